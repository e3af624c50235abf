"""How long one sign-in lasts, whatever is done in between."""

from collections.abc import Callable

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from samsyn_web.face.texts import say

SIGNED_IN_AT = "signed-in-at"


class SessionAgeMiddleware:
    """Asks for a new sign-in when the last is older than a working day."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request, or lead to signing in."""
        began = request.session.get(SIGNED_IN_AT)
        if request.user.is_authenticated and began is not None:
            age = timezone.now().timestamp() - began
            if age > settings.SESSION_COOKIE_AGE:
                logout(request)
                messages.info(request, say("people.session-over"))
                return redirect("account_login")
        return self.get_response(request)
