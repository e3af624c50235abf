"""The table of contents, the list of tables and the list of charts."""

from collections.abc import Mapping, Sequence

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.document import Chapter, Entry
from samsyn.documents.numbering import Numbered


def contents_entries(
    chapters: Sequence[ReadChapter],
    *,
    numbered: Mapping[int, Numbered],
    titles: Mapping[int, str],
    appendix: Sequence[Chapter],
) -> tuple[Entry, ...]:
    """Return the headings of the text, and the titles of what the program wrote."""
    entries = [
        Entry(numbered[id(node)].level, numbered[id(node)].number, titles[id(node)], target)
        for chapter in chapters
        for node in chapter.of_kind("Header")
        for target in [numbered[id(node)].identifier]
    ]
    return (*entries, *(Entry(1, "", chapter.title, chapter.slug) for chapter in appendix))


def block_entries(
    kind: str,
    chapters: Sequence[ReadChapter],
    *,
    numbered: Mapping[int, Numbered],
    titles: Mapping[int, str],
) -> tuple[Entry, ...]:
    """Return the numbered tables, or the numbered charts, in the order of the text."""
    items = [
        (numbered[id(node)], titles.get(id(node), ""))
        for chapter in chapters
        for node in chapter.nodes
        if id(node) in numbered and numbered[id(node)].kind == kind
    ]
    return tuple(Entry(1, item.number, title, item.identifier) for item, title in items)
