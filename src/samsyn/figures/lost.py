"""Answers that were given and could not be used: not known, and never a zero."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.figures.conflicts import Key
from samsyn.figures.parts import Part, join_pairs
from samsyn.returns import TOTAL, Cell, Finding, Place, as_period, read_part

Block = tuple[str, str, str]  # a period, a service and a quantity


@dataclass(frozen=True, slots=True)
class Lost:
    """What of one service's answers about one quantity in one period could not be used.

    `parts` are the questions they answered, where that can be told. In `dimensions` no zero
    follows from the other categories, because one of those may be the answer that was lost.
    """

    parts: frozenset[Part] = frozenset()
    dimensions: frozenset[str] = frozenset()


NOTHING_LOST = Lost()


def keys_of_unread(findings: Iterable[Finding]) -> tuple[Key, ...]:
    """Return which questions the unread answers of some returns were given to."""
    return tuple((f.period, f.service, f.quantity, f.dimension, f.category) for f in findings)


def gather_lost(
    keys: Iterable[Key], *, services: Collection[str], codes: Codes
) -> Mapping[Block, Lost]:
    """Return what was lost, by period, service and quantity.

    Args:
        keys: of answers that could not be read, or not compiled; also of unknown parts. Those
            that do not tell whose answer it was, of what and when, are passed over.
        services: codes of those known.
    """
    gathered: dict[Block, Lost] = {}
    for key in keys:
        if not as_period(key[0]) or key[1] not in services or key[2] not in codes.quantities:
            continue
        block, before = key[:3], gathered.get(key[:3], NOTHING_LOST)
        part = _part_of(key, codes=codes)
        gathered[block] = Lost(
            parts=before.parts if part is None else before.parts | {part},
            dimensions=before.dimensions | _touched(key, part=part, codes=codes),
        )
    return gathered


def _part_of(key: Key, *, codes: Codes) -> Part | None:
    """Return the part a key names, its dimensions in the quantity's order; None for no part."""
    reading = read_part(_answer_to(key), codes=codes)
    if reading.fault != "order":
        return None if reading.fault else join_pairs(reading.pairs)
    names, categories = key[3].split("*"), key[4].split("*")
    in_order = reading.expected.split("*")
    if not len(names) == len(categories) == len(in_order):
        return None
    named = dict(zip(names, categories, strict=True))
    mended = "*".join(named[name] for name in in_order)
    return _part_of((*key[:3], reading.expected, mended), codes=codes)


def _touched(key: Key, *, part: Part | None, codes: Codes) -> frozenset[str]:
    names = frozenset(key[3].split("*")) - {TOTAL}
    known = frozenset(codes.quantities[key[2]].dimensions)
    placed = part is not None or (names and names <= known)
    return names if placed else known


def _answer_to(key: Key) -> Cell:
    period, service, quantity, dimension, category = key
    return Cell(
        period=period,
        service=service,
        quantity=quantity,
        dimension=dimension,
        category=category,
        value=None,
        status="unknown",
        basis="",
        note="",
        place=Place(file=""),
    )
