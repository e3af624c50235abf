"""Writing to the queue: a letter is put in once, claimed before it leaves, and settled after."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from django.db import transaction
from django.db.models import F

from samsyn_web.audit.actions import record
from samsyn_web.mail.message import as_html, message_of
from samsyn_web.mail.models import Letter
from samsyn_web.mail.post import Delivery, Outcome, Post
from samsyn_web.mail.queries import due_letters, is_uncertain

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=4)
MOST_ATTEMPTS = 30  # about four days, as RFC 5321, 4.5.4.1, advises


class Addressee(Protocol):
    """Whom a letter is for, as far as letters ask."""

    pk: int
    email: str
    name: str
    language: str


class NotUncertainError(Exception):
    """The letter is not one of which it is unknown whether it left: there is nothing to settle."""


class NotFailedError(Exception):
    """The letter was not given up: there is nothing to send again."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of going through the queue: how many left, did not, or are uncertain."""

    taken: int = 0
    put_off: int = 0
    uncertain: int = 0
    fault: str = ""


def queue_letter(*, key: str, to: Addressee, subject: str, text: str, at: datetime) -> Letter:
    """Put a letter in the queue, in the transaction of the act that asks for it.

    Args:
        key: why it is sent; where a letter with this key exists, that one is returned as it is.
        to: whom it is for; its language is theirs.
        subject: one line.
        text: the words, paragraphs with an empty line between, and a link but never a figure.
        at: when.
    """
    line = " ".join(subject.split())
    return Letter.objects.get_or_create(
        key=key,
        defaults={
            "to_id": to.pk, "language": to.language, "subject": line, "text": text,
            "html": as_html(text, subject=line, language=to.language), "made_at": at,
        },
    )[0]  # fmt: skip


def send_letters(post: Post, *, now: Callable[[], datetime]) -> Sent:
    """Send what waits, one by one; where the server itself fails, the rest waits for another time.

    Args:
        post: the connection.
        now: the clock, read once a letter.
    """
    count = dict.fromkeys(Outcome, 0)
    fault = ""
    while not fault and (letter := claim_next(at=now())):
        message = message_of(letter, sender=post.sender, at=now())
        delivery = post.deliver(message, to=letter.to.email)
        settle(letter, delivery, at=now())
        count[delivery.outcome] += 1
        fault = delivery.fault if delivery.is_server else ""
    return Sent(
        taken=count[Outcome.TAKEN], put_off=count[Outcome.LATER] + count[Outcome.NEVER],
        uncertain=count[Outcome.UNCERTAIN], fault=fault,
    )  # fmt: skip


def claim_next(*, at: datetime) -> Letter | None:
    """Write down, and commit, that the next letter is being sent; no two senders claim the same."""
    while True:
        letter = due_letters(at=at).select_related("to").first()
        if letter is None:
            return None
        claimed = Letter.objects.filter(
            pk=letter.pk, state=Letter.State.WAITING, attempts=letter.attempts
        ).update(
            state=Letter.State.SENDING, sending_since=at, attempts=F("attempts") + 1,
            not_before=None, fault="",
        )  # fmt: skip
        if claimed:
            letter.attempts += 1
            return letter


@transaction.atomic
def settle(letter: Letter, delivery: Delivery, *, at: datetime) -> None:
    """Write down what came of an attempt; one that is uncertain stays as it is, with its fault."""
    held = Letter.objects.select_for_update().get(pk=letter.pk)
    if (held.state, held.attempts) != (Letter.State.SENDING, letter.attempts):
        return
    held.fault = delivery.fault
    if delivery.outcome is Outcome.TAKEN:
        _put(held, Letter.State.SENT, sent_at=at)
    elif delivery.outcome is Outcome.NEVER or (
        delivery.outcome is Outcome.LATER and held.attempts >= MOST_ATTEMPTS
    ):
        _put(held, Letter.State.FAILED)
    elif delivery.outcome is Outcome.LATER:
        _put(held, Letter.State.WAITING, not_before=at + wait_after(held.attempts))
    else:
        held.save(update_fields=["fault"])
    record(f"mail.letter-{delivery.outcome}", of=("letter", held.pk), by=None, at=at,
           detail={"attempt": held.attempts, "fault": held.fault})  # fmt: skip


@transaction.atomic
def tell_arrived(letter: Letter, *, by: Addressee, at: datetime) -> None:
    """Write down that a letter of which it was uncertain has arrived.

    Raises:
        NotUncertainError: it is not uncertain.
    """
    held = _uncertain(letter, at=at)
    _put(held, Letter.State.SENT, sent_at=at)
    record("mail.letter-told-arrived", of=("letter", held.pk), by=by.pk, at=at)


@transaction.atomic
def send_again(letter: Letter, *, by: Addressee, at: datetime) -> None:
    """Put a letter back in the queue that was uncertain or given up; it may arrive twice.

    Raises:
        NotFailedError: it is neither.
    """
    held = Letter.objects.select_for_update().get(pk=letter.pk)
    if held.state != Letter.State.FAILED and not is_uncertain(held, at=at):
        raise NotFailedError(held.pk)
    held.attempts, held.fault = 0, ""
    _put(held, Letter.State.WAITING)
    record("mail.letter-queued-again", of=("letter", held.pk), by=by.pk, at=at)


def wait_after(attempts: int) -> timedelta:
    """Return how long a letter waits after an attempt: twice as long each time, up to a limit.

    Examples:
        >>> [str(wait_after(attempts)) for attempts in (1, 2, 3, 20)]
        ['0:01:00', '0:02:00', '0:04:00', '4:00:00']
    """
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 12), LONGEST_WAIT)


def _uncertain(letter: Letter, *, at: datetime) -> Letter:
    held = Letter.objects.select_for_update().get(pk=letter.pk)
    if not is_uncertain(held, at=at):
        raise NotUncertainError(held.pk)
    return held


def _put(
    letter: Letter, state: Letter.State, *, sent_at: datetime | None = None,
    not_before: datetime | None = None,
) -> None:  # fmt: skip
    letter.state, letter.sent_at, letter.not_before = state, sent_at, not_before
    letter.sending_since = None
    letter.save(
        update_fields=["state", "sent_at", "not_before", "sending_since", "attempts", "fault"]
    )
