"""Saving what was typed: never refused for being wrong, never lost, never over another unseen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import change_state
from samsyn_web.collection.actions.keeping import (
    SavedAnswer,
    SavedPassage,
    Told,
    Typed,
    keep_answers,
    keep_passages,
    texts_in,
)
from samsyn_web.collection.actions.refusing import (
    PersonalDataError,
    Refused,
    Writer,
    personal_in,
    refuse_personal,
    tell_refused,
)
from samsyn_web.collection.models import Answer, Passage, Return
from samsyn_web.collection.queries.cells import answers_beside
from samsyn_web.collection.queries.returns import OPEN, is_open

__all__ = [
    "OPEN", "PersonalDataError", "Refused", "ReturnClosedError", "SavedAnswer", "SavedPage",
    "SavedPassage", "Told", "TooLongError", "Typed", "Writer", "hold_open", "save_answers",
    "save_page", "save_passage",
]  # fmt: skip


class ReturnClosedError(Exception):
    """The return was submitted, or its round is frozen: it is opened again before it is changed."""


class TooLongError(Exception):
    """There is no room for what was written at `where`; nothing is cut off, and nothing stored."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


@dataclass(frozen=True, slots=True)
class SavedPage:
    """What became of a page of fields: what was saved, and what was refused, by its place.

    The kind of a refusal is that of personal data, or `too-long`. `beside` is everything that the
    service has answered in the round, as it stood when fields were saved.
    """

    answers: tuple[SavedAnswer, ...]
    passages: tuple[SavedPassage, ...]
    refused: tuple[Refused, ...] = ()
    beside: tuple[Answer, ...] = ()

    @property
    def set_aside(self) -> bool:
        """Whether something waits because another had saved in between."""
        return not all(one.is_mine for one in (*self.answers, *self.passages))

    @property
    def changed(self) -> bool:
        """Whether anything is other than it was."""
        return any(one.edit for one in (*self.answers, *self.passages))


def save_page(
    of: Return, *, typed: Iterable[Typed], told: Iterable[Told], writer: Writer, at: datetime
) -> SavedPage:
    """Save the fields of a page in one act; what could point to a person is left out of it,
    and so is what there is no room for.

    Everything is searched before the act begins: others wait to write while it lasts.

    Raises:
        ReturnClosedError: the return can no longer be changed.
    """
    answers, passages = tuple(typed), tuple(told)
    personal = personal_in(texts_in(answers, passages))
    long = tuple(Refused("too-long", where) for where in _too_long(answers, passages))
    refused = (*personal, *long)
    places = {one.where for one in refused}
    with transaction.atomic():
        tell_refused(personal, of=of, writer=writer, at=at)
        saved = _save(
            of, typed=tuple(one for one in answers if one.field.name not in places),
            told=tuple(one for one in passages if one.prompt not in places), writer=writer, at=at,
        )  # fmt: skip
    return replace(saved, refused=refused)


def save_answers(
    of: Return, *, typed: Iterable[Typed], writer: Writer, at: datetime
) -> tuple[SavedAnswer, ...]:
    """Save some fields in one act, all or none.

    Raises:
        ReturnClosedError: the return can no longer be changed.
        PersonalDataError: a field holds what could point to a person; then nothing is stored.
        TooLongError: there is no room for an answer or a note.
    """
    fields = tuple(typed)
    refuse_personal(texts_in(fields, ()), of=of, writer=writer, at=at)
    _refuse_too_long(fields, ())
    with transaction.atomic():
        return _save(of, typed=fields, told=(), writer=writer, at=at).answers


def save_passage(
    of: Return, *, prompt: str, text: str, seen: int, writer: Writer, at: datetime
) -> tuple[Passage, bool]:
    """Save the answer to a prompt; the second part tells whether it stands.

    Raises:
        ReturnClosedError: the return can no longer be changed.
        PersonalDataError: the text holds what could point to a person; then nothing is stored.
        TooLongError: there is no room for the text.
    """
    told = Told(prompt, text, seen)
    refuse_personal(texts_in((), (told,)), of=of, writer=writer, at=at)
    _refuse_too_long((), (told,))
    with transaction.atomic():
        (saved,) = _save(of, typed=(), told=(told,), writer=writer, at=at).passages
    return saved.passage, saved.is_mine


def hold_open(of: Return, *, at: datetime, begins: bool = True) -> Return:
    """Return the return, held until the act is over, and in progress from now on.

    Raises:
        ReturnClosedError: it can no longer be changed.
    """
    held = Return.objects.select_for_update(of=("self",)).select_related("round").get(pk=of.pk)
    if not is_open(held):
        raise ReturnClosedError(held.pk)
    if begins:
        _begin(held, at=at)
    return held


def _begin(held: Return, *, at: datetime) -> None:
    if held.state == Return.State.NOT_STARTED:
        change_state(held, to=Return.State.IN_PROGRESS, at=at)


def _save(
    of: Return, *, typed: tuple[Typed, ...], told: tuple[Told, ...], writer: Writer, at: datetime
) -> SavedPage:
    held = hold_open(of, at=at, begins=False)
    before = answers_beside(of) if typed else ()
    answers = keep_answers(of, typed=typed, among=before, writer=writer, at=at)
    passages = keep_passages(of, told=told, writer=writer, at=at)
    beside = {one.pk: one for one in (*before, *(one.answer for one in answers if one.edit))}
    saved = SavedPage(answers=answers, passages=passages, beside=tuple(beside.values()))
    if saved.changed:
        _begin(held, at=at)
        _tell(saved, of=of, writer=writer, at=at)
    return saved


def _tell(saved: SavedPage, *, of: Return, writer: Writer, at: datetime) -> None:
    common = {
        "lane": writer.lane.value, "handover": writer.handover.pk if writer.handover else None,
    }  # fmt: skip
    edits = [one.edit for one in saved.answers if one.edit]
    if edits:
        record(
            "collection.answers-saved", of=("return", of.pk), by=writer.person_id, at=at,
            detail={**common, "count": len(edits), "edits": f"{edits[0]}–{edits[-1]}"},
        )  # fmt: skip
    for one in saved.passages:
        if one.edit:
            record(
                "collection.passage-saved", of=("return", of.pk), by=writer.person_id, at=at,
                detail={**common, "prompt": one.passage.prompt, "edit": one.edit},
            )  # fmt: skip


def _too_long(typed: tuple[Typed, ...], told: tuple[Told, ...]) -> Iterator[str]:
    yield from (one.field.name for one in typed if one.is_too_long)
    yield from (one.prompt for one in told if one.is_too_long)


def _refuse_too_long(typed: tuple[Typed, ...], told: tuple[Told, ...]) -> None:
    for where in _too_long(typed, told):
        raise TooLongError(where)
