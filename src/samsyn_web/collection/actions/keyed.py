"""What is done with a key: in the name of whoever made it, and told of with the key as well."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from samsyn_web.audit.actions import record
from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.answering import (
    SavedAnswer,
    Typed,
    Writer,
    save_answers,
    save_passage,
)
from samsyn_web.collection.actions.submitting import submit_return
from samsyn_web.collection.models import ApiToken, Lane, Passage, Return, Submission
from samsyn_web.collection.queries.versions import mark_of_answers, mark_of_passages
from samsyn_web.people.models import Person

READ = "collection.return-read-by-key"


class OutOfDateError(Exception):
    """What stands is not what the caller had seen; nothing was saved."""


@dataclass(frozen=True, slots=True)
class Told:
    """The answer to a prompt, and the version of it that its writer had seen."""

    prompt: str
    text: str
    seen: int = 0


def save_answers_by_key(
    token: ApiToken, of: Return, *, typed: Sequence[Typed], expected: str, at: datetime
) -> tuple[SavedAnswer, ...]:
    """Save some answers in one act.

    Args:
        token: the key.
        of: a return of its organisation.
        typed: the answers, each with the version that was seen.
        expected: the mark of all answers as the caller had seen them; empty where it does not care.
        at: when.

    Raises:
        OutOfDateError: the mark is another.
        ReturnClosedError: the return can no longer be changed.
        PersonalDataError: a field holds what could point to a person; then nothing is stored.
    """
    with transaction.atomic():
        _expect(of, expected, mark_of=mark_of_answers)
        saved = save_answers(of, typed=typed, writer=_writer(token), at=at)
        _tell(token, of, at=at, answers=len(saved))
    return saved


def save_passages_by_key(
    token: ApiToken, of: Return, *, told: Sequence[Told], expected: str, at: datetime
) -> tuple[tuple[Passage, bool], ...]:
    """Save some passages in one act; the second part of each tells whether it stands.

    Raises:
        OutOfDateError: the mark is another.
        ReturnClosedError: the return can no longer be changed.
        PersonalDataError: a text holds what could point to a person; then nothing is stored.
    """
    with transaction.atomic():
        _expect(of, expected, mark_of=mark_of_passages)
        saved = tuple(
            save_passage(
                of, prompt=one.prompt, text=one.text, seen=one.seen, writer=_writer(token), at=at
            )
            for one in told
        )
        _tell(token, of, at=at, passages=len(saved))
    return saved


@transaction.atomic
def submit_by_key(
    token: ApiToken, of: Return, *, confirmed: str, at: datetime, lang: str
) -> Submission:
    """Submit a return whose checksum the caller confirms.

    Raises:
        ReturnClosedError, NotConfirmedError, ErrorsLeftError: as `submit_return`.
    """
    submission = submit_return(of, confirmed=confirmed, by=maker_of(token), at=at, lang=lang)
    _tell(token, of, at=at, submission=submission.number)
    return submission


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


def _writer(token: ApiToken) -> Writer:
    return Writer(lane=Lane.API, by=maker_of(token))


def _expect(of: Return, expected: str, *, mark_of: Callable[[Return], str]) -> None:
    Return.objects.select_for_update(of=("self",)).get(pk=of.pk)
    if expected and mark_of(of) != expected:
        raise OutOfDateError(of.pk)


def _tell(token: ApiToken, of: Return, *, at: datetime, **detail: int) -> None:
    record(
        "collection.key-used", of=("api-token", token.pk), by=token.made_by, at=at,
        detail={"return": of.pk, **detail},
    )  # fmt: skip
