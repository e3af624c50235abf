"""What is new for whoever answers a return, since the same questionnaire was answered last.

What differs is found by `questionnaire_changes` of the core, between the wording that was sent then
and the one that is asked now; here it is only sorted, and told where it stands.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from samsyn.codes import load_codes
from samsyn.returns import Questionnaire, QuestionnaireChange, questionnaire_changes
from samsyn_web.collection.models import Return, Round
from samsyn_web.collection.queries.returns import questionnaire_of

SAID_ELSEWHERE = ("order",)  # nobody needs to know that a question has moved


@dataclass(frozen=True, slots=True)
class NewSince:
    """What came, what is worded anew and what is no longer asked, since a period."""

    period: str = ""
    came: tuple[QuestionnaireChange, ...] = ()
    worded: tuple[QuestionnaireChange, ...] = ()
    gone: tuple[QuestionnaireChange, ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.came or self.worded or self.gone)

    @property
    def marks(self) -> dict[str, str]:
        """What is marked where it stands: its code, and `new` or `worded`.

        A question of which a category is new is not new itself; a category is named as the core
        does, `question/axis/category`.
        """
        worded = {one.code: "worded" for one in self.worded}
        return worded | {one.code: "new" for one in self.came}


def new_since(one: Return) -> NewSince:
    """Return what is new in a return; nothing where its service was never asked this before."""
    last = last_asked(one)
    if last is None:
        return NewSince()
    found = _changes(questionnaire_of(last), questionnaire_of(one))
    return _sorted(found, period=last.round.period)


def new_in_section(one: Return, code: str) -> NewSince:
    """Return what is new in one section of a return."""
    last = last_asked(one)
    if last is None:
        return NewSince()
    then, now = questionnaire_of(last), questionnaire_of(one)
    here = set(_codes_in(then, code)) | set(_codes_in(now, code))
    found = (change for change in _changes(then, now) if change.code.partition("/")[0] in here)
    return _sorted(found, period=last.round.period)


def last_asked(one: Return) -> Return | None:
    """Return the last return of an earlier period in which the service was asked the same."""
    earlier = Return.objects.filter(
        service=one.service, questionnaire=one.questionnaire,
        round__period__lt=one.round.period,
    ).exclude(round__state=Round.State.PREPARING)  # fmt: skip
    return earlier.select_related("round").order_by("-round__period").first()


def _changes(then: Questionnaire, now: Questionnaire) -> Iterator[QuestionnaireChange]:
    for change in questionnaire_changes(then, now, codes=load_codes()):
        if not change.is_only_year and change.aspect not in SAID_ELSEWHERE:
            yield change


def _sorted(changes: Iterable[QuestionnaireChange], *, period: str) -> NewSince:
    found = tuple(changes)
    kinds = ("added", "changed", "removed")
    came, worded, gone = (tuple(c for c in found if c.kind == kind) for kind in kinds)
    return replace(NewSince(period=period), came=came, worded=worded, gone=gone)


def _codes_in(questionnaire: Questionnaire, code: str) -> Iterator[str]:
    for section in questionnaire.sections:
        if section.code == code:
            yield code
            yield from (question.code for question in section.questions)
            yield from (prompt.code for prompt in section.prompts)
