"""What the log is told of signing in: who came, who was refused, and what they changed."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as mfa
from allauth.mfa.models import Authenticator
from allauth.socialaccount import signals as social
from axes.signals import user_locked_out
from django.conf import settings
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.db import transaction
from django.dispatch import Signal
from django.http import HttpRequest
from django.utils import timezone

from samsyn_web.audit.actions import record
from samsyn_web.audit.models import Entry
from samsyn_web.people.middleware import SIGNED_IN_AT
from samsyn_web.people.models import Person

PLAIN: dict[Signal, str] = {
    account.user_logged_in: "people.signed-in",
    account.password_changed: "people.password-changed",
    account.password_set: "people.password-set",
    account.password_reset: "people.password-reset",
    mfa.authenticator_added: "people.factor-added",
    mfa.authenticator_removed: "people.factor-removed",
    mfa.authenticator_reset: "people.factor-renewed",
    mfa.authentication_failed: "people.factor-refused",
}


def listen() -> None:
    """Begin to listen; the app does this once, when it is ready."""
    for signal, act in PLAIN.items():
        signal.connect(_told(act), weak=False, dispatch_uid=act)
    user_logged_in.connect(_note_the_time, dispatch_uid="people:note-the-time")
    user_logged_out.connect(_signed_out, dispatch_uid="people.signed-out")
    user_locked_out.connect(_locked_out, dispatch_uid="people.locked-out")
    social.social_account_added.connect(_identity_added, dispatch_uid="people.identity-added")
    social.social_account_removed.connect(_identity_removed, dispatch_uid="people.identity-removed")


def _told(act: str) -> Callable[..., None]:
    def tell(user: Person, authenticator: Authenticator | None = None, **_: Any) -> None:  # noqa: ANN401 - a signal's own signature
        _record(act, user, factor=str(authenticator.type) if authenticator else None)

    return tell


def _note_the_time(request: HttpRequest, **_: object) -> None:
    request.session[SIGNED_IN_AT] = int(timezone.now().timestamp())


def _signed_out(user: Person | None, **_: object) -> None:
    if user is not None:
        _record("people.signed-out", user)


def _identity_added(sociallogin: Any, **_: object) -> None:  # noqa: ANN401 - the library's type
    _record("people.identity-added", sociallogin.user, provider=sociallogin.account.provider)


def _identity_removed(socialaccount: Any, **_: object) -> None:  # noqa: ANN401 - the library's type
    _record("people.identity-removed", socialaccount.user, provider=socialaccount.provider)


def _locked_out(username: str, **_: object) -> None:
    """Tell it once while it lasts: one who goes on trying shall not fill the log."""
    person = Person.objects.filter(email=username or "").first()
    who, now = str(person.pk) if person else "unknown", timezone.now()
    lasts = now - timedelta(hours=settings.AXES_COOLOFF_TIME)
    told = Entry.objects.filter(object_kind="person", object_id=who, act="people.locked-out")
    if not told.filter(at__gte=lasts).exists():
        with transaction.atomic():
            record("people.locked-out", of=("person", who), by=None, at=now)


def _record(act: str, person: Person, **detail: str | None) -> None:
    kept = {key: value for key, value in detail.items() if value}
    with transaction.atomic():
        record(act, of=("person", person.pk), by=person.pk, at=timezone.now(), detail=kept)
