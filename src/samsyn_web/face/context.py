"""What every page knows: where it is in the other languages, and what is in the menu.

Languages and menu are looked up when a page shows them: the answer to a saved field has neither.
"""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import SimpleLazyObject

from samsyn_web.face.menu import menu_of
from samsyn_web.face.texts import language


def every_page(request: HttpRequest) -> dict[str, Any]:
    """Return the languages with the address of this page in each, the menu and the mode."""
    return {
        "languages": SimpleLazyObject(lambda: languages_of(request.get_full_path())),
        "lang": language(),
        "menu": SimpleLazyObject(lambda: menu_of(request)),
        "is_demo": settings.MODE == "demo",
    }  # fmt: skip


def languages_of(here: str) -> list[dict[str, Any]]:
    """Return the languages, each with the address of a page in it."""
    return [
        {"code": code, "name": name, "address": translate_url(here, code),
         "is_here": code == language()}
        for code, name in settings.LANGUAGES
    ]  # fmt: skip
