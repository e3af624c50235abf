"""What the public page of a quantity shows: its series, its divisions, what it means."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samsyn.codes import Break, breaks_of, digits, read_period
from samsyn.figures import FigureRow, pairs_of
from samsyn.returns import TOTAL
from samsyn_web.publications.queries.figures import (
    ALL,
    PublicFigures,
    Stands,
    noun_of,
    number_of,
)

SCOPE = "scope"
CROSSED = 2  # dimensions in one table
Lead = tuple[str, str, str]  # scope, dimension, category


@dataclass(frozen=True, slots=True)
class Line:
    """A row of a table: its name, and for each column how the number is written."""

    name: str
    numbers: tuple[str, ...]
    rows: tuple[FigureRow | None, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """Figures divided by something: a table of categories by periods, or by other categories.

    `period` is the one that a table of two kinds of categories is of, or empty.
    """

    code: str
    name: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]
    period: str = ""


@dataclass(frozen=True, slots=True)
class FigurePage:
    """Everything the page of a quantity shows.

    `latest` is the newest number and `before` the one before it; `series` are the numbers by
    year, and `shorter` those of parts of a year, which are not set beside them. `lead` says whom
    and what they are of, in words, where it is not all.
    """

    quantity: str
    name: str
    definition: str
    counted: str
    adds: str
    lead: str
    series: tuple[FigureRow, ...]
    shorter: tuple[FigureRow, ...]
    latest: FigureRow
    before: FigureRow | None
    divisions: tuple[Division, ...]
    breaks: tuple[Break, ...]
    stands: tuple[Stands, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Which number stands at the top."""
        return self.latest.key


def figure_page(public: PublicFigures, quantity: str, *, lang: str) -> FigurePage:
    """Return the page of a quantity that has published figures."""
    rows = public.published.of(quantity).rows
    lead = _lead(rows)
    every = [row for row in rows if (row.scope, row.dimension, row.category) == lead]
    years = [row for row in every if row.period.isdigit()]
    series = tuple(years or every)
    about = public.codes.quantities[quantity]
    return FigurePage(
        quantity=quantity, name=about.label.text(lang), definition=about.definition.text(lang),
        counted=public.codes.bases[about.basis].label.text(lang), adds=about.adds,
        lead=_in_words(lead, public=public, lang=lang), series=series,
        shorter=tuple(row for row in every if row not in series), latest=series[-1],
        before=series[-2] if len(series) > 1 else None,
        divisions=tuple(_divisions(rows, lead=lead, public=public, lang=lang)),
        breaks=once(breaks_of(quantity=quantity, divisions=_parts(rows), codes=public.codes)),
        stands=tuple(one for row in rows for one in public.stands.get(row.key, ())
                     if one.place.lang == lang),
    )  # fmt: skip


def headline_of(row: FigureRow, *, public: PublicFigures, lang: str) -> str:
    """Return a number with what it counts: «39 anmeldelser», «74–254 personer»."""
    told = number_of(row, lang=lang)
    if row.lower is not None and row.upper is not None and row.lower < row.upper:
        told = f"{digits(row.lower, lang=lang)}–{digits(row.upper, lang=lang)}"
    return f"{told} {noun_of(row, codes=public.codes, lang=lang)}"


def once(breaks: Iterable[Break]) -> tuple[Break, ...]:
    """Return changes of definition without those that say the same of another category."""
    return tuple({(one.day, one.label): one for one in breaks}.values())


def _lead(rows: Sequence[FigureRow]) -> Lead:
    """Return which number leads the page: that of all, undivided, or the one with most periods."""
    periods: dict[Lead, int] = {}
    for row in rows:
        at = (row.scope, row.dimension, row.category)
        periods[at] = periods.get(at, 0) + 1
    whole = (ALL, TOTAL, "")
    return whole if whole in periods else max(periods, key=lambda at: periods[at])


def _parts(rows: Sequence[FigureRow]) -> list[tuple[str, str]]:
    return list(dict.fromkeys(
        pair for row in rows for pair in pairs_of((row.dimension, row.category))
    ))  # fmt: skip


def _in_words(lead: Lead, *, public: PublicFigures, lang: str) -> str:
    scope, dimension, category = lead
    named = [] if scope == ALL else [scope_name(scope, public=public, lang=lang)]
    return ", ".join([*named, *_categories(dimension, category, public=public, lang=lang)])


def scope_name(scope: str, *, public: PublicFigures, lang: str) -> str:
    """Return the name of a group or a service."""
    kind, _, code = scope.partition(":")
    if kind == "group":
        return public.codes.groups[code].label.text(lang)
    return next((one.name for one in public.published.services if one.code == code), code)


def _categories(dimension: str, category: str, *, public: PublicFigures, lang: str) -> list[str]:
    dimensions = public.codes.dimensions
    return [
        dimensions[name].categories[code].label.text(lang)
        for name, code in pairs_of((dimension, category))
    ]


def _divisions(
    rows: Sequence[FigureRow], *, lead: Lead, public: PublicFigures, lang: str
) -> list[Division]:
    """Return the tables: whose numbers they are, then each division of the leading number."""
    scope, dimension, category = lead
    by_scope = [row for row in rows if (row.dimension, row.category) == (dimension, category)]
    tables = []
    if len({row.scope for row in by_scope} - {ALL}) > 1:
        others = sorted((row for row in by_scope if row.scope != ALL), key=_groups_first)
        named = {row.scope: scope_name(row.scope, public=public, lang=lang) for row in others}
        tables.append(_division(SCOPE, "", others, named, by="scope", lang=lang))
    own = [row for row in rows if row.scope == scope and row.dimension != TOTAL]
    for name in dict.fromkeys(row.dimension for row in own):
        mine = _by_code([row for row in own if row.dimension == name], public=public)
        tables.append(_divided(name, mine, public=public, lang=lang))
    return tables


def _groups_first(row: FigureRow) -> bool:
    return not row.scope.startswith("group:")


def _divided(name: str, rows: Sequence[FigureRow], *, public: PublicFigures, lang: str) -> Division:
    """Return a division by one dimension, by periods; by two, of the latest period."""
    dimensions = name.split("*")
    labels = [public.codes.dimensions[one].label.text(lang) for one in dimensions]
    told = {row.category: _categories(name, row.category, public=public, lang=lang) for row in rows}
    if len(dimensions) == CROSSED:
        return _crossed(name, " × ".join(labels), rows, told, lang=lang)
    named = {code: ", ".join(words) for code, words in told.items()}
    return _division(name, " × ".join(labels), rows, named, by="category", lang=lang)


def _crossed(
    code: str, name: str, rows: Sequence[FigureRow], told: dict[str, list[str]], *, lang: str
) -> Division:  # fmt: skip
    period = max((row.period for row in rows), key=lambda one: read_period(one).first)
    found = {tuple(told[row.category]): row for row in rows if row.period == period}
    columns = list(dict.fromkeys(column for _, column in found))
    lines = []
    for first in dict.fromkeys(line for line, _ in found):
        mine = tuple(found.get((first, column)) for column in columns)
        lines.append(Line(first, tuple(number_of(row, lang=lang) for row in mine), mine))
    return Division(code, name, tuple(columns), tuple(lines), period)


def _by_code(rows: Sequence[FigureRow], *, public: PublicFigures) -> list[FigureRow]:
    """Return figures of one division in the order of its categories."""
    order = {
        (name, code): n for name, dimension in public.codes.dimensions.items()
        for n, code in enumerate(dimension.categories)
    }  # fmt: skip
    return sorted(
        rows, key=lambda row: [order[pair] for pair in pairs_of((row.dimension, row.category))]
    )


def _division(
    code: str, name: str, rows: Sequence[FigureRow], named: dict[str, str], *, by: str, lang: str
) -> Division:
    periods = sorted({row.period for row in rows}, key=lambda one: read_period(one).first)
    found = {(getattr(row, by), row.period): row for row in rows}
    lines = []
    for at, label in named.items():
        mine = tuple(found.get((at, period)) for period in periods)
        numbers = tuple(number_of(row, lang=lang) for row in mine)
        lines.append(Line(label, numbers, mine))
    return Division(code, name, tuple(periods), tuple(lines))
