"""Everything that can be said of lists, piece by piece: the gate first, the slowest last."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from samsyn.estimation.estimating import METHODS, estimate
from samsyn.estimation.gate import gate
from samsyn.estimation.intervals import LEVEL, RESAMPLES, SEED
from samsyn.estimation.lists import Lists
from samsyn.estimation.result import ListDescription, Study

DIAL = tuple(float(step) for step in np.round(np.linspace(-1, 1, 9), 2))


def study_in_parts(
    lists: Lists, *, resamples: int = RESAMPLES, level: float = LEVEL, seed: int = SEED,
    threads: int = 1, descriptions: Mapping[str, ListDescription] | None = None,
) -> Iterator[Study]:  # fmt: skip
    """Yield a study as it grows: the gate at once, then every method and every sensitivity.

    The last that is yielded has everything, and its `done` is its `parts`.
    """
    study = Study(
        lists, level, resamples, seed, gate(lists), parts=1 + len(METHODS),
        descriptions=descriptions or {},
    )  # fmt: skip
    yield study
    for method in METHODS:
        found = estimate(lists, method=method, resamples=resamples, level=level, seed=seed,
                         threads=threads)  # fmt: skip
        study = replace(study, methods=(*study.methods, found), done=study.done + 1)
        if method == "recommended":
            study = replace(study, recommended=found)
        yield study
    unseen = study.recommended and study.recommended.unseen
    if unseen is not None and unseen:
        dial = tuple((step, lists.observed + unseen * float(np.exp(step))) for step in DIAL)
        study = replace(study, dial=dial)
    yield replace(study, done=study.parts)
