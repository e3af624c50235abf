"""Sentences that lean on a hidden number are left out whole, so that what stays reads on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.document import Inline
from samsyn.documents.elements import plain, words
from samsyn.documents.numerals import HIDDEN
from samsyn.documents.proof.clauses import sentence_spans
from samsyn.documents.sentences import sentences
from samsyn.documents.walk import Node, find, replace, text_of

NUMBER = "0"  # stands for a hidden number where sentences are told apart


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What stands in place of elements, by identity; how many sentences and cells are gone."""

    made: Mapping[int, list[Node]]
    count: int
    cells: int


def leave_out(
    chapter: ReadChapter,
    *,
    hidden: Mapping[int, str],
    made: Mapping[int, list[Inline]],
    lang: str,
) -> LeftOut:
    """Return a chapter's paragraphs without the sentences that hold hidden numbers.

    A heading that holds one says what it is about instead, a cell of a table has the mark for
    hidden numbers, and an item of a list that is empty now says so.

    Args:
        chapter: as it was read.
        hidden: for every reference whose number may not be shown, by identity, what it counts.
        made: what stands in place of the others.
        lang: of what is written here.
    """
    gone = _headings(chapter, hidden=hidden)
    count = cells = 0
    in_tables = {
        id(node) for table in chapter.of_kind("Table") for node in find(table, kinds=["Plain"])
    }
    for node in chapter.nodes:
        if node["t"] not in ("Para", "Plain") or not _holds(node["c"], hidden=hidden):
            continue
        if id(node) in in_tables:
            gone[id(node)] = [plain(words(HIDDEN))]
            cells += 1
            continue
        lost, lost_sentences = _lost(node["c"], hidden=hidden, made=made)
        count += lost_sentences
        if len(lost) < len(node["c"]):
            gone.update((id(inline), []) for inline in lost)
        else:
            gone[id(node)] = [] if node["t"] == "Para" else _empty_item(lang)
    return LeftOut(gone, count, cells)


def _headings(chapter: ReadChapter, *, hidden: Mapping[int, str]) -> dict[int, list[Node]]:
    """Return what stands in headings that held a hidden number: what they are about."""
    gone: dict[int, list[Node]] = {}
    for header in chapter.of_kind("Header"):
        codes = find(header["c"][2], kinds=["Code"])
        about = dict.fromkeys(hidden[id(code)] for code in codes if id(code) in hidden)
        if about:
            first, *rest = header["c"][2]
            gone |= {id(inline): [] for inline in rest} | {id(first): words(", ".join(about))}
    return gone


def _holds(tree: Sequence[Node], *, hidden: Collection[int]) -> bool:
    return any(id(code) in hidden for code in find(tree, kinds=["Code"]))


def _empty_item(lang: str) -> list[Node]:
    return [plain(words(sentences("print").say("left_out_item", lang=lang)))]


def _lost(
    inlines: Sequence[Node], *, hidden: Collection[int], made: Mapping[int, list[Inline]]
) -> tuple[list[Node], int]:
    """Return the inlines of the sentences that go, with the space after each, and how many."""
    by = {**made, **{one: words(NUMBER) for one in hidden}}
    starts, text = [], ""
    for inline in inlines:
        starts.append(len(text))
        text += text_of(replace([inline], by=by))
    spans = sentence_spans(text)
    lost_spans, lost = set(), []
    belongs = [
        max((i for i, (start, _) in enumerate(spans) if start <= at), default=0) for at in starts
    ]
    for inline, span in zip(inlines, belongs, strict=True):
        if _holds([inline], hidden=hidden):
            lost_spans.add(span)
    for inline, span in zip(inlines, belongs, strict=True):
        if span in lost_spans:
            lost.append(inline)
    return lost, len(lost_spans)
