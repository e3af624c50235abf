"""The made document with one block more, for what no good document holds."""

from dataclasses import replace
from typing import Any

from made_document import made_document

from samsyn.documents.document import Document, Illustration


def with_block(block: dict[str, Any], *, illustrations: tuple[Illustration, ...] = ()) -> Document:
    """The made document with one more block at the end of its first chapter."""
    document = made_document(paragraphs=1)
    first, *others = document.chapters
    changed = replace(first, blocks=(*first.blocks, block))
    return replace(document, chapters=(changed, *others), illustrations=illustrations)
