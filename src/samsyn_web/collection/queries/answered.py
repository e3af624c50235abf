"""A whole return to be read: every question with what stands there, or what was submitted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samsyn.returns import TOTAL, NumberQuestion, Section
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, Passage, Return, Submission
from samsyn_web.collection.queries.cells import field_of
from samsyn_web.collection.queries.earlier import Past, series_of
from samsyn_web.collection.queries.findings import Found
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.collection.queries.submitted import told_in
from samsyn_web.collection.queries.wording import names_of_cell


@dataclass(frozen=True, slots=True)
class Given:
    """What one field holds: its number or status, or, where it is not clear, what was typed."""

    field: Field
    label: str
    value: int | None
    status: str
    typed: str
    note: str
    before: Past | None
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class GivenQuestion:
    """A question and its fields; `is_total` where it asks for a whole."""

    question: NumberQuestion
    title: str
    given: tuple[Given, ...]

    @property
    def is_total(self) -> bool:
        """Whether it asks for the whole."""
        return self.question.dimension == TOTAL


@dataclass(frozen=True, slots=True)
class GivenText:
    """A prompt and what was written."""

    code: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class GivenSection:
    """A section, and the earlier periods that were answered again in it."""

    section: Section
    title: str
    questions: tuple[GivenQuestion, ...]
    texts: tuple[GivenText, ...]
    earlier: tuple[Given, ...]

    @property
    def before(self) -> str:
        """The last earlier period with an answer."""
        periods = [g.before.period for q in self.questions for g in q.given if g.before]
        return max(periods, default="")


Held = Mapping[str, tuple[int | None, str, str, str]]  # value, status, typed, note


def standing_in(
    the_return: Return, *, found: Sequence[Found], lang: str
) -> tuple[GivenSection, ...]:  # fmt: skip
    """Return everything a return holds now."""
    held = {
        field_of(one).name: (one.value, one.status, one.typed or one.chosen, one.note)
        for one in Answer.objects.filter(of=the_return)
    }
    texts = dict(Passage.objects.filter(of=the_return).values_list("prompt", "text"))
    return _sections(the_return, held=held, texts=texts, found=found, lang=lang)


def submitted_in(
    the_return: Return, submission: Submission, *, lang: str
) -> tuple[GivenSection, ...]:  # fmt: skip
    """Return everything that was submitted, as it was."""
    held = {
        name: (value, status, "", note)
        for name, (value, status, note) in told_in(submission).items()
    }
    return _sections(the_return, held=held, texts=submission.passages, found=(), lang=lang)


def _sections(
    the_return: Return, *, held: Held, texts: Mapping[str, str], found: Sequence[Found], lang: str
) -> tuple[GivenSection, ...]:  # fmt: skip
    past, period = series_of(the_return), the_return.round.period

    def given(question: NumberQuestion, of_period: str) -> tuple[Given, ...]:
        fields = [
            Field(of_period, question.quantity, dimension, category)
            for dimension, category in question.cells
        ]
        return tuple(
            _given(field, question, held=held, past=past.get(field.without_period, ()),
                   found=found, lang=lang)
            for field in fields
        )  # fmt: skip

    earlier = sorted({name.rpartition("@")[2] for name in held} - {period}, reverse=True)
    return tuple(
        GivenSection(
            section=section, title=section.title.text(lang),
            questions=tuple(
                GivenQuestion(question, question.label.text(lang), given(question, period))
                for question in section.questions
            ),
            texts=tuple(
                GivenText(one.code, one.text.text(lang), texts.get(one.code, ""))
                for one in section.prompts
            ),
            earlier=tuple(
                one for year in earlier for question in section.questions
                if question.earlier_periods for one in given(question, year)
                if one.status or one.typed
            ),
        )
        for section in questionnaire_of(the_return).sections
    )  # fmt: skip


def _given(
    field: Field, question: NumberQuestion, *, held: Held, past: Sequence[Past],
    found: Sequence[Found], lang: str,
) -> Given:  # fmt: skip
    value, status, typed, note = held.get(field.name, (None, "", "", ""))
    names = names_of_cell(field.dimension, field.category, lang=lang)
    earlier = [one for one in past if one.period < field.period]
    return Given(
        field=field, label=", ".join(names) or question.label.text(lang), value=value,
        status=status, typed=typed, note=note, before=earlier[-1] if earlier else None,
        found=tuple(one for one in found if one.about == field.name),
    )  # fmt: skip
