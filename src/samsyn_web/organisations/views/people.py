"""People of the register: listed, shown, invited and changed."""

from collections.abc import Callable

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_POST

from samsyn_web.face.texts import say
from samsyn_web.organisations.actions import LastKeeperError, close_account_of
from samsyn_web.organisations.actions.people import invite_into_role
from samsyn_web.organisations.forms import ChangedPersonForm, InvitationForm
from samsyn_web.organisations.middleware import PROOFS
from samsyn_web.organisations.models import Consent
from samsyn_web.organisations.queries import consents_for, consents_of, register_for
from samsyn_web.people.actions import (
    AddressTakenError,
    HasPasswordError,
    change_person,
    invite_again,
    open_account,
    reset_factors,
)
from samsyn_web.people.fresh import insist_fresh


@login_required
def person_list(request: HttpRequest) -> HttpResponse:
    """List people and what they hold."""
    register = register_for(request.user, on=timezone.localdate())
    find = request.GET.get("find", "")
    page = {
        "tab": "people",
        "people": register.people(find=find),
        "find": find,
        "register": register,
    }
    return render(request, "organisations/people.html", page)


@login_required
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a person: roles now and before, consents, and how far they have come in signing in."""
    register = register_for(request.user, on=timezone.localdate())
    one = register.person(pk)
    page = {
        "person": one, "register": register, "consents": consents_of(one),
        "has_factor": is_mfa_enabled(one, PROOFS),
        "holdings": one.holdings.select_related("role__service", "role__organisation"),
    }  # fmt: skip
    return render(request, "organisations/person.html", page)


@login_required
def invite(request: HttpRequest) -> HttpResponse:
    """Invite a person, and give them a role from a day."""
    today = timezone.localdate()
    register = register_for(request.user, on=today, to_write=True)
    insist_fresh(request, "invite")
    first = {"language": "nb", "since": today, "role": request.GET.get("role")}
    roles = [held.role for held in register.roles()]
    form = InvitationForm(request.POST or None, roles=roles, initial=first)
    if form.is_valid():
        read = form.cleaned_data
        try:
            made = invite_into_role(
                name=read["person_name"], email=read["email"], language=read["language"],
                role=read["role"], since=read["since"], link=_link(request, read["language"]),
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except AddressTakenError:
            form.add_error("email", say("people.address-taken", email=read["email"]))
        else:
            messages.success(request, say("organisations.invited", name=made.name))
            return redirect("person", pk=made.pk)
    page = {
        "form": form, "title": say("organisations.invite"),
        "lead": say("organisations.invite-lead"), "button": say("organisations.invite-send"),
    }  # fmt: skip
    return render(request, "organisations/form.html", page)


@login_required
def edit_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the name, the address or the language of a person."""
    one = register_for(request.user, on=timezone.localdate(), to_write=True).person(pk)
    insist_fresh(request, "change-person")
    known = {"person_name": one.name, "email": one.email, "language": one.language}
    form = ChangedPersonForm(request.POST or None, initial=known)
    if form.is_valid():
        read = form.cleaned_data
        try:
            change_person(
                person=one, name=read["person_name"], email=read["email"],
                language=read["language"], by=request.user, at=timezone.now(),
            )  # fmt: skip
        except AddressTakenError:
            form.add_error("email", say("people.address-taken", email=read["email"]))
        else:
            messages.success(request, say("organisations.saved"))
            return redirect("person", pk=pk)
    page = {"form": form, "title": say("organisations.change-person"), "person": one}
    return render(request, "organisations/form.html", page)


@login_required
@require_POST
def act_on_person(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Invite again, close, open, or take away lost factors."""
    one = register_for(request.user, on=timezone.localdate(), to_write=True).person(pk)
    insist_fresh(request, "act-on-person")
    at = timezone.now()
    try:
        {
            "invite": lambda: invite_again(
                person=one, link=_link(request, one.language), by=request.user, at=at
            ),
            "close": lambda: close_account_of(person=one, by=request.user, at=at),
            "open": lambda: open_account(person=one, by=request.user, at=at),
            "factors": lambda: reset_factors(person=one, by=request.user, at=at),
        }[act]()
    except HasPasswordError:
        messages.error(request, say("people.has-password", name=one.name))
    except LastKeeperError:
        messages.error(request, say("organisations.last-keeper"))
    else:
        messages.success(request, say("organisations.saved"))
    return redirect("person", pk=pk)


@login_required
def consent_list(request: HttpRequest) -> HttpResponse:
    """Show who has said yes to what."""
    register = register_for(request.user, on=timezone.localdate())
    purposes = [(purpose, consents_for(purpose)) for purpose in Consent.Purpose.values]
    page = {"tab": "consents", "purposes": purposes, "register": register}
    return render(request, "organisations/consents.html", page)


def _link(request: HttpRequest, language: str) -> Callable[[str], str]:
    """Return how a token becomes an address in the language of the one invited."""

    def link(token: str) -> str:
        with override(language):
            return request.build_absolute_uri(reverse("invitation", args=[token]))

    return link
