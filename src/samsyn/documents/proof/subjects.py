"""Which figures a passage speaks of: named services, words of the quantity, numbers that agree."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from samsyn.codes import Codes, Quantity
from samsyn.documents.proof.known import Family, KnownFigures
from samsyn.documents.proof.service_words import ServiceName, service_names, services_in
from samsyn.documents.proof.text import Passage
from samsyn.returns import Service

WORD = re.compile(r"[a-zæøåé§]{4,}|§")
CHILDREN = re.compile(r"\bbarn|mindreårig|child|minor", re.IGNORECASE)
STEM = 6
NEAREST = 2  # headings above a passage that may name what it speaks of


@dataclass(frozen=True, slots=True)
class Subjects:
    """What is needed to tell what a passage speaks of; `found` remembers what was told already."""

    known: KnownFigures
    codes: Codes
    names: tuple[ServiceName, ...]
    stems: Mapping[str, frozenset[str]]
    by_service: Mapping[str, tuple[Family, ...]]
    whole: tuple[Family, ...]
    found: dict[tuple[int, str], tuple[str, ...]] = field(default_factory=dict, repr=False)

    def services(self, passage: Passage, *, around: str = "") -> tuple[str, ...]:
        """Return the services a passage names; where it names none, those of its heading."""
        key = (passage.order, around)
        if key not in self.found:
            self.found[key] = self._services(passage, around=around)
        return self.found[key]

    def families(self, passage: Passage, *, around: str = "") -> tuple[Family, ...]:
        """Return the families that a passage may speak of, those of its services first."""
        own = [f for code in self.services(passage, around=around) for f in self.by_service[code]]
        return (*own, *self.whole)

    def kinship(self, family: Family, text: str) -> int:
        """Return how many words of a quantity's name and definition a text shares."""
        return len(self.stems[family.quantity] & stems_of(text))

    def of_children(self, family: Family) -> bool:
        """Tell whether a quantity counts children, by its name and definition."""
        label = self.codes.quantities[family.quantity].label
        return bool(CHILDREN.search(f"{label.nb} {label.en}"))

    def _services(self, passage: Passage, *, around: str) -> tuple[str, ...]:
        if passage.kind == "heading":
            return services_in(passage.text, names=self.names)
        headings = passage.path[::-1][:NEAREST]
        wide = " ".join([around, *headings])
        named = services_in(passage.text, names=self.names, around=wide)
        above = [services_in(title, names=self.names, around=passage.text) for title in headings]
        own = next((found for found in above if found), ())
        return tuple(dict.fromkeys([*own, *named]))


def subjects_of(known: KnownFigures, *, codes: Codes, services: Iterable[Service] = ()) -> Subjects:
    """Return what is needed to tell what passages speak of."""
    scopes: dict[str, list[Family]] = {}
    for family in known.families.values():
        scopes.setdefault(family.scope, []).append(family)
    by_service = {
        scope.partition(":")[2]: tuple(found)
        for scope, found in scopes.items()
        if scope.startswith("service:")
    }
    return Subjects(
        known=known,
        codes=codes,
        names=service_names(by_service, services=services),
        stems={code: _stems_of_quantity(q) for code, q in codes.quantities.items()},
        by_service=by_service,
        whole=tuple(scopes.get("all", ())),
    )


@lru_cache(maxsize=8192)
def stems_of(text: str) -> frozenset[str]:
    """Return the beginnings of the longer words of a text.

    Examples:
        >>> sorted(stems_of("UDIs vedtak om refleksjonsperiode"))
        ['reflek', 'udis', 'vedtak']
    """
    return frozenset(word[:STEM] for word in WORD.findall(text.lower()))


def _stems_of_quantity(quantity: Quantity) -> frozenset[str]:
    labels = (quantity.label, quantity.definition)
    words = " ".join(text for label in labels for text in (label.nb, label.nn, label.en))
    return stems_of(words)
