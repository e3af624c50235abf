"""A reference to a number: what stands after `=` in inline code."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from samsyn.codes import Codes, PeriodError, Quantity, read_period
from samsyn.documents.sentences import SourceError

SCOPE = re.compile(r"all|(?:group|service):[a-z0-9-]+")
PERIOD = re.compile(r"\d{4}(?:-\w+)?")
Where = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Which number: `where` are pairs of dimension and category, in the order of the quantity."""

    quantity: str
    scope: str
    period: str
    where: Where = ()

    @property
    def dimension(self) -> str:
        """The dimension as the figures name it: `total`, `sex` or `sex*form`."""
        return "*".join(dimension for dimension, _ in self.where) or "total"

    @property
    def category(self) -> str:
        """The category as the figures name it: empty, `female` or `female*sexual`."""
        return "*".join(category for _, category in self.where)

    def __str__(self) -> str:
        """The reference as a writer would type it, nothing left to defaults."""
        pairs = [f"{dimension}={category}" for dimension, category in self.where]
        return " ".join([self.quantity, self.scope, self.period, *pairs])


@dataclass(frozen=True, slots=True)
class Reference:
    """A number and the form it is to be printed in; `capital` where it begins a sentence."""

    at: Coordinates
    form: str = "digits"
    arguments: tuple[str, ...] = ()
    capital: bool = False


def is_reference(code: str) -> bool:
    """Tell whether inline code is a number of the report."""
    return code.startswith("=")


def read_reference(code: str, *, codes: Codes, period: str) -> Reference:
    """Read a reference, such as `=assisted-adults group:housing 2020 sex=female | words`.

    Args:
        code: the inline code, with its equals sign.
        codes: the lists in which quantities, dimensions and categories stand.
        period: of the edition, where the reference names none.

    Raises:
        SourceError: a word that is no quantity, scope, period, category or form.
    """
    number, bar, form = code.removeprefix("=").partition("|")
    at = read_coordinates(number, codes=codes, period=period)
    name, *arguments = form.split() or [""]
    if bar and not name:
        raise SourceError("form-missing", {"reference": code})
    capital = name[:1].isupper()
    return Reference(
        at=at, form=name.lower() or "digits", arguments=tuple(arguments), capital=capital
    )


def read_coordinates(text: str, *, codes: Codes, period: str) -> Coordinates:
    """Read the part of a reference that says which number.

    Raises:
        SourceError: as for `read_reference`.
    """
    tokens = text.split()
    if not tokens:
        raise SourceError("reference-empty")
    quantity = known_quantity(tokens[0], codes=codes)
    scopes, periods, pairs = [], [], []
    for token in tokens[1:]:
        if "=" in token:
            pairs.append(token)
        elif PERIOD.fullmatch(token):
            periods.append(known_period(token))
        elif SCOPE.fullmatch(token):
            scopes.append(token)
        else:
            raise SourceError("token-unknown", {"token": token})
    if len(scopes) > 1 or len(periods) > 1:
        raise SourceError("token-twice", {"tokens": " ".join(scopes if scopes[1:] else periods)})
    return Coordinates(
        quantity=quantity.code,
        scope=known_scope(scopes[0] if scopes else "all", codes=codes),
        period=periods[0] if periods else period,
        where=read_where(pairs, quantity=quantity, codes=codes),
    )


def known_quantity(code: str, *, codes: Codes) -> Quantity:
    """Return the quantity of a code.

    Raises:
        SourceError: there is none; the sentence names the nearest.
    """
    if code not in codes.quantities:
        raise unknown_word("quantity-unknown", code, among=codes.quantities)
    return codes.quantities[code]


@lru_cache(maxsize=256)
def known_period(code: str) -> str:
    """Return a period that can be read.

    Raises:
        SourceError: it cannot.
    """
    try:
        return read_period(code).code
    except PeriodError as fault:
        raise SourceError("period-unknown", {"period": code}) from fault


def known_scope(scope: str, *, codes: Codes) -> str:
    """Return a scope whose form is right and whose group exists.

    Raises:
        SourceError: it is none.
    """
    kind, _, name = scope.partition(":")
    if not SCOPE.fullmatch(scope):
        raise SourceError("token-unknown", {"token": scope})
    if kind == "group" and name not in codes.groups:
        raise unknown_word("group-unknown", name, among=codes.groups)
    return scope


def read_where(pairs: Iterable[str], *, quantity: Quantity, codes: Codes) -> Where:
    """Read pairs such as `sex=female` and put them in the order the quantity lists them.

    Raises:
        SourceError: an unknown dimension or category, or one dimension twice.
    """
    found: dict[str, str] = {}
    for pair in pairs:
        dimension, _, category = pair.partition("=")
        if dimension not in quantity.dimensions:
            fields = {"quantity": quantity.code, "dimension": dimension}
            offered = " ".join(quantity.dimensions) or "–"
            raise SourceError("dimension-unknown", {**fields, "offered": offered})
        if category not in codes.dimensions[dimension].categories:
            raise unknown_word("category-unknown", pair, among=_pairs(dimension, codes=codes))
        if dimension in found:
            raise SourceError("token-twice", {"tokens": f"{dimension}={found[dimension]} {pair}"})
        found[dimension] = category
    return tuple((name, found[name]) for name in quantity.dimensions if name in found)


def _pairs(dimension: str, *, codes: Codes) -> list[str]:
    return [f"{dimension}={category}" for category in codes.dimensions[dimension].categories]


def unknown_word(key: str, word: str, *, among: Iterable[str]) -> SourceError:
    """Return the fault of a word that is not known, with the nearest that is."""
    offered = sorted(among)
    nearest = difflib.get_close_matches(word, offered, n=1, cutoff=0.5) or offered[:1] or ["–"]
    return SourceError(key, {"word": word, "nearest": nearest[0]})
