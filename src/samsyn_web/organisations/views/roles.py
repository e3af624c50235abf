"""Roles: who holds them now and before, given and ended."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from samsyn_web.face.days import day_in_words
from samsyn_web.face.texts import language, say
from samsyn_web.organisations.actions import (
    AlreadyHeldError,
    EndsTooSoonError,
    LastKeeperError,
    RoleExistsError,
    add_role,
    end_holding,
    give_role,
)
from samsyn_web.organisations.forms import EndForm, HoldingForm, RoleForm
from samsyn_web.organisations.queries import register_for
from samsyn_web.people.fresh import insist_fresh
from samsyn_web.permissions import Duty


@login_required
def role_list(request: HttpRequest) -> HttpResponse:
    """List every role and who holds it."""
    register = register_for(request.user, on=timezone.localdate())
    page = {"tab": "roles", "roles": register.roles(), "register": register}
    return render(request, "organisations/roles.html", page)


@login_required
def role(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one role, and give it to a person."""
    today = timezone.localdate()
    register = register_for(request.user, on=today, to_write=request.method == "POST")
    held = register.role(pk)
    insist_fresh(request, "role")
    form = HoldingForm(request.POST or None, people=register.people(), initial={"since": today})
    if form.is_valid():
        try:
            give_role(role=held.role, **form.cleaned_data, by=request.user, at=timezone.now())
        except AlreadyHeldError:
            form.add_error("person", say("organisations.already-held"))
        else:
            messages.success(request, say("organisations.saved"))
            return redirect("role", pk=pk)
    page = {"held": held, "form": form, "register": register}
    return render(request, "organisations/role.html", page)


@login_required
def end_role(request: HttpRequest, pk: int) -> HttpResponse:
    """End what a person holds."""
    today = timezone.localdate()
    holding = register_for(request.user, on=today, to_write=True).holding(pk)
    insist_fresh(request, "end-role")
    form = EndForm(request.POST or None, initial={"until": today})
    if form.is_valid():
        try:
            end_holding(holding=holding, **form.cleaned_data, by=request.user, at=timezone.now())
        except EndsTooSoonError:
            since = day_in_words(holding.since, lang=language())
            form.add_error("until", say("organisations.ends-too-soon", since=since))
        except LastKeeperError:
            form.add_error(None, say("organisations.last-keeper"))
        else:
            messages.success(request, say("organisations.saved"))
            return redirect("role", pk=holding.role_id)
    page = {"form": form, "holding": holding}
    return render(request, "organisations/end_role.html", page)


@login_required
def new_role(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a role to an organisation."""
    register = register_for(request.user, on=timezone.localdate(), to_write=True)
    one = register.organisation(pk)
    form = RoleForm(request.POST or None, organisation=one)
    if form.is_valid():
        new = form.chosen()
        try:
            made = add_role(
                duty=Duty(new.duty), organisation=new.organisation, service=new.service,
                by=request.user, at=timezone.now(),
            )  # fmt: skip
        except RoleExistsError:
            form.add_error("role", say("organisations.role-exists"))
        else:
            return redirect("role", pk=made.pk)
    page = {"form": form, "title": say("organisations.new-role"), "organisation": one}
    return render(request, "organisations/form.html", page)
