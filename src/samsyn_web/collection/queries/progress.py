"""How far a return has come, section by section, and where its writer left it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.returns import TOTAL, NumberQuestion, Section
from samsyn_web.collection.fields import Field, UnknownFieldError, section_of
from samsyn_web.collection.models import Answer, AnswerEdit, Passage, PassageEdit, Return
from samsyn_web.collection.queries.findings import Found
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.collection.queries.sums import Key
from samsyn_web.collection.queries.waiting import waiting_in

# What a section lacks is told by its state while it is being filled in, and as findings only
# before it is submitted.
TOLD_LATER = ("question-unanswered", "service-missing")


@dataclass(frozen=True, slots=True)
class SectionProgress:
    """A line of the task list. `state`: `not-started`, `in-progress`, `done` or `has-errors`."""

    section: Section
    state: str
    errors: int
    warnings: int
    lacking: int
    waiting: int


def progress_of(the_return: Return, *, found: Sequence[Found]) -> tuple[SectionProgress, ...]:
    """Return every section with its state."""
    answers = {answer.key: answer for answer in Answer.objects.filter(of=the_return)}
    told = set(Passage.objects.filter(of=the_return).exclude(text="").values_list("prompt"))
    prompts = {prompt for (prompt,) in told}
    period = the_return.round.period
    waiting = waiting_in(the_return)
    return tuple(
        _progress(
            section, period=period, answers=answers, prompts=prompts, found=found,
            waiting=sum(_is_of(name, section=section) for name in waiting),
        )
        for section in questionnaire_of(the_return).sections
    )  # fmt: skip


def where_left(the_return: Return, *, person_id: int) -> str:
    """Return the code of the section a person saved something in last, or nothing."""
    mine = {"of": the_return, "by": person_id}
    answer = AnswerEdit.objects.filter(**mine).order_by("-pk").first()
    told = PassageEdit.objects.filter(**mine).order_by("-pk").first()
    asked = questionnaire_of(the_return)
    if told and not (answer and answer.at > told.at):
        codes = [one.code for one in asked.sections for p in one.prompts if p.code == told.prompt]
        return codes[0] if codes else ""
    if answer is None:
        return ""
    field = Field(answer.period, answer.quantity, answer.dimension, answer.category)
    try:
        return section_of(field, of=asked).code
    except UnknownFieldError:  # the questionnaire was changed since
        return ""


def _progress(
    section: Section, *, period: str, answers: dict[Key, Answer], prompts: set[str],
    found: Sequence[Found], waiting: int,
) -> SectionProgress:  # fmt: skip
    asked = {(question.quantity, question.dimension) for question in section.questions}
    told = {prompt.code for prompt in section.prompts}
    here = [
        one for one in found
        if one.finding.prompt in told
        or (one.field and (one.field.quantity, one.field.dimension) in asked)
    ]  # fmt: skip
    errors = sum(one.stops for one in here)
    warnings = sum(
        one.finding.severity == "warning" and not one.waived
        and one.finding.rule not in TOLD_LATER for one in here
    )  # fmt: skip
    lacking = sum(1 for _ in _lacking(section, period=period, answers=answers, prompts=prompts))
    is_begun = any(prompt.code in prompts for prompt in section.prompts) or any(
        _is_begun(answers.get(key)) for key in _keys(section, period=period)
    )
    return SectionProgress(
        section=section, errors=errors, warnings=warnings, lacking=lacking, waiting=waiting,
        state=_state(errors=errors + waiting, is_begun=is_begun, lacking=lacking),
    )  # fmt: skip


def _is_of(name: str, *, section: Section) -> bool:
    """Tell whether a prompt or a field, by its name, belongs to a section."""
    asked = tuple(f"{one.quantity}.{one.dimension}." for one in section.questions)
    return name.startswith(asked) or name in {prompt.code for prompt in section.prompts}


def _state(*, errors: int, is_begun: bool, lacking: int) -> str:
    if errors:
        return "has-errors"
    if not is_begun:
        return "not-started"
    return "in-progress" if lacking else "done"


def _keys(section: Section, *, period: str) -> Iterator[Key]:
    for question in section.questions:
        for dimension, category in question.cells:
            yield (period, question.quantity, dimension, category)


def _lacking(
    section: Section, *, period: str, answers: dict[Key, Answer], prompts: set[str]
) -> Iterator[str]:
    """Yield what is not answered and ought to be: totals, required breakdowns, required prompts."""
    for question in section.questions:
        total = answers.get((period, question.quantity, TOTAL, ""))
        if not _is_asked(question, total=total):
            continue
        for dimension, category in question.cells:
            answer = answers.get((period, question.quantity, dimension, category))
            if not (answer and answer.status):
                yield f"{question.code}.{category}"
    yield from (one.code for one in section.prompts if one.required and one.code not in prompts)


def _is_asked(question: NumberQuestion, *, total: Answer | None) -> bool:
    """Tell whether a question must be answered: not the parts of nothing, or of what is unknown."""
    if question.dimension == TOTAL:
        return True
    return question.required and not (total and total.status and not total.value)


def _is_begun(answer: Answer | None) -> bool:
    return answer is not None and bool(answer.typed or answer.chosen or answer.note)
