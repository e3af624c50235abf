"""Log-linear models of lists: which interactions they have, and how they are named."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import chain, combinations

Term = int  # lists that interact, as a history
EVERY_UP_TO = 5  # lists of which all hierarchical models are tried
PAIRWISE = 2  # how many interact at most where there are more lists


@dataclass(frozen=True, slots=True)
class Model:
    """A hierarchical model with all main effects.

    `terms` are its interactions, in writing order; with one it has every interaction of fewer of
    the same lists.
    """

    lists: int
    terms: tuple[Term, ...] = ()

    @property
    def parameters(self) -> tuple[Term, ...]:
        """Every parameter: 0 for the constant, then the lists, then the interactions."""
        return (0, *(1 << place for place in range(self.lists)), *self.terms)

    @property
    def name(self) -> str:
        """Its largest interactions, lists by their numbers: «[12,23]»; «[]» where it has none.

        Examples:
            >>> Model(3, (0b011, 0b110)).name, Model(3).name
            ('[12,23]', '[]')
        """
        largest = [
            term for term in self.terms
            if not any(term != other and term & other == term for other in self.terms)
        ]  # fmt: skip
        return "[" + ",".join(_digits(term) for term in sorted(largest, key=_written)) + "]"


def model_named(name: str, *, lists: int) -> Model:
    """Return the model of a name.

    Examples:
        >>> model_named("[123]", lists=3).terms
        (3, 5, 6, 7)
    """
    generators = [one for one in name.strip("[]").split(",") if one]
    largest = [sum(1 << (int(digit) - 1) for digit in one) for one in generators]
    below = {part for term in largest for part in _interactions(lists) if part & term == part}
    return Model(lists, ordered(below))


def ordered(terms: set[Term]) -> tuple[Term, ...]:
    """Return interactions in writing order: 12, 13, 23, …, then 123."""
    return tuple(sorted(terms, key=lambda term: (term.bit_count(), _written(term))))


def pairs_of(lists: int) -> tuple[Term, ...]:
    """Return every pair of lists: 12, 13, …, 23, …."""
    return tuple((1 << i) | (1 << j) for i, j in combinations(range(lists), 2))


def usual_order(lists: int) -> int:
    """Return how many lists interact at most in the models that are tried of so many lists."""
    return max(1, lists - 1) if lists <= EVERY_UP_TO else PAIRWISE


def hierarchical_models(lists: int, *, order: int) -> Iterator[Model]:
    """Yield every hierarchical model with all main effects.

    Args:
        lists: how many there are.
        order: how many lists interact at most.
    """
    yield from (Model(lists, ordered(set(terms))) for terms in _grown(lists, order))


def _grown(lists: int, order: int) -> Iterator[tuple[Term, ...]]:
    """Yield the sets of interactions: each size on those of the size below it that allow it."""

    def grow(held: frozenset[Term], size: int) -> Iterator[tuple[Term, ...]]:
        open_to = [] if size > order else [
            term for term in _of_size(lists, size)
            if size == 2 or all(term & ~(1 << bit) in held for bit in _bits(term))
        ]  # fmt: skip
        if not open_to:
            yield tuple(held)
            return
        every = chain.from_iterable(combinations(open_to, n) for n in range(len(open_to) + 1))
        for chosen in every:
            if chosen:
                yield from grow(held | set(chosen), size + 1)
            else:
                yield tuple(held)

    yield from grow(frozenset(), 2)


@cache
def _of_size(lists: int, size: int) -> tuple[Term, ...]:
    return tuple(sum(1 << one for one in chosen) for chosen in combinations(range(lists), size))


@cache
def _interactions(lists: int) -> tuple[Term, ...]:
    return tuple(term for size in range(2, lists + 1) for term in _of_size(lists, size))


def _bits(term: Term) -> list[int]:
    return [place for place in range(term.bit_length()) if term >> place & 1]


def _written(term: Term) -> tuple[int, ...]:
    return tuple(_bits(term))


def _digits(term: Term) -> str:
    return "".join(str(place + 1) for place in _bits(term))
