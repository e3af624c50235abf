"""What an organisation is asked: questionnaires as data, one file per year and kind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes import Label, load_codes, read_period
from samsyn.returns.questions import Link, NumberQuestion, Prompt
from samsyn.returns.sections import QuestionnaireError, QuestionnaireFile, Section

PACKAGED = Path(__file__).parent / "data" / "questionnaires"


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One questionnaire of one year.

    `version` is what a workbook carries, so that an answer can say which wording it answered.
    `changes` tells a reporter what differs from the year before; it is empty in the first year.
    `open_to` are groups of organisations that may answer it though they are not asked to.
    """

    code: str
    year: int
    version: str
    title: Label
    introduction: Label
    changes: Label
    sections: tuple[Section, ...]
    links: tuple[Link, ...] = ()
    open_to: tuple[str, ...] = ()

    @property
    def questions(self) -> tuple[NumberQuestion, ...]:
        """Every number asked for, in order."""
        return tuple(question for section in self.sections for question in section.questions)

    @property
    def prompts(self) -> tuple[Prompt, ...]:
        """Every narrative prompt, in order."""
        return tuple(prompt for section in self.sections for prompt in section.prompts)


@dataclass(frozen=True, slots=True)
class Questionnaires:
    """All questionnaires, by code and year."""

    by_code: Mapping[str, Mapping[int, Questionnaire]]

    def __iter__(self) -> Iterator[Questionnaire]:
        return (self.by_code[c][y] for c in sorted(self.by_code) for y in sorted(self.by_code[c]))

    def find(self, code: str, *, period: str) -> Questionnaire | None:
        """Return the questionnaire that was in use in a period, or None.

        It is the one of the period's year, or else of the latest year before it.

        Raises:
            PeriodError: the text is not a period.
        """
        last = _year_of(period)
        years = [year for year in self.by_code.get(code, {}) if year <= last]
        return self.by_code[code][max(years)] if years else None

    def versioned(self, code: str, *, version: str) -> Questionnaire | None:
        """Return the questionnaire of a version, whatever period it was answered for, or None."""
        of_code = self.by_code.get(code, {}).values()
        return next((one for one in of_code if one.version == version), None)


def questionnaire_for(
    code: str, period: str, *, among: Questionnaires | None = None
) -> Questionnaire:
    """Return the questionnaire that was in use in a period; without `among`, a packaged one.

    Raises:
        QuestionnaireError: there is none.
        PeriodError: the text is not a period.

    Examples:
        >>> questionnaire_for("service", "2021-T2").version
        '2021.1'
    """
    every = among or load_questionnaires()
    found = every.find(code, period=period)
    if found is None:
        known = ", ".join(sorted(every.by_code))
        raise QuestionnaireError(
            f"There is no questionnaire '{code}' for {period}. Known are {known}."
        )
    return found


@cache
def _year_of(period: str) -> int:
    return read_period(period).year


@cache
def load_questionnaires(folder: Path = PACKAGED) -> Questionnaires:
    """Read every `YEAR/CODE.toml` of a folder; without one, those that come with the program.

    Raises:
        QuestionnaireError: names the file, the place in it and what to mend.
    """
    by_code: dict[str, dict[int, Questionnaire]] = {}
    for path in sorted(folder.glob("[0-9][0-9][0-9][0-9]/*.toml")):
        questionnaire = read_questionnaire(path)
        by_code.setdefault(questionnaire.code, {})[questionnaire.year] = questionnaire
    if not by_code:
        raise QuestionnaireError(f"{folder.name}: no questionnaire lies here (YEAR/CODE.toml).")
    return Questionnaires(by_code=by_code)


def read_questionnaire(path: Path) -> Questionnaire:
    """Read one questionnaire.

    Raises:
        QuestionnaireError: names the file, the place in it and what to mend.
    """
    file = QuestionnaireFile.open(path, codes=load_codes())
    code, year = file.text("code"), file.whole("year")
    if (str(year), code) != (path.parent.name, path.stem):
        raise file.error(f"says {code} of {year}, but lies in {path.parent.name}/{path.name}")
    return Questionnaire(
        code=code,
        year=year,
        version=file.text("version"),
        title=file.label("title"),
        introduction=file.label("introduction"),
        changes=file.optional_label("changes"),
        sections=file.sections(year=year),
        links=file.links(),
        open_to=file.names("open_to"),
    )
