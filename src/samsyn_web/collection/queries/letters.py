"""The queue of letters as the coordinator sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from samsyn_web.face.texts import say
from samsyn_web.mail.models import Letter
from samsyn_web.mail.queries import letter_counts, letters_in, uncertain_letters
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission

SHOWN = 200  # of those that were sent


@dataclass(frozen=True, slots=True)
class Shown:
    """A letter with why its last attempt did not succeed, in words."""

    letter: Letter
    fault: str


@dataclass(frozen=True, slots=True)
class LetterQueue:
    """The letters by what is to be done with them, and how many there are of each state."""

    uncertain: tuple[Shown, ...]
    failed: tuple[Shown, ...]
    waiting: tuple[Shown, ...]
    sent: tuple[Shown, ...]
    counts: Mapping[str, int]


def letters_for(person: Person, *, on: date, at: datetime) -> LetterQueue:
    """Return the queue.

    Raises:
        NotYoursError: the person may not send letters.
    """
    standing_of(person, on=on).demand(Permission.LETTER_SEND)
    states = Letter.State
    uncertain = uncertain_letters(at=at).select_related("to")
    under_way = [*letters_in(states.SENDING).exclude(pk__in=uncertain.values("pk"))]
    return LetterQueue(
        uncertain=tuple(_shown(one, is_stopped=True) for one in uncertain),
        failed=tuple(map(_shown, letters_in(states.FAILED))),
        waiting=tuple(map(_shown, [*under_way, *letters_in(states.WAITING)])),
        sent=tuple(map(_shown, letters_in(states.SENT)[:SHOWN])),
        counts=letter_counts(),
    )


def letter_for(person: Person, *, pk: int, on: date) -> Letter:
    """Return one letter.

    Raises:
        NotYoursError: the person may not send letters, or there is no such letter.
    """
    standing_of(person, on=on).demand(Permission.LETTER_SEND)
    found = Letter.objects.select_related("to").filter(pk=pk).first()
    if found is None:
        raise NotYoursError(Permission.LETTER_SEND)
    return found


def _shown(letter: Letter, *, is_stopped: bool = False) -> Shown:
    fault = letter.fault or ("stopped" if is_stopped else "")
    kind, _, code = fault.partition("-") if fault.startswith("refused") else (fault, "", "")
    return Shown(letter=letter, fault=say(f"mail.fault-{kind}", code=code) if fault else "")
