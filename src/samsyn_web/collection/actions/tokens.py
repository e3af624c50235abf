"""Keys to the API: made for an organisation, shown once, withdrawn."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import refuse_personal_words
from samsyn_web.collection.kept import kept_of_secret
from samsyn_web.collection.models import ApiToken
from samsyn_web.organisations.models import Organisation
from samsyn_web.people.models import Person

PREFIX = "samsyn_"  # so that a key left in a file is found by those who search for keys
BYTES = 32  # of randomness: as much as the hash can tell apart


class KeyGoneError(Exception):
    """The key was withdrawn already."""


def make_key(
    organisation: Organisation, *, name: str, days: int, by: Person, at: datetime
) -> tuple[ApiToken, str]:
    """Make a key; the second part is the key itself, which nobody can find again.

    Raises:
        PersonalDataError: the name could point to a person.
    """
    about = ("organisation", organisation.pk)
    refuse_personal_words(name, of=about, by=by, at=at, where="name")
    return _make_key(organisation, name=name, days=days, by=by, at=at)


@transaction.atomic
def _make_key(
    organisation: Organisation, *, name: str, days: int, by: Person, at: datetime
) -> tuple[ApiToken, str]:
    key = PREFIX + secrets.token_urlsafe(BYTES)
    token = ApiToken.objects.create(
        organisation=organisation, name=name, token_hash=kept_of_secret(key), made_by=by.pk,
        made_at=at, expires_at=at + timedelta(days=days),
    )  # fmt: skip
    record(
        "collection.key-made", of=("api-token", token.pk), by=by.pk, at=at,
        detail={"organisation": organisation.pk, "days": days},
    )  # fmt: skip
    return token, key


@transaction.atomic
def withdraw_key(token: ApiToken, *, by: Person, at: datetime) -> ApiToken:
    """Withdraw a key, from now on.

    Raises:
        KeyGoneError: it was withdrawn already.
    """
    held = ApiToken.objects.select_for_update(of=("self",)).get(pk=token.pk)
    if held.withdrawn_at:
        raise KeyGoneError(held.pk)
    held.withdrawn_at = at
    held.save(update_fields=["withdrawn_at"])
    record("collection.key-withdrawn", of=("api-token", held.pk), by=by.pk, at=at)
    return held
