"""Draws one section: questions down; last time, answer, status, note and check across."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.returns.workbook.answers import FormLine
from samsyn.returns.workbook.filling import NOTHING, Key, fill_answer, writable
from samsyn.returns.workbook.formats import Formats
from samsyn.returns.workbook.formulas import line_check, sum_check, sum_of, word_count
from samsyn.returns.workbook.layout import AnswerLine, Block, PromptLine, SheetPlan
from samsyn.returns.workbook.places import (
    ANSWER,
    CHECK,
    KEY,
    LABEL,
    MARK_ROW,
    NOTE,
    PREVIOUS,
    STATUS,
    section_mark,
)
from samsyn.returns.workbook.setup import HEAD_HEIGHT, HEADING_HEIGHT, TITLE_HEIGHT, set_up
from samsyn.returns.workbook.untyped import Sheet
from samsyn.returns.workbook.wording import Wording

WIDTHS = {LABEL: 46, PREVIOUS: 12, ANSWER: 12, STATUS: 17, NOTE: 44, CHECK: 20}
WORDS_LINE, WORDS_LEAST, WORDS_MOST = 15, 75, 300
CHARACTERS_A_WORD, CHARACTERS_A_LINE = 6.5, 78  # measured in Norwegian prose, and in the sheet


@dataclass(frozen=True, slots=True)
class SectionSheet:
    """What is needed to draw one section."""

    sheet: Sheet
    plan: SheetPlan
    formats: Formats
    wording: Wording
    period: str
    previous_period: str
    previous: Mapping[tuple[str, str, str], int | str]
    filled: Mapping[Key, FormLine]

    def draw(self) -> None:
        """Draw the sheet from top to bottom."""
        set_up(self.sheet, widths=WIDTHS, hidden=KEY, wording=self.wording)
        self.sheet.write_string(f"{KEY}{MARK_ROW}", section_mark(self.plan))
        self.sheet.set_row(0, TITLE_HEIGHT)
        self._text(LABEL, 1, self.plan.section.title.text(self.wording.lang), "title")
        for row, line in enumerate(self.plan.help_lines, start=2):
            self._text(LABEL, row, line, "help")
        if self.plan.header_row:
            self._draw_header()
        for block in self.plan.blocks:
            self._draw_block(block)
        if self.plan.prompts:
            self._draw_prompt_header()
        for prompt in self.plan.prompts:
            self._draw_prompt(prompt)
        frozen = self.plan.header_row or self.plan.prompt_header_row
        self.sheet.freeze_panes(frozen, 1)
        self.sheet.repeat_rows(frozen - 1)
        self.sheet.print_area(f"{LABEL}1:{CHECK}{self.plan.last_row}")

    def _text(self, column: str, row: int, text: str, style: str) -> None:
        self.sheet.write_string(f"{column}{row}", text, self.formats[style])

    def _draw_header(self) -> None:
        row, say = self.plan.header_row, self.wording.say
        self.sheet.set_row(row - 1, HEAD_HEIGHT)
        self._text(LABEL, row, say("question-column"), "head")
        self._text(PREVIOUS, row, self.previous_period, "head-number")
        self._text(ANSWER, row, self.period, "head-number")
        self._text(STATUS, row, say("status-column"), "head")
        self._text(NOTE, row, say("note-column"), "head")
        self._text(CHECK, row, say("check-column"), "head")

    def _draw_block(self, block: Block) -> None:
        star = " *" if block.question.required else ""
        row = block.heading_row
        self.sheet.set_row(row - 1, HEADING_HEIGHT)
        self._text(LABEL, row, block.heading + star, "heading")
        for column in (PREVIOUS, ANSWER, STATUS, NOTE, CHECK):
            self.sheet.write_blank(f"{column}{row}", None, self.formats["heading"])
        for number, line in enumerate(block.help_lines, start=row + 1):
            self._text(LABEL, number, line, "block-help")
        for answer in block.answers:
            self._draw_answer(block, answer)
        if block.sum_row:
            self._draw_sum(block)

    def _draw_answer(self, block: Block, line: AnswerLine) -> None:
        key = (block.question.quantity, line.dimension, line.category)
        label = line.label if line.category else self.wording.say("in-all")
        self._text(LABEL, line.row, label, "label")
        self._draw_previous(line.row, self.previous.get(key))
        filled = self.filled.get((self.period, *key), NOTHING)
        fill_answer(
            self.sheet, row=line.row, line=filled, formats=self.formats, wording=self.wording
        )
        self._draw_validations(line.row)
        self._text(KEY, line.row, "|".join(key), "plain")
        formula = line_check(
            line.row,
            reported=self.wording.status("reported"),
            without_number=self.wording.statuses_without_number,
            says=self.wording.checks,
        )
        self.sheet.write_formula(f"{CHECK}{line.row}", formula, self.formats["amiss"], "")
        self._colour_answered(line.row, first=ANSWER, last=NOTE)

    def _draw_previous(self, row: int, known: int | str | None) -> None:
        cell, style = f"{PREVIOUS}{row}", self.formats["previous"]
        if isinstance(known, int):
            self.sheet.write_number(cell, known, style)
        else:
            self.sheet.write_string(cell, known or "", style)

    def _draw_validations(self, row: int) -> None:
        say = self.wording.say
        self.sheet.data_validation(
            f"{ANSWER}{row}",
            {
                "validate": "integer",
                "criteria": ">=",
                "value": 0,
                "input_title": say("number-title"),
                "input_message": say("number-help"),
                "error_title": say("number-warning-title"),
                "error_message": say("number-warning"),
                "error_type": "warning",
            },
        )
        self.sheet.data_validation(
            f"{STATUS}{row}",
            {
                "validate": "list",
                "source": list(self.wording.statuses),
                "input_title": say("status-title"),
                "input_message": say("status-help"),
                "error_title": say("status-title"),
                "error_message": say("status-warning"),
            },
        )
        self.sheet.data_validation(
            f"{NOTE}{row}",
            {
                "validate": "any",
                "input_title": say("note-title"),
                "input_message": say("note-help"),
            },
        )

    def _colour_answered(self, row: int, *, first: str, last: str) -> None:
        self.sheet.conditional_format(
            f"{first}{row}:{last}{row}",
            {
                "type": "formula",
                "criteria": f'=OR(${ANSWER}{row}<>"",${STATUS}{row}<>"")',
                "format": self.formats["answered"],
            },
        )

    def _draw_sum(self, block: Block) -> None:
        row, first, last = block.sum_row, block.answers[0].row, block.answers[-1].row
        self._text(LABEL, row, self.wording.say("sum"), "sum-label")
        known = [
            self.previous.get((block.question.quantity, line.dimension, line.category))
            for line in block.answers
        ]
        numbers = [value for value in known if isinstance(value, int)]
        results = ((PREVIOUS, sum(numbers) if numbers else ""), (ANSWER, ""))
        for column, result in results:
            formula = sum_of(column, first=first, last=last)
            self.sheet.write_formula(f"{column}{row}", formula, self.formats["sum"], result)
        whole = self._whole_cell(block)
        if whole:
            formula = sum_check(first=first, last=last, whole=whole, says=self.wording.checks)
            self.sheet.write_formula(f"{CHECK}{row}", formula, self.formats["sum-check"], "")
            self._colour_sum(row)

    def _colour_sum(self, row: int) -> None:
        agrees = f'"{self.wording.checks["agrees"]}"'
        for criteria, style in (("==", "agrees"), ("!=", "disagrees")):
            self.sheet.conditional_format(
                f"{CHECK}{row}",
                {
                    "type": "cell",
                    "criteria": criteria,
                    "value": agrees,
                    "format": self.formats[style],
                },
            )

    def _whole_cell(self, block: Block) -> str:
        """The cell of this sheet that the answers of a block should add up to, if it is here."""
        for other in self.plan.blocks:
            for line in other.answers:
                same = other.question.quantity == block.question.quantity
                if same and (line.dimension, line.category) == block.whole:
                    return f"{ANSWER}{line.row}"
        return ""

    def _draw_prompt_header(self) -> None:
        row, say = self.plan.prompt_header_row, self.wording.say
        self.sheet.set_row(row - 1, HEAD_HEIGHT)
        for column in (LABEL, PREVIOUS, ANSWER, STATUS, NOTE, CHECK):
            self.sheet.write_blank(f"{column}{row}", None, self.formats["head"])
        self._text(LABEL, row, say("question-column"), "head")
        self._text(ANSWER, row, say("answer-column"), "head")
        self._text(CHECK, row, say("length-column"), "head")

    def _draw_prompt(self, line: PromptLine) -> None:
        prompt, row, say = line.prompt, line.row, self.wording.say
        needed = prompt.words * CHARACTERS_A_WORD / CHARACTERS_A_LINE * WORDS_LINE
        self.sheet.set_row(row - 1, min(max(needed, WORDS_LEAST), WORDS_MOST))
        parts = [
            line.label + (" *" if prompt.required else ""),
            prompt.help.text(self.wording.lang),
        ]
        self._text(LABEL, row, "\n".join(part for part in parts if part), "prompt")
        self.sheet.write_blank(f"{PREVIOUS}{row}", None, self.formats["prompt"])
        filled = self.filled.get((self.period, prompt.code, "", ""), NOTHING)
        text = writable(filled.typed)
        self.sheet.merge_range(f"{ANSWER}{row}:{NOTE}{row}", text, self.formats["words"])
        self.sheet.data_validation(
            f"{ANSWER}{row}",
            {
                "validate": "any",
                "input_title": say("words-title"),
                "input_message": say("words-help", {"words": prompt.words}),
            },
        )
        ending = say("words-of", {"words": prompt.words})
        formula = word_count(f"{ANSWER}{row}", ending=ending)
        self.sheet.write_formula(f"{CHECK}{row}", formula, self.formats["length"], f"0{ending}")
        self._text(KEY, row, f"{prompt.code}||", "plain")
        self._colour_answered(row, first=ANSWER, last=NOTE)
