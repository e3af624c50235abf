"""Answers as the cells of the core, so that the check judges a page as it judges a file."""

from collections.abc import Iterable

from samsyn.returns import Cell, Finding, Place, Returns, quotable
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, Return
from samsyn_web.collection.understanding import why_not_clear

UNCLEAR = "unclear-number"


def cells_of(the_returns: Iterable[Return], *, lang: str) -> Returns:
    """Return the answers of some returns; one that is not clear becomes a finding in `unread`."""
    every = Answer.objects.filter(of__in=list(the_returns)).select_related("of__service")
    return cells_from(every, lang=lang)


def answers_beside(the_return: Return) -> tuple[Answer, ...]:
    """Return what a service has answered in a round, in this return and in its others."""
    every = Answer.objects.filter(
        of__round=the_return.round_id, of__service=the_return.service_id
    ).select_related("of")
    for answer in every:
        answer.of.service = the_return.service
    return tuple(every)


def cells_from(answers: Iterable[Answer], *, lang: str) -> Returns:
    """Return answers that were fetched already, with their returns and services, as cells."""
    cells: list[Cell] = []
    unread: list[Finding] = []
    for answer in answers:
        if answer.status:
            cells.append(_cell(answer))
        elif answer.typed or answer.chosen:
            unread.append(_unclear(answer, lang=lang))
    return Returns(cells=tuple(cells), unread=tuple(unread))


def field_of(answer: Answer) -> Field:
    """Return the field an answer stands in."""
    return Field(answer.period, answer.quantity, answer.dimension, answer.category)


def _cell(answer: Answer) -> Cell:
    return Cell(
        period=answer.period,
        service=answer.of.service.code,
        quantity=answer.quantity,
        dimension=answer.dimension,
        category=answer.category,
        value=answer.value,
        status=answer.status,
        basis="stated",
        note=answer.note,
        place=_place(answer),
    )


def _unclear(answer: Answer, *, lang: str) -> Finding:
    return Finding(
        rule=UNCLEAR,
        severity="error",
        period=answer.period,
        service=answer.of.service.code,
        quantity=answer.quantity,
        dimension=answer.dimension,
        category=answer.category,
        place=_place(answer),
        expected="",
        found=quotable(answer.typed),
        message=why_not_clear(answer.typed, chosen=answer.chosen, lang=lang),
    )


def _place(answer: Answer) -> Place:
    return Place(
        file=f"{answer.of.service.code}-{answer.of.questionnaire}", cell=field_of(answer).name
    )
