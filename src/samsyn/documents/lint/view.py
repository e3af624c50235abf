"""What a rule of the lint is given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from samsyn.documents.chapter_source import ReadChapter
from samsyn.documents.crossrefs import Targets
from samsyn.documents.findings import DocumentFinding
from samsyn.documents.sentences import SourceError


@dataclass(frozen=True, slots=True)
class LintView:
    """The chapters as they were read, what blocks call themselves, and what can be referred to.

    `headlines` are the captions of charts that show numbers, and `remarks` what was found in
    their alternatives, both by the identity of the block.
    """

    chapters: tuple[ReadChapter, ...]
    targets: Targets
    block_ids: dict[int, str]
    headlines: Mapping[int, str]
    remarks: Mapping[int, tuple[SourceError, ...]]


class Rule(Protocol):
    """One rule, in a file of its own."""

    def __call__(self, view: LintView) -> Iterable[DocumentFinding]:
        """Return what it found."""
