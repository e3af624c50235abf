"""What pandoc's HTML lacks: scopes, scroll regions, captions above charts, numbers to unfold."""

from collections.abc import Mapping

import lxml.html
from lxml.html import HtmlElement
from lxml.html.builder import E

from samsyn.documents.writers.words import Words

ALIGNED = {"text-align: right;": "right", "text-align: center;": "center"}


def parse_fragment(text: str) -> HtmlElement:
    """Return the elements of one chapter under a section."""
    return lxml.html.fragment_fromstring(text, create_parent="section")


def mend(chapter: HtmlElement, *, words: Words, pictures: Mapping[str, str]) -> None:
    """Mend tables and charts of one chapter where they stand."""
    for table in chapter.xpath(".//table"):
        _mend_table(table, words=words)
    for figure in chapter.xpath(".//figure[contains(concat(' ', @class, ' '), ' chart ')]"):
        _mend_chart(figure)
    for image in chapter.xpath(".//img"):
        image.set("src", pictures[image.get("src")])
    for data in chapter.xpath(".//div[contains(@class, 'chart-data')]"):
        key = "events-as-table" if "events" in data.get("class").split() else "numbers-as-table"
        fold = E.details(E.summary(words.say(key)), *list(data))
        data.append(fold)


def _mend_table(table: HtmlElement, *, words: Words) -> None:
    for cell in table.xpath(".//th | .//td"):
        style = cell.attrib.pop("style", "")
        if style in ALIGNED:
            cell.set("class", ALIGNED[style])
    for cell in table.xpath("./thead//th"):
        cell.set("scope", "col")
    for cell in table.xpath("./tbody//th | ./tfoot//th"):
        cell.set("scope", "row")
    for group in table.xpath("./colgroup"):
        group.drop_tree()
    table.attrib.pop("style", None)
    label = _mend_caption(table) or _named_before(table) or words.say("numbers-as-table")
    region = E.div({"class": "scroll", "role": "region", "tabindex": "0"})
    region.set("aria-label", words.say("table-scroll", {"caption": label}))
    table.addprevious(region)
    region.append(table)


def _mend_caption(table: HtmlElement) -> str:
    for caption in table.xpath("./caption"):
        says = E.span({"class": "says"})
        says.text, caption.text = caption.text, None
        for part in list(caption):
            says.append(part)
        caption.append(says)
        return " ".join(says.text_content().split())
    return ""


def _named_before(table: HtmlElement) -> str:
    """Return what stands over a table without a caption: its chart's headline or the heading."""
    names = table.xpath("preceding::*[self::figcaption or self::h2 or self::h3 or self::h4][1]")
    return " ".join(names[0].text_content().split()) if names else ""


def _mend_chart(figure: HtmlElement) -> None:
    for caption in figure.xpath("./figcaption"):
        caption.attrib.pop("aria-hidden", None)
        figure.insert(0, caption)
    for image in figure.xpath(".//img"):
        image.attrib.pop("style", None)
        holder = E.div({"class": "drawing", "role": "img", "data-chart": image.get("src", "")})
        holder.set("aria-label", image.get("alt", ""))
        image.getparent().replace(image, holder)


def with_drawings(text: str, *, drawings: Mapping[str, str]) -> str:
    """Return the page with each chart drawn in its place."""
    for path, drawing in drawings.items():
        mark = f' data-chart="{path}"'
        head, *parts = text.split(mark)
        for part in parts:
            opening, rest = part.split(">", 1)
            head += f"{opening}>{drawing}{rest}"
        text = head
    return text


def to_text(chapter: HtmlElement) -> str:
    """Return a chapter as HTML."""
    return str(lxml.html.tostring(chapter, encoding="unicode", with_tail=False))
