"""From the plan of the sheets to the address of each answer."""

from collections.abc import Iterator, Sequence

from samsyn.returns.workbook.addresses import NUMBER, WORDS, Address
from samsyn.returns.workbook.earlier import EarlierPlan
from samsyn.returns.workbook.layout import SheetPlan

LABEL, PREVIOUS, ANSWER, STATUS, NOTE, CHECK, KEY = "ABCDEFG"
MARK_ROW = 1


def section_addresses(plan: SheetPlan, *, period: str) -> Iterator[Address]:
    """Yield the addresses of one section, top to bottom."""
    for block in plan.blocks:
        for line in block.answers:
            yield Address(
                kind=NUMBER,
                sheet=plan.name,
                mark=section_mark(plan),
                cell=f"{ANSWER}{line.row}",
                status_cell=f"{STATUS}{line.row}",
                note_cell=f"{NOTE}{line.row}",
                key_cell=f"{KEY}{line.row}",
                period=period,
                code=block.question.quantity,
                dimension=line.dimension,
                category=line.category,
                given="",
            )
    for prompt in plan.prompts:
        yield Address(
            kind=WORDS,
            sheet=plan.name,
            mark=section_mark(plan),
            cell=f"{ANSWER}{prompt.row}",
            status_cell="",
            note_cell="",
            key_cell=f"{KEY}{prompt.row}",
            period=period,
            code=prompt.prompt.code,
            dimension="",
            category="",
            given="",
        )


def earlier_addresses(plans: Sequence[EarlierPlan]) -> Iterator[Address]:
    """Yield the addresses of the sheet of earlier periods, if there is one."""
    for plan in plans:
        for line in plan.lines:
            for number, period in enumerate(plan.periods):
                given = plan.given.get((period, *line.key))
                yield Address(
                    kind=NUMBER,
                    sheet=plan.name,
                    mark=plan.mark,
                    cell=f"{plan.columns[number]}{line.row}",
                    status_cell="",
                    note_cell="",
                    key_cell=f"{plan.key_column}{line.row}",
                    period=period,
                    code=line.quantity,
                    dimension=line.dimension,
                    category=line.category,
                    given="" if given is None else str(given),
                )


def section_mark(plan: SheetPlan) -> str:
    """Return what marks the sheet of a section."""
    return f"section {plan.section.code}"
