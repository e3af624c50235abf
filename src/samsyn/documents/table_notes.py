"""The notes a table needs so that a dash, a colon or a total is not misread."""

from collections.abc import Iterable, Sequence

from samsyn.codes import day_name
from samsyn.documents.bind import Ground
from samsyn.documents.breaks import breaks_along
from samsyn.documents.grid import Grid, Square
from samsyn.documents.hidden import PROTECTED, WITHHELD, status_words
from samsyn.documents.names import service_names
from samsyn.documents.sentences import sentences
from samsyn.figures import Figure

MOST_NAMES = 8  # a longer list is a matter for the appendix
Gap = tuple[str, str]  # who, and the status in words


def notes_of(grid: Grid, *, ground: Ground) -> tuple[str, ...]:
    """Return the notes of a table, in the order a reader needs them."""
    empty = [square for square in grid.all_squares if not _has_value(square)]
    hidden = [square for square in empty if _status(square) == WITHHELD]
    lacking = [square for square in empty if _status(square) not in (WITHHELD, PROTECTED)]
    notes = []
    protected = [square for square in empty if _status(square) == PROTECTED]
    if protected:
        notes.append(_say("note_protected", {}, ground=ground))
    for key, squares in (("note_missing", lacking), ("note_hidden", hidden)):
        if squares:
            gaps = dict.fromkeys(gap for square in squares for gap in _gaps(square, ground=ground))
            notes.append(_say(key, {"who": _listed(_sentences(gaps))}, ground=ground))
    left_out = _left_out(grid, ground=ground)
    if left_out:
        notes.append(_say("note_incomplete", {"who": _listed(left_out)}, ground=ground))
    return (*notes, *_breaks(grid, ground=ground))


def _status(square: Square) -> str:
    return square.figure.status if square.figure else ""


def _has_value(square: Square) -> bool:
    return square.figure is not None and square.figure.value is not None


def _gaps(square: Square, *, ground: Ground) -> list[Gap]:
    """Return who could not give a number, and why, as far as it was said."""
    if square.figure is None:
        return [(_owner(square, ground=ground), _say("no_answer", {}, ground=ground))]
    status = status_words(square.figure.status, codes=ground.codes, lang=ground.lang)
    names = service_names(square.figure.missing, ground=ground)
    return [(name, status) for name in names or [_owner(square, ground=ground)]]


def _owner(square: Square, *, ground: Ground) -> str:
    kind, _, name = square.at.scope.partition(":")
    if kind == "service":
        return service_names([name], ground=ground)[0]
    pairs = [
        ground.codes.dimensions[dimension].categories[category].label.text(ground.lang)
        for dimension, category in square.at.where
    ]
    quantity = ground.codes.quantities[square.at.quantity].label.text(ground.lang)
    return ", ".join([quantity, *pairs, square.at.period])


def _left_out(grid: Grid, *, ground: Ground) -> list[str]:
    """Return the services missing from sums, unless the rows of the table show it themselves."""
    shown = {square.at.scope for square in grid.all_squares if not _has_value(square)}
    figures = [figure for figure in grid.figures if _is_incomplete_sum(figure)]
    codes = dict.fromkeys(code for figure in figures for code in figure.missing)
    return service_names([code for code in codes if f"service:{code}" not in shown], ground=ground)


def _is_incomplete_sum(figure: Figure) -> bool:
    return (
        figure.value is not None and bool(figure.missing) and not figure.scope.startswith("service")
    )


def _breaks(grid: Grid, *, ground: Ground) -> list[str]:
    at = [square.at for square in grid.all_squares]
    periods = [number.period for number in at]
    met = breaks_along(periods, numbers=list(dict.fromkeys(at)), codes=ground.codes)
    changes = dict.fromkeys(change for period in met for change in met[period])
    fields = {(change.day, change.label.text(ground.lang)): None for change in changes}
    return [
        _say("note_break", {"day": day_name(day, lang=ground.lang), "why": why}, ground=ground)
        for day, why in fields
    ]


def _sentences(gaps: Iterable[Gap]) -> list[str]:
    by_status: dict[str, list[str]] = {}
    for who, status in gaps:
        by_status[status] = [*by_status.get(status, []), who]
    return [f"{', '.join(_short(names))} ({status})" for status, names in by_status.items()]


def _listed(texts: Sequence[str]) -> str:
    return "; ".join(texts) if any("(" in text for text in texts) else ", ".join(_short(texts))


def _short(names: Sequence[str]) -> list[str]:
    if len(names) <= MOST_NAMES:
        return list(names)
    return [*names[: MOST_NAMES - 1], f"+ {len(names) - MOST_NAMES + 1}"]


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("print").say(key, lang=ground.lang, fields=fields)
