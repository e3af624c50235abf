"""The index: everything that is published, by its stems, in memory; made anew at each release."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from threading import Lock

import tantivy

from samsyn_web.publications.queries.releases import Stamp, stamp_at
from samsyn_web.publications.queries.searchable import searchable_in

STEMS = {"nb": "norwegian", "nn": "norwegian", "en": "english"}
WORDS = "words"  # the name of the analyser
HEAP = 15_000_000  # bytes, the least that tantivy takes
MOST = 30
OF_A_SNIPPET = 220  # signs
LONGEST = 200  # signs of a question; more is no question
TITLE_WEIGHS = 3.0
MADE: dict[tuple[str, Stamp], tantivy.Index] = {}
LOCK = Lock()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a snippet; `is_met` where they are what was asked for."""

    text: str
    is_met: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found: its kind, title and address, and the words around what was met."""

    kind: str
    title: str
    address: str
    snippet: tuple[Piece, ...]


def found(asked: str, *, lang: str, at: datetime) -> list[Hit]:
    """Return what answers some words best, the best first.

    Args:
        asked: as somebody typed it; no sign in it has a meaning of its own.
        lang: of the pages.
        at: when; what is under embargo is not found.
    """
    words = "".join(sign if sign.isalnum() else " " for sign in asked[:LONGEST]).lower()
    if not words.split():
        return []
    index = _index(lang, at=at)
    searcher = index.searcher()
    query, _ = index.parse_query_lenient(
        words, ["title", "text"], field_boosts={"title": TITLE_WEIGHS}, conjunction_by_default=True
    )
    snippets = tantivy.SnippetGenerator.create(searcher, query, index.schema, "text")
    snippets.set_max_num_chars(OF_A_SNIPPET)
    hits = []
    for _, place in searcher.search(query, MOST).hits:
        document = searcher.doc(place)
        told = {name: document.get_first(name) for name in ("kind", "title", "address", "text")}
        pieces = tuple(_pieces(snippets.snippet_from_doc(document).to_html()))
        short = told.pop("text")[:OF_A_SNIPPET]
        hits.append(Hit(**told, snippet=pieces or (Piece(short, is_met=False),)))
    return hits


def _pieces(marked: str) -> Iterable[Piece]:
    """Yield the pieces of a snippet, which the library gives as escaped HTML with `<b>`."""
    head, *parts = marked.split("<b>")
    pieces = [Piece(unescape(head), is_met=False)]
    for part in parts:
        met, _, rest = part.partition("</b>")
        pieces += [Piece(unescape(met), is_met=True), Piece(unescape(rest), is_met=False)]
    return [piece for piece in pieces if piece.text]


def _index(lang: str, *, at: datetime) -> tantivy.Index:
    """Return the index of a language, of all that may be read at a moment; each is made once."""
    key = (lang, stamp_at(at))
    with LOCK:
        if key not in MADE:
            while len(MADE) >= len(STEMS):
                del MADE[next(iter(MADE))]
            MADE[key] = _made(lang, at=at)
        return MADE[key]


def _made(lang: str, *, at: datetime) -> tantivy.Index:
    schema = tantivy.SchemaBuilder()
    for name in ("kind", "address"):
        schema.add_text_field(name, stored=True, tokenizer_name="raw")
    for name in ("title", "text"):
        schema.add_text_field(name, stored=True, tokenizer_name=WORDS)
    index = tantivy.Index(schema.build())
    index.register_tokenizer(WORDS, _analyser(lang))
    writer = index.writer(heap_size=HEAP, num_threads=1)
    for one in searchable_in(lang, at=at):
        writer.add_document(tantivy.Document(
            kind=one.kind, title=one.title, text=one.text, address=one.address
        ))  # fmt: skip
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index


def _analyser(lang: str) -> tantivy.TextAnalyzer:
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return (
        builder.filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.stemmer(STEMS[lang]))
        .build()
    )
