"""The last hand on a Word file: tables, language, what stands in the file's properties."""

from collections.abc import Callable
from xml.sax.saxutils import escape

from lxml import etree

from samsyn.documents.document import Meta
from samsyn.documents.writers.docx.boxes import W, mend_boxes
from samsyn.documents.writers.held_together import hold_together
from samsyn.documents.writers.words import language_tag

PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
NOTE, CAPTION = "TableNote", "TableCaption"
KEPT_TOGETHER = 18
LOOK = {"firstRow": "1", "lastRow": "0", "firstColumn": "1", "lastColumn": "0", "noHBand": "1",
        "noVBand": "1", "val": "06A0"}  # fmt: skip
Change = Callable[[etree._Element], None]


def polish(parts: dict[str, bytes], *, meta: Meta, holds_together: bool = True) -> dict[str, bytes]:
    """Return the parts of the file with tables, language, head and properties settled.

    Args:
        parts: of the Word file.
        meta: what is said of the document.
        holds_together: numbers and what belongs to them stay on one line, by spaces that do not
            break; without it, the text is as it was.
    """
    settled = dict(parts)
    settled["word/document.xml"] = _changed(
        parts["word/document.xml"],
        change=lambda root: _mend_document(root, holds_together=holds_together),
    )
    settled["word/styles.xml"] = _changed(
        parts["word/styles.xml"], change=lambda root: _set_language(root, lang=meta.lang)
    )
    settled["word/settings.xml"] = _changed(
        parts["word/settings.xml"], change=lambda root: _mend_settings(root, lang=meta.lang)
    )
    settled["docProps/core.xml"] = _properties(meta).encode()
    for name, data in parts.items():
        if name.startswith("word/header"):
            settled[name] = data.replace(b"{title}", escape(meta.title).encode())
    return settled


def _changed(data: bytes, *, change: Change) -> bytes:
    root = etree.fromstring(data, parser=etree.XMLParser(resolve_entities=False))
    change(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _mend_document(root: etree._Element, *, holds_together: bool) -> None:
    for table in root.iter(f"{W}tbl"):
        _mend_table(table)
    mend_boxes(root)
    for text in root.iter(f"{W}t") if holds_together else ():
        text.text = hold_together(text.text or "")
    for drawing in root.iter(f"{PICTURE}cNvPr"):
        drawing.attrib.pop("descr", None)  # pandoc writes the address here; the words stand above


def _mend_table(table: etree._Element) -> None:
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is not None:
        for name, value in LOOK.items():
            look.set(f"{W}{name}", value)
    rows = table.findall(f"{W}tr")
    noted = _style_of(table.getnext()) == NOTE
    together = len(rows) <= KEPT_TOGETHER and _style_of(table.getprevious()) == CAPTION
    for place, row in enumerate(rows):
        is_head = row.find(f"{W}trPr/{W}tblHeader") is not None
        _keep_row_whole(row)
        last, next_to_last = place == len(rows) - 1, place == len(rows) - 2
        stays = noted if last else together or is_head or next_to_last
        for paragraph in row.iter(f"{W}p"):
            _set_style(paragraph, style="TableHead" if is_head else "TableText", stays=stays)


def _style_of(paragraph: etree._Element | None) -> str | None:
    named = None if paragraph is None else paragraph.find(f"{W}pPr/{W}pStyle")
    return None if named is None else named.get(f"{W}val")


def _keep_row_whole(row: etree._Element) -> None:
    properties = row.find(f"{W}trPr")
    if properties is None:
        properties = etree.Element(f"{W}trPr")
        row.insert(0, properties)
    if properties.find(f"{W}cantSplit") is None:
        whole = etree.Element(f"{W}cantSplit")
        header = properties.find(f"{W}tblHeader")
        properties.insert(len(properties) if header is None else properties.index(header), whole)


def _set_style(paragraph: etree._Element, *, style: str, stays: bool) -> None:
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    named = properties.find(f"{W}pStyle")
    if named is None:
        named = etree.Element(f"{W}pStyle")
        properties.insert(0, named)
    named.set(f"{W}val", style)
    if stays and properties.find(f"{W}keepNext") is None:
        properties.insert(1, etree.Element(f"{W}keepNext"))


def _set_language(root: etree._Element, *, lang: str) -> None:
    for language in root.iter(f"{W}lang"):
        language.set(f"{W}val", language_tag(lang))


def _mend_settings(root: etree._Element, *, lang: str) -> None:
    for name in ("updateFields",):
        for element in root.findall(f"{W}{name}"):
            root.remove(element)
    for element in root.iter(f"{W}themeFontLang"):
        element.set(f"{W}val", language_tag(lang))


def _properties(meta: Meta) -> str:
    stamp = f"{meta.date}T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(meta.title)}</dc:title>"
        f"<dc:subject>{escape(meta.subtitle)}</dc:subject>"
        f"<dc:creator>{escape(meta.publisher)}</dc:creator>"
        f"<dc:language>{language_tag(meta.lang)}</dc:language>"
        f"<cp:lastModifiedBy>{escape(meta.publisher)}</cp:lastModifiedBy>"
        f"<cp:version>{escape(meta.version)}</cp:version>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{stamp}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{stamp}</dcterms:modified>'
        "</cp:coreProperties>"
    )
