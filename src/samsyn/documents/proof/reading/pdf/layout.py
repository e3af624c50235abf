"""Reading pages without tags: columns, lines and paragraphs from where the words stand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.pdf.columns import blocks_of
from samsyn.documents.proof.reading.pdf.join import joined
from samsyn.documents.proof.reading.pdf.lines import Line, lines_of, without_note_marks
from samsyn.documents.proof.reading.pdf.runs import Run
from samsyn.documents.proof.reading.rejoin import ENDS
from samsyn.documents.proof.text import Kind

BULLET = re.compile(r"(?:[-–•*▪◦●■]|\uf0b7|\d{1,2}[.)](?=\s+[A-ZÆØÅ]))\s+")
NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2}){0,3}\.?\s+[A-ZÆØÅ]")
CAPTION = re.compile(r"(?:Tabell|Diagram|Figur|Table|Figure|Chart)\s+\d+", re.IGNORECASE)
LARGER = 1.12  # letters so much larger than the rest are a heading's
LONGEST_HEADING = 120
EDGE = 0.09  # of the height of the page: where running heads and page numbers stand
WIDER = 1.45  # times the usual distance of lines: a new paragraph


def read_layout(pages: Sequence[Sequence[Run]]) -> Drafts:
    """Return the paragraphs of pages that have no tags."""
    kept = [without_note_marks(page) for page in pages]
    body = _usual_size(kept)
    heads = _running_heads(kept)
    drafts: Drafts = []
    for number, page in enumerate(kept, start=1):
        left_out = {r for line in _edge_lines(page) if _as_head(line) in heads for r in line.runs}
        words = [run for run in page if run not in left_out]
        for block in blocks_of(words, size=body):
            drafts.extend(_paragraphs(lines_of(block), body=body, page=number))
    return drafts


def _usual_size(pages: Sequence[Sequence[Run]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for run in page:
            sizes[round(run.size, 1)] += len(run.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _running_heads(pages: Sequence[Sequence[Run]]) -> frozenset[str]:
    """Return the lines at the edge of several pages, numbers made alike, and page numbers."""
    met: Counter[str] = Counter()
    for page in pages:
        met.update({_as_head(line) for line in _edge_lines(page)})
    return frozenset(text for text, times in met.items() if times > 2 or text == "#")


def _as_head(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.strip())


def _edge_lines(page: Sequence[Run]) -> list[Line]:
    """Return the lines where running heads may stand; a row of a table is none."""
    if not page:
        return []
    top, bottom = max(run.top for run in page), min(run.bottom for run in page)
    edge = (top - bottom) * EDGE
    near = [run for run in page if run.top > top - edge or run.bottom < bottom + edge]
    return [line for line in lines_of(near) if not _is_row(line)]


def _is_row(line: Line) -> bool:
    cells = [joined(cell)[0].replace(" ", "") for cell in line.cells]
    return len(cells) > 2 and sum(cell.isdigit() for cell in cells) > 1


def _paragraphs(lines: list[Line], *, body: float, page: int) -> Iterator[Draft | DraftTable]:
    pitch = _usual_pitch(lines, body=body)
    held: list[Line] = []
    for line in lines:
        if held and _begins_anew(held[-1], line, pitch=pitch):
            yield _finished(held, body=body, page=page)
            held = []
        held.append(line)
    if held:
        yield _finished(held, body=body, page=page)


def _usual_pitch(lines: list[Line], *, body: float) -> float:
    steps = [above.middle - below.middle for above, below in pairwise(lines)]
    close = [step for step in steps if 0 < step < 2.2 * body]
    return median(close) if close else 1.3 * body


def _begins_anew(before: Line, line: Line, *, pitch: float) -> bool:
    if (len(before.cells) > 2) != (len(line.cells) > 2):
        return True
    if len(line.cells) > 2:
        return before.middle - line.middle > 2.5 * pitch
    apart = before.middle - line.middle > WIDER * pitch
    other_size = abs(before.size - line.size) > 0.08 * before.size
    return apart or other_size or bool(BULLET.match(line.text)) or bool(CAPTION.match(line.text))


def _finished(lines: list[Line], *, body: float, page: int) -> Draft | DraftTable:
    if len(lines) > 1 and all(len(line.cells) > 2 for line in lines):
        rows = tuple(tuple(_cell(cell, page=page) for cell in line.cells) for line in lines)
        return DraftTable(rows, page=page)
    text, anchors = joined([run for line in lines for run in line.runs])
    kind, level = _kind(text, size=lines[0].size, body=body)
    if kind == "item" and (bullet := BULLET.match(text)):
        cut = bullet.end()
        moved = tuple(type(a)(a.start - cut, a.end - cut, a.target) for a in anchors)
        return Draft(kind, text[cut:], level, page, tuple(a for a in moved if a.start >= 0))
    return Draft(kind, text, level, page, anchors)


def _cell(runs: tuple[Run, ...], *, page: int) -> Draft:
    text, anchors = joined(runs)
    return Draft("cell", text, 0, page, anchors)


def _kind(text: str, *, size: float, body: float) -> tuple[Kind, int]:
    if CAPTION.match(text):
        return "caption", 0
    short = len(text) <= LONGEST_HEADING and not ENDS.search(text)
    if short and (size > LARGER * body or NUMBERED.match(text)):
        return "heading", _level(text, size=size, body=body)
    if BULLET.match(text):
        return "item", 0
    return ("note", 0) if size < 0.88 * body else ("text", 0)


def _level(text: str, *, size: float, body: float) -> int:
    if NUMBERED.match(text):
        return text.partition(" ")[0].rstrip(".").count(".") + 1
    return next((level for level, times in ((1, 1.8), (2, 1.4)) if size > times * body), 3)
