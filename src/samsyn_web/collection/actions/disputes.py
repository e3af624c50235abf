"""Deciding which of two sources holds where they give one number differently."""

from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import (
    AlreadyDoneError,
    hold_round,
    refuse_personal_words,
)
from samsyn_web.collection.models import Round, Settlement
from samsyn_web.collection.queries.disputes import disputes_of
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.people.models import Person


class NoSuchConflictError(RoundRefusalError):
    """The sources no longer disagree, or that answer is none of theirs."""

    key = "review-refused-no-conflict"


def settle_conflict(
    of: Round, *, conflict: str, chosen: str, reason: str, by: Person, at: datetime
) -> Settlement:
    """Choose the answer that holds, with a reason that is published with the figures.

    Args:
        of: the round.
        conflict: the name of a conflict of `disputes_of`.
        chosen: the name of one of its answers.
        reason: why.
        by: who decides.
        at: when.

    Raises:
        RoundFrozenError: the round is frozen.
        NoSuchConflictError: there is no such conflict, or no such answer in it.
        PersonalDataError: the reason could point to a person.
    """
    refuse_personal_words(reason, of=("round", of.pk), by=by, at=at)
    with transaction.atomic():
        held = hold_round(of)
        found = {one.name: one for one in disputes_of(held)}.get(conflict)
        if found is None or found.settled or chosen not in [a.name for a in found.answers]:
            raise NoSuchConflictError
        period, service, quantity, dimension, category = found.key
        settlement = Settlement.objects.create(
            round=held, period=period, service=service, quantity=quantity, dimension=dimension,
            category=category, chosen=chosen, reason=reason.strip(), by=by.pk, at=at,
        )  # fmt: skip
        record(
            "collection.conflict-settled", of=("round", held.pk), by=by.pk, at=at,
            detail={"settlement": settlement.pk, "conflict": conflict, "chosen": chosen},
        )  # fmt: skip
    return settlement


@transaction.atomic
def withdraw_settlement(settlement: Settlement, *, by: Person, at: datetime) -> Settlement:
    """Take back a decision; the sources disagree again.

    Raises:
        RoundFrozenError: the round is frozen.
        AlreadyDoneError: it was taken back already.
    """
    hold_round(settlement.round)
    held = Settlement.objects.select_for_update().get(pk=settlement.pk)
    if held.withdrawn_at:
        raise AlreadyDoneError
    held.withdrawn_at = at
    held.save(update_fields=["withdrawn_at"])
    record("collection.settlement-withdrawn", of=("round", held.round_id), by=by.pk, at=at,
           detail={"settlement": held.pk})  # fmt: skip
    return held
