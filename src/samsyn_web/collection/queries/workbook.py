"""The workbook of a return: drawn with what stands, and read when it comes back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from samsyn.codes import load_codes
from samsyn.returns import Answers, FormLine, draw_workbook, load_questionnaires, read_workbook
from samsyn_web.collection.models import Answer, Passage, Return
from samsyn_web.collection.queries.earlier import earlier_cells
from samsyn_web.collection.queries.findings import as_service
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.organisations.queries import public_contacts


class OtherReturnError(Exception):
    """The workbook is another's: `reason` is `other-service`, `other-period` or `other-form`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def workbook_of(the_return: Return, *, lang: str, made_on: date) -> bytes:
    """Return the workbook of a return, with last year's answers and those that stand."""
    previous = earlier_cells(the_return, lang=lang).cells
    period = the_return.round.period
    series = sorted({cell.period for cell in previous if cell.period < period})
    return draw_workbook(
        questionnaire=questionnaire_of(the_return), service=as_service(the_return.service),
        period=period, previous=previous, series=tuple(series), codes=load_codes(),
        filled=tuple(standing_lines(the_return)), lang=lang, made_on=made_on,
    )  # fmt: skip


def read_upload(content: bytes, *, name: str, of: Return, lang: str) -> Answers:
    """Read a workbook that came for a return.

    Raises:
        WorkbookError: it is turned away.
        OtherReturnError: it is the workbook of another return.
    """
    answers = read_workbook(
        Path(name), content=content, codes=load_codes(), questionnaires=load_questionnaires(),
        lang=lang, public=public_contacts(),
    )  # fmt: skip
    asked = questionnaire_of(of)
    for reason, mine, theirs in (
        ("other-service", answers.service, of.service.code),
        ("other-period", answers.period, of.round.period),
        ("other-form", answers.questionnaire, asked.code),
    ):
        if mine != theirs:
            raise OtherReturnError(reason)
    return answers


def standing_lines(of: Return) -> Iterator[FormLine]:
    """Yield every answer and passage that stands in a return, as lines of its form."""
    for answer in Answer.objects.filter(of=of):
        yield FormLine(
            period=answer.period, code=answer.quantity, dimension=answer.dimension,
            category=answer.category, typed=answer.typed, chosen=answer.chosen, note=answer.note,
            version=answer.version,
        )  # fmt: skip
    for told in Passage.objects.filter(of=of):
        yield FormLine(
            period=of.round.period, code=told.prompt, typed=told.text, version=told.version,
            is_words=True,
        )  # fmt: skip
