"""What stands before and after the chapters in Word: cover, key figures, contents, colophon."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

from samsyn.documents.document import Document, Entry, KeyFigure
from samsyn.documents.elements import header, link
from samsyn.documents.elements import words as in_words
from samsyn.documents.sentences import sentences
from samsyn.documents.writers.colophon import Fact, colophon_facts
from samsyn.documents.writers.docx.fields import entry, listing
from samsyn.documents.writers.tree import Node, raw_block, raw_inline
from samsyn.documents.writers.words import Words, date_of

KEY_FIGURES = "nokkeltall"
COLOPHON = "om-utgaven"
FEW = 6  # key figures that may stand with much room between them
CODE_PART = 8  # signs of a code that stand together
TAB = raw_inline("<w:r><w:tab/></w:r>", form="openxml")


def styled(inlines: Sequence[Node], *, style: str) -> Node:
    """Return one paragraph in a style of the reference document."""
    return styled_blocks([{"t": "Para", "c": list(inlines)}], style=style)


def styled_blocks(blocks: Sequence[Node], *, style: str) -> Node:
    """Return blocks whose paragraphs have a style of the reference document."""
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], list(blocks)]}


def picture(path: str, *, alternative: str, width: str) -> Node:
    """Return a picture in the line."""
    attributes = ["", [], [["width", width]]]
    return {"t": "Image", "c": [attributes, in_words(alternative), [path, ""]]}


def cover(document: Document) -> list[Node]:
    """Return the cover; of a short document, what stands over its text."""
    meta = document.meta
    logo = picture("mark", alternative="Samsyn", width="14mm")
    art = picture("mark-large", alternative="Samsyn", width="120mm")
    date = date_of(meta)
    publisher = [{"t": "Strong", "c": in_words(meta.publisher)}]
    return [
        styled([logo, {"t": "Str", "c": "\u2002Samsyn"}], style="Cover Mark"),
        styled(in_words(meta.title), style="Title"),
        styled(in_words(meta.subtitle), style="Subtitle"),
        *([styled(publisher, style="Cover Line")] if meta.publisher else []),
        styled(in_words(date), style="Cover Line"),
        *([] if meta.is_short else [styled([art], style="Cover Art")]),
    ]


def key_figures(document: Document, *, words: Words) -> list[Node]:
    """Return the page of key figures, each number leading to its definition."""
    if not document.key_figures:
        return []
    blocks = [
        _heading(words.say("key-figures"), identifier=KEY_FIGURES),
        styled(in_words(words.say("key-figures-lead")), style="Lead"),
    ]
    number = "Key Number" if len(document.key_figures) <= FEW else "Key Number Close"
    for item in document.key_figures:
        blocks.append(styled(_key_line(item), style=number))
        blocks.append(styled(_key_note(item, words=words), style="Key Note"))
    return blocks


def _key_line(item: KeyFigure) -> list[Node]:
    """Return the number, what it counts, and at the right edge the number of the year before."""
    line = [_leading(item.text, item.target, style="Key Link"), TAB]
    line.append(_character(item.label, style="Key Label"))
    if item.before:
        line += [TAB, _leading(item.before, item.before_target, style="Key Before")]
    return line


def _key_note(item: KeyFigure, *, words: Words) -> list[Node]:
    note = [*in_words(item.note), *([{"t": "Space"}] if item.note else [])]
    if not item.definition:
        return note or in_words("\u00a0")
    return [*note, link(in_words(words.say("definition")), target=item.definition)]


def _leading(text: str, target: str, *, style: str) -> Node:
    return link([_character(text, style=style)], target=target.removeprefix("#"))


def _character(text: str, *, style: str) -> Node:
    return {"t": "Span", "c": [["", [], [["custom-style", style]]], in_words(text)]}


def contents(document: Document, *, words: Words) -> list[Node]:
    """Return the table of contents and the lists of tables and charts, all filled in."""
    first = [Entry(level=1, number="", title=words.say("key-figures"), target=KEY_FIGURES)]
    last = [Entry(level=1, number="", title=words.say("colophon"), target=COLOPHON)]
    entries = [*(first if document.key_figures else []), *document.contents, *last]
    lines = [(f"TOC{line.level}", _line(line)) for line in entries if line.level in (1, 2)]
    blocks = [
        _paragraph("TOCHeading", words.say("contents")),
        listing(lines, instruction='TOC \\o "1-2" \\n \\h \\z \\u'),
    ]
    for kind, listed in (("table", document.tables), ("chart", document.charts)):
        if listed:
            name = sentences("print").say(kind, lang=words.lang).capitalize()
            rows = [("TableofFigures", _numbered(line, name=name)) for line in listed]
            blocks.append(_paragraph("ListHeading", words.say(f"{kind}s")))
            blocks.append(listing(rows, instruction=f'TOC \\n \\h \\z \\c "{name}"'))
    return [raw_block("".join(blocks), form="openxml")]


def _line(line: Entry) -> str:
    target = line.target.removeprefix("#")
    return entry(number=line.number, title=line.title, target=target)


def _numbered(line: Entry, *, name: str) -> str:
    title = f"{name}\u00a0{line.number}\u2002 {line.title}"
    return entry(number="", title=title, target=line.target.removeprefix("#"))


def _paragraph(style: str, text: str) -> str:
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{escape(text)}</w:t></w:r></w:p>'
    )


def colophon(document: Document, *, words: Words) -> list[Node]:
    """Return the last page: what every format says of the edition."""
    lines = [
        styled([*in_words(fact.name), TAB, *_value(fact)], style="Colophon Line")
        for fact in colophon_facts(document, words=words)
    ]
    closing = {"t": "Para", "c": in_words(words.say("made-with"))}
    return [_heading(words.say("colophon"), identifier=COLOPHON), *lines, closing]


def _value(fact: Fact) -> list[Node]:
    if fact.kind == "links":
        inlines = [i for pair in fact.links for i in (*in_words(", "), _leading_out(*pair))]
        return inlines[len(in_words(", ")) :]
    if fact.kind != "code":
        return in_words(fact.value)
    parts = [fact.value[at : at + CODE_PART] for at in range(0, len(fact.value), CODE_PART)]
    return in_words(" ".join(parts))


def _leading_out(text: str, address: str) -> Node:
    return {"t": "Link", "c": [["", [], []], in_words(text), [address, ""]]}


def _heading(text: str, *, identifier: str) -> Node:
    return header(1, in_words(text), attributes=[identifier, ["unnumbered"], []])
