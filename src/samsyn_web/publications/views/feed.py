"""What was released and corrected, as an Atom feed."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.feedgenerator import Atom1Feed

from samsyn_web.face.asking import now
from samsyn_web.face.texts import language, say
from samsyn_web.publications.queries.releases import releases_at
from samsyn_web.publications.queries.reports import Report, report_of
from samsyn_web.publications.views.showing import public_page

SHOWN = 30


class Releases(Feed):
    """The feed; the newest first."""

    feed_type = Atom1Feed
    link = reverse_lazy("reports")

    def title(self) -> str:
        """Return what the feed is called."""
        return say("publications.feed-title")

    def subtitle(self) -> str:
        """Return what it tells."""
        return say("publications.feed-text")

    def items(self) -> list[Report]:
        """Return what was released."""
        at = now()
        return [report_of(one, lang=language(), at=at) for one in releases_at(at)[:SHOWN]]

    def item_title(self, item: Report) -> str:
        """Return the title, or that it is a correction."""
        key = "feed-correction" if item.release.corrects_id else "feed-release"
        return say(f"publications.{key}", title=item.title, version=item.package.version)

    def item_description(self, item: Report) -> str:
        """Return from whom it is."""
        return say("publications.feed-from", publisher=item.publisher)

    def item_link(self, item: Report) -> str:
        """Return its address, which stays."""
        return reverse("report", args=[item.release.period, item.release.version])

    def item_pubdate(self, item: Report) -> datetime:
        """Return when it was released."""
        return item.release.published_at

    def item_updateddate(self, item: Report) -> datetime:
        """Return when it was released, for it is never changed."""
        return item.release.published_at


_feed = Releases()


@public_page
def feed(request: HttpRequest, **named: Any) -> Any:  # noqa: ANN401 - as the library has it
    """Give the feed."""
    return _feed(request, **named)
