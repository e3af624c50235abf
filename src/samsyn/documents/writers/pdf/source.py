"""The printed report as Typst: the template, the data of the cover, and the chapters."""

import json
from collections.abc import Mapping
from pathlib import Path

from samsyn.documents.document import Document, KeyFigure, Meta
from samsyn.documents.writers.colophon import colophon_facts
from samsyn.documents.writers.held_together import hold_together
from samsyn.documents.writers.pandoc import write_with_pandoc
from samsyn.documents.writers.pdf.change import FLUSH, Setting, change_for_typst, change_inline
from samsyn.documents.writers.pdf.charts import inline_picture
from samsyn.documents.writers.pdf.typst_text import quoted, truth
from samsyn.documents.writers.pictures import kind_of, picture_files, shown_from
from samsyn.documents.writers.tidy import tidy_blocks
from samsyn.documents.writers.tree import Node, rewrite
from samsyn.documents.writers.words import Words, date_of, language_tag, words_of

HERE = Path(__file__).parent
MAIN = "main.typ"
FLOATING = "floating.json"  # names of exhibits that may float: none, until the first setting tells
SIGNS = str.maketrans({"☐": "□", "☑": "■", "☒": "■"})  # the letters lack ballot boxes
MARKS = ("mark.svg", "mark-large.svg")
SAID = ("contents", "key-figures", "key-figures-lead", "tables", "charts", "colophon", "made-with")


def typst_files(document: Document) -> dict[str, bytes]:
    """Return every file the compiler needs, by name; `MAIN` is where it begins."""
    known = picture_files(document)
    names = file_names(known)
    return {
        MAIN: typst_source(document).encode(),
        FLOATING: b"[]",
        **{path.name: path.read_bytes() for path in sorted(HERE.glob("*.typ"))},
        **{name: (HERE.parent / name).read_bytes() for name in MARKS},
        **{names[target]: data for target, data in known.items()},
    }


def file_names(known: Mapping[str, bytes]) -> dict[str, str]:
    """Return for each picture the name of the compiler's own file, whatever the text calls it."""
    return {
        target: f"pictures/{place}.{kind_of(data)}"
        for place, (target, data) in enumerate(known.items())
    }


def typst_source(document: Document) -> str:
    """Return the main file: what is said on cover, key figures and colophon, and the chapters."""
    words = words_of(document.meta)
    listed = {entry.target.removeprefix("#") for entry in document.contents}
    setting = Setting(listed=listed, words=words)
    names = file_names(picture_files(document))

    def change(node: Node) -> Node | list[Node]:
        is_image = node["t"] == "Image"
        return shown_from(node, addresses=names) if is_image else change_inline(node)

    chapters = [
        block
        for blocks in tidy_blocks(document)
        for block in (
            *change_for_typst(
                rewrite(blocks, kinds=["Span", "Image"], change=change), setting=setting
            ),
            FLUSH,
        )
    ]
    chapters = rewrite(chapters, kinds=["Image"], change=inline_picture)
    written = write_with_pandoc(chapters, form="typst", options=["--wrap=none"]).decode()
    body = hold_together(written).translate(SIGNS)
    depth = max((entry.level for entry in document.contents), default=1)
    return "\n".join(
        [
            '#import "report.typ": *',
            _data("meta", _meta(document.meta)),
            _data("words", _said(words, meta=document.meta)),
            _data("items", [_item(item) for item in document.key_figures]),
            _data(
                "facts",
                [(f.name, f.value, f.kind, f.links) for f in colophon_facts(document, words=words)],
            ),
            f"#show: report.with(meta, words, items, facts, {min(depth, 2)}, "
            f"{truth(document.tables)}, {truth(document.charts)})",
            body,
        ]
    )


def _data(name: str, value: object) -> str:
    return f"#let {name} = json(bytes({quoted(json.dumps(value, ensure_ascii=False))}))"


def _item(item: KeyFigure) -> Mapping[str, str]:
    return {
        "text": item.text, "label": item.label, "note": item.note,
        "target": item.target.removeprefix("#"), "definition": item.definition,
        "before": item.before, "before-target": item.before_target,
    }  # fmt: skip


def _meta(meta: Meta) -> Mapping[str, str | bool]:
    lang, region = language_tag(meta.lang).split("-")
    return {
        "title": meta.title, "subtitle": meta.subtitle, "publisher": meta.publisher,
        "lang": lang, "region": region.lower(), "short": meta.is_short,
    }  # fmt: skip


def _said(words: Words, *, meta: Meta) -> Mapping[str, str]:
    said = {key: words.say(key) for key in SAID}
    page = words.say("definition-page", {"page": "{page}"})  # the page is known when it is set
    return said | {"definition-page": page, "date": date_of(meta)}
