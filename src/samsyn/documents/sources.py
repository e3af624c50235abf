"""The appendix «Tallene og kildene»: every number, with the answers it was made of."""

from collections.abc import Sequence

from samsyn.codes import digits
from samsyn.documents.bind import Ground, source_id
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import (
    attr,
    bullets,
    header,
    plain,
    span,
    strong,
    words,
)
from samsyn.documents.hidden import status_words
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.sentences import sentences
from samsyn.documents.source_lines import NamedFigure, SourceLine, source_lines
from samsyn.documents.source_rows import Stretch, Told, rows_text, stretches
from samsyn.documents.used import UsedQuantity
from samsyn.figures import Figure

SPACE: Inline = {"t": "Space"}


def source_blocks(quantities: Sequence[UsedQuantity], *, ground: Ground) -> list[Block]:
    """Return the numbers of one chapter.

    Quantities of one line come first, in one list, each line beginning with the quantity; the
    others follow, each a heading with its lines. A sum whose services all have lines of their own
    leads to those lines instead of naming their rows again.
    """
    short: list[list[Block]] = []
    long: list[Block] = []
    for used in quantities:
        label = ground.codes.quantities[used.code].label.text(ground.lang)
        lines = source_lines(used.figures, ground=ground)
        if len(lines) == 1:
            short.append([plain(_line(lines[0], label=label, told={}, ground=ground))])
        else:
            attributes = attr(identifier=f"tall-{used.code}", classes=[UNNUMBERED])
            told = {figure.key: figure for figure in used.figures}
            items = [[plain(_line(line, label="", told=told, ground=ground))] for line in lines]
            long.extend([header(3, words(label), attributes=attributes), bullets(items)])
    return [*([bullets(short)] if short else []), *long]


def _line(line: SourceLine, *, label: str, told: Told, ground: Ground) -> list[Inline]:
    name = ", ".join(part for part in (label, line.name) if part)
    inlines = [span(words(f"{name}:"), classes=["source-name"]), SPACE] if name else []
    file = ""
    for place, stretch in enumerate(stretches(line.breakdowns, told=told)):
        inlines.extend(words("; ") if place else [])
        inlines.extend(_numbers(stretch, ground=ground))
        note = _rows(stretch, after=file, ground=ground)
        inlines.extend([SPACE, span(words(f"[{note}]"), classes=["source-rows"])] if note else [])
        file = stretch.spots[-1].file if stretch.spots else file
    return inlines


def _numbers(stretch: Stretch, *, ground: Ground) -> list[Inline]:
    """Return the numbers; what keeps them all from having a value is said once, after them."""
    inlines: list[Inline] = []
    for place, breakdown in enumerate(stretch.breakdowns):
        inlines.extend(words("; " if breakdown.name else ", ") if place else [])
        inlines.extend(words(f"{breakdown.name}: ") if breakdown.name else [])
        for at, named in enumerate(breakdown.figures):
            inlines.extend(words(", ") if at else [])
            inlines.append(_number(named, silent=bool(stretch.silence), ground=ground))
    if stretch.silence:
        status = status_words(stretch.silence, codes=ground.codes, lang=ground.lang)
        inlines.extend([*words(": "), strong(words(status))])
    return inlines


def _number(named: NamedFigure, *, silent: bool, ground: Ground) -> Inline:
    """Return what every use of a number leads to: its name and its value."""
    figure = named.figure
    if silent:
        return span(words(named.name), identifier=source_id(figure))
    inlines = words(f"{named.name} ") if named.name else []
    inlines.append(strong(words(_value(figure, ground=ground))))
    if figure.lower is not None and figure.upper is not None and figure.lower != figure.upper:
        inlines.extend(words(f" ({_bounds(figure.lower, figure.upper, lang=ground.lang)})"))
    return span(inlines, identifier=source_id(figure))


def _value(figure: Figure, *, ground: Ground) -> str:
    if figure.value is None:
        return status_words(figure.status, codes=ground.codes, lang=ground.lang)
    return digits(figure.value, lang=ground.lang)


def _bounds(lower: int, upper: int, *, lang: str) -> str:
    return f"{digits(lower, lang=lang)}–{digits(upper, lang=lang)}"


def _rows(stretch: Stretch, *, after: str, ground: Ground) -> str:
    counted = (("summed", stretch.summed), ("implied", stretch.implied))
    summed, implied = (
        [sentences("appendix").say(key, lang=ground.lang, fields={"count": count})] if count else []
        for key, count in counted
    )
    rows = [rows_text(stretch.spots, after=after)] if stretch.spots else []
    return "; ".join([*summed, *rows, *implied])
