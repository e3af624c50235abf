"""The figures that the world may read: of every standing release, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache

from samsyn.codes import Codes, digits, load_codes, read_period
from samsyn.exchange import HIDDEN, NOT_SHOWN, PublishedFigures
from samsyn.figures import FigureRow
from samsyn.returns import TOTAL
from samsyn.yearbook import OpenedRelease, PlaceOfFigure
from samsyn_web.publications.models import Release
from samsyn_web.publications.queries.releases import opened, standing_at

ALL, MISSING = "all", "–"
Key = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class Stands:
    """A place where a figure stands: of which report, what it is called, where it lies in it."""

    release: Release
    place: PlaceOfFigure


@dataclass(frozen=True, slots=True)
class PublicFigures:
    """Every figure that may be read, and where each stands.

    `newest` is the release that a figure comes from, and `latest` the newest package of all.
    """

    published: PublishedFigures
    newest: dict[Key, Release]
    stands: dict[Key, tuple[Stands, ...]]
    latest: OpenedRelease

    @property
    def codes(self) -> Codes:
        """What the figures mean."""
        return self.published.codes


def public_figures(at: datetime) -> PublicFigures | None:
    """Return the figures that may be read at a moment; None before anything was released."""
    return _of(tuple(_Held(one) for one in standing_at(at)))


class _Held:
    """A release as a key: two of the same number and checksum are the same."""

    def __init__(self, release: Release) -> None:
        self.release = release
        self.mark = (release.pk, release.sha256)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and self.mark == other.mark

    def __hash__(self) -> int:
        return hash(self.mark)


@lru_cache(maxsize=4)
def _of(held: Sequence[_Held]) -> PublicFigures | None:
    if not held:
        return None
    rows: dict[Key, FigureRow] = {}
    newest: dict[Key, Release] = {}
    stands: dict[Key, tuple[Stands, ...]] = {}
    services = {}
    for one in reversed(held):  # the newest last, so that it decides
        package = opened(one.release)
        services |= {service.code: service for service in package.published.services}
        rows |= {row.key: row for row in package.published.rows}
        newest |= dict.fromkeys((row.key for row in package.published.rows), one.release)
        for place in package.places:
            stands[place.key] = (*stands.get(place.key, ()), Stands(one.release, place))
    latest = opened(held[0].release)
    merged = replace(latest.published, rows=_in_order(rows), services=tuple(services.values()))
    return PublicFigures(merged, newest, stands, latest)


def _in_order(rows: dict[Key, FigureRow]) -> tuple[FigureRow, ...]:
    codes = load_codes()
    place = {code: n for n, code in enumerate(codes.quantities)}
    return tuple(sorted(
        rows.values(),
        key=lambda row: (place[row.quantity], read_period(row.period).first, row.scope != ALL,
                         row.dimension != TOTAL),
    ))  # fmt: skip


def number_of(row: FigureRow | None, *, lang: str) -> str:
    """Return how a number is written: with its spaces, as a colon where hidden, as a dash else."""
    if row is None:
        return MISSING
    if row.value is None:
        return HIDDEN if row.status in NOT_SHOWN else MISSING
    return digits(row.value, lang=lang)


def noun_of(row: FigureRow, *, codes: Codes, lang: str) -> str:
    """Return what the number counts, as the noun after it: anmeldelse, anmeldelser."""
    basis = codes.bases[row.counted]
    return (basis.one if row.value == 1 else basis.many).text(lang)
