"""What an estimate is told as: the number with its interval, and all that speaks against it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from samsyn.estimation.gate.reasons import Reason
from samsyn.estimation.intervals import Resampled
from samsyn.estimation.lists import Lists
from samsyn.estimation.models import Term

Advice = Literal["publish", "do-not-publish"]


@dataclass(frozen=True, slots=True)
class Mixing:
    """How well chains that were started apart have met.

    `rhat` is one where they tell the same, `sample` how many independent draws theirs are worth,
    and `medians` is the answer of each chain alone.
    """

    rhat: float
    sample: float
    medians: tuple[float, ...]


CHOOSING = frozenset({"stepwise", "bic", "aic", "covariates"})  # methods that choose one model


@dataclass(frozen=True, slots=True)
class Estimated:
    """What one method says of lists.

    `estimate`, `lower` and `upper` count people, on lists or on none; None where there is no
    estimate. `terms` are the interactions of the chosen model, `at_minus_infinity` those of them
    that nobody shows; a method without a model has none. `reasons` are what to know before the
    number is used, and what speaks against publishing it.
    """

    method: str
    observed: int
    level: float
    seed: int
    estimate: float | None = None
    lower: float | None = None
    upper: float | None = None
    terms: tuple[Term, ...] = ()
    at_minus_infinity: tuple[Term, ...] = ()
    resampled: Resampled | None = None
    mixing: Mixing | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def unseen(self) -> float | None:
        """How many are on no list."""
        return None if self.estimate is None else self.estimate - self.observed

    @property
    def reselected(self) -> float | None:
        """In what share of the resamples the same model was chosen; None where none is chosen."""
        if self.resampled is None or self.method not in CHOOSING:
            return None
        return self.resampled.reselected

    @property
    def advice(self) -> Advice:
        """Whether the number may be published."""
        stopped = self.estimate is None or any(reason.stops for reason in self.reasons)
        return "do-not-publish" if stopped else "publish"

    def warned(self, *reasons: Reason) -> "Estimated":
        """Return the same with more reasons; each is told once."""
        fresh = tuple(one for one in reasons if one not in self.reasons)
        return replace(self, reasons=(*self.reasons, *fresh))


@dataclass(frozen=True, slots=True)
class Variant:
    """An estimate from lists of which one was left out or two were made one.

    `names` are the list left out, or the two that were merged.
    """

    names: tuple[str, ...]
    estimated: Estimated


@dataclass(frozen=True, slots=True)
class ListDescription:
    """Whose list it is, what is registered on it, and when, each in a few words."""

    who: str
    what: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that was estimated from lists, as far as it has come.

    `done` of `parts` pieces of work are done. `gate` is what was known before anything was
    estimated. `without` leaves one list out, `merged` makes two into one, and `dial` gives the
    number for each strength of what no data can show: at a strength there are as many times as
    many unseen as its exponential.
    """

    lists: Lists
    level: float
    resamples: int
    seed: int
    gate: tuple[Reason, ...]
    parts: int
    done: int = 0
    recommended: Estimated | None = None
    methods: tuple[Estimated, ...] = ()
    without: tuple[Variant, ...] = ()
    merged: tuple[Variant, ...] = ()
    dial: tuple[tuple[float, float], ...] = ()
    descriptions: Mapping[str, ListDescription] = field(default_factory=dict)
