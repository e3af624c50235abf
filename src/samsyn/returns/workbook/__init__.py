"""A questionnaire as an Excel workbook: out to the reporter, and back with the answers.

In go a questionnaire with last year's answers and those that stand, or a filled-in workbook; out
come the file, the cells and texts typed into it, or the same workbook with what was found in it.
Refused, in one sentence, is every file that is not a plain workbook of ours; an answer that cannot
be understood becomes a finding that names sheet and cell.
"""

# The two workbook libraries take longer to load than the rest of this room, and most who import it
# never meet a workbook: each is imported where a book is opened (opening.py) or drawn (write.py).
from samsyn.returns.workbook.answers import Answers, FormLine, Narrative
from samsyn.returns.workbook.filling import writable
from samsyn.returns.workbook.marking import mark_workbook
from samsyn.returns.workbook.read import read_workbook
from samsyn.returns.workbook.refusal import WorkbookError
from samsyn.returns.workbook.remarks import BLANK
from samsyn.returns.workbook.write import draw_workbook, write_workbook

__all__ = [
    "BLANK", "Answers", "FormLine", "Narrative", "WorkbookError", "draw_workbook",
    "mark_workbook", "read_workbook", "writable",
    "write_workbook",
]  # fmt: skip
