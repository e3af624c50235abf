"""Fields and links of Word, written as Word writes them."""

from collections.abc import Sequence
from hashlib import sha1
from xml.sax.saxutils import escape, quoteattr

LONGEST_BOOKMARK = 40


def bookmark(identifier: str) -> str:
    """Return the name pandoc gives the bookmark of an id: Word takes at most 40 signs.

    Example:
        >>> bookmark("tabell-bo")
        'tabell-bo'
    """
    if identifier[:1].isalpha() and len(identifier) <= LONGEST_BOOKMARK:
        return identifier
    return "X" + sha1(identifier.encode(), usedforsecurity=False).hexdigest()[1:]


def field(instruction: str, *, shown: str) -> str:
    """Return a field with what it shows until Word counts again."""
    result = f'<w:r><w:t xml:space="preserve">{escape(shown)}</w:t></w:r>' if shown else ""
    return f"{opened(instruction)}{result}{CLOSED}"


def opened(instruction: str) -> str:
    """Return the beginning of a field; what it shows and `CLOSED` follow."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


CLOSED = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def entry(*, number: str, title: str, target: str) -> str:
    """Return one line of a list: number and title, linked to the place."""
    name = bookmark(target)
    parts = [number, title] if number else [title]
    runs = "<w:r><w:tab/></w:r>".join(
        f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in parts
    )
    return f'<w:hyperlink w:anchor={quoteattr(name)} w:history="1">{runs}</w:hyperlink>'


def listing(lines: Sequence[tuple[str, str]], *, instruction: str) -> str:
    """Return the paragraphs of a list that is one field: (style, content) a line."""
    paragraphs = []
    for place, (style, content) in enumerate(lines):
        before = opened(instruction) if place == 0 else ""
        after = CLOSED if place == len(lines) - 1 else ""
        paragraphs.append(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{before}{content}{after}</w:p>'
        )
    return "".join(paragraphs)
