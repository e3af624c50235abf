"""The printed report as Typst: the template, the data of the cover, and the chapters."""

import json
from collections.abc import Mapping
from pathlib import Path

from samsyn.documents.document import Document, Meta
from samsyn.documents.writers.pandoc import write_with_pandoc
from samsyn.documents.writers.pdf.change import change_for_typst, change_inline, inline_picture
from samsyn.documents.writers.pdf.typst_text import quoted, truth
from samsyn.documents.writers.pictures import kind_of, picture_files, shown_from
from samsyn.documents.writers.tidy import tidy_blocks
from samsyn.documents.writers.tree import Node, rewrite
from samsyn.documents.writers.words import date_of, language_tag, words_of

HERE = Path(__file__).parent
MAIN = "main.typ"
SIGNS = str.maketrans({"☐": "□", "☑": "■", "☒": "■"})  # the letters lack ballot boxes
SAID = (
    "contents", "key-figures", "key-figures-lead", "tables", "charts", "colophon", "publisher",
    "period", "published", "version", "checksum", "made-with",
)  # fmt: skip


def typst_files(document: Document) -> dict[str, bytes]:
    """Return every file the compiler needs, by name; `MAIN` is where it begins."""
    known = picture_files(document)
    names = file_names(known)
    return {
        MAIN: typst_source(document).encode(),
        "report.typ": (HERE / "report.typ").read_bytes(),
        "mark.svg": (HERE.parent / "mark.svg").read_bytes(),
        "mark-large.svg": (HERE.parent / "mark-large.svg").read_bytes(),
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
    listed = {entry.target.removeprefix("#") for entry in document.contents}
    names = file_names(picture_files(document))

    def change(node: Node) -> Node | list[Node]:
        is_image = node["t"] == "Image"
        return shown_from(node, addresses=names) if is_image else change_inline(node)

    chapters = [
        block
        for blocks in tidy_blocks(document)
        for block in change_for_typst(
            rewrite(blocks, kinds=["Span", "Image"], change=change), listed=listed
        )
    ]
    chapters = rewrite(chapters, kinds=["Image"], change=inline_picture)
    body = write_with_pandoc(chapters, form="typst", options=["--wrap=none"]).decode()
    depth = max((entry.level for entry in document.contents), default=1)
    return "\n".join(
        [
            '#import "report.typ": *',
            _data("meta", _meta(document.meta, checksum=document.checksum)),
            _data("words", _words(document.meta)),
            _data("items", [_item(document, place) for place in range(len(document.key_figures))]),
            f"#show: report.with(meta, words, items, {min(depth, 2)}, "
            f"{truth(document.tables)}, {truth(document.charts)})",
            body.translate(SIGNS),
        ]
    )


def _data(name: str, value: object) -> str:
    return f"#let {name} = json(bytes({quoted(json.dumps(value, ensure_ascii=False))}))"


def _item(document: Document, place: int) -> Mapping[str, str]:
    item = document.key_figures[place]
    target = item.target.removeprefix("#")
    return {"text": item.text, "label": item.label, "note": item.note, "target": target}


def _meta(meta: Meta, *, checksum: str) -> Mapping[str, str]:
    lang, region = language_tag(meta.lang).split("-")
    return {
        "title": meta.title, "subtitle": meta.subtitle, "publisher": meta.publisher,
        "period": meta.period, "version": meta.version, "lang": lang, "region": region.lower(),
        "checksum": checksum,
    }  # fmt: skip


def _words(meta: Meta) -> Mapping[str, str]:
    words = words_of(meta)
    return {key: words.say(key) for key in SAID} | {"date": date_of(meta)}
