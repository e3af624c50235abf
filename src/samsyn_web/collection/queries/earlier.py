"""What a service answered in earlier rounds, beside the field where it is asked again."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samsyn.codes import read_period
from samsyn.returns import Cell, Returns, Section
from samsyn_web.collection.models import Answer, Passage, Return
from samsyn_web.collection.queries.cells import cells_from
from samsyn_web.organisations.models import Service

YEARS_BACK = 4


@dataclass(frozen=True, slots=True)
class Past:
    """An answer of an earlier period."""

    period: str
    value: int | None
    status: str
    note: str


def series_of(the_return: Return) -> Mapping[tuple[str, str, str], tuple[Past, ...]]:
    """Return the earlier answers of a service, by question and category, the oldest first."""
    found: dict[tuple[str, str, str], dict[str, Past]] = defaultdict(dict)
    answers = (
        Answer.objects.filter(of__service=the_return.service, of__round__state="frozen")
        .exclude(status="")
        .filter(period__lt=the_return.round.period)
        .order_by("of__round__period")
    )
    for answer in answers:
        key = (answer.quantity, answer.dimension, answer.category)
        found[key][answer.period] = Past(answer.period, answer.value, answer.status, answer.note)
    return {key: tuple(past[p] for p in sorted(past)) for key, past in found.items()}


def earlier_cells(the_return: Return, *, lang: str) -> Returns:
    """Return what the service answered in rounds that are frozen, as cells."""
    services = [the_return.service]
    found = earlier_by_service(services, before=the_return.round.period, lang=lang)
    return found.get(the_return.service.code, Returns(cells=()))


def earlier_by_service(
    services: Iterable[Service], *, before: str, lang: str
) -> Mapping[str, Returns]:
    """Return what some services answered in frozen rounds before a period, by their codes."""
    by_pk = {one.pk: one for one in services}
    answers = (
        Answer.objects.filter(of__service__in=by_pk, of__round__state="frozen")
        .filter(of__round__period__lt=before)
        .select_related("of")
        .order_by("of__round__period", "id")
    )
    for answer in answers:
        answer.of.service = by_pk[answer.of.service_id]
    newest: dict[str, dict[tuple[str, ...], Cell]] = defaultdict(dict)
    for cell in cells_from(answers, lang=lang).cells:
        newest[cell.service][cell.key] = cell
    return {code: Returns(cells=tuple(cells.values())) for code, cells in newest.items()}


def last_passages(the_return: Return) -> Mapping[str, Passage]:
    """Return what the service wrote at each prompt the last time it wrote something."""
    passages = (
        Passage.objects.filter(of__service=the_return.service)
        .filter(of__round__period__lt=the_return.round.period, of__round__state="frozen")
        .exclude(text="")
        .order_by("of__round__period")
    )
    return {passage.prompt: passage for passage in passages}


def periods_again(the_return: Return, *, section: Section) -> tuple[str, ...]:
    """Return the earlier years whose numbers may be given again in a section, the latest first.

    They are the years the service has answered, and always the last few: a register may be
    corrected before the first round that asked.
    """
    period = read_period(the_return.round.period)
    if not any(question.earlier_periods for question in section.questions):
        return ()
    known = {past.period for series in series_of(the_return).values() for past in series}
    years = {str(period.year - back) for back in range(1, YEARS_BACK + 1)}
    return tuple(sorted(known | years, reverse=True))
