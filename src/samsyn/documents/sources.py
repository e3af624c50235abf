"""The appendix «Tallene og kildene»: one row for each number, which every number leads to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from samsyn.documents.bind import Ground, source_id
from samsyn.documents.crossrefs import Target
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import attr, div, header, link, paragraph, row, span, table, words
from samsyn.documents.names import category_names, scope_name
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.numerals import digits
from samsyn.documents.period_names import period_name
from samsyn.documents.sentences import sentences
from samsyn.documents.used import UsedQuantity
from samsyn.figures import Figure
from samsyn.returns import Cell

WIDTHS = (0.34, 0.14, 0.27, 0.25)  # of the line: number, value, rows, places


@dataclass(frozen=True, slots=True)
class SharedSources:
    """What all numbers of a table have in common; empty where they differ."""

    period: str
    file: str


def source_blocks(
    used: UsedQuantity, *, places: Mapping[str, Target], ground: Ground
) -> list[Block]:
    """Return the table of one quantity, a row for each figure.

    What all rows share, one period or one file, is said once above the table.

    Args:
        places: by id, where a figure may be used; an unknown id is the page of key figures.
    """
    figures = [entry.figure for entry in used.figures]
    files = list(dict.fromkeys(_file(cell) for figure in figures for cell in figure.cells))
    periods = list(dict.fromkeys(figure.period for figure in figures))
    shared = SharedSources(
        period=periods[0] if len(periods) == 1 else "", file=files[0] if len(files) == 1 else ""
    )
    rows = [
        row(
            [
                _anchored(entry.figure, shared=shared, ground=ground),
                words(_value(entry.figure, ground=ground)),
                words(_made_of(entry.figure.cells, shared=shared)),
                _used_in(entry.places, places=places, ground=ground),
            ]
        )
        for entry in used.figures
    ]
    keys = ("number", "value", "made_of", "used_in")
    head = [words(_say(key, {}, ground=ground)) for key in keys]
    made = table(
        title=[], head=head, rows=rows, numerals=[False, True, False, False], widths=WIDTHS
    )
    label = words(ground.codes.quantities[used.code].label.text(ground.lang))
    attributes = attr(identifier=f"tall-{used.code}", classes=[UNNUMBERED])
    said = _shared_words(shared, ground=ground)
    lead = [paragraph(words(said))] if said else []
    return [header(3, label, attributes=attributes), div([*lead, made], classes=["sources"])]


def _shared_words(shared: SharedSources, *, ground: Ground) -> str:
    said = []
    if shared.period:
        period = period_name(shared.period, lang=ground.lang)
        said.append(_say("shared_period", {"period": period}, ground=ground))
    if shared.file:
        said.append(_say("shared_file", {"file": shared.file}, ground=ground))
    return " ".join(said)


def _anchored(figure: Figure, *, shared: SharedSources, ground: Ground) -> list[Inline]:
    parts = [] if shared.period else [period_name(figure.period, lang=ground.lang)]
    parts.append(scope_name(figure.scope, ground=ground))
    parts.extend(category_names(figure, ground=ground))
    return [span(words(", ".join(parts)), identifier=source_id(figure))]


def _value(figure: Figure, *, ground: Ground) -> str:
    if figure.value is None:
        return ground.codes.statuses[figure.status].label.text(ground.lang).lower()
    if figure.lower is None or figure.upper is None or figure.lower == figure.upper:
        return digits(figure.value)
    return f"{digits(figure.value)} ({digits(figure.lower)}–{digits(figure.upper)})"


def _made_of(cells: Iterable[Cell], *, shared: SharedSources) -> str:
    """Return the rows of the answers, with their files unless all rows share one."""
    by_file: dict[str, list[int]] = {}
    for cell in cells:
        by_file.setdefault(_file(cell), []).extend([cell.place.row] if cell.place.row else [])
    texts = {file: _ranges(rows) for file, rows in by_file.items()}
    if shared.file and all(texts.values()):
        return "; ".join(texts.values())
    return "; ".join(f"{file}: {rows}" if rows else file for file, rows in texts.items())


def _file(cell: Cell) -> str:
    return cell.place.file.replace("\\", "/").rsplit("/", 1)[-1]


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
    chapter = sentences("print").say("chapter", lang=ground.lang) + "\u00a0"
    for identifier in used:
        if inlines:
            inlines.extend(words("; "))
        if identifier in places:
            target = places[identifier]
            text = target.words.removeprefix(chapter)
            inlines.append(link(words(text), target=target.identifier))
        else:
            inlines.extend(words(_say("key_figures", {}, ground=ground)))
    return inlines


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("appendix").say(key, lang=ground.lang, fields=fields)
