"""The link of an invitation: signed, good for two weeks, and spent when a password is chosen."""

from datetime import timedelta

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

from samsyn_web.people.models import Person

SALT = "samsyn.people.invitation"
LASTS = timedelta(days=14)


def invitation_for(person: Person) -> str:
    """Return the part of the link that only this person's letter holds."""
    return signing.dumps([person.pk, _state(person)], salt=SALT)


def invited_by(token: str) -> Person | None:
    """Return whom a link invites; nobody where it is old, spent or made up."""
    try:
        pk, state = signing.loads(token, salt=SALT, max_age=LASTS)
    except (signing.BadSignature, ValueError):
        return None
    person = Person.objects.filter(pk=pk, is_active=True).first()
    if person is None or person.has_usable_password():
        return None
    return person if constant_time_compare(state, _state(person)) else None


def _state(person: Person) -> str:
    """What changes when a password is chosen, or a new letter takes the place of the last."""
    return salted_hmac(SALT, f"{person.pk}:{person.email}:{person.password}").hexdigest()[:24]
