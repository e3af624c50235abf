"""Telling of a deadline that was changed, once; or leaving it untold, and saying so."""

from datetime import datetime

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.round_letters import hold_open_round, queue_run
from samsyn_web.collection.models import Invitation, Round
from samsyn_web.collection.queries.deadline_letters import deadline_letters_of, told_otherwise
from samsyn_web.collection.queries.round_letters import DryRun
from samsyn_web.collection.refusals import ChangedSinceShownError
from samsyn_web.people.models import Person


@transaction.atomic
def send_deadline_letters(the_round: Round, *, seen: str, by: Person, at: datetime) -> int:
    """Put in the queue the letters that a dry run showed; gives back how many.

    Raises:
        NotOpenError: the round is not open.
        ChangedSinceShownError: the letters are no longer those that were shown.
    """
    held = hold_open_round(the_round)
    run = deadline_letters_of(held, on=timezone.localdate(at))
    queue_run(run, seen=seen, at=at)
    _remember(run)
    record("collection.deadline-letters-sent", of=("round", held.pk), by=by.pk, at=at,
           detail={"letters": len(run.drafts)})  # fmt: skip
    return len(run.drafts)


@transaction.atomic
def leave_deadline_untold(the_round: Round, *, seen: str, by: Person, at: datetime) -> int:
    """Take note that those concerned know of the deadline already; gives back how many.

    Raises:
        NotOpenError: the round is not open.
        ChangedSinceShownError: it concerns others than were shown.
    """
    held = hold_open_round(the_round)
    run = deadline_letters_of(held, on=timezone.localdate(at))
    if run.fingerprint != seen:
        raise ChangedSinceShownError
    for one in told_otherwise(held):
        Invitation.objects.filter(pk=one.pk).update(deadline=one.of.deadline)
    record("collection.deadline-left-untold", of=("round", held.pk), by=by.pk, at=at,
           detail={"letters": len(run.drafts)})  # fmt: skip
    return len(run.drafts)


def _remember(run: DryRun) -> None:
    for draft in run.drafts:
        for one in draft.returns:
            Invitation.objects.filter(of=one, to=draft.to).update(
                deadline=one.deadline, told=F("told") + 1
            )
