"""The proof-reader: a finished document in, what its numbers say against each other out."""

from samsyn.documents.proof.dismissals import Dismissal, read_dismissals
from samsyn.documents.proof.findings import ProofFinding, ProofPlace
from samsyn.documents.proof.known import KnownFigures, known_from, read_known
from samsyn.documents.proof.measured import Measurement, precise_rules, read_measured
from samsyn.documents.proof.proofread import ProofReport, proofread
from samsyn.documents.proof.reading import read_document
from samsyn.documents.proof.rules import RULES
from samsyn.documents.proof.text import Text

__all__ = [
    "RULES", "Dismissal", "KnownFigures", "Measurement", "ProofFinding", "ProofPlace",
    "ProofReport", "Text", "known_from", "precise_rules", "proofread", "read_dismissals",
    "read_document", "read_known", "read_measured",
]  # fmt: skip
