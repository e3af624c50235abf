"""How scopes, categories and services are called in what the program writes itself."""

from collections.abc import Iterable

from samsyn.documents.bind import Ground
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.sentences import sentences
from samsyn.documents.service_names import names_of_services
from samsyn.figures import Figure


def service_names(codes: Iterable[str], *, ground: Ground) -> list[str]:
    """Return the names of services, in the order given."""
    return names_of_services(codes, services=ground.services)


def scope_name(scope: str, *, ground: Ground) -> str:
    """Return whom a number covers: all, a group or one service."""
    kind, _, name = scope.partition(":")
    if kind == "group":
        return ground.codes.groups[name].label.text(ground.lang)
    if kind == "service":
        return service_names([name], ground=ground)[0]
    return sentences("appendix").say("everybody", lang=ground.lang)


def category_names(figure: Figure, *, ground: Ground) -> list[str]:
    """Return the categories of a number, one for each dimension."""
    return [
        ground.codes.dimensions[dimension].categories[category].label.text(ground.lang)
        for dimension, category in coordinates_of(figure).where
    ]
