"""Writes a questionnaire as a workbook, with last year's answers beside each field."""

import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from samsyn.codes import Codes, Period, read_period
from samsyn.returns.cells import Cell, Service
from samsyn.returns.questionnaires import Questionnaire
from samsyn.returns.workbook.addresses import FORMAT, SHEET, Address, Form
from samsyn.returns.workbook.answers import FormLine
from samsyn.returns.workbook.earlier import EarlierPlan, plan_earlier
from samsyn.returns.workbook.earlier_sheet import draw_earlier
from samsyn.returns.workbook.filling import Key, filled_by_key
from samsyn.returns.workbook.formats import make_formats
from samsyn.returns.workbook.front_sheet import FrontSheet
from samsyn.returns.workbook.layout import SheetPlan, plan_sheets
from samsyn.returns.workbook.places import earlier_addresses, section_addresses
from samsyn.returns.workbook.refusal import WorkbookError
from samsyn.returns.workbook.section_sheet import SectionSheet
from samsyn.returns.workbook.technical_sheet import write_technical
from samsyn.returns.workbook.untyped import Book
from samsyn.returns.workbook.wording import Wording

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def write_workbook(
    *,
    questionnaire: Questionnaire,
    service: Service,
    period: str,
    previous: tuple[Cell, ...],
    series: tuple[str, ...] = (),
    filled: tuple[FormLine, ...] = (),
    codes: Codes,
    lang: str,
    made_on: date,
    path: Path,
) -> None:
    """Write the form of one service to a file; the same input gives the same bytes.

    Args:
        previous: answers of earlier periods, of any service; only those of this one are shown.
        series: earlier periods, oldest first, that may be answered again; the twelve last are.
        filled: what stands already, which is filled in.
        made_on: the date of the file.

    Raises:
        WorkbookError: the file cannot be written there.
        PeriodError: `period` is none.
    """
    content = draw_workbook(
        questionnaire=questionnaire, service=service, period=period, previous=previous,
        series=series, filled=filled, codes=codes, lang=lang, made_on=made_on,
    )  # fmt: skip
    try:
        path.write_bytes(content)
    except OSError as fault:
        raise WorkbookError("unwritable", fields={"file": path.name}) from fault


def draw_workbook(
    *,
    questionnaire: Questionnaire,
    service: Service,
    period: str,
    previous: tuple[Cell, ...],
    series: tuple[str, ...] = (),
    filled: tuple[FormLine, ...] = (),
    codes: Codes,
    lang: str,
    made_on: date,
) -> bytes:
    """Return the form of one service as the bytes of an .xlsx file, as `write_workbook` writes it.

    Raises:
        PeriodError: `period` is none.
    """
    wording = Wording(codes=codes, lang=lang)
    known = tuple(cell for cell in previous if cell.service == service.code)
    front, earlier = wording.say("front-name"), wording.say("earlier-name")
    drawing = _Drawing(
        questionnaire=questionnaire,
        service=service,
        period=read_period(period),
        known=known,
        filled=filled_by_key(filled),
        wording=wording,
        plans=plan_sheets(questionnaire, codes=codes, lang=lang, taken=(SHEET, front, earlier)),
        earlier=plan_earlier(
            questionnaire, name=earlier, periods=series, known=known, codes=codes, lang=lang
        ),
    )
    return drawing.draw(made_on=made_on)


def period_before(period: Period) -> str:
    """Return the same part of the year before.

    Examples:
        >>> period_before(read_period("2025-T2"))
        '2024-T2'
    """
    return f"{period.year - 1}{period.code[4:]}"


@dataclass(frozen=True, slots=True)
class _Drawing:
    questionnaire: Questionnaire
    service: Service
    period: Period
    known: tuple[Cell, ...]
    filled: Mapping[Key, FormLine]
    wording: Wording
    plans: tuple[SheetPlan, ...]
    earlier: tuple[EarlierPlan, ...]

    def draw(self, *, made_on: date) -> bytes:
        import xlsxwriter  # noqa: PLC0415 - here, so that who only reads returns never waits

        buffer = io.BytesIO()
        book = xlsxwriter.Workbook(buffer, OPTIONS)
        self._describe(book, made_on=made_on)
        self._draw_sheets(book)
        book.close()
        return buffer.getvalue()

    def _describe(self, book: Book, *, made_on: date) -> None:
        moment = datetime(made_on.year, made_on.month, made_on.day)  # noqa: DTZ001 - a day, no clock
        title = self.questionnaire.title.text(self.wording.lang)
        book.set_properties({"title": title, "author": "Samsyn", "created": moment})
        book.set_calc_mode("auto")

    def _draw_sheets(self, book: Book) -> None:
        formats = make_formats(book)
        FrontSheet(
            sheet=book.add_worksheet(self.wording.say("front-name")),
            questionnaire=self.questionnaire,
            service=self.service,
            period=self.period.code,
            plans=self.plans,
            formats=formats,
            wording=self.wording,
        ).draw()
        for plan in self.plans:
            SectionSheet(
                sheet=book.add_worksheet(plan.name),
                plan=plan,
                formats=formats,
                wording=self.wording,
                period=self.period.code,
                previous_period=period_before(self.period),
                previous=self._previous(),
                filled=self.filled,
            ).draw()
        for earlier in self.earlier:
            sheet = book.add_worksheet(earlier.name)
            draw_earlier(
                sheet, plan=earlier, formats=formats, wording=self.wording, filled=self.filled
            )
        self._write_technical(book)

    def _write_technical(self, book: Book) -> None:
        addresses = [
            address
            for plan in self.plans
            for address in section_addresses(plan, period=self.period.code)
        ]
        addresses += earlier_addresses(self.earlier)
        addresses = [self._with_version(address) for address in addresses]
        form = Form(
            format=FORMAT,
            questionnaire=self.questionnaire.code,
            year=str(self.questionnaire.year),
            version=self.questionnaire.version,
            service=self.service.code,
            period=self.period.code,
            lang=self.wording.lang,
        )
        write_technical(book.add_worksheet(SHEET), form=form, addresses=addresses)

    def _with_version(self, address: Address) -> Address:
        key = (address.period, address.code, address.dimension, address.category)
        return (
            replace(address, version=str(self.filled[key].version))
            if key in self.filled
            else address
        )

    def _previous(self) -> Mapping[tuple[str, str, str], int | str]:
        """Last year's answers: a number, or in words why there is none."""
        before = period_before(self.period)
        return {
            (cell.quantity, cell.dimension, cell.category): cell.value
            if cell.value is not None
            else self._status_in_words(cell.status)
            for cell in self.known
            if cell.period == before
        }

    def _status_in_words(self, status: str) -> str:
        return self.wording.status(status) if status in self.wording.codes.statuses else ""
