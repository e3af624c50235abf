"""What every public page shares: it is open to all, changes only with a release, and is kept.

A page that somebody reads who has not signed in is made once for each state of what is released,
and given again to the next; a browser that has it is told so.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from functools import wraps
from threading import Lock

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from samsyn_web.face.asking import now
from samsyn_web.face.texts import language
from samsyn_web.publications.queries.figures import PublicFigures, public_figures
from samsyn_web.publications.queries.releases import Stamp, stamp_at

KEPT = 600  # pages in each process
FRESH = 60  # seconds for which a browser need not ask again
View = Callable[..., HttpResponse]


class _Kept:
    """The pages of one state of what is released; all are let go when it changes."""

    def __init__(self) -> None:
        self.stamp: Stamp | None = None
        self.pages: OrderedDict[str, HttpResponse] = OrderedDict()
        self.lock = Lock()

    def get(self, name: str, *, stamp: Stamp) -> HttpResponse | None:
        """Return a page that was made in this state."""
        with self.lock:
            if stamp != self.stamp:
                self.stamp = stamp
                self.pages.clear()
            return self.pages.get(name)

    def put(self, name: str, page: HttpResponse, *, stamp: Stamp) -> None:
        """Keep a page; the oldest makes room."""
        with self.lock:
            if stamp == self.stamp:
                self.pages[name] = page
                while len(self.pages) > KEPT:
                    self.pages.popitem(last=False)


KEEPER = _Kept()


def public_page(view: View) -> View:
    """Let a view answer for a public page."""

    @require_safe
    @wraps(view)
    def shown(request: HttpRequest, *given: object, **named: object) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *given, **named)  # their menu is their own
        stamp = stamp_at(now())
        name = f"{language()} {request.get_host()} {request.get_full_path()}"
        mark = f'"{hashlib.sha256(repr((stamp, name)).encode()).hexdigest()[:32]}"'
        if mark in request.headers.get("If-None-Match", ""):
            return _marked(HttpResponseNotModified(), mark)
        kept = KEEPER.get(name, stamp=stamp)
        if kept is None:
            kept = view(request, *given, **named)
            if kept.status_code == 200:
                KEEPER.put(name, kept, stamp=stamp)
        return _marked(_copy(kept), mark)

    return shown


def _copy(page: HttpResponse) -> HttpResponse:
    """Return a page as it was made, to be given to one reader: its heads are their own."""
    return HttpResponse(page.content, status=page.status_code, headers=dict(page.headers.items()))


def _marked(page: HttpResponse, mark: str) -> HttpResponse:
    if page.status_code in (200, 304):
        page["ETag"] = mark
        patch_cache_control(page, public=True, max_age=FRESH)
    return page


def figures_now() -> PublicFigures | None:
    """Return the figures that may be read now; None before anything was released."""
    return public_figures(now())
