"""Keeping what was typed in one field or at one prompt, beside what others have saved meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samsyn_web.collection.actions.refusing import Writer
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, AnswerEdit, Passage, PassageEdit, Return
from samsyn_web.collection.understanding import understand

LONGEST_TYPED, LONGEST_NOTE, LONGEST_TEXT = 200, 500, 40_000  # signs, as the database has them


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in one field, and the version of it that its writer had seen."""

    field: Field
    typed: str
    chosen: str = ""
    note: str = ""
    seen: int = 0

    @property
    def words(self) -> tuple[str, str, str]:
        """What is kept of it."""
        return (self.typed.strip(), self.chosen, self.note.strip())

    @property
    def is_too_long(self) -> bool:
        """Whether there is no room for it."""
        typed, _, note = self.words
        return len(typed) > LONGEST_TYPED or len(note) > LONGEST_NOTE


@dataclass(frozen=True, slots=True)
class Told:
    """What stands at one prompt, and the version of it that its writer had seen."""

    prompt: str
    text: str
    seen: int = 0

    @property
    def words(self) -> str:
        """What is kept of it: lines end in one way only."""
        return self.text.replace("\r\n", "\n").strip()

    @property
    def is_too_long(self) -> bool:
        """Whether there is no room for it."""
        return len(self.words) > LONGEST_TEXT


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer as it stands now. `is_mine` is false where somebody else had saved in between.

    Then what was typed waits among the edits, as `edit`, until somebody chooses. Without an edit
    nothing had been typed: the field is as its writer saw it.
    """

    answer: Answer
    is_mine: bool
    edit: int


@dataclass(frozen=True, slots=True)
class SavedPassage:
    """A passage as it stands now, told as an answer is."""

    passage: Passage
    is_mine: bool
    edit: int


def keep_answers(
    held: Return, *, typed: Iterable[Typed], writer: Writer, at: datetime
) -> tuple[SavedAnswer, ...]:
    """Keep some fields of a return that is held."""
    standing = {answer.key: answer for answer in Answer.objects.filter(of=held)}
    kept: list[SavedAnswer] = []
    for one in typed:
        field = one.field
        key = (field.period, field.quantity, field.dimension, field.category)
        answer = standing.get(key) or Answer(of=held, **_place(field), at=at)
        standing[key] = answer
        kept.append(_keep(answer, one, writer=writer, at=at))
    return tuple(kept)


def keep_passages(
    held: Return, *, told: Iterable[Told], writer: Writer, at: datetime
) -> tuple[SavedPassage, ...]:
    """Keep some passages of a return that is held."""
    standing = {passage.prompt: passage for passage in Passage.objects.filter(of=held)}
    return tuple(
        _keep_passage(
            standing.get(one.prompt) or Passage(of=held, prompt=one.prompt, at=at), one,
            writer=writer, at=at,
        )
        for one in told
    )  # fmt: skip


def _keep(answer: Answer, one: Typed, *, writer: Writer, at: datetime) -> SavedAnswer:
    before = (answer.typed, answer.chosen, answer.note)
    now = one.words
    if now == before if one.seen == answer.version else now == _seen(answer, version=one.seen):
        return SavedAnswer(answer=answer, is_mine=True, edit=0)
    understood = understand(now[0], chosen=now[1])
    is_mine = answer.version == one.seen or before == now
    if is_mine and before != now:
        answer.typed, answer.chosen, answer.note = now
        answer.value, answer.status = understood.value, understood.status
        answer.version, answer.by, answer.at = answer.version + 1, writer.person_id, at
    answer.save()
    edit = AnswerEdit.objects.create(
        of=answer.of, period=answer.period, quantity=answer.quantity, dimension=answer.dimension,
        category=answer.category, typed=now[0], chosen=now[1], note=now[2],
        status=understood.status, version=answer.version, is_kept=is_mine, lane=writer.lane,
        by=writer.person_id, at=at,
    )  # fmt: skip
    return SavedAnswer(answer=answer, is_mine=is_mine, edit=edit.pk)


def _seen(answer: Answer, *, version: int) -> tuple[str, str, str] | None:
    """Return what stood in a field at an earlier version."""
    if version == 0:
        return ("", "", "")
    edits = AnswerEdit.objects.filter(
        of=answer.of, period=answer.period, quantity=answer.quantity, dimension=answer.dimension,
        category=answer.category, version=version, is_kept=True,
    )  # fmt: skip
    return edits.values_list("typed", "chosen", "note").first()


def _keep_passage(passage: Passage, one: Told, *, writer: Writer, at: datetime) -> SavedPassage:
    now = one.words
    if now == (passage.text if one.seen == passage.version else _seen_text(passage, one.seen)):
        return SavedPassage(passage=passage, is_mine=True, edit=0)
    is_mine = passage.version == one.seen or passage.text == now
    if is_mine and passage.text != now:
        passage.text, passage.version = now, passage.version + 1
        passage.by, passage.at = writer.person_id, at
    passage.save()
    edit = PassageEdit.objects.create(
        of=passage.of, prompt=passage.prompt, text=now, version=passage.version, is_kept=is_mine,
        lane=writer.lane, by=writer.person_id, at=at,
    )  # fmt: skip
    return SavedPassage(passage=passage, is_mine=is_mine, edit=edit.pk)


def _seen_text(passage: Passage, version: int) -> str | None:
    if version == 0:
        return ""
    edits = PassageEdit.objects.filter(
        of=passage.of, prompt=passage.prompt, version=version, is_kept=True
    )
    return edits.values_list("text", flat=True).first()


def _place(field: Field) -> dict[str, str]:
    return {
        "period": field.period, "quantity": field.quantity, "dimension": field.dimension,
        "category": field.category,
    }  # fmt: skip
