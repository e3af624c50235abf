"""Compiling: from the answers of services to figures by scope."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial

from samsyn.codes import Codes, read_period
from samsyn.figures.asked import services_asked
from samsyn.figures.compilation import Compilation
from samsyn.figures.conflicts import Key, Settlement
from samsyn.figures.definitions import definition_of
from samsyn.figures.disputes import Judged, judge
from samsyn.figures.figure import Figure
from samsyn.figures.lost import NOTHING_LOST, Block, Lost, gather_lost
from samsyn.figures.parts import Part
from samsyn.figures.replies import NOTHING, Answers, Reply
from samsyn.figures.scopes import scopes_of
from samsyn.figures.sifting import sift_cells
from samsyn.figures.sorting import group_order, part_order, period_order, quantity_order
from samsyn.figures.summing import Question, figure_of
from samsyn.returns import Cell, Questionnaires, Service

Topic = tuple[str, str]  # a period and a quantity
ByService = Mapping[str, Mapping[Part, Reply]]


def compile_figures(
    *,
    cells: Iterable[Cell],
    services: Sequence[Service],
    codes: Codes,
    questionnaires: Questionnaires | None = None,
    settlements: Sequence[Settlement] = (),
    unread: Collection[Key] = (),
) -> Compilation:
    """Add up what the returns say, by scope, and say what they cannot.

    Args:
        cells: answers of any number of files and periods, in any order.
        services: in the order the report lists them.
        questionnaires: who is asked for what; without them only those that answered are known.
        unread: the questions to which an answer was given that nobody could read. As with cells
            that are left out, the answer is unknown, and no zero is concluded in its place.
    """
    kept, left_out = sift_cells(cells, services={s.code for s in services}, codes=codes)
    judged = judge(kept, settlements=settlements, codes=codes)
    gone = [*unread, *(left.cell.key for left in left_out)]
    lost = gather_lost(gone, services={s.code for s in services}, codes=codes)
    asked = partial(services_asked, services=services, codes=codes, questionnaires=questionnaires)
    figures = tuple(_figures(judged, lost=lost, asked=asked, codes=codes))
    return Compilation(
        figures=figures,
        conflicts=judged.conflicts,
        settled=judged.settled,
        left_out=left_out,
        unused_settlements=judged.unused(settlements),
        services=tuple(services),
        codes=codes,
        by_key={figure.key: figure for figure in figures},
    )


def _figures(
    judged: Judged,
    *,
    lost: Mapping[Block, Lost],
    asked: Callable[..., tuple[Service, ...]],
    codes: Codes,
) -> Iterator[Figure]:
    for topic, given in _topics(judged, lost=lost, codes=codes):
        yield from _topic_figures(
            topic,
            given=given,
            asked=asked(quantity=topic[1], period=topic[0], answered=given),
            judged=judged,
            lost=lost,
            codes=codes,
        )


def _topics(
    judged: Judged, *, lost: Mapping[Block, Lost], codes: Codes
) -> list[tuple[Topic, ByService]]:
    """Return the answers of each period and quantity, also those lost, in writing order."""
    topics: dict[Topic, dict[str, dict[Part, Reply]]] = {}
    for (period, service, quantity, dimension, category), reply in judged.replies.items():
        of_service = topics.setdefault((period, quantity), {}).setdefault(service, {})
        of_service[(dimension, category)] = reply
    for (period, service, quantity), of_block in lost.items():
        of_service = topics.setdefault((period, quantity), {}).setdefault(service, {})
        for part in of_block.parts:
            of_service.setdefault(part, NOTHING)
    ordered = sorted(
        topics, key=lambda topic: (period_order(topic[0]), quantity_order(topic[1], codes=codes))
    )
    return [(topic, topics[topic]) for topic in ordered]


def _topic_figures(
    topic: Topic,
    *,
    given: ByService,
    asked: Sequence[Service],
    judged: Judged,
    lost: Mapping[Block, Lost],
    codes: Codes,
) -> list[Figure]:
    scopes = scopes_of(asked, groups=group_order(codes=codes))
    questions = [
        _question(topic, part=part, given=given, asked=asked, judged=judged, lost=lost, codes=codes)
        for part in _parts(given, codes=codes)
    ]
    return [
        figure_of(question, scope=scope, members=[service.code for service in members])
        for scope, members in scopes.items()
        for question in questions
    ]


def _parts(given: ByService, *, codes: Codes) -> list[Part]:
    parts = {part for of_service in given.values() for part in of_service}
    return sorted(parts, key=lambda part: part_order(part, codes=codes))


def _question(
    topic: Topic,
    *,
    part: Part,
    given: ByService,
    asked: Sequence[Service],
    judged: Judged,
    lost: Mapping[Block, Lost],
    codes: Codes,
) -> Question:
    period, quantity = topic
    days = read_period(period)
    return Question(
        period=period,
        quantity=codes.quantities[quantity],
        part=part,
        replies={
            service.code: Answers(
                given=given.get(service.code, {}),
                lost=lost.get((period, service.code, quantity), NOTHING_LOST),
                period=days,
                codes=codes,
            ).reply(part)
            for service in asked
        },
        chosen=judged.chosen.get((period, "", quantity, *part)),
        definition=definition_of(quantity=quantity, part=part, period=period, codes=codes),
    )
