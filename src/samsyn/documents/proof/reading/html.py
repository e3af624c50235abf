"""Reading a web page: its main part, block by block."""

from collections.abc import Iterator

from lxml import etree, html

from samsyn.documents.proof.reading.clean import cleaned, merged
from samsyn.documents.proof.reading.draft import Draft, Drafts, DraftTable
from samsyn.documents.proof.reading.spans import Spanning, spread
from samsyn.documents.proof.text import Anchor, Kind

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS: dict[str, Kind] = {
    "p": "text", "li": "item", "dt": "text", "dd": "text", "figcaption": "caption",
    "blockquote": "text", "summary": "text", "pre": "text", "address": "text",
}  # fmt: skip
NEVER = {"script", "style", "nav", "noscript", "template", "head", "iframe", "button", "select"}
MARKS = {"doc-noteref", "doc-backlink"}
PARTS = {*HEADINGS, *BLOCKS, "table", "ul", "ol", "dl", "div", "section", "article", "figure"}


def read_html(data: bytes) -> Drafts:
    """Return the paragraphs of a page; of its main part where it marks one."""
    try:
        page = html.document_fromstring(data, parser=html.HTMLParser(encoding=_encoding(data)))
    except etree.ParserError:  # nothing in it, or only comments
        return []
    main = page.xpath("//main | //*[@role='main']")
    body = main[0] if main else page.find("body")
    drafts: Drafts = []
    if body is not None:
        _read(body, drafts, note=False)
    return drafts


def _encoding(data: bytes) -> str | None:
    """Return UTF-8 where the bytes are that; otherwise the page says it itself."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _read(element: etree._Element, drafts: Drafts, *, note: bool) -> None:
    """Go through an element whose children are blocks; loose words in it are paragraphs."""
    loose: list[etree._Element | str] = [element.text or ""]
    for child in element:
        if _is_block(child):
            _add_loose(loose, drafts)
            loose = []
            _read_block(child, drafts, note=note)
        elif isinstance(child.tag, str):
            loose.append(child)
        loose.append(child.tail or "")
    _add_loose(loose, drafts)


def _read_block(element: etree._Element, drafts: Drafts, *, note: bool) -> None:
    tag = element.tag
    if tag in NEVER:
        return
    if alternative := _alternative(element):
        drafts.append(Draft("alternative", cleaned(alternative)[0]))
    elif tag == "table":
        drafts.append(_table(element))
    elif tag in HEADINGS:
        _add("heading", [element], drafts, level=HEADINGS[tag])
    elif tag in BLOCKS and not any(_is_block(child) for child in element):
        _add("note" if note else BLOCKS[tag], [element], drafts, level=_depth(element))
    else:
        _read(element, drafts, note=note or _holds_notes(element))


def _is_block(element: etree._Element) -> bool:
    if not isinstance(element.tag, str):
        return False
    holds = element.tag in PARTS or element.tag in NEVER or bool(_alternative(element))
    return holds or any(_is_block(child) for child in element)


def _alternative(element: etree._Element) -> str:
    """Return the written alternative of a picture; empty where the element is none."""
    if element.get("role") == "img":
        return element.get("aria-label") or ""
    return (element.get("alt") or "") if element.tag == "img" else ""


def _holds_notes(element: etree._Element) -> bool:
    roles, names = element.get("role") or "", (element.get("class") or "").split()
    return roles in ("doc-endnotes", "doc-footnote") or bool({"notes", "footnotes"} & {*names})


def _depth(element: etree._Element) -> int:
    return sum(1 for above in element.iterancestors("ul", "ol")) - 1 if element.tag == "li" else 0


def _add_loose(loose: list[etree._Element | str], drafts: Drafts) -> None:
    _add("text", loose, drafts)


def _add(kind: Kind, parts: list[etree._Element | str], drafts: Drafts, *, level: int = 0) -> None:
    text, anchors = words_of(parts)
    if text:
        drafts.append(Draft(kind, text, level, None, anchors))


def _table(element: etree._Element) -> DraftTable:
    caption = element.find("caption")
    return DraftTable(
        rows=spread(
            [
                [_cell(cell) for cell in row.iterchildren("th", "td")]
                for row in element.iter("tr")
                if next(row.iterancestors("table")) is element
            ]
        ),
        caption=words_of([caption])[0] if caption is not None else "",
    )


def _cell(element: etree._Element) -> Spanning:
    text, anchors = words_of([element])
    columns, rows = (_whole(element.get(name)) for name in ("colspan", "rowspan"))
    return Spanning(Draft("cell", text, anchors=anchors), columns, rows)


def _whole(written: str | None) -> int:
    return int(written) if written and written.isascii() and written.isdigit() else 1


def words_of(parts: list[etree._Element | str]) -> tuple[str, tuple[Anchor, ...]]:
    """Return the words of elements and where in them it leads to a place of the document."""
    words: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    for piece, target in _pieces(parts):
        if target and piece.strip():
            anchors.append(Anchor(length, length + len(piece), target))
        words.append(piece)
        length += len(piece)
    return cleaned("".join(words), merged(anchors))


def _pieces(parts: list[etree._Element | str], target: str = "") -> Iterator[tuple[str, str]]:
    for part in parts:
        if isinstance(part, str):
            yield part, target
            continue
        if part.tag in NEVER or part.get("role") in MARKS or part.tag in ("svg", "sup"):
            continue
        if part.tag == "br":
            yield " ", ""
            continue
        leads = _target(part) or target
        yield part.text or "", leads
        for child in part:
            if isinstance(child.tag, str):
                yield from _pieces([child], leads)
            # Elements side by side without a blank are parts that the eye sees apart.
            yield child.tail or ("" if child.getnext() is None else " "), leads


def _target(element: etree._Element) -> str:
    href = element.get("href") if element.tag == "a" else None
    return (href or "").partition("#")[2]
