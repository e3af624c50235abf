"""What stands blank in a form that must not: the fields and the prompts of required questions."""

from collections.abc import Iterator

from samsyn.returns.cells import TOTAL, FilledForm, Finding, Place
from samsyn.returns.evidence import CellKey, Evidence
from samsyn.returns.questions import NumberQuestion, Prompt
from samsyn.returns.rule import Spot, finding, lower_first, name_dimension, name_quantity
from samsyn.returns.rules.sums import name_list

CODE = "question-unanswered"


def blank_in(form: FilledForm, evidence: Evidence) -> Iterator[Finding]:
    """Yield each required question of a form that lacks an answer, once.

    «Not recorded», «not applicable», «withheld» and «unknown» are answers. The parts of a total
    that is zero, that is not known or that is missing itself are not asked for.
    """
    asked = evidence.frame.asked_by(form)
    if asked is None:
        return
    for question in asked.questions:
        blank = _blank(form, question, evidence) if question.required else ()
        if blank:
            yield _say(form, question, blank, evidence)
    for prompt in asked.prompts:
        if prompt.required and prompt.code not in form.told:
            yield _say_prompt(form, prompt, evidence)


def _blank(form: FilledForm, question: NumberQuestion, evidence: Evidence) -> tuple[CellKey, ...]:
    key = (evidence.frame.period, form.service, question.quantity)
    block = evidence.blocks.get(key)
    cells = block.cells if block else {}
    whole = cells.get((TOTAL, ""))
    if question.dimension != TOTAL and not (whole and whole.value):
        return ()
    told_of = {row.cell for row in evidence.set_aside if row.block == key}
    return tuple(cell for cell in question.cells if cell not in cells and cell not in told_of)


def _say(
    form: FilledForm, question: NumberQuestion, blank: tuple[CellKey, ...], evidence: Evidence
) -> Finding:
    frame, whole = evidence.frame, question.dimension == TOTAL
    name = name_quantity(frame, question.quantity)
    fields = {
        "name": name if whole else lower_first(name),
        "dimension": "" if whole else name_dimension(frame, question.dimension),
        "absent": "" if whole else name_list(frame, blank, inside=True),
    }
    at = Spot(
        period=frame.period,
        service=form.service,
        quantity=question.quantity,
        dimension=question.dimension,
        category=blank[0][1],
        place=_place(form, evidence),
    )
    some = "part" if len(blank) < len(question.cells) else "breakdown"
    return finding(
        CODE, at=at, frame=frame, variant="" if whole else some, fields=fields,
        submits=form.submits,
    )  # fmt: skip


def _say_prompt(form: FilledForm, prompt: Prompt, evidence: Evidence) -> Finding:
    frame = evidence.frame
    at = Spot(
        period=frame.period,
        service=form.service,
        prompt=prompt.code,
        place=form.places.get(prompt.code, _place(form, evidence)),
    )
    fields = {"name": prompt.text.text(frame.lang)}
    return finding(CODE, at=at, frame=frame, variant="prompt", fields=fields, submits=form.submits)


def _place(form: FilledForm, evidence: Evidence) -> Place:
    files = (cell.place.file for cell in evidence.cells if cell.service == form.service)
    return Place(file=next(files, ""))
