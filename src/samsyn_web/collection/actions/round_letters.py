"""Writing to those who answer: invitations and reminders, each once."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import hold_round
from samsyn_web.collection.models import Invitation, Reminder, Round
from samsyn_web.collection.queries.round_letters import DryRun, invitations_of, reminders_of
from samsyn_web.collection.refusals import (
    ChangedSinceShownError,
    NotOpenError,
    ReminderPassedError,
    ReminderTakenError,
    ReminderTooEarlyError,
)
from samsyn_web.mail.actions import queue_letter
from samsyn_web.people.models import Person


@transaction.atomic
def send_invitations(the_round: Round, *, seen: str, by: Person, at: datetime) -> int:
    """Put in the queue the letters that a dry run showed; gives back how many.

    Args:
        the_round: an open round.
        seen: the fingerprint of the dry run.
        by: who sends.
        at: when.

    Raises:
        NotOpenError: the round is not open.
        ChangedSinceShownError: the letters are no longer those that were shown.
    """
    held = hold_open_round(the_round)
    run = invitations_of(held, on=timezone.localdate(at))
    queue_run(run, seen=seen, at=at)
    Invitation.objects.bulk_create(
        Invitation(of=one, to=draft.to, letter_key=draft.key, deadline=one.deadline, at=at)
        for draft in run.drafts
        for one in draft.returns
    )
    record("collection.invitations-sent", of=("round", held.pk), by=by.pk, at=at,
           detail={"letters": len(run.drafts)})  # fmt: skip
    return len(run.drafts)


@transaction.atomic
def plan_reminder(the_round: Round, *, send_on: date, by: Person, at: datetime) -> Reminder:
    """Decide on a day on which those who have not submitted are reminded.

    Raises:
        RoundFrozenError: nothing is changed in it any more.
        ReminderTooEarlyError: the day is past.
        ReminderTakenError: there is one on this day.
    """
    held = hold_round(the_round)
    if send_on < timezone.localdate(at):
        raise ReminderTooEarlyError
    if held.reminders.filter(send_on=send_on).exists():
        raise ReminderTakenError
    made = Reminder.objects.create(round=held, send_on=send_on, planned_by=by)
    record("collection.reminder-planned", of=("round", held.pk), by=by.pk, at=at,
           detail={"send_on": send_on.isoformat()})  # fmt: skip
    return made


@transaction.atomic
def drop_reminder(reminder: Reminder, *, by: Person, at: datetime) -> None:
    """Take back a reminder that was not sent.

    Raises:
        RoundFrozenError: nothing is changed in its round any more.
        ReminderPassedError: it was sent or passed over.
    """
    hold_round(reminder.round)
    held = _waiting(reminder)
    record("collection.reminder-dropped", of=("round", held.round_id), by=by.pk, at=at,
           detail={"send_on": held.send_on.isoformat()})  # fmt: skip
    held.delete()


@transaction.atomic
def send_reminder(reminder: Reminder, *, seen: str, by: Person, at: datetime) -> int:
    """Send a reminder now, as a dry run showed it; gives back how many letters there are.

    Raises:
        NotOpenError: the round is not open.
        ReminderPassedError: it was sent or passed over.
        ChangedSinceShownError: the letters are no longer those that were shown.
    """
    hold_open_round(reminder.round)
    held = _waiting(reminder)
    return _remind(held, seen=seen, by=by.pk, at=at)


def send_due_reminders(*, at: datetime) -> int:
    """Send what is due in every open round; gives back how many letters there are.

    After a standstill several are due at once: the latest is sent, and the others are marked as
    passed over, so that nobody gets three letters in one day.
    """
    today = timezone.localdate(at)
    due = Reminder.objects.filter(
        send_on__lte=today, done_at__isnull=True, passed_over_at__isnull=True, round__state="open"
    )
    rounds = Round.objects.filter(pk__in=due.values("round"))
    return sum(_send_due_in(one, today=today, at=at) for one in rounds)


@transaction.atomic
def _send_due_in(the_round: Round, *, today: date, at: datetime) -> int:
    held = Round.objects.select_for_update().get(pk=the_round.pk)
    due = list(
        held.reminders.select_for_update()
        .filter(send_on__lte=today, done_at__isnull=True, passed_over_at__isnull=True)
        .order_by("send_on")
    )
    if held.state != Round.State.OPEN or not due:
        return 0
    *passed, latest = due
    for one in passed:
        one.passed_over_at = at
        one.save(update_fields=["passed_over_at"])
    latest.round = held
    return _remind(latest, seen="", by=None, at=at, passed=len(passed))


def _remind(reminder: Reminder, *, seen: str, by: int | None, at: datetime, passed: int = 0) -> int:
    run = reminders_of(reminder, on=timezone.localdate(at))
    queue_run(run, seen=seen or run.fingerprint, at=at)
    for draft in run.drafts:
        for one in draft.returns:
            Invitation.objects.filter(of=one, to=draft.to).update(deadline=one.deadline)
    reminder.done_at = at
    reminder.save(update_fields=["done_at"])
    record("collection.reminder-sent", of=("round", reminder.round_id), by=by, at=at,
           detail={"send_on": reminder.send_on.isoformat(), "letters": len(run.drafts),
                   "passed_over": passed})  # fmt: skip
    return len(run.drafts)


def queue_run(run: DryRun, *, seen: str, at: datetime) -> None:
    """Put the letters of a dry run in the queue, as a part of the act that sends them.

    Raises:
        ChangedSinceShownError: the letters are no longer those that were shown.
    """
    if run.fingerprint != seen:
        raise ChangedSinceShownError
    for draft in run.drafts:
        queue_letter(key=draft.key, to=draft.to, subject=draft.subject, text=draft.text, at=at)


def hold_open_round(the_round: Round) -> Round:
    """Return a round that is open, and that nobody else changes until the act is over.

    Raises:
        NotOpenError: the round is not open.
    """
    held = Round.objects.select_for_update().get(pk=the_round.pk)
    if held.state != Round.State.OPEN:
        raise NotOpenError
    return held


def _waiting(reminder: Reminder) -> Reminder:
    held = (
        Reminder.objects.select_related("round").select_for_update(of=("self",)).get(pk=reminder.pk)
    )
    if held.done_at or held.passed_over_at:
        raise ReminderPassedError
    return held
