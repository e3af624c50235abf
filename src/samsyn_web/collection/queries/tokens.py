"""Keys to the API, for those who keep them and for those who come with one."""

from datetime import date, datetime

from django.db.models import Q, QuerySet

from samsyn_web.collection.models import ApiToken, Return
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission


def keys_for(person: Person, *, on: date) -> QuerySet[ApiToken]:
    """Return every key, those that work first.

    Raises:
        NotYoursError: the person keeps no keys.
    """
    standing_of(person, on=on).demand(Permission.TOKEN_WRITE)
    every = ApiToken.objects.select_related("organisation")
    return every.order_by("organisation__name", "-made_at", "-pk")


def key_for(person: Person, *, pk: int, on: date) -> ApiToken:
    """Return one key.

    Raises:
        NotYoursError: the person keeps no keys, or it is not there.
    """
    found = keys_for(person, on=on).filter(pk=pk).first()
    if found is None:
        raise NotYoursError(Permission.TOKEN_WRITE)
    return found


def key_of_hash(token_hash: str, *, at: datetime) -> ApiToken | None:
    """Return the key with a hash, if it works at a moment."""
    works = Q(withdrawn_at__isnull=True) & Q(expires_at__gt=at)
    keys = ApiToken.objects.select_related("organisation")
    return keys.filter(works, token_hash=token_hash, organisation__is_active=True).first()


def returns_of_key(token: ApiToken) -> QuerySet[Return]:
    """Return the returns of the organisation of a key, in rounds that were opened."""
    every = Return.objects.select_related("round", "service__organisation")
    own = every.filter(service__organisation=token.organisation_id)
    return own.exclude(round__state="preparing").order_by(
        "-round__period", "service__name", "questionnaire", "pk"
    )


def return_of_key(token: ApiToken, *, pk: int) -> Return:
    """Return one of them.

    Raises:
        NotYoursError: it is another's, or is not there.
    """
    found = returns_of_key(token).filter(pk=pk).first()
    if found is None:
        raise NotYoursError(Permission.RETURN_READ)
    return found
