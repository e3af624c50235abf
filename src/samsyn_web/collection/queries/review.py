"""One return as the coordinator reads it: each answer with last year's beside it."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from samsyn.codes import breaks_between, load_codes
from samsyn.returns import TOTAL, NumberQuestion, Prompt, Section, is_jump
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, AnswerEdit, Comment, Passage, Return
from samsyn_web.collection.queries.earlier import Past, last_passages, series_of
from samsyn_web.collection.queries.findings import Found, findings_of
from samsyn_web.collection.queries.returns import questionnaire_of

PastByField = Mapping[tuple[str, str, str], tuple[Past, ...]]


@dataclass(frozen=True, slots=True)
class Line:
    """One field: its answer, the one before, what the check found, and how much was said of it."""

    field: Field
    answer: Answer | None
    past: Past | None
    found: tuple[Found, ...]
    comments: int
    edits: int
    is_broken: bool

    @property
    def change(self) -> int | None:
        """The difference from the number before, where both are numbers that may be compared."""
        if self.is_broken or self.answer is None or self.past is None:
            return None
        if self.answer.value is None or self.past.value is None:
            return None
        return self.answer.value - self.past.value

    @property
    def is_large(self) -> bool:
        """Whether the change is so large that somebody should look once more."""
        if self.change is None or self.answer is None or self.past is None:
            return False
        return is_jump(self.answer.value or 0, [self.past.value or 0])


@dataclass(frozen=True, slots=True)
class Block:
    """A question with its lines, and what was said of earlier years in the same return."""

    question: NumberQuestion
    lines: tuple[Line, ...]
    earlier: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A prompt with what was written, and what was written the last time."""

    prompt: Prompt
    passage: Passage | None
    last: Passage | None
    comments: int


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the return."""

    section: Section
    blocks: tuple[Block, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A whole return, with what the check found in it."""

    of: Return
    parts: tuple[Part, ...]
    found: tuple[Found, ...]

    @property
    def stops(self) -> tuple[Found, ...]:
        """The errors that keep it from being accepted."""
        return tuple(one for one in self.found if one.stops)


@dataclass(frozen=True, slots=True)
class _Facts:
    answers: Mapping[tuple[str, str, str, str], Answer]
    series: PastByField
    found: Mapping[str, Sequence[Found]]
    comments: Mapping[str, int]
    edits: Mapping[str, int]


def review_of(the_return: Return, *, lang: str) -> Review:
    """Return everything the page of a return shows."""
    asked = questionnaire_of(the_return)
    found = findings_of(the_return, lang=lang)
    facts = _facts(the_return, found=found)
    passages = {passage.prompt: passage for passage in Passage.objects.filter(of=the_return)}
    last = last_passages(the_return)
    parts = tuple(
        Part(
            section=section,
            blocks=tuple(_block(q, of=the_return, facts=facts) for q in section.questions),
            told=tuple(Told(prompt, passages.get(prompt.code), last.get(prompt.code),
                            facts.comments.get(prompt.code, 0)) for prompt in section.prompts),
        )
        for section in asked.sections
    )  # fmt: skip
    return Review(of=the_return, parts=parts, found=found)


def line_at(field: Field, *, of: Return, lang: str) -> Line:
    """Return one field of a return, as its own page shows it."""
    return _line(field, facts=_facts(of, found=findings_of(of, lang=lang)))


def _facts(the_return: Return, *, found: tuple[Found, ...]) -> _Facts:
    by_field: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        by_field[one.about].append(one)
    comments = Comment.objects.filter(of=the_return).values_list("about", flat=True)
    places = ("quantity", "dimension", "category", "period")
    edits = AnswerEdit.objects.filter(of=the_return).values_list(*places)
    return _Facts(
        answers={answer.key: answer for answer in Answer.objects.filter(of=the_return)},
        series=series_of(the_return),
        found=by_field,
        comments=Counter(comments),
        edits=Counter(Field(period, q, d, c).name for q, d, c, period in edits),
    )


def _block(question: NumberQuestion, *, of: Return, facts: _Facts) -> Block:
    period = of.round.period
    fields = [Field(period, question.quantity, *cell) for cell in question.cells]
    again = sorted(
        (key for key in facts.answers
         if key[0] != period and (key[1], key[2]) == (question.quantity, question.dimension)),
        reverse=True,
    )  # fmt: skip
    return Block(
        question=question,
        lines=tuple(_line(field, facts=facts) for field in fields),
        earlier=tuple(_again(Field(*key), facts=facts) for key in again),
    )


def _again(field: Field, *, facts: _Facts) -> Line:
    """Return an answer for an earlier year beside the one that was frozen then, if any."""
    series = facts.series.get(field.without_period, ())
    frozen = next((past for past in series if past.period == field.period), None)
    return replace(_line(field, facts=facts), past=frozen, is_broken=False)


def _line(field: Field, *, facts: _Facts) -> Line:
    answer = facts.answers.get((field.period, *field.without_period))
    past = _before(field, facts=facts)
    return Line(
        field=field,
        answer=answer if answer and (answer.typed or answer.chosen) else None,
        past=past,
        found=tuple(facts.found.get(field.name, ())),
        comments=facts.comments.get(field.name, 0),
        edits=facts.edits.get(field.name, 0),
        is_broken=past is not None and _is_broken(field, past=past),
    )


def _before(field: Field, *, facts: _Facts) -> Past | None:
    """Return the latest answer before the period: of this return itself, or of a frozen round."""
    again = {
        key[0]: Past(key[0], answer.value, answer.status, answer.note)
        for key, answer in facts.answers.items()
        if key[1:] == field.without_period and key[0] < field.period and answer.status
    }
    frozen = {past.period: past for past in facts.series.get(field.without_period, ())}
    every = {period: past for period, past in (frozen | again).items() if period < field.period}
    return every[max(every)] if every else None


def _is_broken(field: Field, *, past: Past) -> bool:
    divisions = (
        []
        if field.dimension == TOTAL
        else list(zip(field.dimension.split("*"), field.category.split("*"), strict=True))
    )
    return bool(
        breaks_between(
            past.period, field.period, quantity=field.quantity, divisions=divisions,
            codes=load_codes(),
        )
    )  # fmt: skip
