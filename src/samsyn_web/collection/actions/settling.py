"""Choosing between two who wrote at once: what stands, or what was set aside beside it."""

from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.answering import hold_open
from samsyn_web.collection.actions.keeping import Told, Typed, keep_answers, keep_passages
from samsyn_web.collection.actions.refusing import Writer
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import AnswerEdit, PassageEdit, Return


class NothingWaitsError(Exception):
    """What was set aside has been chosen or left already."""


@transaction.atomic
def settle_answer(
    of: Return, *, edit: int, use: bool, seen: int, writer: Writer, at: datetime
) -> Field:
    """Let an answer that was set aside stand, if `use`, or leave it; it stays in the history.

    Where the field has changed again since `seen`, it is set aside anew.

    Raises:
        NothingWaitsError: somebody has chosen already.
        ReturnClosedError: the return can no longer be changed.
    """
    held = hold_open(of, at=at)
    waiting = AnswerEdit.objects.filter(
        of=held, pk=edit, is_kept=False, settled_at__isnull=True
    ).first()
    if waiting is None:
        raise NothingWaitsError(edit)
    waiting.settled_at = at
    waiting.save(update_fields=["settled_at"])
    field = Field(waiting.period, waiting.quantity, waiting.dimension, waiting.category)
    if use:
        mine = Typed(field, waiting.typed, waiting.chosen, waiting.note, seen=seen)
        keep_answers(held, typed=[mine], among=held.answers.all(), writer=writer, at=at)
    _tell(held, edit=edit, use=use, writer=writer, at=at, field=field.name)
    return field


@transaction.atomic
def settle_passage(
    of: Return, *, edit: int, use: bool, seen: int, writer: Writer, at: datetime
) -> str:
    """Do the same for a text, and return its prompt.

    Raises:
        NothingWaitsError: somebody has chosen already.
        ReturnClosedError: the return can no longer be changed.
    """
    held = hold_open(of, at=at)
    waiting = PassageEdit.objects.filter(
        of=held, pk=edit, is_kept=False, settled_at__isnull=True
    ).first()
    if waiting is None:
        raise NothingWaitsError(edit)
    waiting.settled_at = at
    waiting.save(update_fields=["settled_at"])
    if use:
        mine = Told(waiting.prompt, waiting.text, seen=seen)
        keep_passages(held, told=[mine], writer=writer, at=at)
    _tell(held, edit=edit, use=use, writer=writer, at=at, field=waiting.prompt)
    return waiting.prompt


def _tell(
    held: Return, *, edit: int, use: bool, writer: Writer, at: datetime, field: str
) -> None:  # fmt: skip
    record(
        "collection.set-aside-settled", of=("return", held.pk), by=writer.person_id, at=at,
        detail={"edit": edit, "used": use, "lane": writer.lane.value, "field": field},
    )  # fmt: skip
