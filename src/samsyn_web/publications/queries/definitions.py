"""What a quantity means: its wording, what is counted, its divisions, and how it has changed."""

from dataclasses import dataclass

from samsyn.codes import Break, Codes, Dimension, breaks_of
from samsyn_web.publications.queries.figure_page import once


@dataclass(frozen=True, slots=True)
class Definition:
    """What the page of a definition says; `divided` are the dimensions with their categories."""

    quantity: str
    name: str
    text: str
    counted: str
    adds: str
    divided: tuple[tuple[str, tuple[str, ...]], ...]
    breaks: tuple[Break, ...]


def definition_of(quantity: str, *, codes: Codes, lang: str) -> Definition:
    """Return the definition of a quantity."""
    about = codes.quantities[quantity]
    dimensions = [codes.dimensions[name] for name in about.dimensions]
    parts = [(one.code, category) for one in dimensions for category in one.categories]
    return Definition(
        quantity=quantity, name=about.label.text(lang), text=about.definition.text(lang),
        counted=codes.bases[about.basis].label.text(lang), adds=about.adds,
        divided=tuple((one.label.text(lang), _categories(one, lang=lang)) for one in dimensions),
        breaks=once(breaks_of(quantity=quantity, divisions=parts, codes=codes)),
    )  # fmt: skip


def _categories(dimension: Dimension, *, lang: str) -> tuple[str, ...]:
    return tuple(one.label.text(lang) for one in dimension.categories.values())
