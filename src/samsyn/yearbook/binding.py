"""From compiled figures to a document that may be written: bound, checked and certified."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

from samsyn.disclosure import Certificate, Clearance, Entry, NotPublished, certify
from samsyn.documents import Built, build_document, document_bytes, sealed
from samsyn.figures import Compilation
from samsyn.yearbook.given import Given
from samsyn.yearbook.printed_check import with_small_numbers
from samsyn.yearbook.protecting import Verdict, check_figures

Step = Literal["read", "check", "compile", "bind", "protect", "write"]
Listener = Callable[[Step], None]


@dataclass(frozen=True, slots=True)
class Bound:
    """A document, what its check found, and its certificate; None for a draft."""

    built: Built
    verdict: Verdict
    certificate: Certificate | None

    @property
    def clearance(self) -> Clearance:
        """By what the document may be written."""
        return self.certificate or NotPublished.DRAFT

    @property
    def is_faulty(self) -> bool:
        """Whether a text has an error, so that nothing may be written."""
        return any(finding.severity == "error" for finding in self.built.findings)


def bind_and_protect(
    given: Given, compilation: Compilation, *, on_step: Listener, ledger: Sequence[Entry] = ()
) -> Bound:
    """Bind an edition, check its figures, and hide what may not be shown.

    Args:
        given: what the edition stands on, and what it decided about small numbers: where it
            decided nothing, nothing is hidden and there is no certificate.
        compilation: its figures.
        on_step: told of each step as it begins.
        ledger: everything published before.

    Raises:
        EditionError: a chapter that cannot be read.
    """
    on_step("bind")
    bind = partial(
        build_document, given.edition, compilation=compilation, codes=given.codes,
        services=given.services,
    )  # fmt: skip
    built = bind()
    on_step("protect")
    small_numbers = given.edition.small_numbers
    verdict = check_figures(
        built.figures, small_numbers=small_numbers, compilation=compilation, codes=given.codes,
        ledger=ledger,
    )  # fmt: skip
    if not small_numbers.is_decided:
        return Bound(built, verdict, None)
    shown = bind(hidden=verdict.hidden) if verdict.hidden else built
    document = sealed(with_small_numbers(
        shown.document, verdict, left_out=shown.left_out, codes=given.codes
    ))  # fmt: skip
    content = document_bytes(document)
    certificate = certify(content, name=document.meta.title, checked=verdict.checked())
    return Bound(replace(shown, document=document), verdict, certificate)
