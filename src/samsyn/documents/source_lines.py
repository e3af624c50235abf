"""Which numbers of a quantity stand on one line of the appendix, and what each is called there."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from samsyn.documents.bind import Ground
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.names import category_names, scope_name
from samsyn.documents.period_names import period_name
from samsyn.documents.sentences import sentences
from samsyn.figures import Figure

EVERYBODY = "all"
TOTAL = "total"

LineKey = tuple[str, str]  # period and scope; empty where that is what the line lists


@dataclass(frozen=True, slots=True)
class NamedFigure:
    """A number, and what it is called beside the others of its line."""

    name: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Breakdown:
    """Numbers that divide one whole in one way; `name` is the part they divide, if any."""

    name: str
    figures: tuple[NamedFigure, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line: whom and when its numbers are about, where that needs saying."""

    name: str
    breakdowns: tuple[Breakdown, ...]


def source_lines(figures: Sequence[Figure], *, ground: Ground) -> tuple[SourceLine, ...]:
    """Return the numbers of one quantity as lines, those of the edition's own period first.

    A line holds one service or group in one period, with its parts. Totals that stand alone are
    gathered: several periods of one scope, or several scopes of one period, on one line.
    """
    whole = dict.fromkeys((figure.period, figure.scope) for figure in figures)
    divided = {(f.period, f.scope) for f in figures if f.dimension != TOTAL}
    gathered = _gathered([key for key in whole if key not in divided])
    by_line: dict[LineKey, list[Figure]] = {}
    for figure in figures:
        key = (figure.period, figure.scope)
        by_line.setdefault(gathered.get(key, key), []).append(figure)
    scopes = {figure.scope for figure in figures}
    return tuple(
        SourceLine(
            name=_line_name(key, scopes=scopes, ground=ground),
            breakdowns=_breakdowns(key, found, ground=ground),
        )
        for key, found in sorted(by_line.items(), key=lambda line: line[0][0] != ground.period)
    )


def _gathered(totals: Iterable[LineKey]) -> dict[LineKey, LineKey]:
    """Return the line that each lonely total is gathered on."""
    lines: dict[LineKey, LineKey] = {}
    periods_of: dict[str, list[LineKey]] = {}
    for key in totals:
        periods_of.setdefault(key[1], []).append(key)
    scopes_of: dict[str, list[LineKey]] = {}
    for scope, keys in periods_of.items():
        if len(keys) > 1:
            lines.update((key, ("", scope)) for key in keys)
        else:
            scopes_of.setdefault(keys[0][0], []).append(keys[0])
    for period, keys in scopes_of.items():
        if len(keys) > 1:
            lines.update((key, (period, "")) for key in keys)
    return lines


def _line_name(key: LineKey, *, scopes: set[str], ground: Ground) -> str:
    period, scope = key
    parts = []
    if scope and scopes != {EVERYBODY}:
        parts.append(scope_name(scope, ground=ground))
    if period not in ("", ground.period):
        parts.append(period_name(period, lang=ground.lang))
    name = ", ".join(parts)
    return name[:1].upper() + name[1:]


def _breakdowns(
    key: LineKey, figures: Sequence[Figure], *, ground: Ground
) -> tuple[Breakdown, ...]:
    period, scope = key
    if not period:
        return _listed(figures, name=lambda f: period_name(f.period, lang=ground.lang))
    if not scope:
        return _listed(figures, name=lambda f: scope_name(f.scope, ground=ground))
    if len(figures) == 1 and figures[0].dimension == TOTAL:
        return _listed(figures, name=lambda _: "")
    return tuple(
        _breakdown(tuple(found), ground=ground) for _, found in groupby(figures, key=_divided_by)
    )


def _listed(figures: Sequence[Figure], *, name: Callable[[Figure], str]) -> tuple[Breakdown, ...]:
    return (Breakdown("", tuple(NamedFigure(name(figure), figure) for figure in figures)),)


def _divided_by(figure: Figure) -> tuple[object, ...]:
    """Return the dimensions of a number, and its categories of all but the last of them."""
    where = coordinates_of(figure).where
    return (tuple(name for name, _ in where), where[:-1])


def _breakdown(figures: tuple[Figure, ...], *, ground: Ground) -> Breakdown:
    total = sentences("appendix").say("total", lang=ground.lang)
    names = [category_names(figure, ground=ground) or [total] for figure in figures]
    named = zip(names, figures, strict=True)
    return Breakdown(
        name=", ".join(names[0][:-1]),
        figures=tuple(NamedFigure(parts[-1], figure) for parts, figure in named),
    )
