"""Leaving a return out of a round, and freezing the round: the last act in it."""

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import (
    AlreadyDoneError,
    hold_return,
    hold_round,
    refuse_personal_words,
)
from samsyn_web.collection.actions.reviewing import AcceptedError
from samsyn_web.collection.models import FrozenRegister, LeftOut, Return, Round
from samsyn_web.collection.queries.disputes import disputes_of
from samsyn_web.collection.queries.figures import (
    checksum_of_round,
    not_ready,
    services_of,
)
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.people.models import Person


class NotReadyError(RoundRefusalError):
    """Some returns are neither accepted nor left out."""

    key = "review-refused-not-ready"


class ConflictsOpenError(RoundRefusalError):
    """Two sources still give one number differently."""

    key = "review-refused-conflicts-open"


class NothingToFreezeError(RoundRefusalError):
    """No return of the round is accepted, or the round was never opened."""

    key = "review-refused-nothing-to-freeze"


class ChangedError(RoundRefusalError):
    """Something was changed after the coordinator was shown what would be frozen."""

    key = "review-refused-changed"


def leave_out(of: Return, *, reason: str, by: Person, at: datetime) -> LeftOut:
    """Leave a return out of the figures of its round, with a reason that is published.

    Raises:
        RoundFrozenError: the round is frozen.
        AcceptedError: it is accepted.
        AlreadyDoneError: it is left out already.
        PersonalDataError: the reason could point to a person.
    """
    refuse_personal_words(reason, of=("return", of.pk), by=by, at=at)
    with transaction.atomic():
        held = hold_return(of)
        if held.state == Return.State.ACCEPTED:
            raise AcceptedError
        if held.left_out.filter(withdrawn_at__isnull=True).exists():
            raise AlreadyDoneError
        left = LeftOut.objects.create(of=held, reason=reason.strip(), by=by.pk, at=at)
        record("collection.return-left-out", of=("return", held.pk), by=by.pk, at=at,
               detail={"left_out": left.pk})  # fmt: skip
    return left


@transaction.atomic
def take_in(of: Return, *, by: Person, at: datetime) -> Return:
    """Take a return that was left out into the round again.

    Raises:
        RoundFrozenError: the round is frozen.
        AlreadyDoneError: it is not left out.
    """
    held = hold_return(of)
    if not held.left_out.filter(withdrawn_at__isnull=True).update(withdrawn_at=at):
        raise AlreadyDoneError
    record("collection.return-taken-in", of=("return", held.pk), by=by.pk, at=at)
    return held


@transaction.atomic
def freeze_round(of: Round, *, seen: str, by: Person, at: datetime) -> Round:
    """Freeze a round: from now on nothing in it is changed, and its figures are fixed.

    Args:
        of: the round.
        seen: `checksum_of_round` as the coordinator was shown it.
        by: who freezes.
        at: when.

    Raises:
        RoundFrozenError: it is frozen already.
        NothingToFreezeError: no return is accepted.
        NotReadyError: a return is neither accepted nor left out.
        ConflictsOpenError: two sources still disagree.
        ChangedError: something was changed after `seen` was shown.
    """
    held = hold_round(of)
    returns = list(Return.objects.select_for_update().filter(round=held))
    if held.state != Round.State.OPEN or not any(r.state == "accepted" for r in returns):
        raise NothingToFreezeError
    waiting = not_ready(held)
    if waiting:
        raise NotReadyError(count=len(waiting), names=", ".join(r.service.name for r in waiting))
    open_conflicts = [one for one in disputes_of(held) if not one.settled]
    if open_conflicts:
        raise ConflictsOpenError(count=len(open_conflicts))
    checksum = checksum_of_round(held)
    if seen != checksum:
        raise ChangedError
    FrozenRegister.objects.create(round=held, services=[asdict(one) for one in services_of(held)])
    held.state, held.frozen_at, held.checksum = Round.State.FROZEN, at, checksum
    held.save(update_fields=["state", "frozen_at", "checksum"])
    record("collection.round-frozen", of=("round", held.pk), by=by.pk, at=at,
           detail={"checksum": checksum, "returns": len(returns)})  # fmt: skip
    return held
