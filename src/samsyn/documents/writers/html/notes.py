"""Footnotes as a list at the end of their chapter, with links there and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from samsyn.documents.walk import find, replace
from samsyn.documents.writers.tree import Node, raw_block, raw_inline
from samsyn.documents.writers.words import Words


@dataclass(frozen=True, slots=True)
class Noted:
    """A chapter whose notes have moved to its end, and the number of the last note."""

    blocks: list[Node]
    last: int


def move_notes(blocks: Sequence[Node], *, slug: str, last: int, words: Words) -> Noted:
    """Return the chapter with numbered marks in the text and a list of notes at the end."""
    notes = find(list(blocks), kinds=["Note"])
    if not notes:
        return Noted(blocks=list(blocks), last=last)
    marks = {
        id(note): [_mark(number, words=words)] for number, note in enumerate(notes, start=last + 1)
    }
    heading = escape(words.say("notes"))
    opening = f'<div class="notes"><h2 id="noter-{slug}">{heading}</h2><ol start="{last + 1}">'
    listed = [
        block
        for number, note in enumerate(notes, start=last + 1)
        for block in _entry(note["c"], number=number, words=words)
    ]
    moved = [*replace(list(blocks), by=marks), _html(opening), *listed, _html("</ol></div>")]
    return Noted(blocks=moved, last=last + len(notes))


def _mark(number: int, *, words: Words) -> Node:
    said = escape(words.say("note-number", {"number": number}))
    return raw_inline(
        f'<sup class="note-ref"><a id="til-note-{number}" href="#note-{number}" '
        f'role="doc-noteref" aria-label="{said}">{number}</a></sup>',
        form="html",
    )


def _entry(blocks: list[Node], *, number: int, words: Words) -> list[Node]:
    said = escape(words.say("back-to-text", {"number": number}))
    back = raw_inline(
        f' <a class="back" href="#til-note-{number}" role="doc-backlink" aria-label="{said}">↩</a>',
        form="html",
    )
    *before, final = blocks
    if final["t"] in ("Para", "Plain"):
        final = {"t": final["t"], "c": [*final["c"], back]}
        return [_html(f'<li id="note-{number}">'), *before, final, _html("</li>")]
    last = {"t": "Para", "c": [back]}
    return [_html(f'<li id="note-{number}">'), *blocks, last, _html("</li>")]


def _html(text: str) -> Node:
    return raw_block(text, form="html")
