"""What the coordinator does with a return: comments, sends back, waives, accepts."""

from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import (
    AlreadyDoneError,
    NotSubmittedError,
    change_state,
    hold_return,
    refuse_personal_words,
)
from samsyn_web.collection.models import Comment, Return, Submission, Waiver
from samsyn_web.collection.queries.findings import Found, findings_of
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.people.models import Person

REVIEWED = (Return.State.SUBMITTED, Return.State.ACCEPTED)


class NotAcceptedError(RoundRefusalError):
    """The return is not accepted, so that there is no acceptance to take back."""

    key = "review-refused-not-accepted"


class ErrorsStandError(RoundRefusalError):
    """Errors are neither put right nor waived; `found` says which."""

    key = "review-refused-errors-stand"

    def __init__(self, found: tuple[Found, ...]) -> None:
        super().__init__(count=len(found))
        self.found = found


class NothingToWaiveError(RoundRefusalError):
    """The check finds nothing of the kind there."""

    key = "review-refused-nothing-to-waive"


class IsLeftOutError(RoundRefusalError):
    """The return is left out of the round: it is taken in again before it is accepted."""

    key = "review-refused-left-out"


class AcceptedError(RoundRefusalError):
    """The return is accepted: the acceptance is taken back first."""

    key = "review-refused-accepted"


def comment_on(of: Return, *, about: str, text: str, by: Person, at: datetime) -> Comment:
    """Write words at a cell, at a passage, or at the whole return where `about` is empty.

    Raises:
        RoundFrozenError: the round is frozen.
        PersonalDataError: the words could point to a person.
    """
    refuse_personal_words(text, of=("return", of.pk), by=by, at=at)
    with transaction.atomic():
        held = hold_return(of)
        comment = Comment.objects.create(of=held, about=about, text=text.strip(), by=by.pk, at=at)
        record("collection.comment-written", of=("return", held.pk), by=by.pk, at=at,
               detail={"comment": comment.pk, "about": about})  # fmt: skip
    return comment


@transaction.atomic
def settle_comment(comment: Comment, *, by: Person, at: datetime) -> Comment:
    """Say that what a comment asked for is done.

    Raises:
        RoundFrozenError: the round is frozen.
        AlreadyDoneError: it was settled already.
    """
    hold_return(comment.of)
    held = Comment.objects.select_for_update().get(pk=comment.pk)
    if held.settled_at:
        raise AlreadyDoneError
    held.settled_at = at
    held.save(update_fields=["settled_at"])
    record("collection.comment-settled", of=("return", held.of_id), by=by.pk, at=at,
           detail={"comment": held.pk})  # fmt: skip
    return held


def waive_finding(
    of: Return, *, rule: str, about: str, reason: str, by: Person, at: datetime
) -> Waiver:
    """Let a finding stand, with a reason that is published with the figures.

    Raises:
        RoundFrozenError: the round is frozen.
        NothingToWaiveError: the check finds no such thing there.
        AlreadyDoneError: it is waived already.
        PersonalDataError: the reason could point to a person.
    """
    refuse_personal_words(reason, of=("return", of.pk), by=by, at=at)
    with transaction.atomic():
        held = hold_return(of)
        there = [one for one in findings_of(held, lang="nb")
                 if (one.finding.rule, one.about) == (rule, about)]  # fmt: skip
        if not there:
            raise NothingToWaiveError
        if there[0].waived:
            raise AlreadyDoneError
        waiver = Waiver.objects.create(
            of=held, rule=rule, about=about, reason=reason.strip(), by=by.pk, at=at
        )
        record("collection.finding-waived", of=("return", held.pk), by=by.pk, at=at,
               detail={"waiver": waiver.pk, "rule": rule, "about": about})  # fmt: skip
    return waiver


@transaction.atomic
def withdraw_waiver(waiver: Waiver, *, by: Person, at: datetime) -> Waiver:
    """Take back that a finding may stand.

    Raises:
        RoundFrozenError: the round is frozen.
        AcceptedError: the return was accepted on the strength of it.
        AlreadyDoneError: it was withdrawn already.
    """
    held = hold_return(waiver.of)
    if held.state == Return.State.ACCEPTED:
        raise AcceptedError
    taken = Waiver.objects.select_for_update().get(pk=waiver.pk)
    if taken.withdrawn_at:
        raise AlreadyDoneError
    taken.withdrawn_at = at
    taken.save(update_fields=["withdrawn_at"])
    record("collection.waiver-withdrawn", of=("return", held.pk), by=by.pk, at=at,
           detail={"waiver": taken.pk, "rule": taken.rule, "about": taken.about})  # fmt: skip
    return taken


@transaction.atomic
def accept_return(of: Return, *, by: Person, at: datetime, lang: str = "nb") -> Submission:
    """Accept the latest submission of a return.

    Raises:
        RoundFrozenError: the round is frozen.
        AlreadyDoneError: it is accepted already.
        NotSubmittedError: nothing waits to be accepted.
        IsLeftOutError: it is left out of the round.
        ErrorsStandError: errors are neither put right nor waived.
    """
    held = hold_return(of)
    if held.state == Return.State.ACCEPTED:
        raise AlreadyDoneError
    if held.state != Return.State.SUBMITTED:
        raise NotSubmittedError
    if held.left_out.filter(withdrawn_at__isnull=True).exists():
        raise IsLeftOutError
    errors = tuple(found for found in findings_of(held, lang=lang) if found.stops)
    if errors:
        raise ErrorsStandError(errors)
    submission = held.submissions.order_by("number").last()
    submission.accepted_at, submission.accepted_by = at, by.pk
    submission.save(update_fields=["accepted_at", "accepted_by"])
    change_state(held, to=Return.State.ACCEPTED, at=at)
    record("collection.return-accepted", of=("return", held.pk), by=by.pk, at=at,
           detail={"submission": submission.number, "checksum": submission.checksum})  # fmt: skip
    return submission


@transaction.atomic
def take_back_acceptance(of: Return, *, by: Person, at: datetime) -> Return:
    """Undo an acceptance while the round is not frozen; the return is submitted again.

    Raises:
        RoundFrozenError: the round is frozen.
        NotAcceptedError: it is not accepted.
    """
    held = hold_return(of)
    if held.state != Return.State.ACCEPTED:
        raise NotAcceptedError
    held.submissions.filter(accepted_at__isnull=False).update(accepted_at=None, accepted_by=None)
    change_state(held, to=Return.State.SUBMITTED, at=at)
    record("collection.acceptance-taken-back", of=("return", held.pk), by=by.pk, at=at)
    return held
