"""The menu: each app puts its entries here, and a page shows those its reader may open."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from samsyn_web.face.texts import say


@dataclass(frozen=True, slots=True)
class Entry:
    """A place in the menu: the name of its address, its sentence, and who sees it."""

    url_name: str
    text: str
    is_for: Callable[[HttpRequest], bool]


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as a page shows it."""

    address: str
    text: str
    is_here: bool


ENTRIES: list[Entry] = []


def add_to_menu(*entries: Entry) -> None:
    """Add entries at the end; an app does this once, when it is ready."""
    ENTRIES.extend(entries)


def menu_of(request: HttpRequest) -> list[Shown]:
    """Return what stands in the menu for the reader of a page."""
    if not getattr(request, "user", None) or not request.user.is_authenticated:
        return []
    shown = [(entry, reverse(entry.url_name)) for entry in ENTRIES if entry.is_for(request)]
    return [
        Shown(address=address, text=say(entry.text), is_here=request.path.startswith(address))
        for entry, address in shown
    ]
