"""Pages for one who was invited, and the door to providers of identity."""

from allauth.socialaccount.providers.openid_connect.views import login as go_to_provider
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from samsyn_web.face.texts import say
from samsyn_web.people.actions import choose_password
from samsyn_web.people.forms import ChosenPassword
from samsyn_web.people.invitations import invited_by

WAY_BACK = 900  # seconds the language of the page is remembered while one is with a provider


@never_cache
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Let one who was invited choose a password."""
    person = invited_by(token)
    if person is None:
        return render(request, "people/invitation_spent.html", status=410)
    form = ChosenPassword(request.POST or None, person=person)
    if form.is_valid():
        choose_password(
            person=person, password=form.cleaned_data["password"], at=timezone.now()
        )  # fmt: skip
        messages.success(request, say("people.password-chosen"))
        return redirect("account_login")
    return render(request, "people/invitation.html", {"form": form, "person": person})


def leave_for_provider(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Go to a provider; the way back has no language in its address, so it is remembered."""
    answer = go_to_provider(request, provider_id)
    answer.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, get_language(), max_age=WAY_BACK, httponly=True,
        samesite="Lax", secure=settings.SESSION_COOKIE_SECURE,
    )  # fmt: skip
    return answer
