"""The technical sheet: which form this is, and in which cell each question is answered."""

from dataclasses import dataclass, fields

FORMAT = "2"
SHEET = "samsyn"
COLUMNS = ("kind", "sheet", "mark", "cell", "status_cell", "note_cell", "key_cell", "period",
           "code", "dimension", "category", "given", "version")  # fmt: skip
NUMBER, WORDS = "number", "words"


@dataclass(frozen=True, slots=True)
class Form:
    """Which form a workbook is: everything a reader must know before the first answer."""

    format: str
    questionnaire: str
    year: str
    version: str
    service: str
    period: str
    lang: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where one question is answered.

    `mark` stands in the first cell of the key column of its sheet, so that a sheet is found under
    another name; `key` stands in `key_cell`, so that a moved row is noticed. `given` is the number
    that was filled in beforehand and that counts as an answer only when it is changed; `version` is
    that of the answer which stood when the form was drawn, empty where none did.
    """

    kind: str
    sheet: str
    mark: str
    cell: str
    status_cell: str
    note_cell: str
    key_cell: str
    period: str
    code: str
    dimension: str
    category: str
    given: str
    version: str = ""

    @property
    def key(self) -> str:
        """What the row of this answer is marked with."""
        return "|".join((self.code, self.dimension, self.category))


FORM_ROWS = tuple(field.name for field in fields(Form))
HEADER_ROW = len(FORM_ROWS) + 2  # one blank row between
