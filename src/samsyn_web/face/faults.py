"""Pages for when something is wrong on our side, or with what was sent to us.

They speak the language of their address, or bokmål where it has none; when they are needed, what
else gives a page its language may not have run. That of a fault of ours asks for nothing that may
have failed: no database, no person, no menu.
"""

from typing import Any

from django.conf import settings
from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import get_language_from_path, override
from django.views.decorators.csrf import requires_csrf_token

from samsyn_web.face.context import languages_of

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


@requires_csrf_token
def unreadable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that what was sent is larger than we receive, or could not be read."""
    status = 413 if isinstance(exception, TOO_MUCH) else 400
    with override(_language_of(request)):
        return render(request, f"{status}.html", status=status)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that something went wrong with us."""
    lang = _language_of(request)
    with override(lang):
        context: dict[str, Any] = {
            "lang": lang, "languages": languages_of(request.get_full_path()),
            "is_demo": settings.MODE == "demo",
        }  # fmt: skip
        return HttpResponse(render_to_string("500.html", context), status=500)


def _language_of(request: HttpRequest) -> str:
    return get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
