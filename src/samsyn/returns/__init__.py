"""What an organisation is asked and what it answers: questionnaires as data, reading, checking.

In go files of services and of returns; out come cells that know where they stood, and findings
that say what does not hold together. Refused, in one sentence in the reader's language, is a file
that is not a table of returns; an answer that is not clear is never guessed.
"""

from samsyn.returns.all_services import ServiceTwiceError, read_all_services
from samsyn.returns.cells import (
    TOTAL,
    Cell,
    FilledForm,
    Finding,
    Place,
    Returns,
    Service,
    Severity,
)
from samsyn.returns.changes import QuestionnaireChange, questionnaire_changes
from samsyn.returns.check import CheckReport, check
from samsyn.returns.firewall import (
    FirewallError,
    PublicContacts,
    Sighting,
    SightingPlace,
    find_personal,
    name_kind,
    quotable,
    search_file,
    search_text,
    show_in_file,
    shown_in,
    tell,
    tell_place,
)
from samsyn.returns.frame import as_period
from samsyn.returns.numbers import NumberReading, explain_refusal, read_number
from samsyn.returns.part import read_part
from samsyn.returns.questionnaires import (
    Questionnaire,
    Questionnaires,
    load_questionnaires,
    questionnaire_for,
)
from samsyn.returns.questions import Link, NumberQuestion, Prompt
from samsyn.returns.read_answers import read_answers
from samsyn.returns.read_csv import read_returns, read_services
from samsyn.returns.rules.jump import is_jump
from samsyn.returns.sections import QuestionnaireError, Section
from samsyn.returns.table import ReturnsError, Row, Table, read_table

# Light: a workbook library is loaded only when a book is opened or drawn.
from samsyn.returns.workbook import (
    Answers,
    FormLine,
    Narrative,
    WorkbookError,
    draw_workbook,
    mark_workbook,
    read_workbook,
    writable,
    write_workbook,
)
from samsyn.returns.write_csv import returns_to_csv, services_to_csv, write_returns

__all__ = [
    "TOTAL",
    "Answers",
    "Cell",
    "CheckReport",
    "FilledForm",
    "Finding",
    "FirewallError",
    "FormLine",
    "Link",
    "Narrative",
    "NumberQuestion",
    "NumberReading",
    "Place",
    "Prompt",
    "PublicContacts",
    "Questionnaire",
    "QuestionnaireChange",
    "QuestionnaireError",
    "Questionnaires",
    "Returns",
    "ReturnsError",
    "Row",
    "Section",
    "Service",
    "ServiceTwiceError",
    "Severity",
    "Sighting",
    "SightingPlace",
    "Table",
    "WorkbookError",
    "as_period",
    "check",
    "draw_workbook",
    "explain_refusal",
    "find_personal",
    "is_jump",
    "load_questionnaires",
    "mark_workbook",
    "name_kind",
    "questionnaire_changes",
    "questionnaire_for",
    "quotable",
    "read_all_services",
    "read_answers",
    "read_number",
    "read_part",
    "read_returns",
    "read_services",
    "read_table",
    "read_workbook",
    "returns_to_csv",
    "search_file",
    "search_text",
    "services_to_csv",
    "show_in_file",
    "shown_in",
    "tell",
    "tell_place",
    "writable",
    "write_returns",
    "write_workbook",
]  # fmt: skip
