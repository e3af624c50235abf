"""The rounds of the example year: 2019 taken in from the report and frozen, 2020 open for answers.

Of 2019 the report tells eight totals and no more. Nobody was asked by a form that is kept, so the
round says that it was taken in afterwards, and its answers stand in the oldest form there is.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

import samsyn
from samsyn.codes import LANGUAGES
from samsyn.returns import (
    Cell,
    load_questionnaires,
    questionnaire_for,
    read_returns,
    read_services,
)
from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.freezing import freeze_round
from samsyn_web.collection.actions.round_letters import plan_reminder
from samsyn_web.collection.actions.rounds import choose_asked, make_round, open_round
from samsyn_web.collection.models import (
    Answer,
    AnswerEdit,
    Lane,
    Return,
    Round,
    Submission,
)
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.collection.queries.rounds import Asked
from samsyn_web.collection.queries.standing import checksum_over, texts_of
from samsyn_web.face.texts import say
from samsyn_web.organisations.actions.loading import asked_too
from samsyn_web.organisations.models import Service
from samsyn_web.people.models import Person

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
ASKERS = ("services.csv", "authorities.csv")
BEFORE, NOW = "2019", "2020"
IN_WORDS_OF = "2020"  # the oldest questionnaires there are
A_YEAR, SIX_WEEKS, TWO_WEEKS = timedelta(days=365), timedelta(days=42), timedelta(days=14)


class NotInRegisterError(Exception):
    """Services of the example year are not in the register: load it first. Names their codes."""


@transaction.atomic
def make_demo_round(*, by: Person, at: datetime) -> Round:
    """Make both rounds on a register that holds the services of the example year.

    Args:
        by: the coordinator of the demo.
        at: when; the round of 2020 is due six weeks later, that of 2019 was a year before.

    Returns:
        the round of 2020.

    Raises:
        NotInRegisterError: a service is missing in the register.
        PeriodTakenError: the rounds have been made.
    """
    register = _register()
    before = _past_round(register, by=by, at=at)
    opening = {lang: say("collection.opening-usual", lang=lang) for lang in LANGUAGES}
    due = timezone.localdate(at) + SIX_WEEKS
    made = make_round(period=NOW, deadline=due, opening=opening, by=by, at=at)
    Round.objects.filter(pk=made.pk).update(made_from=before)
    choose_asked(made, asked=asked_in_example(register), by=by, at=at)
    plan_reminder(made, send_on=due - TWO_WEEKS, by=by, at=at)
    return open_round(made, by=by, at=at)


def asked_in_example(register: Mapping[str, Service]) -> tuple[Asked, ...]:
    """Return who was asked what in 2020: the questionnaires that each answers in the files.

    Those of whom the report has no number are asked what the office asks them.
    """
    answered: dict[str, set[tuple[str, str, str]]] = {}
    for cell in _cells(YEAR.glob("*.csv"), period=NOW):
        key = (cell.quantity, cell.dimension, cell.category)
        answered.setdefault(cell.service, set()).add(key)
    every = load_questionnaires()
    in_use = [every.find(code, period=NOW) for code in sorted(every.by_code)]
    in_words = asked_too()
    return tuple(
        (service.pk, one.code)
        for code, service in register.items()
        for one in in_use
        if one
        and (answered.get(code, set()) & _keys(one.questions) or in_words.get(code) == one.code)
    )


def _keys(questions: Iterable[object]) -> set[tuple[str, str, str]]:
    return {(one.quantity, *cell) for one in questions for cell in one.cells}


def _register() -> dict[str, Service]:
    codes = [one.code for name in ASKERS for one in read_services(YEAR / name)]
    found = {one.code: one for one in Service.objects.filter(code__in=[*codes, *asked_too()])}
    missing = [code for code in codes if code not in found]
    if missing:
        raise NotInRegisterError(", ".join(missing))
    return found


def _cells(paths: Iterable[Path], *, period: str) -> list[Cell]:
    answers = sorted(path for path in paths if path.name not in ASKERS)
    every = [cell for path in answers for cell in read_returns(path).cells]
    return [cell for cell in every if cell.period == period]


def _past_round(register: Mapping[str, Service], *, by: Person, at: datetime) -> Round:
    """Make the round of 2019 as it ended: submitted, accepted, frozen."""
    opened, done = at - A_YEAR, at - A_YEAR + SIX_WEEKS
    made = make_round(
        period=BEFORE, deadline=timezone.localdate(done), opening={}, by=by, at=opened
    )
    cells = _cells([YEAR / "returns-2019.csv"], period=BEFORE)
    made.state, made.opened_at, made.taken_in_at = Round.State.OPEN, opened, at
    made.save()
    codes = sorted({cell.service for cell in cells})
    for code in codes:
        own = [cell for cell in cells if cell.service == code]
        _past_return(made, register[code], cells=own, by=by, at=done)
    record("collection.round-loaded", of=("round", made.pk), by=by.pk, at=at,
           detail={"period": BEFORE, "returns": len(codes), "cells": len(cells)})  # fmt: skip
    return freeze_round(made, seen=checksum_of_round(made), by=by, at=done)


def _past_return(
    the_round: Round, service: Service, *, cells: list[Cell], by: Person, at: datetime
) -> None:
    """Write down an accepted return with its answers."""
    asked = questionnaire_for("service", IN_WORDS_OF)
    one = Return.objects.create(
        round=the_round, service=service, questionnaire=asked.code, version=asked.version,
        state=Return.State.ACCEPTED, changed_at=at,
    )  # fmt: skip
    Answer.objects.bulk_create(
        Answer(**_typed(cell, one), value=cell.value, by=by.pk, at=at) for cell in cells
    )
    AnswerEdit.objects.bulk_create(
        AnswerEdit(**_typed(cell, one), lane=Lane.WORKBOOK, by=by.pk, at=at) for cell in cells
    )
    text, passages = texts_of([one])[one.pk]
    Submission.objects.create(
        of=one, number=1, cells=text, passages=passages, checksum=checksum_over((text, passages)),
        by=by.pk, at=at, accepted_at=at, accepted_by=by.pk,
    )  # fmt: skip


def _typed(cell: Cell, of: Return) -> dict[str, object]:
    return {
        "of": of, "period": cell.period, "quantity": cell.quantity, "dimension": cell.dimension,
        "category": cell.category, "typed": "" if cell.value is None else str(cell.value),
        "status": cell.status, "note": cell.note, "version": 1,
    }  # fmt: skip
