"""From an answer to every place of the standing reports where it stands, alone or in a sum."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone

from samsyn_web.collection.beside import StandsAt
from samsyn_web.collection.fields import Field
from samsyn_web.face.texts import language, say
from samsyn_web.publications.queries.releases import opened, standing_at


def where_answer_stands(service: str, field: Field) -> list[StandsAt]:
    """Return where the answer of a service to a field stands in the reports, each place once."""
    return list(dict.fromkeys(_places(service, field)))


def _places(service: str, field: Field) -> Iterator[StandsAt]:
    for release in standing_at(timezone.now()):
        package = opened(release)
        lang = language() if language() in package.languages else package.languages[0]
        made = {
            one.key for one in package.sources
            if one.service == service and one.key[0] == field.period
            and (one.quantity, one.dimension, one.category) == field.without_period
        }  # fmt: skip
        for place in package.places:
            if place.key in made and place.lang == lang:
                path, _, at = place.address.partition("#")
                page = reverse("report-file", args=[release.period, release.version, path])
                name = say("publications.stands-in", period=release.period, place=place.name)
                yield StandsAt(name, f"{page}#{at}" if at else page)
