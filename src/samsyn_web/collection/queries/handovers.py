"""Links to one section: who holds one that still opens, and who tries those that do not exist."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from samsyn_web.collection.kept import kept_of_address, kept_of_secret
from samsyn_web.collection.models import Handover, Return, WrongLink
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission

MOST_WRONG = 20  # links that lead nowhere, from one address
WINDOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class ShownHandover:
    """A link as those who made it see it: never the link itself."""

    handover: Handover
    made_by: str
    state: str  # open, expired or withdrawn


def is_guessing(*, address: str, at: datetime) -> bool:
    """Tell whether an address has opened too many links that lead nowhere."""
    tried = WrongLink.objects.filter(who=kept_of_address(address), at__gte=at - WINDOW)
    return tried.count() >= MOST_WRONG


def handover_at(token: str, *, at: datetime) -> Handover:
    """Return what a link opens.

    Raises:
        NotYoursError: there is no such link, or it has expired or was withdrawn.
    """
    found = (
        Handover.objects.select_related("of__round", "of__service__organisation")
        .filter(token_hash=kept_of_secret(token), withdrawn_at__isnull=True, expires_at__gt=at)
        .first()
    )
    if found is None:
        raise NotYoursError(Permission.RETURN_WRITE)
    return found


def handovers_of(the_return: Return, *, section: str, at: datetime) -> tuple[ShownHandover, ...]:
    """Return the links that were made to a section, the newest first."""
    made = Handover.objects.filter(of=the_return, section=section).order_by("-pk")
    names = names_of(one.made_by for one in made)
    return tuple(
        ShownHandover(handover=one, made_by=names.get(one.made_by, ""), state=_state(one, at=at))
        for one in made
    )


def names_of(people: Iterable[int | None]) -> Mapping[int, str]:
    """Return the names of people by their ids."""
    ids = {one for one in people if one}
    return dict(Person.objects.filter(pk__in=ids).values_list("pk", "name")) if ids else {}


def _state(handover: Handover, *, at: datetime) -> str:
    if handover.withdrawn_at:
        return "withdrawn"
    return "open" if handover.expires_at > at else "expired"
