"""Handing a section to a colleague by a link; of the link only its hash is kept."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.answering import hold_open
from samsyn_web.collection.kept import kept_of_address, kept_of_secret
from samsyn_web.collection.models import Handover, Return, WrongLink
from samsyn_web.collection.queries.handovers import MOST_WRONG, WINDOW
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission

DAYS = (3, 7, 14)  # how long a link may last; the middle one is offered first
SIGNS = 32  # bytes of chance in a link


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A handover with its token, which is shown once and kept nowhere."""

    handover: Handover
    token: str


@transaction.atomic
def hand_over(of: Return, *, section: str, days: int, by: Person, at: datetime) -> HandedOver:
    """Make a link to one section of a return that lasts some days.

    Raises:
        ReturnClosedError: the return can no longer be changed.
    """
    held = hold_open(of, at=at, begins=False)
    token = secrets.token_urlsafe(SIGNS)
    handover = Handover.objects.create(
        of=held, section=section, token_hash=kept_of_secret(token), made_by=by.pk, made_at=at,
        expires_at=at + timedelta(days=days),
    )  # fmt: skip
    record(
        "collection.section-handed-over", of=("return", held.pk), by=by.pk, at=at,
        detail={"handover": handover.pk, "section": section, "days": days},
    )  # fmt: skip
    return HandedOver(handover=handover, token=token)


@transaction.atomic
def withdraw_handover(of: Return, *, pk: int, by: Person, at: datetime) -> Handover:
    """Close a link before it expires; one that is closed already stays as it is.

    Raises:
        NotYoursError: the return has no such link.
    """
    handover = Handover.objects.select_for_update().filter(of=of, pk=pk).first()
    if handover is None:
        raise NotYoursError(Permission.RETURN_WRITE)
    if handover.withdrawn_at is None:
        handover.withdrawn_at = at
        handover.save(update_fields=["withdrawn_at"])
        record(
            "collection.handover-withdrawn", of=("return", of.pk), by=by.pk, at=at,
            detail={"handover": pk, "section": handover.section},
        )  # fmt: skip
    return handover


@transaction.atomic
def note_wrong_link(*, address: str, at: datetime) -> None:
    """Remember for a while that somebody opened a link that leads nowhere."""
    WrongLink.objects.filter(at__lt=at - WINDOW).delete()
    who = kept_of_address(address)
    WrongLink.objects.create(who=who, at=at)
    if WrongLink.objects.filter(who=who).count() == MOST_WRONG:
        record("collection.links-guessed", of=("link", who[:12]), by=None, at=at)
