"""The lint: everything a reader with a screen reader, or a link, would stumble over."""

from samsyn.documents.findings import DocumentFinding
from samsyn.documents.lint.alternative_numbers import alternative_numbers
from samsyn.documents.lint.broken_reference import broken_reference
from samsyn.documents.lint.chapter_heading import chapter_heading
from samsyn.documents.lint.duplicate_id import duplicate_id
from samsyn.documents.lint.empty_heading import empty_heading
from samsyn.documents.lint.heading_jump import heading_jump
from samsyn.documents.lint.lacking_letters import lacking_letters
from samsyn.documents.lint.missing_alternative import missing_alternative
from samsyn.documents.lint.table_without_header import table_without_header
from samsyn.documents.lint.unbound_headline import unbound_headline
from samsyn.documents.lint.unclosed_block import unclosed_block
from samsyn.documents.lint.view import LintView, Rule

RULES: tuple[Rule, ...] = (
    unclosed_block,
    chapter_heading,
    heading_jump,
    empty_heading,
    missing_alternative,
    alternative_numbers,
    unbound_headline,
    table_without_header,
    duplicate_id,
    broken_reference,
    lacking_letters,
)

__all__ = ["RULES", "LintView", "lint_chapters"]


def lint_chapters(view: LintView) -> tuple[DocumentFinding, ...]:
    """Return what all rules found, rule by rule."""
    return tuple(found for rule in RULES for found in rule(view))
