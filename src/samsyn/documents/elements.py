"""The few pandoc elements we make ourselves, as plain JSON objects."""

from collections.abc import Iterable, Sequence

from samsyn.documents.document import Block, Inline

Attr = list[object]
NUMERAL = {"t": "AlignRight"}
WORDING = {"t": "AlignLeft"}
DEFAULT_WIDTH: Block = {"t": "ColWidthDefault"}


def attr(
    *, identifier: str = "", classes: Sequence[str] = (), pairs: Sequence[tuple[str, str]] = ()
) -> Attr:
    """Return the attributes of an element: id, classes and key-value pairs."""
    return [identifier, list(classes), [list(pair) for pair in pairs]]


def words(text: str) -> list[Inline]:
    """Return a text as words with ordinary spaces between; other white space stays in the words."""
    if " " not in text:
        return [{"t": "Str", "c": text}] if text else []
    inlines: list[Inline] = []
    for place, word in enumerate(text.split(" ")):
        if place:
            inlines.append({"t": "Space"})
        if word:
            inlines.append({"t": "Str", "c": word})
    return inlines


def link(inlines: list[Inline], *, target: str, classes: Sequence[str] = ()) -> Inline:
    """Return a link to an id of the document."""
    return {"t": "Link", "c": [attr(classes=classes), inlines, [f"#{target}", ""]]}


def span(
    inlines: list[Inline],
    *,
    identifier: str = "",
    classes: Sequence[str] = (),
    pairs: Sequence[tuple[str, str]] = (),
) -> Inline:
    """Return inlines with attributes."""
    return {"t": "Span", "c": [attr(identifier=identifier, classes=classes, pairs=pairs), inlines]}


def div(blocks: list[Block], *, identifier: str = "", classes: Sequence[str] = ()) -> Block:
    """Return blocks with attributes."""
    return {"t": "Div", "c": [attr(identifier=identifier, classes=classes), blocks]}


def paragraph(inlines: list[Inline]) -> Block:
    """Return a paragraph."""
    return {"t": "Para", "c": inlines}


def plain(inlines: list[Inline]) -> Block:
    """Return a line of text that is no paragraph, as in a cell of a table."""
    return {"t": "Plain", "c": inlines}


def strong(inlines: list[Inline]) -> Inline:
    """Return inlines that stand out."""
    return {"t": "Strong", "c": inlines}


def bullets(items: list[list[Block]]) -> Block:
    """Return a list without numbers, each item its blocks."""
    return {"t": "BulletList", "c": items}


def header(level: int, inlines: list[Inline], *, attributes: Attr) -> Block:
    """Return a heading."""
    return {"t": "Header", "c": [level, attributes, inlines]}


def caption(inlines: list[Inline]) -> list[object]:
    """Return the caption of a table or a figure."""
    return [None, [plain(inlines)] if inlines else []]


def cell(inlines: list[Inline]) -> list[object]:
    """Return one cell of a table, aligned as its column."""
    return [attr(), {"t": "AlignDefault"}, 1, 1, [plain(inlines)] if inlines else []]


def row(cells: Iterable[list[Inline]], *, classes: Sequence[str] = ()) -> list[object]:
    """Return one row of a table."""
    return [attr(classes=classes), [cell(inlines) for inlines in cells]]


def table(
    *,
    title: list[Inline],
    head: Sequence[list[Inline]],
    rows: list[list[object]],
    numerals: Sequence[bool],
) -> Block:
    """Return a table with a header row, row headers in the first column, and numerals right.

    Args:
        numerals: for each column, whether it holds numbers.
    """
    columns = [[NUMERAL if right else WORDING, DEFAULT_WIDTH] for right in numerals]
    body = [attr(), 1, [], rows]
    top = [attr(), [row(head)]]
    return {"t": "Table", "c": [attr(), caption(title), columns, top, [body], [attr(), []]]}
