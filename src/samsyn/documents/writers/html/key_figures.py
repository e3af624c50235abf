"""The key figures on a screen: a row a number, with what it counts and the year before."""

from html import escape

from samsyn.documents.document import Document, KeyFigure
from samsyn.documents.writers.html.parts import Address
from samsyn.documents.writers.words import Words


def key_figures(document: Document, *, words: Words, address: Address) -> str:
    """Return the key figures, each number leading to its answers and its words to a definition."""
    if not document.key_figures:
        return ""
    rows = "".join(_row(item, words=words, address=address) for item in document.key_figures)
    return (
        '<section class="key-figures listing" aria-labelledby="nokkeltall">'
        f'<h2 id="nokkeltall">{escape(words.say("key-figures"))}</h2>'
        f'<p class="lead">{escape(words.say("key-figures-lead"))}</p>'
        f"<ul>{rows}</ul></section>"
    )


def _row(item: KeyFigure, *, words: Words, address: Address) -> str:
    note = f'<p class="note">{escape(item.note)}</p>' if item.note else ""
    before = _link(item.before, item.before_target, address=address) if item.before else ""
    return (
        f'<li><p class="number">{_link(item.text, item.target, address=address)}</p>'
        f'<div class="counted"><p class="label">{escape(item.label)}</p>{note}'
        f"{_definition(item, words=words, address=address)}</div>"
        f'<p class="before">{before}</p></li>'
    )


def _definition(item: KeyFigure, *, words: Words, address: Address) -> str:
    """Return the link to the definition; those who do not see the row hear which number it is."""
    if not item.definition:
        return ""
    said = escape(words.say("definition"))
    which = f'<span class="unseen">: {escape(item.label)}</span>'
    target = escape(address(item.definition))
    return f'<p class="definition-link"><a href="{target}">{said}{which}</a></p>'


def _link(text: str, target: str, *, address: Address) -> str:
    return f'<a href="{escape(address(target.removeprefix("#")))}">{escape(text)}</a>'
