"""Correcting an answer of a frozen round: beside it, with a reason, and never over it."""

from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import refuse_personal_words
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Correction, Return, Round
from samsyn_web.collection.queries.corrections import standing_answer
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.collection.understanding import Understood, understand, why_not_clear
from samsyn_web.face.texts import language
from samsyn_web.people.models import Person


class NotFrozenYetError(RoundRefusalError):
    """The round is open: the return is sent back instead."""

    key = "correct-refused-open"


class NotAcceptedError(RoundRefusalError):
    """The return is not in the figures of its round."""

    key = "correct-refused-not-accepted"


class UnclearError(RoundRefusalError):
    """What was typed is no number; the fault says why."""

    key = "correct-refused-unclear"


class SameError(RoundRefusalError):
    """The answer is that already."""

    key = "correct-refused-same"


def correct_answer(
    of: Return, *, field: Field, typed: str, reason: str, by: Person, at: datetime
) -> Correction:
    """Write down what an answer of a frozen round is instead.

    Args:
        of: the return.
        field: which answer.
        typed: the number as it was typed; nothing where it is not known after all.
        reason: why, as it is printed in the correction of the report.
        by: who corrects it.
        at: when.

    Raises:
        NotFrozenYetError: the round is not frozen.
        NotAcceptedError: the return is in no figure.
        UnclearError: it is no number.
        SameError: nothing would be changed.
        PersonalDataError: the reason could point to a person.
    """
    refuse_personal_words(reason, of=("return", of.pk), by=by, at=at)
    read = _read(typed.strip())
    with transaction.atomic():
        held = Round.objects.select_for_update().get(pk=of.round_id)
        if held.state != Round.State.FROZEN:
            raise NotFrozenYetError
        if of.state != Return.State.ACCEPTED:
            raise NotAcceptedError
        if standing_answer(of, field=field) == (read.value, read.status):
            raise SameError
        made = Correction.objects.create(
            of=of, period=field.period, quantity=field.quantity, dimension=field.dimension,
            category=field.category, value=read.value, status=read.status, reason=reason.strip(),
            by=by.pk, at=at,
        )  # fmt: skip
        record("collection.answer-corrected", of=("return", of.pk), by=by.pk, at=at,
               detail={"correction": made.pk, "field": field.name})  # fmt: skip
    return made


def _read(typed: str) -> Understood:
    read = understand(typed, chosen="" if typed else "unknown")
    if read.refusal:
        raise UnclearError(fault=why_not_clear(typed, chosen="", lang=language()))
    return read
