"""What a rule of the lint is given."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.crossrefs import Targets
from samsyn.documents.findings import DocumentFinding


@dataclass(frozen=True, slots=True)
class LintView:
    """The chapters as they were read, what blocks call themselves, and what can be referred to."""

    chapters: tuple[ReadChapter, ...]
    targets: Targets
    block_ids: dict[int, str]
    charts_without_alternative: frozenset[int]


class Rule(Protocol):
    """One rule, in a file of its own."""

    def __call__(self, view: LintView) -> Iterable[DocumentFinding]:
        """Return what it found."""
