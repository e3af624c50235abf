"""What would be seen with other lists: whether an estimate would exist, and how wide it is."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeGuard

import numpy as np

from samsyn.codes import PhrasedError, Phrases
from samsyn.estimation.estimating import Run, estimate
from samsyn.estimation.existence import Matrix
from samsyn.estimation.lists import MOST_LISTS, estimation_phrases
from samsyn.estimation.trials.making import draw_lists, population_of

TABLES, DRAWS = 100, 400
MORE = 2.0  # times: what "twice the overlap" is


class PlanError(PhrasedError):
    """A plan cannot be read."""

    @staticmethod
    def phrases() -> Phrases:
        """Return the sentences of the room."""
        return estimation_phrases()


@dataclass(frozen=True, slots=True)
class Plan:
    """Lists that one has or might have, and guesses.

    `people` is how many there may be in all, `sizes` how many of them each list would have, and
    `overlap` the odds ratio of being on two lists: 1 is chance.
    """

    people: int
    sizes: Mapping[str, int]
    overlap: float = 1.0


@dataclass(frozen=True, slots=True)
class Prospect:
    """What would be seen with some lists.

    `kind` is `as-planned`, `one-more`, `without`, `larger` or `overlapping-more`, and `name` the
    list that is more or less. `published` is the share of drawn tables whose number would be
    published; of all with a number, `lower` and `upper` are the median limits, `width` the median
    of upper over lower, and `coverage` the share of intervals that hold the guess.
    """

    kind: str
    name: str
    lists: int
    overlapping: float
    estimable: float
    published: float
    lower: float | None
    upper: float | None
    width: float | None
    coverage: float | None


def read_plan(path: Path) -> Plan:
    """Read a plan: `people`, optionally `overlap`, and a table `lists` of sizes by name.

    Raises:
        PlanError: not such a file.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise PlanError("plan-unread", fields={"file": path.name}) from fault
    return _plan(told, path.name)


def _plan(told: Mapping[str, Any], file: str) -> Plan:
    people, sizes, overlap = told.get("people"), told.get("lists"), told.get("overlap", 1.0)
    if not _is_count(people) or not isinstance(sizes, dict):
        raise PlanError("plan-lacks", fields={"file": file})
    if not 1 <= len(sizes) < MOST_LISTS:
        raise PlanError("plan-number", fields={"file": file, "most": MOST_LISTS - 1})
    for name, size in sizes.items():
        if not _is_count(size) or not 0 < size < people:
            raise PlanError("plan-size", fields={"file": file, "name": name, "people": people})
    if (
        isinstance(overlap, bool)
        or not isinstance(overlap, int | float)
        or not 0.01 <= overlap <= 100
    ):
        raise PlanError("plan-overlap", fields={"file": file})
    return Plan(people, dict(sizes), float(overlap))


def _is_count(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value <= 10_000_000


def prospects(plan: Plan, *, tables: int = TABLES, run: Run | None = None) -> Iterator[Prospect]:
    """Yield what would be seen as planned, and with one thing better or worse.

    Args:
        plan: the lists and the guesses.
        tables: how many tables are drawn for each.
        run: how each estimate is made; what is drawn follows from its seed.
    """
    used = replace(run or Run(), draws=DRAWS)
    for kind, name, other in _others(plan):
        yield _prospect(kind, name, other, tables=tables, run=used)


def _others(plan: Plan) -> Iterator[tuple[str, str, Plan]]:
    yield "as-planned", "", plan
    middle = int(np.median(list(plan.sizes.values())))
    more = "+"
    while more in plan.sizes:
        more += "+"
    yield "one-more", more, replace(plan, sizes={**plan.sizes, more: middle})
    yield "overlapping-more", "", replace(plan, overlap=plan.overlap * MORE)
    for name, size in plan.sizes.items():
        larger = min(round(size * MORE), plan.people - 1)
        yield "larger", name, replace(plan, sizes={**plan.sizes, name: larger})
    for name in plan.sizes:
        rest = {one: size for one, size in plan.sizes.items() if one != name}
        if rest:
            yield "without", name, replace(plan, sizes=rest)


def _prospect(kind: str, name: str, plan: Plan, *, tables: int, run: Run) -> Prospect:
    coverages = [size / plan.people for size in plan.sizes.values()]
    population = population_of(
        tuple(plan.sizes), coverages, people=plan.people, overlaps=plan.overlap
    )
    streams = np.random.SeedSequence(run.seed).spawn(tables)
    drawn = [
        draw_lists(population, np.random.Generator(np.random.PCG64(stream))) for stream in streams
    ]
    found = [estimate(lists, run=run) for lists in drawn]
    kept = [
        (one.lower, one.upper) for one in found if one.lower is not None and one.upper is not None
    ]
    limits = np.array(kept).T if kept else None
    return Prospect(
        kind, name, len(plan.sizes),
        overlapping=float(np.mean([lists.overlapping for lists in drawn])),
        estimable=len(kept) / tables,
        published=sum(one.advice == "publish" for one in found) / tables,
        **_middles(limits, plan.people),
    )  # fmt: skip


def _middles(limits: Matrix | None, people: int) -> dict[str, float | None]:
    if limits is None:
        return dict.fromkeys(("lower", "upper", "width", "coverage"))
    lower, upper = limits
    return {
        "lower": float(np.median(lower)), "upper": float(np.median(upper)),
        "width": float(np.median(upper / lower)),
        "coverage": float(np.mean((lower <= people) & (people <= upper))),
    }  # fmt: skip
