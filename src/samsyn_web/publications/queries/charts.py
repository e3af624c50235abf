"""The drawings of the public pages: a series over time, a bar a category, a map of districts."""

from dataclasses import dataclass

from samsyn.codes import read_period
from samsyn.documents import (
    ChartError,
    ChartPoint,
    ChartSeries,
    ChartSpec,
    MapSpec,
    Picture,
    chart_in_page,
    drawn_chart,
    written_alternative,
)
from samsyn.exchange import NOT_SHOWN
from samsyn.figures import FigureRow
from samsyn_web.publications.queries.figure_page import Division, FigurePage, Line
from samsyn_web.publications.queries.figures import PublicFigures

DISTRICT, ABROAD = "district", "abroad"
SERIES, MAP = "series", "map"
LEAST = 2  # points: of one there is nothing to see


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing in a page: its name in addresses, its HTML, and what it shows in words."""

    name: str
    picture: Picture
    alternative: str

    @property
    def in_page(self) -> str:
        """The drawing as it stands in a page."""
        return chart_in_page(self.picture)


def drawing_of(page: FigurePage, name: str, *, public: PublicFigures, lang: str) -> Drawn | None:
    """Return a drawing of a page by its name; None where there is nothing to see.

    Args:
        page: of the quantity.
        name: `series`, `map`, or the code of a division.
        public: what it is drawn from.
        lang: of its words.
    """
    unit = public.codes.bases[page.latest.counted].many.text(lang)
    if name == SERIES:
        return _drawn(name, _series(page, unit=unit, lang=lang))
    division = next((one for one in page.divisions if one.code in (name, _divided(name))), None)
    if division is None:
        return None
    if name == MAP:
        return _drawn(name, _map(division, unit=unit, public=public, lang=lang))
    return _drawn(name, _bars(division, unit=unit, lang=lang))


def drawings_of(page: FigurePage, *, public: PublicFigures, lang: str) -> dict[str, Drawn]:
    """Return every drawing of a page, by its name."""
    names = (SERIES, MAP, *(one.code for one in page.divisions if _is_drawn(one)))
    found = {name: drawing_of(page, name, public=public, lang=lang) for name in names}
    return {name: drawn for name, drawn in found.items() if drawn is not None}


def _divided(name: str) -> str:
    return DISTRICT if name == MAP else name


def _is_drawn(division: Division) -> bool:
    """Tell whether a division is drawn as bars; a map says the districts better."""
    return division.code not in (DISTRICT,) and "*" not in division.code


def _drawn(name: str, spec: ChartSpec | MapSpec | None) -> Drawn | None:
    if spec is None:
        return None
    try:
        return Drawn(name, drawn_chart(name, spec), written_alternative(spec))
    except ChartError:
        return None  # it would say nothing, or mislead: the table beside it says what there is


def _point(label: str, row: FigureRow | None) -> ChartPoint:
    hidden = row is not None and row.status in NOT_SHOWN
    return ChartPoint(label, row.value if row else None, hidden)


def _series(page: FigurePage, *, unit: str, lang: str) -> ChartSpec | None:
    if len(page.series) < LEAST:
        return None
    points = tuple(_point(row.period, row) for row in page.series)
    firsts = {row.period: read_period(row.period).first for row in page.series}
    breaks = tuple(
        later.period for earlier, later in zip(page.series, page.series[1:], strict=False)
        if any(firsts[earlier.period] < cut.day <= firsts[later.period] and not cut.dimension
               for cut in page.breaks)
    )  # fmt: skip
    return ChartSpec(
        kind="bar", headline=page.name, unit=unit, series=(ChartSeries(page.name, points),),
        breaks=breaks, lang=lang,
    )  # fmt: skip


def _bars(division: Division, *, unit: str, lang: str) -> ChartSpec | None:
    lines = [line for line in division.lines if not _is_group(line)]
    points = tuple(_point(line.name, line.rows[-1]) for line in lines)
    if sum(point.value is not None for point in points) < LEAST:
        return None
    period = division.columns[-1]
    return ChartSpec(
        kind="bar", headline=f"{division.name} {period}".strip(), unit=unit,
        series=(ChartSeries(period, points),), lang=lang,
    )  # fmt: skip


def _is_group(line: Line) -> bool:
    """Tell whether a line adds up others that stand beside it."""
    return any(row is not None and row.scope.startswith("group:") for row in line.rows)


def _map(
    division: Division, *, unit: str, public: PublicFigures, lang: str
) -> MapSpec | None:  # fmt: skip
    found = {line.rows[-1].category: line.rows[-1] for line in division.lines if line.rows[-1]}
    names = {
        code: one.label.text(lang)
        for code, one in public.codes.dimensions[DISTRICT].categories.items()
    }
    if sum(code in found for code in names if code != ABROAD) < LEAST:
        return None
    points = {code: _point(name, found.get(code)) for code, name in names.items()}
    return MapSpec(
        headline=f"{division.name} {division.columns[-1]}", unit=unit,
        points=tuple((code, point) for code, point in points.items() if code != ABROAD),
        abroad=points.get(ABROAD) if ABROAD in found else None, lang=lang,
    )  # fmt: skip
