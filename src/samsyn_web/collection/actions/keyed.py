"""What is done with a key: in the name of whoever made it, and told of with the key as well."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from samsyn_web.audit.actions import record
from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.answering import (
    SavedPage,
    Told,
    TooLongError,
    Typed,
    Writer,
    save_page,
)
from samsyn_web.collection.actions.keeping import texts_in
from samsyn_web.collection.actions.refusing import refuse_personal
from samsyn_web.collection.actions.submitting import reopen_return, submit_return
from samsyn_web.collection.models import ApiToken, Lane, Return, Submission
from samsyn_web.collection.queries.versions import mark_of_answers, mark_of_passages
from samsyn_web.people.models import Person

READ = "collection.return-read-by-key"


class OutOfDateError(Exception):
    """What stands is not what the caller had seen; nothing was saved."""


def save_by_key(
    token: ApiToken, of: Return, *, typed: Sequence[Typed] = (), told: Sequence[Told] = (),
    expected: str, at: datetime,
) -> SavedPage:  # fmt: skip
    """Save some answers, or some passages, in one act: all or none.

    Args:
        token: the key.
        of: a return of its organisation.
        typed: answers, each with the version that was seen.
        told: or passages, likewise.
        expected: the mark of all of them as the caller had seen it; empty where it does not care.
        at: when.

    Raises:
        OutOfDateError: the mark is another.
        ReturnClosedError: the return can no longer be changed.
        PersonalDataError: something could point to a person; then nothing is stored.
        TooLongError: there is no room for something; then nothing is stored.
    """
    writer = Writer(lane=Lane.API, by=maker_of(token))
    refuse_personal(texts_in(typed, told), of=of, writer=writer, at=at)
    with transaction.atomic():
        Return.objects.select_for_update(of=("self",)).get(pk=of.pk)
        mark = mark_of_answers(of) if typed else mark_of_passages(of)
        if expected and mark != expected:
            raise OutOfDateError(of.pk)
        saved = save_page(of, typed=typed, told=told, writer=writer, at=at)
        for one in saved.refused:
            raise TooLongError(one.where)
        _tell(token, of, at=at, answers=len(saved.answers), passages=len(saved.passages))
    return saved


@transaction.atomic
def submit_by_key(
    token: ApiToken, of: Return, *, confirmed: str, at: datetime, lang: str
) -> Submission:
    """Submit a return whose checksum the caller confirms.

    Raises:
        ReturnClosedError, NotConfirmedError, WaitsError, ErrorsLeftError: as `submit_return`.
    """
    submission = submit_return(of, confirmed=confirmed, by=maker_of(token), at=at, lang=lang)
    _tell(token, of, at=at, submission=submission.number)
    return submission


@transaction.atomic
def reopen_by_key(token: ApiToken, of: Return, *, at: datetime) -> Return:
    """Open a submitted return again, until it is accepted.

    Raises:
        NotReopenedError: as `reopen_return`.
    """
    held = reopen_return(of, by=maker_of(token), at=at)
    _tell(token, of, at=at, reopened=1)
    return held


@transaction.atomic
def note_reading_by_key(token: ApiToken, of: Return, *, at: datetime) -> None:
    """Tell that a return was read with a key: once a day for each return and each key."""
    midnight = timezone.localtime(at).replace(hour=0, minute=0, second=0, microsecond=0)
    today = Entry.objects.filter(
        act=READ, object_kind="return", object_id=str(of.pk), at__gte=midnight,
        at__lt=midnight + timedelta(days=1),
    )  # fmt: skip
    if not any(entry.detail.get("token") == token.pk for entry in today):
        record(READ, of=("return", of.pk), by=token.made_by, at=at, detail={"token": token.pk})


def maker_of(token: ApiToken) -> Person:
    """Return who made a key, and answers for what is done with it."""
    return Person.objects.get(pk=token.made_by)


def _tell(token: ApiToken, of: Return, *, at: datetime, **detail: int) -> None:
    record(
        "collection.key-used", of=("api-token", token.pk), by=token.made_by, at=at,
        detail={"return": of.pk, **detail},
    )  # fmt: skip
