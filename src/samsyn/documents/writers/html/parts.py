"""The parts of a page round the chapters: cover, contents, steps, colophon."""

from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from samsyn.documents.document import Chapter, Document, Entry
from samsyn.documents.writers.colophon import colophon_facts, made_with
from samsyn.documents.writers.words import Words, date_of, language_tag

WRITERS = Path(__file__).parent.parent
Address = Callable[[str], str]
CODE = ' class="code"'


def mark(name: str = "mark") -> str:
    """Return the mark as a drawing that says nothing to a screen reader."""
    drawing = (WRITERS / f"{name}.svg").read_text(encoding="utf-8").strip()
    return drawing.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def cover(document: Document, *, words: Words, up: str = "") -> str:
    """Return the head of the front page.

    Args:
        up: what leads from this page to the folder that holds the report.
    """
    meta = document.meta
    art = mark("mark-large").replace("<svg ", '<svg class="art" ', 1)
    return (
        f'<header class="cover"><div class="frame">{art}'
        f'<div class="head"><span class="brand">{mark()}<span>Samsyn</span></span>'
        f"{languages(document, words=words, up=up)}</div>"
        f"<h1>{escape(meta.title)}</h1>"
        f'<p class="subtitle">{escape(meta.subtitle)}</p>'
        f'<p class="facts"><strong>{escape(meta.publisher)}</strong> '
        f"{escape(date_of(meta))}</p></div></header>"
    )


def languages(document: Document, *, words: Words, up: str = "") -> str:
    """Return the links to the report in other languages, each named in its own."""
    if not document.meta.addresses:
        return ""
    lines = "".join(
        f'<li><a href="{escape(_from(address, up=up))}" lang="{language_tag(lang)}" '
        f'hreflang="{language_tag(lang)}">{escape(words.say(f"own-name-{lang}"))}</a></li>'
        for lang, address in document.meta.addresses
    )
    said = escape(words.say("other-languages"))
    return f'<nav class="languages" aria-label="{said}"><ul>{lines}</ul></nav>'


def alternates(document: Document, *, up: str = "") -> str:
    """Return what tells a search engine of the report in other languages."""
    return "".join(
        f'<link rel="alternate" hreflang="{language_tag(lang)}" '
        f'href="{escape(_from(address, up=up))}">'
        for lang, address in document.meta.addresses
    )


def _from(address: str, *, up: str) -> str:
    return address if address.startswith("http") else up + address


def top(document: Document, *, chapter: Chapter, words: Words) -> str:
    """Return the head of a chapter's page: the mark and where the reader is."""
    return (
        '<header class="top"><div class="frame">'
        f'<a class="brand" href="index.html">{mark()}<span>Samsyn</span></a>'
        f'<nav class="crumbs" aria-label="{escape(words.say("you-are-here"))}"><ol>'
        f'<li><a href="index.html">{escape(document.meta.title)}</a></li>'
        f'<li><span aria-current="page">{escape(chapter.title)}</span></li>'
        f"</ol></nav>{languages(document, words=words, up='../')}</div></header>"
    )


def contents(document: Document, *, words: Words, address: Address, here: str | None = None) -> str:
    """Return the contents beside the text; `here` names the chapter whose page this is."""
    listed = _chapter_list(document.contents, address=address, here=here)
    lists = "".join(
        _unfolding(words.say(key), entries, address=address)
        for key, entries in (("tables", document.tables), ("charts", document.charts))
        if entries
    )
    title = escape(words.say("contents"))
    return (
        f'<nav class="contents" aria-label="{title}"><details class="main-list">'
        f"<summary>{title}</summary><ol>{listed}</ol>{lists}</details></nav>"
    )


def _chapter_list(entries: Sequence[Entry], *, address: Address, here: str | None) -> str:
    written: list[str] = []
    for place, entry in enumerate(entries):
        if entry.level != 1:
            continue
        inner: list[str] = []
        for below in entries[place + 1 :]:
            if below.level == 1:
                break
            if below.level == 2:
                inner.append(f"<li>{_line(below, address=address)}</li>")
        current = here is not None and entry.target.removeprefix("#") == here
        shown = inner and (here is None or current)
        nested = f"<ol>{''.join(inner)}</ol>" if shown else ""
        written.append(f"<li>{_line(entry, address=address, current=current)}{nested}</li>")
    return "".join(written)


def _line(entry: Entry, *, address: Address, current: bool = False) -> str:
    target = escape(address(entry.target.removeprefix("#")))
    mark_of_page = ' aria-current="page"' if current else ""
    number = f'<span class="nr">{escape(entry.number)}</span> ' if entry.number else ""
    return f'<a href="{target}"{mark_of_page}>{number}<span>{escape(entry.title)}</span></a>'


def _unfolding(title: str, entries: Sequence[Entry], *, address: Address) -> str:
    lines = "".join(f"<li>{_line(entry, address=address)}</li>" for entry in entries)
    return f'<details class="lists"><summary>{escape(title)}</summary><ol>{lines}</ol></details>'


def chapters_list(document: Document, *, words: Words, address: Address) -> str:
    """Return the list of chapters on the front page of the folder."""
    lines = "".join(
        f"<li>{_line(entry, address=address)}</li>"
        for entry in document.contents
        if entry.level == 1
    )
    return (
        '<section class="listing" aria-labelledby="kapitlene">'
        f'<h2 id="kapitlene">{escape(words.say("chapters"))}</h2>'
        f'<ol class="chapters-list">{lines}</ol></section>'
    )


def steps(before: Chapter | None, after: Chapter | None, *, words: Words) -> str:
    """Return the links to the chapters before and after."""
    links = "".join(
        f'<a class="{way}" rel="{rel}" href="{chapter.slug}.html">'
        f'<span class="way">{escape(words.say(way))}</span> '
        f'<span class="title">{escape(_named(chapter))}</span></a>'
        for way, rel, chapter in (("previous", "prev", before), ("next", "next", after))
        if chapter
    )
    return f'<nav class="steps" aria-label="{escape(words.say("chapter-steps"))}">{links}</nav>'


def _named(chapter: Chapter) -> str:
    return f"{chapter.number} {chapter.title}".strip()


def footer(document: Document, *, words: Words) -> str:
    """Return the colophon."""
    lines = "".join(
        f"<dt>{escape(fact.name)}</dt><dd{CODE if fact.kind == 'code' else ''}>"
        f"{escape(fact.value)}</dd>"
        for fact in colophon_facts(document, words=words)
        if fact.kind != "links"  # these stand at the head of the page
    )
    return (
        f'<footer class="foot"><div class="frame"><h2>{escape(words.say("colophon"))}</h2>'
        f"<dl>{lines}</dl><p>{escape(made_with(document, words=words))}</p></div></footer>"
    )
