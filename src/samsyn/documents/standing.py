"""Where each figure stands in a document: in the text under a heading, in a table, in a chart."""

from dataclasses import dataclass

from samsyn.documents.bound_edition import BoundEdition
from samsyn.documents.crossrefs import target_of
from samsyn.documents.sentences import sentences
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure, and a place where it stands.

    `chapter` is the name of the chapter in addresses, empty for the key figures; `at` is the
    address in it, and `name` what that is called: «kapittel 7.3.5», «tabell 22».
    """

    figure: Figure
    chapter: str
    at: str
    name: str


def standings_of(bound: BoundEdition, *, lang: str) -> tuple[Standing, ...]:
    """Return every place where a figure stands, once each, in the order of the document."""
    names = {
        item.identifier: target_of(item, title=bound.titles.get(key, ""), lang=lang).words
        for key, item in bound.numbered.items()
    }
    before = sentences("print").say("key_figures_name", lang=lang)
    found = (
        Standing(use.figure, bound.chapters[use.chapter].slug if use.chapter >= 0 else "",
                 use.at, names.get(use.at, "") if use.chapter >= 0 else before)
        for use in bound.uses
    )  # fmt: skip
    return tuple({(one.figure.key, one.chapter, one.at): one for one in found}.values())
