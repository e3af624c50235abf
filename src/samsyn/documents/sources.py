"""The appendix «Tallene og kildene»: one row for each number, which every number leads to."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from samsyn.documents.bind import Ground, source_id
from samsyn.documents.crossrefs import Target
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import attr, div, header, link, row, span, table, words
from samsyn.documents.names import figure_name
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.numerals import digits
from samsyn.documents.sentences import sentences
from samsyn.documents.used import UsedFigure
from samsyn.figures import Figure
from samsyn.returns import Cell


def source_blocks(
    code: str, used: Sequence[UsedFigure], *, places: Mapping[str, Target], ground: Ground
) -> list[Block]:
    """Return the table of one quantity, a row for each figure.

    Args:
        code: of the quantity.
        used: its figures, in reading order.
        places: by id, where a figure may be used; an unknown id is the page of key figures.
    """
    label = ground.codes.quantities[code].label.text(ground.lang)
    head = [
        words(_say(key, {}, ground=ground)) for key in ("number", "value", "made_of", "used_in")
    ]
    rows = [
        row(
            [
                _anchored(entry.figure, ground=ground),
                words(_value(entry.figure, ground=ground)),
                words(_made_of(entry.figure.cells, ground=ground)),
                _used_in(entry.places, places=places, ground=ground),
            ]
        )
        for entry in used
    ]
    made = table(
        title=[],
        head=head,
        rows=rows,
        numerals=[False, True, False, False],
    )
    attributes = attr(identifier=f"tall-{code}", classes=[UNNUMBERED])
    return [header(2, words(label), attributes=attributes), div([made], classes=["sources"])]


def _anchored(figure: Figure, *, ground: Ground) -> list[Inline]:
    name = words(figure_name(figure, ground=ground))
    return [span(name, identifier=source_id(figure))]


def _value(figure: Figure, *, ground: Ground) -> str:
    if figure.value is None:
        return ground.codes.statuses[figure.status].label.text(ground.lang).lower()
    if figure.lower is None or figure.upper is None or figure.lower == figure.upper:
        return digits(figure.value)
    return f"{digits(figure.value)} ({digits(figure.lower)}–{digits(figure.upper)})"


def _made_of(cells: Iterable[Cell], *, ground: Ground) -> str:
    by_file: dict[str, list[int]] = {}
    for cell in cells:
        file = cell.place.file.replace("\\", "/").rsplit("/", 1)[-1]
        by_file.setdefault(file, []).extend([cell.place.row] if cell.place.row else [])
    return "; ".join(
        _say("rows", {"file": file, "rows": _ranges(rows)}, ground=ground) if rows else file
        for file, rows in by_file.items()
    )


def _ranges(numbers: Iterable[int]) -> str:
    """Write row numbers shortly.

    Examples:
        >>> _ranges([2, 3, 4, 9])
        '2–4, 9'
    """
    ordered = sorted(set(numbers))
    runs = []
    for _, group in groupby(enumerate(ordered), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in group]
        runs.append(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}")
    return ", ".join(runs)


def _used_in(used: Sequence[str], *, places: Mapping[str, Target], ground: Ground) -> list[Inline]:
    inlines: list[Inline] = []
    for identifier in used:
        if inlines:
            inlines.extend(words("; "))
        if identifier in places:
            target = places[identifier]
            inlines.append(link(words(target.words), target=target.identifier))
        else:
            inlines.extend(words(_say("key_figures", {}, ground=ground)))
    return inlines


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("appendix").say(key, lang=ground.lang, fields=fields)
