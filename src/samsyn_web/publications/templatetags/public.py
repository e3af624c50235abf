"""What the templates of the public pages ask for: numbers as they are written, names, links."""

from collections.abc import Iterable

from django import template
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from samsyn.codes import Label
from samsyn.figures import FigureRow
from samsyn_web.face.texts import say
from samsyn_web.publications.queries.figures import Stands, number_of

register = template.Library()
PICTURES = (("png", "PNG"), ("svg", "SVG"))


@register.filter
def number(row: FigureRow, lang: str) -> str:
    """Return how a number is written."""
    return number_of(row, lang=lang)


@register.filter
def bounds(row: FigureRow) -> bool:
    """Tell whether the number of different persons is only known to lie between two others."""
    return row.lower is not None and row.upper is not None and row.lower < row.upper


@register.filter
def asked(row: FigureRow) -> int:
    """Return how many were asked for a number."""
    return row.sources + row.missing


@register.filter
def in_language(label: Label, lang: str) -> str:
    """Return a label in a language."""
    return label.text(lang)


@register.filter
def lower_first(text: str) -> str:
    """Return a label as it stands within a sentence; a name in capitals stays."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


@register.filter
def path_only(address: str) -> str:
    """Return an address without what leads within the page."""
    return address.partition("#")[0]


@register.filter
def fragment(address: str) -> str:
    """Return what leads within the page."""
    return "".join(address.partition("#")[1:])


@register.filter
def places(stands: Iterable[Stands]) -> list[Stands]:
    """Return each place once, those that have a name."""
    found = {
        (one.release.pk, one.place.name, one.place.address): one for one in stands
        if one.place.name
    }  # fmt: skip
    return list(found.values())


@register.simple_tag
def adding(adds: str) -> str:
    """Return what the numbers of several services make together."""
    return say(f"publications.adds-{adds}")


@register.simple_tag
def file_name(name: str) -> str:
    """Return what a file of a report is called."""
    return say(f"publications.file-{name.replace('.', '-')}")


@register.simple_tag
def drawing_links(quantity: str, name: str) -> SafeString:
    """Return the links to a drawing as a picture."""
    links = ((reverse("drawing-file", args=[quantity, name, kind]), f"{title}")
             for kind, title in PICTURES)  # fmt: skip
    return format_html_join(" ", '<a href="{}">{}</a>', links)
