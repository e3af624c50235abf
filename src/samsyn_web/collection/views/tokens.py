"""The keys to the API: who has one, a new one, and one to be withdrawn."""

from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samsyn_web.audit.refusing import PersonalDataError
from samsyn_web.collection.actions.tokens import KeyGoneError, make_key, withdraw_key
from samsyn_web.collection.forms.lanes import NewKey
from samsyn_web.collection.models import ApiToken
from samsyn_web.collection.queries.tokens import key_for, keys_for
from samsyn_web.face.forms import say_refusal
from samsyn_web.face.texts import say
from samsyn_web.people.fresh import insist_fresh


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: HttpRequest) -> HttpResponse:
    """Show the keys, or make one and show it this once."""
    now = timezone.now()
    every = keys_for(request.user, on=timezone.localdate(now))
    insist_fresh(request, "api-keys")
    return _keys(request, every, now=now)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether a key shall be withdrawn, or withdraw it."""
    now = timezone.now()
    token = key_for(request.user, pk=pk, on=timezone.localdate(now))
    insist_fresh(request, "api-key-withdraw")
    return _withdraw(request, token, now=now)


def _keys(request: HttpRequest, every: QuerySet[ApiToken], *, now: datetime) -> HttpResponse:
    form = NewKey(request.POST or None)
    made: dict[str, object] = {}
    if request.method == "POST" and form.is_valid():
        try:
            token, key = make_key(**form.cleaned_data, by=request.user, at=now)
            made = {"token": token, "key": key}
            form = NewKey()
        except PersonalDataError as refused:
            say_refusal(form, refused)
    context = {"form": form, "made": made, "keys": every.all(), "now": now}
    return render(request, "collection/keys.html", context, status=422 if form.errors else 200)


def _withdraw(request: HttpRequest, token: ApiToken, *, now: datetime) -> HttpResponse:
    if request.method != "POST":
        return render(request, "collection/key_withdraw.html", {"token": token})
    try:
        withdraw_key(token, by=request.user, at=now)
    except KeyGoneError:
        messages.info(request, say("collection.key-gone"))
    else:
        messages.success(request, say("collection.key-withdrawn", name=token.name))
    return redirect("api-keys")
