"""How scopes, categories and services are called in what the program writes itself."""

from collections.abc import Iterable, Sequence

from samsyn.codes import Codes
from samsyn.documents.bind import Ground
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.sentences import sentences
from samsyn.documents.service_names import names_of_services
from samsyn.figures import Figure
from samsyn.returns import Service


def service_names(codes: Iterable[str], *, ground: Ground) -> list[str]:
    """Return the names of services, in the order given."""
    return names_of_services(codes, services=ground.services)


def scope_name(scope: str, *, ground: Ground) -> str:
    """Return whom a number covers: all, a group or one service."""
    return _scope(scope, codes=ground.codes, services=ground.services, lang=ground.lang)


def _scope(scope: str, *, codes: Codes, services: Sequence[Service], lang: str) -> str:
    kind, _, name = scope.partition(":")
    if kind == "group":
        return codes.groups[name].label.text(lang)
    if kind == "service":
        return names_of_services([name], services=services)[0]
    return sentences("appendix").say("everybody", lang=lang)


def category_names(figure: Figure, *, ground: Ground) -> list[str]:
    """Return the categories of a number, one for each dimension."""
    return _categories(figure, codes=ground.codes, lang=ground.lang)


def _categories(figure: Figure, *, codes: Codes, lang: str) -> list[str]:
    where = coordinates_of(figure).where
    return [codes.dimensions[name].categories[code].label.text(lang) for name, code in where]


def figure_in_words(figure: Figure, *, codes: Codes, services: Sequence[Service], lang: str) -> str:
    """Return what a figure is, in words: what is counted, of whom, which part, in which period."""
    label = codes.quantities[figure.quantity].label.text(lang)
    scope = _scope(figure.scope, codes=codes, services=services, lang=lang)
    parts = _categories(figure, codes=codes, lang=lang)
    return ", ".join([label, scope, *parts, figure.period])
