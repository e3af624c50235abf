"""The chapters of a document as HTML, before they are put into pages."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from lxml.html import HtmlElement

from samsyn.documents.document import Chapter, Document
from samsyn.documents.writers.held_together import hold_together
from samsyn.documents.writers.html.mend import mend, parse_fragment, to_text
from samsyn.documents.writers.html.notes import move_notes
from samsyn.documents.writers.pandoc import write_with_pandoc
from samsyn.documents.writers.pictures import in_place, picture_files
from samsyn.documents.writers.tidy import tidy_blocks
from samsyn.documents.writers.tree import Node, raw_block
from samsyn.documents.writers.words import Words

BETWEEN = "<!--chapter-->"
HEADINGS = ("h5", "h4", "h3", "h2", "h1")


@dataclass(frozen=True, slots=True)
class WrittenChapter:
    """A chapter and its elements; the elements are copied before anybody changes them."""

    chapter: Chapter
    section: HtmlElement

    def for_whole(self) -> str:
        """Return it for the single page, where the title of the report is the only h1."""
        section = deepcopy(self.section)
        for name in HEADINGS:
            for heading in section.iter(name):
                heading.tag = f"h{int(name[1]) + 1}"
        return to_text(section)

    def for_folder(self, *, pages: dict[str, str]) -> str:
        """Return it for its own page, links to other chapters leading to their pages."""
        section = deepcopy(self.section)
        for link in section.iter("a"):
            target = link.get("href", "")
            page = pages.get(target[1:]) if target.startswith("#") else None
            if not target.startswith(("#", "http", "mailto")):
                link.set("href", f"../{target}")  # the chapters lie one folder down
            if page and page != page_name(self.chapter):
                link.set("href", page if target == f"#{page[:-5]}" else page + target)
        return to_text(section)

    def identifiers(self) -> set[str]:
        """Return every id of the chapter."""
        return {str(name) for name in self.section.xpath("descendant-or-self::*/@id")}


def page_name(chapter: Chapter) -> str:
    """Return the file name of a chapter's own page."""
    return f"{chapter.slug}.html"


def written_chapters(document: Document, *, words: Words) -> tuple[WrittenChapter, ...]:
    """Write all chapters with one run of pandoc."""
    blocks: list[Node] = []
    last = 0
    for chapter, tidy in zip(document.chapters, tidy_blocks(document), strict=True):
        noted = move_notes(tidy, slug=chapter.slug, last=last, words=words)
        blocks += [*noted.blocks, raw_block(BETWEEN, form="html")]
        last = noted.last
    pictures = {target: in_place(data) for target, data in picture_files(document).items()}
    options = ["--wrap=none", "--section-divs=false"]
    written = write_with_pandoc(blocks, form="html5", options=options).decode()
    parts = hold_together(written).split(BETWEEN)
    return tuple(
        WrittenChapter(chapter=chapter, section=_section(part, words=words, pictures=pictures))
        for chapter, part in zip(document.chapters, parts[:-1], strict=True)
    )


def _section(text: str, *, words: Words, pictures: Mapping[str, str]) -> HtmlElement:
    section = parse_fragment(text)
    section.set("class", "chapter")
    mend(section, words=words, pictures=pictures)
    headings = section.xpath("./h1[@id]")
    if headings:
        section.set("aria-labelledby", headings[0].get("id"))
    return section
