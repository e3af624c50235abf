"""Making next year's round from this year's, in one act that was looked through before."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.rounds import ask_in, create_round
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.next_round import opening_for, period_after
from samsyn_web.collection.queries.rounds import Asked
from samsyn_web.collection.refusals import NotOpenError
from samsyn_web.people.models import Person


@transaction.atomic
def make_next_round(
    before: Round, *, deadline: date, asked: Iterable[Asked], by: Person, at: datetime
) -> Round:
    """Make the round of the next year, with those who are asked and the opening text carried on.

    Args:
        before: the round of this year, open or frozen.
        deadline: the day the new returns are due.
        asked: who is asked what, as it stood on the page that was looked through.
        by: who makes it.
        at: when.

    Raises:
        NotOpenError: the round of this year is still being prepared.
        PeriodTakenError: the round of the next year exists.
        DeadlineTooEarlyError: the deadline is not after today and after the period.
    """
    if before.state == Round.State.PREPARING:
        raise NotOpenError
    period = period_after(before.period)
    made = create_round(
        period=period, deadline=deadline, opening=opening_for(before, period=period),
        made_from=before, at=at,
    )  # fmt: skip
    count, _ = ask_in(made, asked=asked)
    record("collection.round-made-from", of=("round", made.pk), by=by.pk, at=at,
           detail={"from": before.pk, "period": period, "asked": count})  # fmt: skip
    return made
