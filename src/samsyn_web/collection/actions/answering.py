"""Saving what was typed: never refused for being wrong, never lost, never over another unseen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from samsyn.returns import find_personal
from samsyn_web.audit.actions import record
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import (
    Answer,
    AnswerEdit,
    Handover,
    Lane,
    Passage,
    PassageEdit,
    Return,
)
from samsyn_web.collection.understanding import understand
from samsyn_web.people.models import Person

OPEN = (Return.State.NOT_STARTED, Return.State.IN_PROGRESS, Return.State.SENT_BACK)


class ReturnClosedError(Exception):
    """The return was submitted, or its round is frozen: it is opened again before it is changed."""


class PersonalDataError(Exception):
    """What was written could point to a person, and is not stored. `kind` is what it looks like."""

    def __init__(self, kind: str, *, where: str) -> None:
        super().__init__(kind)
        self.kind, self.where = kind, where


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, and by which way: a person, or whoever a section was handed to."""

    lane: Lane
    by: Person | None = None
    handover: Handover | None = None

    @property
    def person_id(self) -> int | None:
        """The id of the person, where one is signed in."""
        return self.by.pk if self.by else None


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in one field, and the version of it that its writer had seen."""

    field: Field
    typed: str
    chosen: str = ""
    note: str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """An answer as it stands now. `is_mine` is false where somebody else had saved in between.

    Then what was typed is kept among the edits, as `edit`, and stands when its writer says so.
    """

    answer: Answer
    is_mine: bool
    edit: int


@transaction.atomic
def save_answers(
    of: Return, *, typed: Iterable[Typed], writer: Writer, at: datetime
) -> tuple[SavedAnswer, ...]:
    """Save some fields in one act.

    Raises:
        ReturnClosedError: the return can no longer be changed.
        PersonalDataError: a field holds what could point to a person; then nothing is stored.
    """
    fields = tuple(typed)
    for one in fields:
        _refuse_personal(one.typed, where=one.field.name)
        _refuse_personal(one.note, where=one.field.name)
    held = _hold(of, at=at)
    saved = tuple(_save(held, one, writer=writer, at=at) for one in fields)
    record(
        "collection.answers-saved", of=("return", of.pk), by=writer.person_id, at=at,
        detail={"lane": writer.lane.value, "count": len(saved),
                "handover": writer.handover.pk if writer.handover else None,
                "edits": f"{saved[0].edit}–{saved[-1].edit}" if saved else ""},
    )  # fmt: skip
    return saved


@transaction.atomic
def save_passage(
    of: Return, *, prompt: str, text: str, seen: int, writer: Writer, at: datetime
) -> tuple[Passage, bool]:
    """Save the answer to a prompt; the second part tells whether it stands.

    Raises:
        ReturnClosedError: the return can no longer be changed.
        PersonalDataError: the text holds what could point to a person; then nothing is stored.
    """
    _refuse_personal(text, where=prompt)
    held = _hold(of, at=at)
    passage = Passage.objects.select_for_update().filter(of=held, prompt=prompt).first()
    stands = passage or Passage(of=held, prompt=prompt, at=at)
    is_mine = stands.version == seen or stands.text == text
    if is_mine and stands.text != text:
        stands.text, stands.version = text, stands.version + 1
        stands.by, stands.at = writer.person_id, at
    stands.save()
    edit = PassageEdit.objects.create(
        of=held, prompt=prompt, text=text, version=stands.version, is_kept=is_mine,
        lane=writer.lane, by=writer.person_id, at=at,
    )  # fmt: skip
    record(
        "collection.passage-saved", of=("return", of.pk), by=writer.person_id, at=at,
        detail={"lane": writer.lane.value, "prompt": prompt, "edit": edit.pk},
    )  # fmt: skip
    return stands, is_mine


def _refuse_personal(text: str, *, where: str) -> None:
    kind = find_personal(text)
    if kind:
        raise PersonalDataError(kind, where=where)


def _hold(of: Return, *, at: datetime) -> Return:
    """Return the return, held until the act is over, and in progress from now on."""
    held = Return.objects.select_for_update(of=("self",)).select_related("round").get(pk=of.pk)
    if held.state not in OPEN or held.round.state != "open":
        raise ReturnClosedError(held.pk)
    if held.state == Return.State.NOT_STARTED:
        held.state, held.changed_at = Return.State.IN_PROGRESS, at
        held.save(update_fields=["state", "changed_at"])
    return held


def _save(held: Return, one: Typed, *, writer: Writer, at: datetime) -> SavedAnswer:
    place = {
        "of": held, "period": one.field.period, "quantity": one.field.quantity,
        "dimension": one.field.dimension, "category": one.field.category,
    }  # fmt: skip
    answer = Answer.objects.filter(**place).first() or Answer(**place, at=at)
    before = (answer.typed, answer.chosen, answer.note)
    now = (one.typed.strip(), one.chosen, one.note.strip())
    understood = understand(now[0], chosen=now[1])
    is_mine = answer.version == one.seen or before == now
    if is_mine and before != now:
        answer.typed, answer.chosen, answer.note = now
        answer.value, answer.status = understood.value, understood.status
        answer.version, answer.by, answer.at = answer.version + 1, writer.person_id, at
    answer.save()
    edit = AnswerEdit.objects.create(
        **place, typed=now[0], chosen=now[1], note=now[2], status=understood.status,
        version=answer.version, is_kept=is_mine, lane=writer.lane, by=writer.person_id, at=at,
    )  # fmt: skip
    return SavedAnswer(answer=answer, is_mine=is_mine, edit=edit.pk)
