"""What the page of a round says of each who is asked."""

from dataclasses import dataclass
from datetime import date

from samsyn.codes import Label
from samsyn.returns import load_questionnaires
from samsyn_web.collection.models import Return, Round
from samsyn_web.collection.queries.round_letters import reporters_of
from samsyn_web.collection.queries.rounds import UNFINISHED, returns_in
from samsyn_web.people.models import Person

UNKNOWN = Label(nb="", nn="", en="")


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A return, its questionnaire, who is written to, and whether it may be given longer."""

    one: Return
    title: Label
    reporters: tuple[Person, ...]
    may_extend: bool


def asked_rows(the_round: Round, *, on: date) -> tuple[AskedRow, ...]:
    """Return who is asked in a round."""
    reporters = reporters_of(returns_in(the_round), on=on)
    is_open = the_round.state == Round.State.OPEN
    return tuple(
        AskedRow(
            one=one, title=title_of(one), reporters=tuple(people),
            may_extend=is_open and one.state in UNFINISHED,
        )
        for one, people in reporters.items()
    )  # fmt: skip


def title_of(one: Return) -> Label:
    """Return what the questionnaire of a return is called."""
    found = load_questionnaires().find(one.questionnaire, period=one.round.period)
    return found.title if found else UNKNOWN
