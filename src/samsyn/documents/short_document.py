"""A short document: a title and chapters one after the other, without cover and contents."""

from collections.abc import Sequence
from dataclasses import replace

from samsyn.documents.document import Chapter, Document, Entry, Meta, Picture


def short_document(
    meta: Meta, chapters: Sequence[Chapter], *, pictures: Sequence[Picture] = (), checksum: str = ""
) -> Document:
    """Return a document of some chapters that is printed as it is.

    Args:
        meta: what is said of it.
        chapters: in their order.
        pictures: that the chapters show.
        checksum: of what it tells of.
    """
    return Document(
        meta=replace(meta, is_short=True), key_figures=(), chapters=tuple(chapters),
        contents=tuple(Entry(1, "", one.title, one.slug) for one in chapters), tables=(),
        charts=(), pictures=tuple(pictures), checksum=checksum,
    )  # fmt: skip
