"""What was corrected after a round was frozen, and the answers as they stand then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from samsyn.returns import Cell
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, Correction, Return, Round
from samsyn_web.collection.queries.figures import cells_in


def corrections_of(the_round: Round, *, until: datetime | None = None) -> Sequence[Correction]:
    """Return what was corrected in a frozen round, in the order in which it was.

    Args:
        the_round: the round.
        until: no later than this moment; without it, until now.
    """
    made = Correction.objects.filter(of__round=the_round).select_related("of__service")
    return list(made.filter(at__lte=until) if until else made)


def corrections_of_field(of: Return, *, field: Field) -> Sequence[Correction]:
    """Return what was corrected in one answer."""
    return list(of.corrections.filter(
        period=field.period, quantity=field.quantity, dimension=field.dimension,
        category=field.category,
    ))  # fmt: skip


def standing_answer(of: Return, *, field: Field) -> tuple[int | None, str]:
    """Return value and status of an answer as it stands, corrections counted in."""
    corrected = corrections_of_field(of, field=field)
    if corrected:
        return corrected[-1].value, corrected[-1].status
    found = Answer.objects.filter(
        of=of, period=field.period, quantity=field.quantity, dimension=field.dimension,
        category=field.category,
    ).first()  # fmt: skip
    return (found.value, found.status) if found else (None, "")


def corrected_cells_in(
    the_round: Round, *, until: datetime | None = None
) -> tuple[Cell, ...]:  # fmt: skip
    """Return every accepted answer of a round with the latest correction of each in its place."""
    latest = {
        (one.key, f"{one.of.service.code}-{one.of.questionnaire}"): one
        for one in corrections_of(the_round, until=until)
    }
    cells = {(cell.key, cell.place.file): cell for cell in cells_in(the_round)}
    return tuple(
        replace(cell, value=latest[at].value, status=latest[at].status) if at in latest else cell
        for at, cell in cells.items()
    )
