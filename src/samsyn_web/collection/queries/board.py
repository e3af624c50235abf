"""The board: every return of a round, how far each section has come, and what the check finds."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from samsyn.returns import CheckReport, Returns, Section
from samsyn_web.collection.models import (
    Answer,
    Comment,
    LeftOut,
    Passage,
    Return,
    Round,
    Submission,
    Waiver,
)
from samsyn_web.collection.queries.cells import cells_from
from samsyn_web.collection.queries.earlier import earlier_by_service
from samsyn_web.collection.queries.findings import (
    HANDED_IN,
    SEVERITIES,
    Found,
    check_service,
    form_of,
    found_in,
)
from samsyn_web.collection.queries.returns import questionnaire_of


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one section of one return is: answered of asked, required ones left, its errors."""

    section: Section
    answered: int
    asked: int
    left: int
    errors: int

    @property
    def state(self) -> str:
        """`errors`, `empty`, `part` or `full`."""
        if self.errors:
            return "errors"
        if not self.answered:
            return "empty"
        return "part" if self.left else "full"


@dataclass(frozen=True, slots=True)
class Row:
    """One return on the board."""

    of: Return
    sections: tuple[Progress, ...]
    found: tuple[Found, ...]
    is_overdue: bool
    left_out: str
    comments: int
    submitted: int

    @property
    def state(self) -> str:
        """The state of the return, or that it is left out."""
        return "left-out" if self.left_out else self.of.state

    @property
    def counts(self) -> Mapping[str, int]:
        """How many findings of each severity stand, without those that were waived."""
        counted = Counter(one.finding.severity for one in self.found if not one.waived)
        return {severity: counted[severity] for severity in SEVERITIES}

    @property
    def waived(self) -> int:
        """How many findings were waived."""
        return sum(1 for one in self.found if one.waived)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a board needs of a round, fetched at once."""

    answers: Mapping[int, list[Answer]]
    told: Mapping[int, set[str]]
    waivers: Mapping[int, list[Waiver]]
    left_out: Mapping[int, str]
    comments: Mapping[int, int]
    submitted: Mapping[int, int]
    earlier: Mapping[str, Returns]


def board_of(the_round: Round, *, on: date, lang: str) -> tuple[Row, ...]:
    """Return the rows of the board of a round, by name of service.

    The number of questions to the database does not grow with the number of returns.
    """
    returns = list(the_round.returns.select_related("round", "service__organisation"))
    facts = _facts(the_round, returns=returns, lang=lang)
    reports = _reports(the_round, returns=returns, facts=facts, lang=lang)
    rows = (
        _row(one, facts=facts, on=on,
             found=found_in(reports[one.service_id], of=one, waivers=facts.waivers.get(one.pk, ())))
        for one in returns
    )  # fmt: skip
    return tuple(sorted(rows, key=lambda row: row.of.service.name.casefold()))


def _reports(
    the_round: Round, *, returns: list[Return], facts: Facts, lang: str
) -> dict[int, CheckReport]:
    """Check each service once, with all its returns."""
    siblings: dict[int, list[Return]] = defaultdict(list)
    for one in returns:
        siblings[one.service_id].append(one)
    return {
        pk: check_service(
            own[0].service, given=_given(own, facts=facts, lang=lang),
            previous=facts.earlier.get(own[0].service.code, Returns(cells=())),
            period=the_round.period, lang=lang,
        )
        for pk, own in siblings.items()
    }  # fmt: skip


def _given(own: list[Return], *, facts: Facts, lang: str) -> Returns:
    answers = [answer for one in own for answer in facts.answers.get(one.pk, [])]
    forms = tuple(form_of(one, told=facts.told.get(one.pk, ())) for one in own)
    return replace(cells_from(answers, lang=lang), forms=forms)


def _row(of: Return, *, facts: Facts, on: date, found: tuple[Found, ...]) -> Row:
    asked = questionnaire_of(of)
    has_begun = of.state != Return.State.NOT_STARTED
    found = found if has_begun else ()
    left_out = facts.left_out.get(of.pk, "")
    answers, told = facts.answers.get(of.pk, []), facts.told.get(of.pk, set())
    return Row(
        of=of,
        sections=tuple(_progress(section, of=of, answers=answers, told=told, found=found)
                       for section in asked.sections),
        found=found,
        is_overdue=on > of.deadline and of.state not in HANDED_IN and not left_out,
        left_out=left_out,
        comments=facts.comments.get(of.pk, 0),
        submitted=facts.submitted.get(of.pk, 0),
    )  # fmt: skip


def _progress(
    section: Section, *, of: Return, answers: Iterable[Answer], told: Collection[str],
    found: Iterable[Found],
) -> Progress:  # fmt: skip
    period = of.round.period
    given = {answer.key for answer in answers if answer.typed or answer.chosen}
    asked = required = answered = left = 0
    for question in section.questions:
        keys = [(period, question.quantity, *cell) for cell in question.cells]
        there = sum(1 for key in keys if key in given)
        asked, answered = asked + len(keys), answered + there
        if question.required:
            required, left = required + len(keys), left + len(keys) - there
    for prompt in section.prompts:
        is_told = prompt.code in told
        asked, answered = asked + 1, answered + is_told
        if prompt.required:
            left += not is_told
    questions = {(question.quantity, question.dimension) for question in section.questions}
    prompts = {prompt.code for prompt in section.prompts}
    errors = sum(1 for one in found if one.stops and (
        one.finding.prompt in prompts
        or (one.field and (one.field.quantity, one.field.dimension) in questions)
    ))  # fmt: skip
    return Progress(section=section, answered=answered, asked=asked, left=left, errors=errors)


def _facts(the_round: Round, *, returns: list[Return], lang: str) -> Facts:
    answers: dict[int, list[Answer]] = defaultdict(list)
    for answer in Answer.objects.filter(of__round=the_round).select_related("of__service"):
        answers[answer.of_id].append(answer)
    told: dict[int, set[str]] = defaultdict(set)
    written = Passage.objects.filter(of__round=the_round).exclude(text="")
    for of, prompt in written.values_list("of_id", "prompt"):
        told[of].add(prompt)
    waivers: dict[int, list[Waiver]] = defaultdict(list)
    for waiver in Waiver.objects.filter(of__round=the_round, withdrawn_at__isnull=True):
        waivers[waiver.of_id].append(waiver)
    out = LeftOut.objects.filter(of__round=the_round, withdrawn_at__isnull=True)
    comments = Comment.objects.filter(of__round=the_round, settled_at__isnull=True)
    submitted = Submission.objects.filter(of__round=the_round)
    return Facts(
        answers=answers,
        told=told,
        waivers=waivers,
        left_out=dict(out.values_list("of_id", "reason")),
        comments=Counter(comments.values_list("of_id", flat=True)),
        submitted=Counter(submitted.values_list("of_id", flat=True)),
        earlier=earlier_by_service(
            {one.service for one in returns}, before=the_round.period, lang=lang
        ),
    )
