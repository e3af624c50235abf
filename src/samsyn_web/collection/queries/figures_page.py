"""What the page of figures shows: one quantity, over all and by scope, with its sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.figures import Compilation, Figure
from samsyn.returns import TOTAL
from samsyn_web.collection.queries.wording import category_label

ALL = "all"


@dataclass(frozen=True, slots=True)
class Choice:
    """A quantity or a scope one may choose, with its name."""

    code: str
    label: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A figure with the words of its row, and the names of those behind it."""

    label: str
    figure: Figure
    sources: tuple[str, ...]
    missing: tuple[str, ...]
    status: str
    is_interval: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of one division: the heading and its rows."""

    label: str
    rows: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class FiguresPage:
    """Everything the page shows of one quantity."""

    title: str
    definition: str
    counted: str
    quantities: tuple[Choice, ...]
    scopes: tuple[Choice, ...]
    scope: str
    by_scope: Table
    divisions: tuple[Table, ...]


def page_of(
    compiled: Compilation, *, period: str, quantity: str, scope: str, lang: str
) -> FiguresPage:
    """Return the page of a quantity; without one that is known, of the first."""
    now = [figure for figure in compiled.figures if figure.period == period]
    known = list(dict.fromkeys(figure.quantity for figure in now))
    chosen = quantity if quantity in known else known[0]
    figures = [figure for figure in now if figure.quantity == chosen]
    scopes = list(dict.fromkeys(figure.scope for figure in figures))
    within = scope if scope in scopes else scopes[0]
    quantities, codes = compiled.codes.quantities, compiled.codes
    about = quantities[chosen]
    return FiguresPage(
        title=about.label.text(lang),
        definition=about.definition.text(lang),
        counted=codes.bases[about.basis].label.text(lang),
        quantities=tuple(Choice(q, quantities[q].label.text(lang), q == chosen) for q in known),
        scopes=tuple(Choice(s, scope_label(s, of=compiled, lang=lang), s == within)
                     for s in scopes),
        scope=scope_label(within, of=compiled, lang=lang),
        by_scope=Table("", tuple(
            _told(one, label=scope_label(one.scope, of=compiled, lang=lang), of=compiled, lang=lang)
            for one in figures if one.dimension == TOTAL
        )),
        divisions=_divisions([one for one in figures if one.scope == within and
                              one.dimension != TOTAL], of=compiled, lang=lang),
    )  # fmt: skip


def scope_label(scope: str, *, of: Compilation, lang: str) -> str:
    """Return the name of a scope; nothing for all, which the page has its own word for."""
    kind, _, code = scope.partition(":")
    if kind == "group":
        return of.codes.groups[code].label.text(lang)
    return next((service.name for service in of.services if service.code == code), "")


def _divisions(figures: Sequence[Figure], *, of: Compilation, lang: str) -> tuple[Table, ...]:
    return tuple(
        Table(
            _dimension_label(dimension, codes=of.codes, lang=lang),
            tuple(
                _told(one, label=category_label(dimension, one.category, lang=lang), of=of,
                      lang=lang)
                for one in figures if one.dimension == dimension
            ),
        )
        for dimension in dict.fromkeys(one.dimension for one in figures)
    )  # fmt: skip


def _dimension_label(dimension: str, *, codes: Codes, lang: str) -> str:
    return ", ".join(codes.dimensions[d].label.text(lang) for d in dimension.split("*"))


def _told(figure: Figure, *, label: str, of: Compilation, lang: str) -> Told:
    names = {service.code: service.name for service in of.services}
    return Told(
        label=label,
        figure=figure,
        sources=tuple(names[code] for code in figure.sources),
        missing=tuple(names[code] for code in figure.missing),
        status=of.codes.statuses[figure.status].label.text(lang)
        if figure.status in of.codes.statuses
        else "",
        is_interval=figure.upper is not None and figure.lower != figure.upper,
    )
