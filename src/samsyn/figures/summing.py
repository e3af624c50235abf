"""One figure from the answers of the services in one scope."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from samsyn.codes import Quantity
from samsyn.figures.bounds import bounds_of
from samsyn.figures.figure import Figure
from samsyn.figures.parts import Part
from samsyn.figures.replies import NOT_APPLICABLE, UNKNOWN, ZERO, Reply
from samsyn.returns import Cell

REPORTED = "reported"
SINGLE = "single"
NEVER = "never"


@dataclass(frozen=True, slots=True)
class Question:
    """One question with everybody's reply.

    `replies` has every service that was asked. `chosen` is the answer somebody chose where
    several services gave a number that has only one true value.
    """

    period: str
    quantity: Quantity
    part: Part
    replies: Mapping[str, Reply]
    chosen: Cell | None
    definition: str


def figure_of(question: Question, *, scope: str, members: Sequence[str]) -> Figure:
    """Add up the replies of some services to one question.

    Args:
        members: codes of the services in scope that were asked, in their file's order.
    """
    replies = {code: question.replies[code] for code in members}
    concerned = {code: r for code, r in replies.items() if r.status != NOT_APPLICABLE}
    gave = {code: r for code, r in concerned.items() if r.value is not None}
    if question.quantity.adds == SINGLE and gave:
        return _single(question, scope=scope, gave=gave, concerned=concerned)
    if question.quantity.adds == NEVER and _answering(concerned) > 1:
        apart = _figure(question, scope=scope, value=None, sources=gave, concerned=concerned)
        return replace(apart, status=NOT_APPLICABLE)
    disputed = any(r.contested for r in concerned.values())
    value = None if disputed or not gave else sum(r.value or 0 for r in gave.values())
    return _figure(question, scope=scope, value=value, sources=gave, concerned=concerned)


def _answering(replies: Mapping[str, Reply]) -> int:
    """Return how many services gave a number, also one that is disputed."""
    return sum(reply.value is not None or reply.contested for reply in replies.values())


def _single(
    question: Question,
    *,
    scope: str,
    gave: Mapping[str, Reply],
    concerned: Mapping[str, Reply],
) -> Figure:
    """Return the one true number; nobody is missing once one service has given it."""
    stated = {code: reply for code, reply in gave.items() if reply.cells} or dict(gave)
    if question.chosen is not None and question.chosen.service in stated:
        stated = {question.chosen.service: stated[question.chosen.service]}
    values = {reply.value for reply in stated.values()}
    if len(values) > 1 or any(reply.contested for reply in concerned.values()):
        return _figure(question, scope=scope, value=None, sources=stated, concerned=concerned)
    return _figure(question, scope=scope, value=values.pop(), sources=stated, concerned=stated)


def _figure(
    question: Question,
    *,
    scope: str,
    value: int | None,
    sources: Mapping[str, Reply],
    concerned: Mapping[str, Reply],
) -> Figure:
    lower, upper = None, None
    if value is not None:
        counted = (reply.value or 0 for reply in sources.values())
        lower, upper = bounds_of(counted, quantity=question.quantity)
    return Figure(
        period=question.period,
        quantity=question.quantity.code,
        scope=scope,
        dimension=question.part[0],
        category=question.part[1],
        value=value,
        status=_status(value, concerned=concerned),
        lower=lower,
        upper=upper,
        counted=question.quantity.basis,
        sources=tuple(sources),
        missing=tuple(code for code in concerned if code not in sources),
        definition=question.definition,
        cells=tuple(
            cell
            for code, reply in concerned.items()
            for cell in reply.cells
            if code in sources or value is None
        ),
    )


def _status(value: int | None, *, concerned: Mapping[str, Reply]) -> str:
    if value is not None:
        return REPORTED if value > 0 else ZERO
    if not concerned:
        return NOT_APPLICABLE
    statuses = {UNKNOWN if r.value is not None else r.status for r in concerned.values()}
    return statuses.pop() if len(statuses) == 1 else UNKNOWN
