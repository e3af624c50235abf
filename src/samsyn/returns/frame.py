"""What a check judges by: who was asked what, in which words, and what was answered before."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes import Codes, Period, PeriodError, Phrases, load_phrases, read_period
from samsyn.returns.cells import TOTAL, Cell, FilledForm, Service
from samsyn.returns.firewall import NOTHING_PUBLIC, PublicContacts
from samsyn.returns.questionnaires import Questionnaire, Questionnaires
from samsyn.returns.questions import NumberQuestion

PHRASES = Path(__file__).parent / "data" / "rules.toml"


@dataclass(frozen=True, slots=True)
class Frame:
    """The fixed side of a check.

    `period` is the one the returns are about; `of_file` is the one each file is about, so that a
    file of last year beside a file of this year is not a mistake.
    """

    codes: Codes
    services: Mapping[str, Service]
    questionnaires: Questionnaires
    period: str
    of_file: Mapping[str, str]
    previous: tuple[Cell, ...]
    lang: str
    public: PublicContacts = NOTHING_PUBLIC
    forms: tuple[FilledForm, ...] = ()

    def asked(self, service: str, *, period: str) -> tuple[Questionnaire, ...]:
        """Return the questionnaires a service was to answer for a period."""
        known = self.services.get(service)
        group = self.codes.groups.get(known.group) if known else None
        if group is None or as_period(period) is None:
            return ()
        found = (self.questionnaires.find(code, period=period) for code in group.questionnaires)
        return tuple(questionnaire for questionnaire in found if questionnaire)

    def may_answer(self, service: str, *, period: str) -> tuple[Questionnaire, ...]:
        """Return the questionnaires a service is asked, or may answer without being asked."""
        known = self.services.get(service)
        group = self.codes.groups.get(known.group) if known else None
        if group is None:
            return ()
        return tuple(
            questionnaire
            for questionnaire in self.in_use(period)
            if questionnaire.code in group.questionnaires or group.code in questionnaire.open_to
        )

    def question(self, cell: Cell) -> NumberQuestion | None:
        """Return the question a cell answers, if its service was asked it.

        An earlier period that is answered again, and had no questionnaire of its own, is
        answered in the words of the present one.
        """
        own = self.asked(cell.service, period=cell.period)
        for questionnaire in own or self.asked(cell.service, period=self.period):
            for question in questionnaire.questions:
                if (question.quantity, question.dimension) == (cell.quantity, cell.dimension):
                    return question
        return None

    def asked_by(self, form: FilledForm) -> Questionnaire | None:
        """Return the questionnaire of a form, in the wording that was answered if it is kept."""
        own = self.questionnaires.versioned(form.questionnaire, version=form.version)
        return own or self.questionnaires.find(form.questionnaire, period=self.period)

    def demands(self, service: str, *, quantity: str, dimension: str) -> bool:
        """Tell whether every field of a question must be answered in a form of a service."""
        asked = (self.asked_by(form) for form in self.forms if form.service == service)
        return any(
            question.required
            for questionnaire in asked if questionnaire
            for question in questionnaire.questions
            if (question.quantity, question.dimension) == (quantity, dimension)
        )  # fmt: skip

    def askers(self, quantity: str, *, period: str) -> tuple[NumberQuestion, ...]:
        """Return every question, of whichever questionnaire, about a quantity."""
        return tuple(
            question
            for questionnaire in self.in_use(period)
            for question in questionnaire.questions
            if question.quantity == quantity
        )

    def in_use(self, period: str) -> tuple[Questionnaire, ...]:
        """Return the questionnaires of a period, one of each kind."""
        if as_period(period) is None:
            return ()
        codes = sorted(self.questionnaires.by_code)
        found = (self.questionnaires.find(code, period=period) for code in codes)
        return tuple(questionnaire for questionnaire in found if questionnaire)


@cache
def as_period(code: str) -> Period | None:
    """Return a period, or None where the text is not one."""
    try:
        return read_period(code)
    except PeriodError:
        return None


def main_period(cells: Iterable[Cell]) -> str:
    """Return the period most cells are of; of several, the latest; of none, an empty text."""
    counted = Counter(cell.period for cell in cells if as_period(cell.period))
    return max(counted, key=lambda code: (counted[code], code), default="")


def periods_of_files(cells: tuple[Cell, ...]) -> dict[str, str]:
    """Return the period most cells of each file are of."""
    files = sorted({cell.place.file for cell in cells})
    return {file: main_period(cell for cell in cells if cell.place.file == file) for file in files}


@cache
def rule_phrases() -> Phrases:
    """Return the sentences of the rules."""
    return load_phrases(PHRASES)


def is_total(cell: Cell) -> bool:
    """Tell whether a cell is the total of its quantity."""
    return cell.dimension == TOTAL and not cell.category
