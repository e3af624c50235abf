"""The sheet of earlier periods, for questions that may be answered again as a series."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.returns.cells import TOTAL, Cell
from samsyn.returns.questionnaires import Questionnaire
from samsyn.returns.questions import NumberQuestion
from samsyn.returns.workbook.layout import cell_label

MARK = "earlier periods"
FIRST_ROW = 5  # under the title, two lines of help and the header
MOST_PERIODS = 12


@dataclass(frozen=True, slots=True)
class EarlierLine:
    """One number in all the earlier periods; `label` stands under the last `heading` before it."""

    row: int
    quantity: str
    dimension: str
    category: str
    heading: str
    label: str

    @property
    def key(self) -> tuple[str, str, str]:
        """Quantity, dimension and category."""
        return (self.quantity, self.dimension, self.category)


@dataclass(frozen=True, slots=True)
class EarlierPlan:
    """Lines down, periods across; `given` holds the numbers known, by period and line.

    At most `MOST_PERIODS`, the latest ones: more do not fit on a page.
    """

    name: str
    mark: str
    periods: tuple[str, ...]
    lines: tuple[EarlierLine, ...]
    given: Mapping[tuple[str, str, str, str], int]

    @property
    def columns(self) -> tuple[str, ...]:
        """The column of each period: B, C, D …"""
        return tuple(chr(ord("B") + n) for n in range(len(self.periods)))

    @property
    def key_column(self) -> str:
        """The hidden column after the last period."""
        return chr(ord("B") + len(self.periods))


def plan_earlier(
    questionnaire: Questionnaire,
    *,
    name: str,
    periods: tuple[str, ...],
    known: tuple[Cell, ...],
    codes: Codes,
    lang: str,
) -> tuple[EarlierPlan, ...]:
    """Return the one sheet of earlier periods, or none where none is asked for."""
    again = [question for question in questionnaire.questions if question.earlier_periods]
    if not again or not periods:
        return ()
    lines: list[EarlierLine] = []
    row = FIRST_ROW
    for question in again:
        row += 1  # the heading
        for dimension, category in question.cells:
            lines.append(
                EarlierLine(
                    row=row,
                    quantity=question.quantity,
                    dimension=dimension,
                    category=category,
                    heading=_heading(question, codes=codes, lang=lang),
                    label=cell_label(question, category=category, codes=codes, lang=lang),
                )
            )
            row += 1
    given = {
        (cell.period, cell.quantity, cell.dimension, cell.category): cell.value
        for cell in known
        if cell.value is not None
    }
    latest = periods[-MOST_PERIODS:]
    return (EarlierPlan(name=name, mark=MARK, periods=latest, lines=tuple(lines), given=given),)


def _heading(question: NumberQuestion, *, codes: Codes, lang: str) -> str:
    quantity = codes.quantities[question.quantity].label.text(lang)
    if question.dimension == TOTAL:
        return quantity
    return f"{quantity}: {question.label.text(lang)}"
