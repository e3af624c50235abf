"""Reads a filled-in workbook: the cells, the texts, and a finding for what is not clear."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes import Codes
from samsyn.returns.cells import Cell, FilledForm, Finding, Place, Returns
from samsyn.returns.firewall import NOTHING_PUBLIC, PublicContacts, quotable
from samsyn.returns.numbers import explain_refusal
from samsyn.returns.questionnaires import Questionnaires
from samsyn.returns.read_csv import UNCLEAR
from samsyn.returns.unpacking import RefusedError
from samsyn.returns.workbook.addresses import NUMBER, WORDS, Address
from samsyn.returns.workbook.answers import Answers, Narrative
from samsyn.returns.workbook.judging import NOTE, STATUS, Judgement, judge_line
from samsyn.returns.workbook.lines import read_lines
from samsyn.returns.workbook.merged import merged_cells, merged_over
from samsyn.returns.workbook.naming import name_answer
from samsyn.returns.workbook.opening import OpenForm, open_form
from samsyn.returns.workbook.refusal import WorkbookError, workbook_phrases
from samsyn.returns.workbook.remarks import Remarks
from samsyn.returns.workbook.typed import Typed, typed_in

NOTHING = Typed(text="")
STATED = "stated"


def read_workbook(
    path: Path,
    *,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
    name: str = "",
    public: PublicContacts = NOTHING_PUBLIC,
    content: bytes | None = None,
) -> Answers:
    """Read the answers of one filled-in form.

    A blank field is an unanswered question and gives no cell. An answer that is not clear gives
    one finding in `returns.unread`, which names the sheet and the cell. A form with nothing filled
    in, and a text that could point to a person, are told of in `returns.remarks`. A number of an
    earlier period counts as an answer only where it differs from the one given beforehand.

    Args:
        path: an .xlsx file of `write_workbook` that a reporter filled in.
        codes: the code lists.
        questionnaires: those the form may be one of.
        lang: the language of the findings: `nb`, `nn` or `en`.
        name: what places call the file, where its own name is not enough to tell it by.
        public: what may stand in a text although it looks like a person's.
        content: the bytes of a file that lies on no disk; then `path` only names it.

    Raises:
        WorkbookError: the file is turned away; its message says why, and what to do.
    """
    form = _open(path, questionnaires=questionnaires, content=content)
    reading = _Reading(form=form, file=name or path.name, codes=codes, lang=lang)
    return _answers(reading, public=public)


def _answers(reading: "_Reading", *, public: PublicContacts) -> Answers:
    """Sort what was read into cells, findings and texts, with the remarks on them."""
    form = reading.form
    read = tuple(reading.read())
    remarks = Remarks(form=form.form, file=reading.file, lang=reading.lang, public=public)
    return Answers(
        questionnaire=form.questionnaire.code,
        version=form.questionnaire.version,
        service=form.form.service,
        period=form.form.period,
        returns=Returns(
            cells=tuple(item for item in read if isinstance(item, Cell)),
            unread=tuple(item for item in read if isinstance(item, Finding)),
            remarks=remarks.on(read),
            forms=(_whole(reading, read=read),) if read else (),
        ),
        narratives=tuple(item for item in read if isinstance(item, Narrative)),
        lines=tuple(read_lines(form, file=reading.file, codes=reading.codes)),
    )


def _whole(reading: "_Reading", *, read: tuple[Cell | Finding | Narrative, ...]) -> FilledForm:
    """Return the form as a whole: which prompts were answered, and where each stands."""
    form = reading.form
    words = [address for address in form.addresses if address.kind == WORDS]
    return FilledForm(
        service=form.form.service,
        questionnaire=form.questionnaire.code,
        version=form.questionnaire.version,
        told=frozenset(item.prompt for item in read if isinstance(item, Narrative)),
        places={one.code: reading.place_of(one) for one in words},
    )


def _open(path: Path, *, questionnaires: Questionnaires, content: bytes | None) -> OpenForm:
    try:
        return open_form(path, questionnaires=questionnaires, content=content)
    except RefusedError as refused:
        fields = {"file": quotable(path.name), **refused.fields}
        raise WorkbookError(refused.reason, fields=fields) from refused


@dataclass(frozen=True, slots=True)
class _Reading:
    form: OpenForm
    file: str
    codes: Codes
    lang: str

    def read(self) -> Iterator[Cell | Finding | Narrative]:
        """Yield what each address holds, in order; a merged range is told of once."""
        merged = {mark: merged_cells(sheet) for mark, sheet in self.form.sheets.items()}
        told: set[tuple[str, str]] = set()
        for address in self.form.addresses:
            covering = merged_over(address, merged=merged[address.mark])
            if not covering:
                one = self._number if address.kind == NUMBER else self._words
                yield from one(address)
            elif (address.mark, covering) not in told:
                told.add((address.mark, covering))
                yield self._finding(address, Judgement(trouble="merged", found=covering))

    def _number(self, address: Address) -> Iterator[Cell | Finding]:
        answer = self._typed(address, address.cell)
        if address.given and not address.version and answer.text == address.given:
            return
        note = self._typed(address, address.note_cell)
        judged = judge_line(
            answer=answer,
            status=self._typed(address, address.status_cell),
            note=note,
            codes=self.codes,
        )
        if judged.trouble:
            yield self._finding(address, judged)
        elif judged.status:
            yield Cell(
                period=address.period,
                service=self.form.form.service,
                quantity=address.code,
                dimension=address.dimension,
                category=address.category,
                value=judged.value,
                status=judged.status,
                basis=STATED,
                note=note.text.strip(),
                place=self._place(address, address.cell),
            )

    def _words(self, address: Address) -> Iterator[Narrative | Finding]:
        typed = self._typed(address, address.cell)
        if typed.trouble:
            yield self._finding(address, Judgement(trouble=f"{typed.trouble}-in-text"))
        elif not typed.blank:
            yield Narrative(
                period=address.period,
                service=self.form.form.service,
                prompt=address.code,
                text=typed.text.strip(),
                place=self._place(address, address.cell),
            )

    def place_of(self, address: Address) -> Place:
        """Return where the answer of an address stands."""
        return self._place(address, address.cell)

    def _typed(self, address: Address, cell: str) -> Typed:
        return typed_in(self.form.sheets[address.mark][cell]) if cell else NOTHING

    def _place(self, address: Address, cell: str) -> Place:
        return Place(file=self.file, sheet=self.form.sheets[address.mark].title, cell=cell)

    def _finding(self, address: Address, judged: Judgement) -> Finding:
        cell = {STATUS: address.status_cell, NOTE: address.note_cell}.get(judged.field)
        place = self._place(address, cell or address.cell)
        return Finding(
            rule=UNCLEAR if judged.reading else f"workbook-{judged.trouble}",
            severity="error",
            period=address.period,
            service=self.form.form.service,
            quantity=address.code if address.kind == NUMBER else "",
            dimension=address.dimension,
            category=address.category,
            place=place,
            expected="",
            found=quotable(judged.found),
            message=self._message(address, judged, place=place),
        )

    def _message(self, address: Address, judged: Judgement, *, place: Place) -> str:
        say = workbook_phrases().say
        if judged.reading:
            what = explain_refusal(judged.reading, lang=self.lang)
        else:
            fields = {"found": quotable(judged.found)}
            what = say(judged.trouble, lang=self.lang, fields=fields)
        name = name_answer(address, form=self.form, codes=self.codes, lang=self.lang)
        where = {"sheet": place.sheet, "cell": place.cell, "name": name, "what": what}
        return say("at-cell", lang=self.lang, fields=where)
