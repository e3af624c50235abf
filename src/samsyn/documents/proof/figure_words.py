"""How a figure is called in a sentence: its quantity, whom it covers, its period and categories."""

from collections.abc import Iterable

from samsyn.codes import Codes
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.period_names import period_name
from samsyn.documents.proof.known import TOTAL
from samsyn.documents.proof.service_words import ServiceName, service_label
from samsyn.documents.sentences import sentences
from samsyn.figures import FigureRow


def figure_in_words(
    row: FigureRow, *, codes: Codes, names: Iterable[ServiceName], lang: str
) -> str:
    """Return a figure as a person would name it: `Bistand til voksne, ROSA, 2020: kvinner`."""
    quantity = codes.quantities[row.quantity].label.text(lang)
    period = period_name(row.period, lang=lang)
    told = ", ".join([quantity, _scope(row.scope, codes=codes, names=names, lang=lang), period])
    if row.dimension == TOTAL:
        return told
    categories = [
        codes.dimensions[dimension].categories[category].label.text(lang)
        for dimension, category in coordinates_of(row).where
    ]
    return f"{told}: {', '.join(categories)}"


def _scope(scope: str, *, codes: Codes, names: Iterable[ServiceName], lang: str) -> str:
    kind, _, name = scope.partition(":")
    if kind == "service":
        return service_label(name, names=names)
    if kind == "group":
        return codes.groups[name].label.text(lang)
    return sentences("appendix").say("everybody", lang=lang)
