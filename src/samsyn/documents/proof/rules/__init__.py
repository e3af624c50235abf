"""The rules of the proof-reader, one a file, each with what kind of finding it gives."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from samsyn.documents.proof.findings import ProofKind, Severity, Verdict
from samsyn.documents.proof.rules import (
    basis_changes,
    bound_basis,
    bound_category,
    bound_claim,
    bound_numbers,
    bound_service,
    bound_year,
    change_denied,
    chapters_against_summary,
    contradicts_figures,
    does_not_add_up,
    lone_number,
    lone_part,
    part_above_whole,
    rest_denied,
    share_wrong,
    superlative_denied,
    table_cells,
    table_sums,
    told_twice,
    unbound,
    wrong_total,
)
from samsyn.documents.proof.said import Reading


@dataclass(frozen=True, slots=True)
class ProofRule:
    """One rule: what it looks for, and how its findings are told."""

    look: Callable[[Reading], Iterable[Verdict]]
    kind: ProofKind = "contradiction"
    severity: Severity = "error"


# In the order of how much a finding says: of two that stand on one number, the first is kept.
RULES: Mapping[str, ProofRule] = {
    "bound-numbers": ProofRule(bound_numbers.look),
    "bound-claim": ProofRule(bound_claim.look),
    "bound-category": ProofRule(bound_category.look),
    "bound-year": ProofRule(bound_year.look),
    "bound-service": ProofRule(bound_service.look, severity="warning"),
    "bound-basis": ProofRule(bound_basis.look),
    "contradicts-figures": ProofRule(contradicts_figures.look),
    "table-cells": ProofRule(table_cells.look),
    "wrong-total": ProofRule(wrong_total.look),
    "basis-changes": ProofRule(basis_changes.look),
    "does-not-add-up": ProofRule(does_not_add_up.look, kind="does-not-add-up"),
    "table-sums": ProofRule(table_sums.look, kind="does-not-add-up"),
    "change-denied": ProofRule(change_denied.look),
    "part-above-whole": ProofRule(part_above_whole.look, kind="does-not-add-up"),
    "share-wrong": ProofRule(share_wrong.look),
    "superlative-denied": ProofRule(superlative_denied.look),
    "lone-part": ProofRule(lone_part.look, severity="warning"),
    "lone-number": ProofRule(lone_number.look),
    "rest-denied": ProofRule(rest_denied.look),
    "told-twice": ProofRule(told_twice.look),
    "chapters-against-summary": ProofRule(chapters_against_summary.look),
    "unbound": ProofRule(unbound.look, kind="unbound", severity="note"),
}

__all__ = ["RULES", "ProofRule"]
