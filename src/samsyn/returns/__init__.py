"""What an organisation is asked and what it answers: questionnaires as data, reading, checking.

In go files of services and of returns; out come cells that know where they stood, and findings
that say what does not hold together. Refused, in one sentence in the reader's language, is a file
that is not a table of returns; an answer that is not clear is never guessed.
"""

from samsyn.returns.cells import TOTAL, Cell, Finding, Place, Returns, Service, Severity
from samsyn.returns.numbers import NumberReading, explain_refusal, read_number
from samsyn.returns.questionnaires import (
    Questionnaire,
    Questionnaires,
    load_questionnaires,
    questionnaire_for,
)
from samsyn.returns.questions import NumberQuestion, Prompt
from samsyn.returns.sections import QuestionnaireError, Section

__all__ = [
    "TOTAL", "Cell", "Finding", "NumberQuestion", "NumberReading", "Place", "Prompt",
    "Questionnaire", "QuestionnaireError", "Questionnaires", "Returns", "Section", "Service",
    "Severity", "explain_refusal", "load_questionnaires", "questionnaire_for", "read_number",
]  # fmt: skip
