"""Draws the front sheet: who is asked, what, how to answer, and what each status means."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.returns.cells import Service
from samsyn.returns.questionnaires import Questionnaire
from samsyn.returns.workbook.formats import Formats
from samsyn.returns.workbook.formulas import answered
from samsyn.returns.workbook.layout import SheetPlan
from samsyn.returns.workbook.setup import TITLE_HEIGHT, set_up
from samsyn.returns.workbook.untyped import Sheet
from samsyn.returns.workbook.wording import Wording

TERM, TEXT = "AB"
WIDTHS = {TERM: 34, TEXT: 100}
STEPS = 7
LINE, GAP = 14, 5  # points: rows of wrapped text do not grow by themselves everywhere
CHARACTERS_A_LINE = 140
NEVER = 6  # the step that says what must never be written


@dataclass(frozen=True, slots=True)
class FrontSheet:
    """What is needed to draw the front sheet."""

    sheet: Sheet
    questionnaire: Questionnaire
    service: Service
    period: str
    plans: Sequence[SheetPlan]
    formats: Formats
    wording: Wording

    def draw(self) -> None:
        """Draw the sheet from top to bottom."""
        set_up(self.sheet, widths=WIDTHS, hidden="", wording=self.wording)
        self.sheet.set_row(0, TITLE_HEIGHT)
        self._put(1, self.questionnaire.title.text(self.wording.lang), "", "title", "title")
        row = 3
        row = self._list(row, "about", self._about())
        row = self._list(row, "how-heading", self._steps())
        row = self._list(row, "meaning-heading", self._meanings())
        self._contents(row)
        self.sheet.activate()

    def _put(self, row: int, term: str, text: str, term_style: str, text_style: str) -> None:
        self.sheet.write_string(f"{TERM}{row}", term, self.formats[term_style])
        if text:
            self.sheet.write_string(f"{TEXT}{row}", text, self.formats[text_style])

    def _list(self, row: int, heading: str, lines: Iterator[tuple[str, str, str]]) -> int:
        """Write a heading and its lines; return the row after a blank one."""
        self._part(row, heading)
        for term, text, style in lines:
            row += 1
            self._put(row, term, text, "term", style)
            lines_needed = max(1, math.ceil(len(text) / CHARACTERS_A_LINE))
            self.sheet.set_row(row - 1, LINE * lines_needed + GAP)
        return row + 2

    def _part(self, row: int, heading: str) -> None:
        self._put(row, self.wording.say(heading), "", "part", "part")
        self.sheet.write_blank(f"{TEXT}{row}", None, self.formats["part"])

    def _about(self) -> Iterator[tuple[str, str, str]]:
        say, lang = self.wording.say, self.wording.lang
        yield say("service"), self.service.name, "text"
        yield say("period"), self.period, "text"
        if self.service.counted_as:
            yield say("counted-as"), self.service.counted_as, "text"
        yield say("about"), self.questionnaire.introduction.text(lang), "text"
        if self.questionnaire.changes.text(lang):
            yield say("changes"), self.questionnaire.changes.text(lang), "text"

    def _steps(self) -> Iterator[tuple[str, str, str]]:
        for step in range(1, STEPS + 1):
            yield str(step), self.wording.say(f"how-{step}"), "rule" if step == NEVER else "text"

    def _meanings(self) -> Iterator[tuple[str, str, str]]:
        for status in self.wording.in_order:
            meaning = self.wording.say(f"meaning-{status.code}")
            yield status.label.text(self.wording.lang), meaning, "text"

    def _contents(self, row: int) -> None:
        self._part(row, "sheets-heading")
        for number, plan in enumerate(self.plans, start=row + 1):
            target = f"internal:'{plan.name}'!A1"
            self.sheet.write_url(f"{TERM}{number}", target, self.formats["link"], plan.name)
            total = sum(len(block.answers) for block in plan.blocks) + len(plan.prompts)
            ending = self.wording.say("answered-of", {"all": total})
            formula = answered(plan.name, last=plan.last_row, ending=ending)
            style = self.formats["text"]
            self.sheet.write_formula(f"{TEXT}{number}", formula, style, f"0{ending}")
