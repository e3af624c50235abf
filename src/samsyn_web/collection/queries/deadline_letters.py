"""Who was told another deadline than the one that holds, and the letters that put it right."""

from collections.abc import Mapping
from datetime import date

from samsyn_web.collection.models import Invitation, Return, Round
from samsyn_web.collection.queries.letter_words import listed
from samsyn_web.collection.queries.round_letters import (
    Draft,
    DryRun,
    by_person,
    reporters_of,
    unreached_in,
)
from samsyn_web.collection.queries.rounds import UNFINISHED, returns_in
from samsyn_web.face.texts import say
from samsyn_web.people.models import Person

Told = Mapping[tuple[int, int], Invitation]  # by the return and the person


def deadline_letters_of(the_round: Round, *, on: date) -> DryRun:
    """Return the letters to those who were told of a return, and of another deadline than its own.

    Whoever has submitted, and whoever was never told of the return, is not written to by this.
    """
    told = {(one.of_id, one.to_id): one for one in told_otherwise(the_round)}
    concerned = {of for of, _ in told}
    waiting = [
        one for one in returns_in(the_round) if one.state in UNFINISHED and one.pk in concerned
    ]
    reporters = reporters_of(waiting, on=on)
    to_tell = {
        one: [person for person in people if (one.pk, person.pk) in told]
        for one, people in reporters.items()
    }
    return DryRun(
        drafts=tuple(_draft(person, asked, told) for person, asked in by_person(to_tell)),
        unreached=unreached_in(reporters),
    )  # fmt: skip


def told_otherwise(the_round: Round) -> list[Invitation]:
    """Return those who were last told another deadline than the one that holds now."""
    told = Invitation.objects.filter(of__round=the_round, deadline__isnull=False)
    return [one for one in told.select_related("of__round") if one.deadline != one.of.deadline]


def _draft(person: Person, asked: tuple[Return, ...], told: Told) -> Draft:
    the_round, lang = asked[0].round, person.language
    first = told[asked[0].pk, person.pk]
    return Draft(
        key=f"deadline:{the_round.pk}:{first.pk}:{first.told + 1}", to=person, returns=asked,
        subject=say("collection.letter-deadline-subject", lang=lang, period=the_round.period),
        text=say(
            "collection.letter-deadline", lang=lang, name=person.name, period=the_round.period,
            asked=listed(asked, lang=lang),
        ),
    )  # fmt: skip
