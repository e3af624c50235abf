"""Exactly who would get which letter: what a dry run shows, and what is then sent."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from samsyn_web.collection.models import Invitation, Reminder, Return, Round
from samsyn_web.collection.queries.rounds import UNFINISHED, returns_in
from samsyn_web.face.days import day_in_words
from samsyn_web.face.texts import say
from samsyn_web.organisations.models import Consent, Holding, Service
from samsyn_web.organisations.queries import holdings_on
from samsyn_web.people.models import Person


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that would be sent, to the word."""

    key: str
    to: Person
    subject: str
    text: str
    returns: tuple[Return, ...]


@dataclass(frozen=True, slots=True)
class DryRun:
    """The letters of a sending, and the services for which nobody can be written to."""

    drafts: tuple[Draft, ...]
    unreached: tuple[Service, ...]

    @property
    def fingerprint(self) -> str:
        """What tells this sending from one that differs in a single word or address."""
        said = [[d.key, d.to.pk, d.to.email, d.subject, d.text] for d in self.drafts]
        return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def invitations_of(the_round: Round, *, on: date) -> DryRun:
    """Return the letters to those who answer for a return and were not told of it."""
    told = set(Invitation.objects.filter(of__round=the_round).values_list("of_id", "to_id"))
    waiting = [one for one in returns_in(the_round) if one.state in UNFINISHED]
    reporters = reporters_of(waiting, on=on)
    to_tell = {
        one: [person for person in reporters[one] if (one.pk, person.pk) not in told]
        for one in waiting
    }
    return DryRun(
        drafts=tuple(
            Draft(
                key=f"invitation:{the_round.pk}:{person.pk}:{asked[0].pk}", to=person,
                subject=_subject("invitation", the_round, lang=person.language),
                text=_invitation(person, asked, the_round), returns=asked,
            )
            for person, asked in _by_person(to_tell)
        ),
        unreached=unreached_in(reporters),
    )  # fmt: skip


def reminders_of(reminder: Reminder, *, on: date) -> DryRun:
    """Return the letters of a reminder to those who have not submitted by a day."""
    waiting = [one for one in returns_in(reminder.round) if one.state in UNFINISHED]
    reporters = reporters_of(waiting, on=on)
    return DryRun(
        drafts=tuple(
            Draft(
                key=f"reminder:{reminder.round_id}:{person.pk}:{reminder.send_on}", to=person,
                subject=_subject("reminder", reminder.round, lang=person.language),
                text=_reminder(person, asked, reminder.round, on=on), returns=asked,
            )
            for person, asked in _by_person(reporters)
        ),
        unreached=unreached_in(reporters),
    )  # fmt: skip


def reporters_of(returns: Iterable[Return], *, on: date) -> dict[Return, list[Person]]:
    """Return who is written to about each return: those in the role on a day, who let us write."""
    asked = list(returns)
    held: dict[int, list[Person]] = defaultdict(list)
    holdings: Iterable[Holding] = (
        holdings_on(on)
        .filter(role__duty="reporter", role__service__in={one.service_id for one in asked})
        .filter(person__is_active=True)
        .select_related("person", "role")
        .order_by("person__name", "person_id")
    )
    silent = _withdrawn()
    for holding in holdings:
        people = held[holding.role.service_id]
        if holding.person_id not in silent and holding.person not in people:
            people.append(holding.person)
    return {one: held[one.service_id] for one in asked}


def unreached_in(reporters: dict[Return, list[Person]]) -> tuple[Service, ...]:
    """Return the services of those returns for which nobody can be written to, each once."""
    return tuple(dict.fromkeys(one.service for one, people in reporters.items() if not people))


def _withdrawn() -> set[int]:
    about = Consent.objects.filter(purpose=Consent.Purpose.RETURNS)
    given = set(about.filter(withdrawn_at__isnull=True).values_list("person_id", flat=True))
    taken_back = about.filter(withdrawn_at__isnull=False).values_list("person_id", flat=True)
    return set(taken_back) - given


def _by_person(
    reporters: dict[Return, list[Person]],
) -> list[tuple[Person, tuple[Return, ...]]]:
    asked: dict[Person, list[Return]] = defaultdict(list)
    for one, people in reporters.items():
        for person in people:
            asked[person].append(one)
    ordered = sorted(asked, key=lambda person: (person.name.casefold(), person.pk))
    return [(person, tuple(asked[person])) for person in ordered]


def _subject(kind: str, the_round: Round, *, lang: str) -> str:
    return say(f"collection.letter-{kind}-subject", lang=lang, period=the_round.period)


def _invitation(person: Person, asked: tuple[Return, ...], the_round: Round) -> str:
    lang = person.language
    opening = getattr(the_round, f"opening_{lang}").replace("\r\n", "\n").strip()
    return say(
        "collection.letter-invitation", lang=lang, name=person.name, opening=opening,
        asked=_listed(asked, lang=lang), link=link_to_answering(lang), period=the_round.period,
    )  # fmt: skip


def _reminder(person: Person, asked: tuple[Return, ...], the_round: Round, *, on: date) -> str:
    lang = person.language
    is_late = all(one.deadline < on for one in asked)
    return say(
        f"collection.letter-{'late' if is_late else 'reminder'}", lang=lang, name=person.name,
        asked=_listed(asked, lang=lang), link=link_to_answering(lang), period=the_round.period,
    )  # fmt: skip


def _listed(asked: tuple[Return, ...], *, lang: str) -> str:
    lines = [
        say(
            "collection.letter-asked", lang=lang, service=one.service.name,
            deadline=day_in_words(one.deadline, lang=lang),
        )
        for one in asked
    ]  # fmt: skip
    return "\n".join(dict.fromkeys(lines))  # one line where a service answers two questionnaires


def link_to_answering(lang: str) -> str:
    """Return the address a reporter begins at, in full and in their language."""
    with translation.override(lang):
        return settings.ADDRESS + reverse("start")
