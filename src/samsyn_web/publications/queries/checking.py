"""Everything that should be looked at in an edition before it may go to review."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace

from samsyn.codes import ReaderError
from samsyn.documents import DocumentFinding, ProofFinding
from samsyn.yearbook import find_in_edition, proof_edition
from samsyn_web.publications.kept import Kept
from samsyn_web.publications.models import Edition, FindingWaiver
from samsyn_web.publications.queries.editions import languages_of
from samsyn_web.publications.queries.folder import prepared_edition

KEPT = 12  # editions in a language
LONGEST = 600  # signs of a finding that a waiver keeps


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of an edition: where it stands, how grave it is, what it says and its way out.

    `mark` names it for as long as it says the same of the same file; `waiver` lets it stand.
    """

    lang: str
    path: str
    line: int
    severity: str
    rule: str
    told: str
    quote: str
    waiver: FindingWaiver | None
    is_proof: bool = False

    @property
    def may_be_waived(self) -> bool:
        """Whether it may stand: what cannot be bound may not, what is only doubted may."""
        return self.is_proof or self.severity != "error"

    @property
    def mark(self) -> str:
        """What names the finding."""
        told = "\n".join((self.lang, self.path, self.rule, self.told, self.quote))
        return hashlib.sha256(told.encode()).hexdigest()


FOUND: Kept[tuple[Found, ...]] = Kept(most=KEPT)


def findings_in(edition: Edition, *, lang: str) -> list[Found]:
    """Return every finding of an edition in all its languages, in the language of the page."""
    waivers = {one.mark: one for one in edition.waivers.filter(withdrawn_at__isnull=True)}
    found = [one for own in languages_of(edition) for one in _in_language(edition, own, lang=lang)]
    return [_waived(one, waivers) for one in found]


def errors_left(edition: Edition, *, lang: str) -> int:
    """Return how many errors keep an edition from going to review."""
    every = findings_in(edition, lang=lang)
    return sum(one.severity == "error" and one.waiver is None for one in every)


def _in_language(edition: Edition, own: str, *, lang: str) -> Iterator[Found]:
    try:
        prepared = prepared_edition(edition, lang=own)
        built = find_in_edition(prepared)
        proof = proof_edition(prepared, built)
    except ReaderError as fault:
        file = getattr(fault, "file", "")
        yield Found(own, file, getattr(fault, "line", 0), "error", "unreadable",
                    fault.message(lang), "", None)  # fmt: skip
        return
    yield from (of_text(one, own=own, lang=lang) for one in built.findings)
    for path, found in proof.items():
        yield from (of_proof(one, own=own, path=path, lang=lang) for one in found)


def of_text(one: DocumentFinding, *, own: str, lang: str) -> Found:
    """Return a finding of binding or lint as a page shows it."""
    return Found(own, one.file, one.line, one.severity, one.rule, one.message(lang), "", None)


def of_proof(one: ProofFinding, *, own: str, path: str, lang: str) -> Found:
    """Return a finding of the proof-reader as a page shows it."""
    told = one.message(lang)[:LONGEST]
    return Found(own, path, 0, one.severity, one.rule, told, one.place.quote, None,
                 is_proof=True)  # fmt: skip


def _waived(one: Found, waivers: dict[str, FindingWaiver]) -> Found:
    return replace(one, waiver=waivers.get(one.mark))
