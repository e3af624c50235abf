"""Writing the report for the screen: one page that stands alone, and a folder of chapters."""

from base64 import b64encode
from collections.abc import Sequence
from html import escape
from itertools import chain
from pathlib import Path
from string import Template

from samsyn.disclosure import Clearance
from samsyn.documents.clearance import insist_on_clearance
from samsyn.documents.document import Document
from samsyn.documents.writers.html import parts
from samsyn.documents.writers.html.chapters import WrittenChapter, page_name, written_chapters
from samsyn.documents.writers.html.charts import chart_drawings
from samsyn.documents.writers.html.key_figures import key_figures
from samsyn.documents.writers.html.mend import with_drawings
from samsyn.documents.writers.words import Words, language_tag, words_of
from samsyn.documents.writers.writer_error import WriterError

HERE = Path(__file__).parent
FONTS = ("inter-regular.woff2", "inter-italic.woff2", "inter-semibold.woff2")
FRONT = "index.html"
LINKED_STYLE = '<link rel="stylesheet" href="assets/style.css">'


class PageNameError(WriterError):
    """Two pages of the web edition would have one name."""


def write_html(document: Document, *, folder: Path, cleared: Clearance) -> tuple[Path, ...]:
    """Write `rapport.html`, which stands alone, and `html/`, one page a chapter.

    Args:
        document: the bound document.
        folder: where to write; it is made if it does not exist.
        cleared: a certificate over exactly this document, or why it is not published.

    Returns:
        Every file written, the single page first, then the front page of the folder.

    Raises:
        PageNameError: two pages would have one name.
        CertificateError: the certificate is over something else.
    """
    insist_on_clearance(document, cleared)
    check_page_names(document)
    words = words_of(document.meta)
    chapters = written_chapters(document, words=words)
    pages = {
        "rapport.html": _whole(document, chapters=chapters, words=words),
        f"html/{FRONT}": _front(document, chapters=chapters, words=words),
        **_chapter_pages(document, chapters=chapters, words=words),
    }
    drawings = chart_drawings(document.pictures)
    files = {
        name: with_drawings(page, drawings=drawings).encode() for name, page in pages.items()
    } | _assets()
    return tuple(_save(folder / name, data=data) for name, data in files.items())


def check_page_names(document: Document) -> None:
    """Refuse two pages of one name, on file systems too that know no capitals.

    Raises:
        PageNameError: a chapter would overwrite another, or the front page.
    """
    taken = {FRONT}
    for chapter in document.chapters:
        name = page_name(chapter)
        if name.casefold() in taken:
            raise PageNameError("page-name-taken", {"page": name, "chapter": chapter.title})
        taken.add(name.casefold())


def _save(path: Path, *, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def _assets() -> dict[str, bytes]:
    fonts = {f"html/assets/fonts/{name}": (HERE / "fonts" / name).read_bytes() for name in FONTS}
    return {"html/assets/style.css": (HERE / "style.css").read_bytes(), **fonts}


def _inner_style() -> str:
    style = (HERE / "style.css").read_text(encoding="utf-8")
    for name in FONTS:
        data = b64encode((HERE / "fonts" / name).read_bytes()).decode()
        style = style.replace(f"fonts/{name}", f"data:font/woff2;base64,{data}")
    return f"<style>{style}</style>"


def _whole(document: Document, *, chapters: Sequence[WrittenChapter], words: Words) -> str:
    shown = key_figures(document, words=words, address=_on_page)
    return _page(
        document,
        words=words,
        kind="whole",
        style=_inner_style(),
        header=parts.cover(document, words=words),
        contents=parts.contents(document, words=words, address=_on_page),
        main=shown + "\n".join(chapter.for_whole() for chapter in chapters),
    )


def _on_page(target: str) -> str:
    return f"#{target}"


def _addresses(chapters: Sequence[WrittenChapter]) -> dict[str, str]:
    pages = {
        name: page_name(written.chapter)
        for written in chapters
        for name in written.identifiers()
    }  # fmt: skip
    return pages | {written.chapter.slug: page_name(written.chapter) for written in chapters}


def _front(document: Document, *, chapters: Sequence[WrittenChapter], words: Words) -> str:
    pages = _addresses(chapters)

    def address(target: str) -> str:
        return pages[target] if pages[target] == f"{target}.html" else f"{pages[target]}#{target}"

    main = key_figures(document, words=words, address=address)
    main += parts.chapters_list(document, words=words, address=address)
    return _page(
        document,
        words=words,
        kind="front",
        style=LINKED_STYLE,
        header=parts.cover(document, words=words, up="../"),
        contents="",
        main=main,
    )


def _chapter_pages(
    document: Document, *, chapters: Sequence[WrittenChapter], words: Words
) -> dict[str, str]:
    pages = _addresses(chapters)
    before = chain([None], document.chapters)
    after = chain(document.chapters[1:], [None])
    written: dict[str, str] = {}
    for chapter, previous, following in zip(chapters, before, after, strict=False):
        own = page_name(chapter.chapter)

        def address(target: str, own: str = own) -> str:
            page = pages[target]
            if page == own:
                return f"#{target}"
            return page if page == f"{target}.html" else f"{page}#{target}"

        written[f"html/{own}"] = _page(
            document,
            words=words,
            kind="part",
            style=LINKED_STYLE,
            header=parts.top(document, chapter=chapter.chapter, words=words),
            contents=parts.contents(
                document, words=words, address=address, here=chapter.chapter.slug
            ),
            main=chapter.for_folder(pages=pages) + parts.steps(previous, following, words=words),
            title=f"{chapter.chapter.title} – {document.meta.title}",
        )
    return written


def _page(
    document: Document,
    *,
    words: Words,
    kind: str,
    style: str,
    header: str,
    contents: str,
    main: str,
    title: str = "",
) -> str:
    meta = document.meta
    template = Template((HERE / "page.html").read_text(encoding="utf-8"))
    return template.substitute(
        lang=language_tag(meta.lang),
        title=escape(title or f"{meta.title}. {meta.subtitle}"),
        publisher=escape(meta.publisher),
        date=meta.date,
        style=style + parts.alternates(document, up="" if kind == "whole" else "../"),
        kind=kind,
        skip=escape(words.say("skip")),
        header=header,
        beside="beside" if contents else "",
        contents=contents,
        main=main,
        footer=parts.footer(document, words=words),
    )
