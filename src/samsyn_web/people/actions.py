"""What is done to people: invited, changed, closed; and what they do to themselves."""

from collections.abc import Callable
from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.face.texts import say
from samsyn_web.mail.actions import queue_letter
from samsyn_web.people.invitations import LASTS, invitation_for
from samsyn_web.people.models import Person

Link = Callable[[str], str]  # from the token of an invitation to the whole address


class AddressTakenError(Exception):
    """Somebody has this address already."""


class HasPasswordError(Exception):
    """An invitation is for one who has not chosen a password yet."""


@transaction.atomic
def invite_person(
    *, name: str, email: str, language: str, link: Link, by: Person | None, at: datetime
) -> Person:
    """Make a person, and write the letter with the link to choose a password.

    Raises:
        AddressTakenError: somebody has the address.
    """
    _refuse_taken(email)
    person = Person.objects.create_user(email, name=name, language=language, joined_at=at)
    _write_invitation(person, link=link, at=at)
    record("people.invited", of=("person", person.pk), by=by and by.pk, at=at)
    return person


@transaction.atomic
def invite_again(*, person: Person, link: Link, by: Person | None, at: datetime) -> None:
    """Write a new letter; the link of the one before leads nowhere from now on.

    Raises:
        HasPasswordError: the person has chosen a password, and makes a new one by «forgotten».
    """
    if person.has_usable_password():
        raise HasPasswordError
    person.set_unusable_password()
    person.save(update_fields=["password"])
    _write_invitation(person, link=link, at=at)
    record("people.invited-again", of=("person", person.pk), by=by and by.pk, at=at)


@transaction.atomic
def choose_password(*, person: Person, password: str, at: datetime) -> None:
    """Take the password of one who was invited; the letter has proved the address.

    Raises:
        HasPasswordError: it was chosen already.
    """
    person = Person.objects.select_for_update().get(pk=person.pk)
    if person.has_usable_password():
        raise HasPasswordError
    person.set_password(password)
    person.save(update_fields=["password"])
    EmailAddress.objects.update_or_create(
        user=person, email=person.email, defaults={"verified": True, "primary": True}
    )
    record("people.password-chosen", of=("person", person.pk), by=person.pk, at=at)


@transaction.atomic
def change_oneself(*, name: str, language: str, by: Person, at: datetime) -> None:
    """Change one's own name and language."""
    by.name, by.language = name, language
    by.save(update_fields=["name", "language"])
    record("people.changed-self", of=("person", by.pk), by=by.pk, at=at)


@transaction.atomic
def change_person(
    *, person: Person, name: str, email: str, language: str, by: Person, at: datetime
) -> None:
    """Change the name, the address or the language of another.

    A new address ends every session and is told to the new address; it counts as proved when its
    owner has followed a link sent there.

    Raises:
        AddressTakenError: somebody else has the address.
    """
    is_new = email.strip().lower() != person.email
    if is_new:
        _refuse_taken(email)
    person.name, person.email, person.language = name, email.strip().lower(), language
    person.save(update_fields=["name", "email", "language"])
    if is_new:
        EmailAddress.objects.filter(user=person).delete()
        _end_sessions(person)
        _tell(person, "address-changed", at=at)
    detail = {"address-changed": is_new}
    record("people.changed", of=("person", person.pk), by=by.pk, at=at, detail=detail)


@transaction.atomic
def close_account(*, person: Person, by: Person, at: datetime) -> None:
    """Let a person sign in no more; sessions end now."""
    person.is_active = False
    person.save(update_fields=["is_active"])
    _end_sessions(person)
    record("people.closed", of=("person", person.pk), by=by.pk, at=at)


@transaction.atomic
def open_account(*, person: Person, by: Person, at: datetime) -> None:
    """Let a person sign in again."""
    person.is_active = True
    person.save(update_fields=["is_active"])
    record("people.opened", of=("person", person.pk), by=by.pk, at=at)


@transaction.atomic
def reset_factors(*, person: Person, by: Person, at: datetime) -> None:
    """Take away the second factors of one who has lost them, so that they are set up anew."""
    Authenticator.objects.filter(user=person).delete()
    _end_sessions(person)
    _tell(person, "factors-reset", at=at)
    record("people.factors-reset", of=("person", person.pk), by=by.pk, at=at)


def tell_of_change(*, person: Person, change: str, at: datetime) -> None:
    """Write to a person that something changed in how they sign in."""
    _tell(person, change, at=at)


def _tell(person: Person, change: str, *, at: datetime) -> None:
    lang = person.language
    queue_letter(
        key=f"account:{person.pk}:{change}:{at.isoformat()}", to=person,
        subject=say("people.letter-change-subject", lang=lang),
        text=say("people.letter-change", lang=lang, name=person.name,
                 change=say(f"people.change-{change}", lang=lang)),
        at=at,
    )  # fmt: skip


def _write_invitation(person: Person, *, link: Link, at: datetime) -> None:
    lang = person.language
    queue_letter(
        key=f"invitation:{person.pk}:{at.isoformat()}", to=person,
        subject=say("people.letter-invitation-subject", lang=lang),
        text=say("people.letter-invitation", lang=lang, name=person.name, days=LASTS.days,
                 link=link(invitation_for(person))),
        at=at,
    )  # fmt: skip


def _refuse_taken(email: str) -> None:
    if Person.objects.filter(email=email.strip().lower()).exists():
        raise AddressTakenError


def _end_sessions(person: Person) -> None:
    keys = UserSession.objects.filter(user=person).values_list("session_key", flat=True)
    Session.objects.filter(session_key__in=list(keys)).delete()
    UserSession.objects.filter(user=person).delete()
