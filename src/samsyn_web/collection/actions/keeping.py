"""Keeping what was typed in one field or at one prompt, beside what others have saved meanwhile."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

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


def texts_in(typed: Iterable[Typed], told: Iterable[Told]) -> Iterator[tuple[str, str]]:
    """Yield every text of fields and prompts, with its place."""
    for one in typed:
        yield one.field.name, one.typed
        yield one.field.name, one.note
    for passage in told:
        yield passage.prompt, passage.text


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
    of: Return, *, typed: Iterable[Typed], among: Iterable[Answer], writer: Writer, at: datetime
) -> tuple[SavedAnswer, ...]:
    """Keep some fields of a return that is held, among the answers that stand in it."""
    standing = {answer.key: answer for answer in among if answer.of_id == of.pk}
    kept: list[SavedAnswer] = []
    for one in typed:
        field = one.field
        answer = standing.get(field.key) or Answer(of=of, **_place(field), at=at)
        standing[field.key] = answer
        kept.append(_keep(answer, one, writer=writer, at=at))
    return tuple(kept)


def keep_passages(
    of: Return, *, told: Iterable[Told], writer: Writer, at: datetime
) -> tuple[SavedPassage, ...]:
    """Keep some passages of a return that is held."""
    texts = tuple(told)
    standing = {p.prompt: p for p in Passage.objects.filter(of=of)} if texts else {}
    return tuple(
        _keep_passage(
            standing.get(one.prompt) or Passage(of=of, prompt=one.prompt, at=at), one,
            writer=writer, at=at,
        )
        for one in texts
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
    _leave_earlier(AnswerEdit.objects.filter(of=answer.of_id, **_place(answer)), writer, at=at)
    edit = AnswerEdit.objects.create(
        of_id=answer.of_id, **_place(answer), typed=now[0], chosen=now[1], note=now[2],
        status=understood.status, version=answer.version, is_kept=is_mine, lane=writer.lane,
        by=writer.person_id, at=at,
    )  # fmt: skip
    return SavedAnswer(answer=answer, is_mine=is_mine, edit=edit.pk)


def _seen(answer: Answer, *, version: int) -> tuple[str, str, str] | None:
    """Return what stood in a field at an earlier version."""
    if version == 0:
        return ("", "", "")
    edits = AnswerEdit.objects.filter(
        of=answer.of_id, **_place(answer), version=version, is_kept=True
    )
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
    earlier = PassageEdit.objects.filter(of=passage.of_id, prompt=passage.prompt)
    _leave_earlier(earlier, writer, at=at)
    edit = PassageEdit.objects.create(
        of_id=passage.of_id, prompt=passage.prompt, text=now, version=passage.version,
        is_kept=is_mine, lane=writer.lane, by=writer.person_id, at=at,
    )  # fmt: skip
    return SavedPassage(passage=passage, is_mine=is_mine, edit=edit.pk)


def _seen_text(passage: Passage, version: int) -> str | None:
    if version == 0:
        return ""
    edits = PassageEdit.objects.filter(
        of=passage.of_id, prompt=passage.prompt, version=version, is_kept=True
    )
    return edits.values_list("text", flat=True).first()


def _leave_earlier(edits: QuerySet[Any], writer: Writer, *, at: datetime) -> None:
    """Let what the same writer had waiting in a field give way to what they write there now."""
    edits.filter(
        is_kept=False, settled_at__isnull=True, by=writer.person_id, lane=writer.lane
    ).update(settled_at=at)


def _place(of: Answer | Field) -> dict[str, str]:
    return {
        "period": of.period, "quantity": of.quantity, "dimension": of.dimension,
        "category": of.category,
    }  # fmt: skip
