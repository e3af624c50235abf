"""Releases that may be read at a moment, and what is in them."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from django.http import Http404

from samsyn.codes import load_codes
from samsyn.yearbook import OpenedRelease, open_release
from samsyn_web.publications.models import Release

KEPT_OPEN = 6  # packages, each some ten megabytes
Stamp = tuple[tuple[int, str], ...]


def stamp_at(moment: datetime) -> Stamp:
    """Return what tells one state of all that may be read from another: the newest first."""
    rows = Release.objects.filter(published_at__lte=moment).order_by("-period", "-pk")
    return tuple(rows.values_list("pk", "sha256"))


def releases_at(moment: datetime) -> list[Release]:
    """Return the releases that may be read, the newest first, without their packages."""
    found = Release.objects.filter(published_at__lte=moment).defer("content")
    return list(found.select_related("corrects", "corrected_by").defer(
        "content", "corrects__content", "corrected_by__content"
    ).order_by("-period", "-pk"))  # fmt: skip


def release_at(moment: datetime, *, period: str, version: str) -> Release:
    """Return one release that may be read, or the page for what is not there."""
    found = [one for one in releases_at(moment) if (one.period, one.version) == (period, version)]
    if not found:
        raise Http404
    return found[0]


def correction_of(release: Release, *, at: datetime) -> Release | None:
    """Return what took the place of a release, where that may be read."""
    later = getattr(release, "corrected_by", None)
    return later if later is not None and later.published_at <= at else None


def standing_at(moment: datetime) -> list[Release]:
    """Return the releases that no other has taken the place of, the newest first."""
    every = releases_at(moment)
    return [one for one in every if correction_of(one, at=moment) is None]


def opened(release: Release) -> OpenedRelease:
    """Open the package of a release; it is proved whole once, and then kept open."""
    return _opened(release.pk, release.sha256)


def opened_all(releases: Sequence[Release]) -> tuple[OpenedRelease, ...]:
    """Open several."""
    return tuple(opened(one) for one in releases)


@lru_cache(maxsize=KEPT_OPEN)
def _opened(pk: int, _sha256: str) -> OpenedRelease:
    content = Release.objects.values_list("content", flat=True).get(pk=pk)
    return open_release(bytes(content), codes=load_codes())
