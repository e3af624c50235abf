"""Reads what was typed into each line of a form, clear or not, so that a draft can keep it."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.codes import Codes
from samsyn.returns.cells import Place
from samsyn.returns.numbers import read_number
from samsyn.returns.workbook.addresses import NUMBER, WORDS, Address
from samsyn.returns.workbook.answers import FormLine
from samsyn.returns.workbook.judging import judge_line, status_code
from samsyn.returns.workbook.merged import merged_cells, merged_over
from samsyn.returns.workbook.opening import OpenForm
from samsyn.returns.workbook.typed import Typed, typed_in

NOTHING = Typed(text="")


def read_lines(form: OpenForm, *, file: str, codes: Codes) -> Iterator[FormLine]:
    """Yield every line that holds text or nothing.

    Left out are formulas, dates, errors and merged cells, which nobody typed as an answer, and
    numbers of earlier periods that stand as they were given.
    """
    merged = {mark: merged_cells(sheet) for mark, sheet in form.sheets.items()}
    for address in form.addresses:
        if merged_over(address, merged=merged[address.mark]):
            continue
        typed = _Line(
            answer=_typed(form, address, address.cell),
            status=_typed(form, address, address.status_cell),
            note=_typed(form, address, address.note_cell),
        )
        if not typed.has_trouble and not _is_as_given(address, typed.answer):
            yield _read(address, typed, place=_place(form, address, file=file), codes=codes)


@dataclass(frozen=True, slots=True)
class _Line:
    """The three cells of a line."""

    answer: Typed
    status: Typed
    note: Typed

    @property
    def has_trouble(self) -> bool:
        return any(typed.trouble for typed in (self.answer, self.status, self.note))


def _read(address: Address, typed: _Line, *, place: Place, codes: Codes) -> FormLine:
    text, chosen = typed.answer.text.strip(), ""
    if address.kind == NUMBER:
        text, chosen = _number(typed, codes=codes)
    return FormLine(
        period=address.period,
        code=address.code,
        dimension=address.dimension,
        category=address.category,
        typed=text,
        chosen=chosen,
        note=typed.note.text.strip(),
        version=int(address.version or 0),
        is_words=address.kind == WORDS,
        place=place,
    )


def _number(typed: _Line, *, codes: Codes) -> tuple[str, str]:
    """Return what was typed and what was chosen; of two that say the same, the first alone."""
    text = typed.answer.text.strip()
    judged = judge_line(answer=typed.answer, status=typed.status, note=typed.note, codes=codes)
    if judged.trouble:
        chosen = status_code(typed.status.text, codes=codes) or ""
        return text, "" if chosen == "reported" else chosen
    return (text, "") if read_number(text).status else ("", judged.status)


def _is_as_given(address: Address, answer: Typed) -> bool:
    return bool(address.given) and not address.version and answer.text == address.given


def _typed(form: OpenForm, address: Address, cell: str) -> Typed:
    return typed_in(form.sheets[address.mark][cell]) if cell else NOTHING


def _place(form: OpenForm, address: Address, *, file: str) -> Place:
    return Place(file=file, sheet=form.sheets[address.mark].title, cell=address.cell)
