"""A section as its page shows it: each field with last year's answer and what stands in it now."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samsyn.codes import Label
from samsyn.returns import TOTAL, NumberQuestion, Prompt, Section
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, Comment, Passage, Return
from samsyn_web.collection.queries.earlier import Past, last_passages, series_of
from samsyn_web.collection.queries.findings import Found
from samsyn_web.collection.queries.sums import Key, Sum, may_add, sum_of
from samsyn_web.collection.queries.waiting import SetAside, waiting_in
from samsyn_web.collection.queries.wording import names_of_cell


@dataclass(frozen=True, slots=True)
class Row:
    """One field: its name in the language of the page, and all that stands beside it."""

    field: Field
    heading: str
    label: str
    answer: Answer | None
    past: tuple[Past, ...]
    found: tuple[Found, ...]
    waiting: tuple[SetAside, ...]
    comments: tuple[Comment, ...]

    @property
    def slug(self) -> str:
        """Its name as an address within the page can hold it."""
        return slug_of(self.field.name)

    def at(self, period: str) -> Past | None:
        """Return what was answered of an earlier period."""
        return next((one for one in self.past if one.period == period), None)

    @property
    def has_error(self) -> bool:
        """Whether something here must be put right."""
        return any(one.stops for one in self.found)

    @property
    def new_code(self) -> str:
        """What a change names its category by; in a cross, its last axis."""
        axis, category = (names.split("*")[-1] for names in self.field.without_period[1:])
        return f"{self.field.quantity}.{self.field.dimension}/{axis}/{category}"


@dataclass(frozen=True, slots=True)
class Group:
    """One question with its fields, and what they come to."""

    question: NumberQuestion
    title: str
    help: str
    rows: tuple[Row, ...]
    sum: Sum | None

    @property
    def slug(self) -> str:
        """The question as an address within the page."""
        return slug_of(self.question.code)

    @property
    def is_total(self) -> bool:
        """Whether it asks for the whole."""
        return self.question.dimension == TOTAL

    @property
    def may_add(self) -> bool:
        """Whether its fields together make a whole."""
        return may_add(self.question)


@dataclass(frozen=True, slots=True)
class TextRow:
    """One prompt, with what was written last year."""

    prompt: Prompt
    title: str
    help: str
    passage: Passage | None
    last: Passage | None
    waiting: tuple[SetAside, ...]
    comments: tuple[Comment, ...]

    @property
    def words(self) -> int:
        """How many words stand there now."""
        return len(self.passage.text.split()) if self.passage else 0

    @property
    def is_over(self) -> bool:
        """Whether there are more words than there is room for in the report."""
        return self.words > self.prompt.words


@dataclass(frozen=True, slots=True)
class Grid:
    """A section, ready to be drawn."""

    section: Section
    period: str
    groups: tuple[Group, ...]
    texts: tuple[TextRow, ...]
    found: tuple[Found, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every field in order."""
        return tuple(row for group in self.groups for row in group.rows)

    @property
    def before(self) -> str:
        """The period that the column of earlier answers is about: the last that has any."""
        return max((one.period for row in self.rows for one in row.past), default="")

    @property
    def has_errors(self) -> bool:
        """Whether something must be put right."""
        return any(one.stops for one in self.found)


@dataclass(frozen=True, slots=True)
class _Ground:
    """What is looked up once for a whole section."""

    period: str
    lang: str
    answers: Mapping[Key, Answer]
    past: Mapping[tuple[str, str, str], tuple[Past, ...]]
    last: Mapping[str, Passage]
    found: Sequence[Found]
    waiting: Mapping[str, tuple[SetAside, ...]]
    comments: Sequence[Comment]


def grid_of(
    the_return: Return, section: Section, *, period: str, answers: Iterable[Answer],
    found: Sequence[Found], lang: str, with_past: bool = True,
) -> Grid:  # fmt: skip
    """Return a section of a return; in an earlier period, only what may be answered again.

    Args:
        the_return: whose section it is.
        section: the section.
        period: the period that is answered.
        answers: what stands in it, and may be in the other returns of its service.
        found: what the check found.
        lang: the language of its names.
        with_past: whether it is shown beside what was answered before.
    """
    is_earlier = period != the_return.round.period
    ground = _Ground(
        period=period, lang=lang, found=found,
        answers={answer.key: answer for answer in answers if answer.of_id == the_return.pk},
        past=series_of(the_return) if with_past and section.questions else {},
        last=last_passages(the_return) if with_past and section.prompts else {},
        waiting=waiting_in(the_return, section=section),
        comments=tuple(Comment.objects.filter(of=the_return, settled_at__isnull=True)),
    )  # fmt: skip
    asked = [one for one in section.questions if one.earlier_periods or not is_earlier]
    groups = tuple(_group(question, ground=ground) for question in asked)
    names = {row.field.name for group in groups for row in group.rows}
    texts = () if is_earlier else _texts(the_return, section, ground=ground)
    return Grid(
        section=section, period=period, groups=groups, texts=texts,
        found=tuple(one for one in found if one.about in names),
    )  # fmt: skip


def _texts(the_return: Return, section: Section, *, ground: _Ground) -> tuple[TextRow, ...]:
    if not section.prompts:
        return ()
    passages = {passage.prompt: passage for passage in Passage.objects.filter(of=the_return)}
    return tuple(_text(prompt, passages=passages, ground=ground) for prompt in section.prompts)


def slug_of(name: str) -> str:
    """Return the name of a field as an id of the page.

    Examples:
        >>> slug_of("police-reports.district*form.oslo*sexual@2020")
        'police-reports__district_x_form__oslo_x_sexual__2020'
    """
    return name.replace(".", "__").replace("@", "__").replace("*", "_x_")


def _group(question: NumberQuestion, *, ground: _Ground) -> Group:
    rows = tuple(
        _row(Field(ground.period, question.quantity, dimension, category), question, ground=ground)
        for dimension, category in question.cells
    )
    return Group(
        question=question, title=_text_of(question.label, ground), rows=rows,
        help=_text_of(question.help, ground),
        sum=sum_of(question, period=ground.period, answers=ground.answers),
    )  # fmt: skip


def _row(field: Field, question: NumberQuestion, *, ground: _Ground) -> Row:
    names = names_of_cell(field.dimension, field.category, lang=ground.lang)
    past = ground.past.get(field.without_period, ())
    return Row(
        field=field,
        heading=names[0] if len(names) > 1 else "",
        label=", ".join(names[1:] or names) or _text_of(question.label, ground),
        answer=ground.answers.get(field.key),
        past=tuple(one for one in past if one.period <= field.period),
        found=tuple(one for one in ground.found if one.about == field.name),
        waiting=ground.waiting.get(field.name, ()),
        comments=tuple(one for one in ground.comments if one.about == field.name),
    )  # fmt: skip


def _text(
    prompt: Prompt, *, passages: Mapping[str, Passage], ground: _Ground
) -> TextRow:  # fmt: skip
    return TextRow(
        prompt=prompt, title=_text_of(prompt.text, ground), help=_text_of(prompt.help, ground),
        passage=passages.get(prompt.code), last=ground.last.get(prompt.code),
        waiting=ground.waiting.get(prompt.code, ()),
        comments=tuple(one for one in ground.comments if one.about == prompt.code),
    )  # fmt: skip


def _text_of(label: Label, ground: _Ground) -> str:
    return label.text(ground.lang)
