"""Making a round: its period and deadline, who is asked what, and opening it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction
from django.utils import timezone

from samsyn.codes import LANGUAGES, PeriodError, read_period
from samsyn_web.audit.actions import record
from samsyn_web.audit.refusing import refuse_personal_in
from samsyn_web.collection.actions.holding import hold_round
from samsyn_web.collection.models import Answer, Invitation, Passage, Return, Round
from samsyn_web.collection.queries.rounds import UNFINISHED, Asked, choices_in, who_asks
from samsyn_web.collection.refusals import (
    AlreadyAnsweredError,
    DeadlineTooEarlyError,
    ExtensionTooEarlyError,
    NobodyAskedError,
    NotAPeriodError,
    NotOpenError,
    NotPreparingError,
    OpeningMissingError,
    PeriodTakenError,
    ReturnDoneError,
)
from samsyn_web.people.models import Person


def make_round(
    *, period: str, deadline: date, opening: Mapping[str, str], by: Person, at: datetime
) -> Round:
    """Make a round that is being prepared, in which nobody is asked yet.

    Args:
        period: the period it is about, such as `2020`.
        deadline: the day the returns are due.
        opening: what the invitation says first, by language.
        by: who makes it.
        at: when.

    Raises:
        NotAPeriodError: there is no such period.
        PeriodTakenError: there is a round of it.
        DeadlineTooEarlyError: the deadline is not after today and after the period.
        PersonalDataError: the opening text could point to a person.
    """
    _refuse_personal(opening, of=("period", period[:10]), by=by, at=at)
    with transaction.atomic():
        made = create_round(
            period=period, deadline=deadline, opening=opening, made_from=None, at=at
        )
        record("collection.round-made", of=("round", made.pk), by=by.pk, at=at,
               detail={"period": period, "deadline": deadline.isoformat()})  # fmt: skip
    return made


@transaction.atomic
def choose_asked(
    the_round: Round, *, asked: Iterable[Asked], by: Person, at: datetime
) -> tuple[int, int]:
    """Make the returns of a round be those chosen; gives back how many came and went.

    Raises:
        RoundFrozenError: nothing is changed in it any more.
        AlreadyAnsweredError: one that is left out was begun, or was written about.
    """
    held = hold_round(the_round)
    added, removed = ask_in(held, asked=asked)
    record("collection.asked-chosen", of=("round", held.pk), by=by.pk, at=at,
           detail={"added": added, "removed": removed})  # fmt: skip
    return added, removed


@transaction.atomic
def open_round(the_round: Round, *, by: Person, at: datetime) -> Round:
    """Open a round, so that those who are asked can answer; no letter is sent by this.

    Raises:
        NotPreparingError: it has been opened.
        NobodyAskedError: nobody is asked in it.
        OpeningMissingError: the opening text lacks a language.
        DeadlineTooEarlyError: the deadline is not after today.
    """
    held = hold_round(the_round)
    if held.state != Round.State.PREPARING:
        raise NotPreparingError
    if not held.returns.exists():
        raise NobodyAskedError
    if not all(getattr(held, f"opening_{lang}").strip() for lang in LANGUAGES):
        raise OpeningMissingError
    _insist_deadline(held.deadline, period=held.period, at=at)
    held.state, held.opened_at = Round.State.OPEN, at
    held.save(update_fields=["state", "opened_at"])
    record("collection.round-opened", of=("round", held.pk), by=by.pk, at=at,
           detail={"asked": held.returns.count()})  # fmt: skip
    return held


def change_round(
    the_round: Round, *, deadline: date, opening: Mapping[str, str], by: Person, at: datetime
) -> Round:
    """Change the deadline and the opening text.

    Raises:
        RoundFrozenError: nothing is changed in it any more.
        DeadlineTooEarlyError: a new deadline is not after today and after the period.
        PersonalDataError: the opening text could point to a person.
    """
    _refuse_personal(opening, of=("round", the_round.pk), by=by, at=at)
    return _change_round(the_round, deadline=deadline, opening=opening, by=by, at=at)


@transaction.atomic
def _change_round(
    the_round: Round, *, deadline: date, opening: Mapping[str, str], by: Person, at: datetime
) -> Round:
    held = hold_round(the_round)
    before = held.deadline
    if deadline != before:
        _insist_deadline(deadline, period=held.period, at=at)
    held.deadline = deadline
    for lang in LANGUAGES:
        setattr(held, f"opening_{lang}", opening.get(lang, "").strip())
    held.save(update_fields=["deadline", *(f"opening_{lang}" for lang in LANGUAGES)])
    record("collection.round-changed", of=("round", held.pk), by=by.pk, at=at,
           detail={"deadline": deadline.isoformat(), "before": before.isoformat()})  # fmt: skip
    return held


@transaction.atomic
def extend(one: Return, *, to: date | None, by: Person, at: datetime) -> Return:
    """Give one service a later deadline than the others, or take it back.

    Raises:
        NotOpenError: the round is not open.
        ReturnDoneError: it was submitted.
        ExtensionTooEarlyError: the day is not after the deadline of the round and today.
    """
    the_round = hold_round(one.round)
    held = Return.objects.select_for_update().get(pk=one.pk)
    if the_round.state != Round.State.OPEN:
        raise NotOpenError
    if held.state not in UNFINISHED:
        raise ReturnDoneError
    latest = max(the_round.deadline, timezone.localdate(at))
    if to is not None and to <= latest:
        raise ExtensionTooEarlyError(first=latest + timedelta(days=1))
    held.extended_to = to
    held.save(update_fields=["extended_to"])
    record("collection.return-extended", of=("return", held.pk), by=by.pk, at=at,
           detail={"to": to.isoformat() if to else None})  # fmt: skip
    return held


def create_round(
    *,
    period: str,
    deadline: date,
    opening: Mapping[str, str],
    made_from: Round | None,
    at: datetime,
) -> Round:
    """Write down a round that is being prepared, as a part of the act that makes it.

    Raises:
        NotAPeriodError: there is no such period.
        PeriodTakenError: there is a round of it.
        DeadlineTooEarlyError: the deadline is not after today and after the period.
    """
    if not _is_period(period):
        raise NotAPeriodError(period=period)
    if Round.objects.filter(period=period).exists():
        raise PeriodTakenError(period=period)
    _insist_deadline(deadline, period=period, at=at)
    return Round.objects.create(
        period=period, deadline=deadline, made_from=made_from,
        **{f"opening_{lang}": opening.get(lang, "").strip() for lang in LANGUAGES},
    )  # fmt: skip


def ask_in(the_round: Round, *, asked: Iterable[Asked]) -> tuple[int, int]:
    """Make the returns be those chosen, as a part of the act that chooses them.

    Raises:
        AlreadyAnsweredError: one that is left out was begun, or was written about.
    """
    possible = {choice.key: choice for choice in choices_in(the_round.period)}
    wanted = {key for key in asked if key in possible}
    standing = {
        (one.service_id, one.questionnaire): one for one in the_round.returns.select_for_update()
    }
    gone = [one for key, one in standing.items() if key not in wanted]
    for one in gone:
        _insist_untouched(one)
    new = [possible[key] for key in sorted(wanted - set(standing))]
    for one in gone:
        one.delete()
    for choice in new:
        Return.objects.create(
            round=the_round, service=choice.service, questionnaire=choice.questionnaire.code,
            version=choice.questionnaire.version,
        )  # fmt: skip
    return len(new), len(gone)


def _refuse_personal(
    opening: Mapping[str, str], *, of: tuple[str, object], by: Person, at: datetime
) -> None:
    """Refuse an opening text with a person in it; those who ask may say how they are reached."""
    texts = [(f"opening_{lang}", opening.get(lang, "")) for lang in LANGUAGES]
    refuse_personal_in(
        texts, act="collection.personal-data-refused", of=of, by=by.pk, at=at,
        public=partial(who_asks, on=timezone.localdate(at)),
    )  # fmt: skip


def _is_period(period: str) -> bool:
    try:
        read_period(period)
    except PeriodError:
        return False
    return True


def _insist_deadline(deadline: date, *, period: str, at: datetime) -> None:
    first = max(read_period(period).last, timezone.localdate(at)) + timedelta(days=1)
    if deadline < first:
        raise DeadlineTooEarlyError(first=first)


def _insist_untouched(one: Return) -> None:
    is_begun = one.state != Return.State.NOT_STARTED or any(
        kind.objects.filter(of=one).exists() for kind in (Answer, Passage, Invitation)
    )
    if is_begun:
        raise AlreadyAnsweredError(service=one.service.name)
