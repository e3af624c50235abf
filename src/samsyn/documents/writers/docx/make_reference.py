"""Build `reference.docx`, the sheet of styles that pandoc writes the Word file with.

Run from the root of the repository when `styles.toml` has changed:

    python -m samsyn.documents.writers.docx.make_reference
"""

import subprocess
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from samsyn.documents.pandoc_program import PROGRAM
from samsyn.documents.writers.docx.package import pack, unpack

Part = Any  # python-docx ships no types
HERE = Path(__file__).parent
FONT = "Inter"
ALIGNMENTS = {"left": 0, "right": 2}
BOUND_NUMBER = "Bound Number"
KEY_LINK = "Key Link"
TEAL = "0b5c66"
# name, size in points, whether it is bold, colour
CHARACTERS = (
    ("Key Label", 12, True, "14202b"),
    ("Key Before", 12, False, "4d5964"),
    ("Source Name", 8.5, True, TEAL),
    ("Source Rows", 7.5, False, "4d5964"),
)


def main() -> None:
    """Write `reference.docx` beside this file."""
    plain = subprocess.run(
        [str(PROGRAM), "--print-default-data-file", "reference.docx"],
        capture_output=True, check=True,
    ).stdout  # fmt: skip
    (HERE / "reference.docx").write_bytes(make_reference(plain))


def make_reference(plain: bytes) -> bytes:
    """Return pandoc's own reference document with our styles, margins, head and foot."""
    document = docx.Document(BytesIO(plain))
    with (HERE / "styles.toml").open("rb") as file:
        table = tomllib.load(file)
    _defaults(document)
    for name, rules in table.items():
        _style(document, name=name, rules=rules)
    _characters(document)
    _table_style(document)
    _page(document)
    target = BytesIO()
    document.save(target)
    return pack(unpack(target.getvalue()))


def _defaults(document: Part) -> None:
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for fonts in defaults.iter(qn("w:rFonts")):
        for name in list(fonts.attrib):
            del fonts.attrib[name]
        for name in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{name}"), FONT)
    for style in document.styles.element.iter(qn("w:style")):
        for fonts in list(style.iter(qn("w:rFonts"))):
            if style.get(qn("w:styleId")) != "VerbatimChar":
                fonts.getparent().remove(fonts)


def _style(document: Part, *, name: str, rules: dict[str, Any]) -> None:
    names = {style.name: style for style in document.styles}
    style = names.get(name)
    if style is None:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
    style.element.styleId = rules.get("id", style.element.styleId)
    style.hidden = False
    style.quick_style = True
    _letters(style.font, rules=rules)
    _lines(style.paragraph_format, rules=rules)
    _ground(style, rules=rules)


def _letters(font: Part, *, rules: dict[str, Any]) -> None:
    if "size" in rules:
        font.size = Pt(rules["size"])
    font.bold = rules.get("bold", False)
    font.italic = rules.get("italic", False)
    if "color" in rules:
        font.color.rgb = RGBColor.from_string(rules["color"].upper())


def _lines(form: Part, *, rules: dict[str, Any]) -> None:
    form.space_before = Pt(rules.get("before", 0))
    form.space_after = Pt(rules.get("after", 0))
    if "line" in rules:
        form.line_spacing = Pt(rules["line"])
        form.line_spacing_rule = 3
    form.keep_with_next = rules.get("keep_next", form.keep_with_next)
    form.page_break_before = rules.get("page_break")
    form.widow_control = True
    if "align" in rules:
        form.alignment = ALIGNMENTS[rules["align"]]
    if "indent" in rules:
        form.left_indent = Mm(rules["indent"])
    if "indent_right" in rules:
        form.right_indent = Mm(rules["indent_right"])
    if "hanging" in rules:
        form.left_indent, form.first_line_indent = Mm(rules["hanging"]), -Mm(rules["hanging"])
    for name, side in (("tabs", WD_TAB_ALIGNMENT.LEFT), ("tabs_right", WD_TAB_ALIGNMENT.RIGHT)):
        for place in rules.get(name, []):
            form.tab_stops.add_tab_stop(Mm(place), side)


def _ground(style: Part, *, rules: dict[str, Any]) -> None:
    lines = []
    if "rule" in rules:
        lines.append(f'<w:top w:val="single" w:sz="8" w:space="8" w:color="{rules["rule"]}"/>')
    if "bar" in rules:
        lines.append(f'<w:left w:val="single" w:sz="18" w:space="8" w:color="{rules["bar"]}"/>')
    if "ground" in rules:
        side = '<w:{} w:val="single" w:sz="24" w:space="6" w:color="{}"/>'
        ground = rules["ground"]
        left = lines or [side.format("left", ground)]
        lines = [side.format("top", ground), *left, side.format("bottom", ground),
                 side.format("right", ground)]  # fmt: skip
    properties = style.element.get_or_add_pPr()
    if lines:
        border = parse_xml(f"<w:pBdr {nsdecls('w')}>{''.join(lines)}</w:pBdr>")
        properties.insert_element_before(border, *AFTER_BORDER)
    if "ground" in rules:
        shade = parse_xml(
            f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{rules["ground"]}"/>'
        )
        properties.insert_element_before(shade, *AFTER_BORDER[1:])


AFTER_BORDER = (
    "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
    "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", "w:adjustRightInd",
    "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap",
    "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip


def _characters(document: Part) -> None:
    link = document.styles["Hyperlink"]
    link.font.color.rgb = RGBColor.from_string(TEAL.upper())
    link.font.underline = True
    number = document.styles.add_style(BOUND_NUMBER, WD_STYLE_TYPE.CHARACTER)
    number.font.underline = 4  # dotted
    key = document.styles.add_style(KEY_LINK, WD_STYLE_TYPE.CHARACTER)
    key.font.underline = False
    for name, size, bold, color in CHARACTERS:
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        style.font.size, style.font.bold = Pt(size), bold
        style.font.color.rgb = RGBColor.from_string(color.upper())
    marks = document.styles["Footnote Reference"]
    marks.font.superscript = True


def _table_style(document: Part) -> None:
    style = next(s for s in document.styles.element.iter(qn("w:style"))
                 if s.get(qn("w:styleId")) == "Table")  # fmt: skip
    for part in list(style):
        if part.tag in (qn("w:tblPr"), qn("w:tblStylePr"), qn("w:semiHidden"), qn("w:trPr")):
            style.remove(part)
    for text in TABLE_STYLE.split("---"):
        style.append(parse_xml(text.strip().replace(" NS", f" {nsdecls('w')}", 1)))


TABLE_STYLE = """
<w:tblPr NS>
  <w:tblInd w:w="0" w:type="dxa"/>
  <w:tblBorders>
    <w:top w:val="single" w:sz="8" w:space="0" w:color="0B5C66"/>
    <w:bottom w:val="single" w:sz="4" w:space="0" w:color="C5D0D2"/>
    <w:insideH w:val="single" w:sz="4" w:space="0" w:color="C5D0D2"/>
  </w:tblBorders>
  <w:tblCellMar>
    <w:top w:w="20" w:type="dxa"/><w:left w:w="60" w:type="dxa"/>
    <w:bottom w:w="20" w:type="dxa"/><w:right w:w="60" w:type="dxa"/>
  </w:tblCellMar>
</w:tblPr>
---
<w:tblStylePr NS w:type="firstRow">
  <w:rPr><w:b/><w:bCs/></w:rPr>
  <w:tcPr>
    <w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="0B5C66"/></w:tcBorders>
    <w:vAlign w:val="bottom"/>
  </w:tcPr>
</w:tblStylePr>
---
<w:tblStylePr NS w:type="firstCol">
  <w:rPr><w:b/><w:bCs/></w:rPr>
</w:tblStylePr>
"""


def _page(document: Part) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(25)
    section.header_distance = section.footer_distance = Mm(13)
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    right = section.header.paragraphs[0]
    _field(right, ' STYLEREF "Heading 1" ', shown="{title}")  # until the pages are laid out
    right.alignment = 2
    section.even_page_header.paragraphs[0].text = "{title}"
    for foot, side in ((section.footer, 2), (section.even_page_footer, 0)):
        line = foot.paragraphs[0]
        _field(line, " PAGE ")
        line.alignment = side
    for part in (section.first_page_header, section.first_page_footer):
        part.is_linked_to_previous = False


def _field(paragraph: Part, instruction: str, *, shown: str = "") -> None:
    text = instruction.replace('"', "&quot;")
    paragraph._p.append(
        parse_xml(
            f'<w:fldSimple {nsdecls("w")} w:instr="{text}">'
            f"<w:r><w:t>{shown}</w:t></w:r></w:fldSimple>"
        )
    )


if __name__ == "__main__":
    main()
