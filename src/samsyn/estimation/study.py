"""Everything that can be said of lists, piece by piece: the gate first, the slowest last."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import combinations

import numpy as np

from samsyn.estimation.estimating import METHODS, RECOMMENDED, Run, estimate
from samsyn.estimation.gate import Reason, gate
from samsyn.estimation.gate.after import disagreeing, moved
from samsyn.estimation.lists import Lists
from samsyn.estimation.other_lists import with_merged, without_list
from samsyn.estimation.result import Estimated, ListDescription, Study, Variant

DIAL = tuple(float(step) for step in np.round(np.linspace(-1, 1, 9), 2))
Piece = Callable[[Study], Study]


def study_in_parts(
    lists: Lists, *, run: Run | None = None,
    descriptions: Mapping[str, ListDescription] | None = None,
) -> Iterator[Study]:  # fmt: skip
    """Yield a study as it grows: the gate at once, then every method and every sensitivity.

    Args:
        lists: the counts.
        run: how everything is made; without it, as usual.
        descriptions: of the lists, by name.

    Returns:
        Ever fuller studies; of the last one `done` is `parts`. Where the gate stops, only that.
    """
    used = run or Run()
    stopped = gate(lists)
    is_stopped = any(reason.refuses for reason in stopped)
    pieces = [] if is_stopped else list(_pieces(lists, used))
    study = Study(
        lists, used.level, used.resamples, used.seed, stopped, parts=len(pieces),
        descriptions=descriptions or {},
    )  # fmt: skip
    if is_stopped:
        study = replace(study, recommended=estimate(lists, run=used))
    yield study
    for piece in pieces:
        study = replace(piece(study), done=study.done + 1)
        yield study


def _pieces(lists: Lists, run: Run) -> Iterator[Piece]:
    places = range(len(lists.names))
    yield partial(_with_recommended, run=run)
    for place in places:
        yield partial(_without, place=place, run=run)
    for one, other in combinations(places, 2):
        yield partial(_merged, one=one, other=other, run=run)
    for method in METHODS:
        if method != RECOMMENDED:
            yield partial(_with_method, method=method, run=run)


def _with_recommended(study: Study, *, run: Run) -> Study:
    found = estimate(study.lists, run=run)
    if found.unseen is None:
        return replace(study, recommended=found)
    unseen = found.unseen
    dial = tuple((step, found.observed + unseen * float(np.exp(step))) for step in DIAL)
    return replace(study, recommended=found, dial=dial)


def _with_method(study: Study, *, method: str, run: Run) -> Study:
    methods = (*study.methods, estimate(study.lists, method=method, run=run))
    is_last = len(methods) == len(METHODS) - 1
    doubt = disagreeing(_known(study), methods) if is_last else None
    return replace(study, methods=methods, recommended=_known(study).warned(*_some(doubt)))


def _without(study: Study, *, place: int, run: Run) -> Study:
    names = (study.lists.names[place],)
    variant = Variant(names, estimate(without_list(study.lists, place), run=run))
    doubt = moved(_known(study), variant.estimated, names=names)
    return replace(
        study, without=(*study.without, variant), recommended=_known(study).warned(*_some(doubt))
    )


def _merged(study: Study, *, one: int, other: int, run: Run) -> Study:
    names = (study.lists.names[one], study.lists.names[other])
    lists = with_merged(study.lists, one, other, name=" + ".join(names))
    return replace(study, merged=(*study.merged, Variant(names, estimate(lists, run=run))))


def _known(study: Study) -> Estimated:
    if study.recommended is None:
        raise ValueError("the recommended estimate comes first")
    return study.recommended


def _some(found: Reason | None) -> tuple[Reason, ...]:
    return () if found is None else (found,)
