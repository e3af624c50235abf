"""Faults planted in a bound document, one in a paragraph, each known so that it can be looked for.

A fault is planted between binding and writing, so that it stands in the same words in HTML, PDF
and Word; the links still lead to the right figures, as in a document somebody edited by hand.
"""

import copy
import random
from collections.abc import Sequence
from dataclasses import replace

from bench.planters import PLANTERS
from bench.sites import Fault, sites_of
from samsyn.documents import Document, KnownFigures
from samsyn.documents.proof.reading.settings import is_passed_over
from samsyn.documents.walk import find

# Twenty faults, as an edition that is edited by hand might come to have them.
USUAL = (
    *["digits"] * 5, *["cell"] * 3, *["numbers"] * 3, *["categories"] * 2, *["stale"] * 2,
    *["year"] * 2, "superlative", "noun", "service",
)  # fmt: skip


def plant(
    document: Document, *, known: KnownFigures, kinds: Sequence[str], chance: random.Random
) -> tuple[Document, tuple[Fault, ...]]:
    """Return a document with faults, each in a paragraph of its own, and what they are.

    Args:
        kinds: which faults to plant, names of PLANTERS.
    """
    blocks = copy.deepcopy([list(chapter.blocks) for chapter in document.chapters])
    pairs = zip(document.chapters, blocks, strict=True)
    chapters = tuple(replace(chapter, blocks=tuple(new)) for chapter, new in pairs)
    told = [chapter for chapter in chapters if not is_passed_over(chapter.title)]
    sites = [site for chapter in told for site in sites_of(chapter.blocks, known)]
    chance.shuffle(sites)
    planted: list[Fault] = []
    for kind in kinds:
        for site in sites:
            fault = PLANTERS[kind](site, known, chance)
            if fault:
                planted.append(fault)
                sites.remove(site)
                break
    return replace(document, chapters=chapters), tuple(planted)


def without_links(document: Document) -> Document:
    """Return a document whose numbers lead nowhere, as if somebody had typed them."""
    blocks = copy.deepcopy([list(chapter.blocks) for chapter in document.chapters])
    for link in find(blocks, kinds=["Link"]):
        if link["c"][2][0].startswith("#kilde-"):
            link.update({"t": "Span", "c": [["", [], []], link["c"][1]]})
    pairs = zip(document.chapters, blocks, strict=True)
    return replace(document, chapters=tuple(replace(c, blocks=tuple(new)) for c, new in pairs))
