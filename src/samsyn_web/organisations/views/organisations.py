"""Organisations and their services: listed, shown, added and changed."""

from collections.abc import Callable

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from samsyn_web.audit.refusing import PersonalDataError
from samsyn_web.face.texts import say
from samsyn_web.organisations.actions import (
    OrgnrTakenError,
    add_organisation,
    add_service,
    change_organisation,
    change_service,
)
from samsyn_web.organisations.forms import OrganisationForm, ServiceForm
from samsyn_web.organisations.models import Organisation
from samsyn_web.organisations.queries import register_for


@login_required
def organisation_list(request: HttpRequest) -> HttpResponse:
    """List organisations, those that are asked first of all."""
    register = register_for(request.user, on=timezone.localdate())
    find, scope = request.GET.get("find", ""), request.GET.get("show", "asked")
    listed = register.organisations(find=find, asked_only=scope != "all")
    page = {
        "tab": "organisations",
        "organisations": listed,
        "find": find,
        "scope": scope,
        "register": register,
    }
    return render(request, "organisations/organisations.html", page)


@login_required
def organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one organisation, its services, and who holds its roles now and before."""
    register = register_for(request.user, on=timezone.localdate())
    one = register.organisation(pk)
    page = {"organisation": one, "services": one.services.all(), "children": one.children.all(),
            "roles": register.roles_of(one), "register": register}  # fmt: skip
    return render(request, "organisations/organisation.html", page)


@login_required
def new_organisation(request: HttpRequest) -> HttpResponse:
    """Add an organisation."""
    register = register_for(request.user, on=timezone.localdate(), to_write=True)
    form = OrganisationForm(
        request.POST or None, others=register.organisations(),
        initial={"is_active": True, "language": "nb"},
    )  # fmt: skip
    made: list[Organisation] = []
    if _saved(
        request, form,
        lambda about, **by: made.append(add_organisation(about=about, **by)),
    ):  # fmt: skip
        return redirect("organisation", pk=made[0].pk)
    return _form(request, form, "new-organisation")


@login_required
def edit_organisation(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an organisation."""
    register = register_for(request.user, on=timezone.localdate(), to_write=True)
    one = register.organisation(pk)
    others = [other for other in register.organisations() if other.pk != pk]
    known = {name: getattr(one, name) for name in OrganisationForm.base_fields}
    form = OrganisationForm(request.POST or None, others=others, initial=known)
    if _saved(
        request, form,
        lambda about, **by: change_organisation(organisation=one, about=about, **by),
    ):  # fmt: skip
        return redirect("organisation", pk=pk)
    return _form(request, form, "change-organisation", of=one)


@login_required
def new_service(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a service to an organisation."""
    register = register_for(request.user, on=timezone.localdate(), to_write=True)
    one = register.organisation(pk)
    form = ServiceForm(request.POST or None, initial={"is_active": True})
    if _saved(request, form, lambda about, **by: add_service(organisation=one, about=about, **by)):
        return redirect("organisation", pk=pk)
    return _form(request, form, "new-service", of=one)


@login_required
def edit_service(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a service."""
    register = register_for(request.user, on=timezone.localdate(), to_write=True)
    service = register.service(pk)
    known = {name: getattr(service, name) for name in ServiceForm.base_fields}
    form = ServiceForm(request.POST or None, initial=known)
    if _saved(
        request, form, lambda about, **by: change_service(service=service, about=about, **by)
    ):
        return redirect("organisation", pk=service.organisation_id)
    return _form(request, form, "change-service", of=service.organisation)


def _saved(
    request: HttpRequest, form: OrganisationForm | ServiceForm, act: Callable[..., object]
) -> bool:
    """Do an act with what was read and say so; why it is refused stands at its field."""
    if not form.is_valid():
        return False
    try:
        act(form.about(), by=request.user, at=timezone.now())
    except OrgnrTakenError:
        form.add_error("orgnr", say("organisations.orgnr-taken"))
        return False
    except PersonalDataError as refused:
        form.refuse(refused)
        return False
    messages.success(request, say("organisations.saved"))
    return True


def _form(request: HttpRequest, form: object, title: str, of: object = None) -> HttpResponse:
    page = {"form": form, "title": say(f"organisations.{title}"), "organisation": of}
    return render(request, "organisations/form.html", page)
