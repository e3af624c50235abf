"""Where everything stands in the workbook: a pure plan, which the writer draws."""

import re
import textwrap
from collections.abc import Collection
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.returns.cells import TOTAL
from samsyn.returns.questionnaires import Questionnaire
from samsyn.returns.questions import NumberQuestion, Prompt
from samsyn.returns.sections import Section

HELP_WIDTH = 180  # characters of running text that fit across the sheet
NAME_LENGTH = 31  # what Excel allows
FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\']")


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One number to be answered; rows are counted from 1, as the reporter sees them."""

    row: int
    dimension: str
    category: str
    label: str


@dataclass(frozen=True, slots=True)
class Block:
    """A question with its lines: heading, help, answers and, for a breakdown, their sum.

    `whole` is the (dimension, category) that the answers should add up to; None where they need
    not add up to anything. `sum_row` is 0 where no sum is shown.
    """

    question: NumberQuestion
    heading: str
    heading_row: int
    help_lines: tuple[str, ...]
    answers: tuple[AnswerLine, ...]
    sum_row: int
    whole: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class PromptLine:
    """A question answered in words; the answer stands in the row of the question."""

    row: int
    prompt: Prompt
    label: str


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """One section as a sheet; a header row is 0 where the section has nothing under it."""

    name: str
    section: Section
    help_lines: tuple[str, ...]
    header_row: int
    blocks: tuple[Block, ...]
    prompt_header_row: int
    prompts: tuple[PromptLine, ...]

    @property
    def last_row(self) -> int:
        """The last row that holds anything."""
        rows = [block.sum_row or block.answers[-1].row for block in self.blocks]
        return max([2, *rows, *(prompt.row for prompt in self.prompts)])


def plan_sheets(
    questionnaire: Questionnaire, *, codes: Codes, lang: str, taken: Collection[str]
) -> tuple[SheetPlan, ...]:
    """Return one sheet a section; `taken` are sheet names in use already."""
    names = [*taken]
    plans: list[SheetPlan] = []
    for section in questionnaire.sections:
        name = sheet_name(section.title.text(lang), taken=names)
        names.append(name)
        plans.append(_plan_sheet(section, name=name, codes=codes, lang=lang))
    return tuple(plans)


def sheet_name(title: str, *, taken: Collection[str]) -> str:
    """Return a name that Excel allows, cut between words, and numbered where it is in use.

    Examples:
        >>> sheet_name("Voksne som fikk oppfølging", taken=())
        'Voksne som fikk oppfølging'
        >>> sheet_name("Barn/unge: fulgt opp av barnevernet i perioden", taken=())
        'Barn unge fulgt opp av'
    """
    plain = " ".join(FORBIDDEN_IN_NAME.sub(" ", title).split()) or "-"
    name = _cut(plain, NAME_LENGTH)
    in_use = {other.casefold() for other in taken}
    number = 2
    while name.casefold() in in_use:
        name = f"{_cut(plain, NAME_LENGTH - 4)} ({number})"
        number += 1
    return name


def _cut(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    return text[: length + 1].rpartition(" ")[0] or text[:length]


def _plan_sheet(section: Section, *, name: str, codes: Codes, lang: str) -> SheetPlan:
    help_lines = _wrapped(section.help.text(lang))
    row = 2 + len(help_lines)
    header_row = row if section.questions else 0
    blocks: list[Block] = []
    several = len({question.quantity for question in section.questions}) > 1
    for question in section.questions:
        heading = question.label.text(lang)
        if several and question.dimension != TOTAL:
            heading = f"{codes.quantities[question.quantity].label.text(lang)}: {heading}"
        block, row = _plan_block(question, heading=heading, row=row + 1, codes=codes, lang=lang)
        blocks.append(block)
    prompt_header_row = row + bool(blocks) if section.prompts else 0
    return SheetPlan(
        name=name,
        section=section,
        help_lines=help_lines,
        header_row=header_row,
        blocks=tuple(blocks),
        prompt_header_row=prompt_header_row,
        prompts=tuple(
            PromptLine(row=prompt_header_row + n, prompt=prompt, label=prompt.text.text(lang))
            for n, prompt in enumerate(section.prompts, start=1)
        ),
    )


def _plan_block(
    question: NumberQuestion, *, heading: str, row: int, codes: Codes, lang: str
) -> tuple[Block, int]:
    """Return a block that begins in a row, and the row after it."""
    help_lines = _wrapped(question.help.text(lang))
    first = row + 1 + len(help_lines)
    answers = tuple(
        AnswerLine(
            row=first + n,
            dimension=dimension,
            category=category,
            label=cell_label(question, category=category, codes=codes, lang=lang),
        )
        for n, (dimension, category) in enumerate(question.cells)
    )
    whole = _whole(question, codes=codes)
    after = first + len(answers)
    sum_row = after if whole else 0
    block = Block(
        question=question,
        heading=heading,
        heading_row=row,
        help_lines=help_lines,
        answers=answers,
        sum_row=sum_row,
        whole=whole,
    )
    return block, after + bool(sum_row)


def cell_label(question: NumberQuestion, *, category: str, codes: Codes, lang: str) -> str:
    """Return what the reporter calls one answer: its category, or the question of a total."""
    if not category:
        return question.label.text(lang)
    pairs = zip(question.dimension.split("*"), category.split("*"), strict=True)
    return " · ".join(codes.dimensions[d].categories[c].label.text(lang) for d, c in pairs)


def _whole(question: NumberQuestion, *, codes: Codes) -> tuple[str, str] | None:
    if question.dimension == TOTAL:
        return None
    dimensions = [codes.dimensions[name] for name in question.dimension.split("*")]
    if not all(dimension.partition for dimension in dimensions):
        return None
    parents = [dimension.of for dimension in dimensions if dimension.of]
    if not parents:
        return (TOTAL, "")
    if len(dimensions) > 1:
        return None
    dimension, _, category = parents[0].partition("=")
    return (dimension, category)


def _wrapped(text: str) -> tuple[str, ...]:
    return tuple(textwrap.wrap(text, HELP_WIDTH, break_long_words=False))
