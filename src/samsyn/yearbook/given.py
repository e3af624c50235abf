"""Everything an edition stands on, read once."""

from collections.abc import Iterable
from dataclasses import dataclass

from samsyn.codes import Codes, read_period
from samsyn.documents import Edition
from samsyn.figures import Compilation, compile_figures, read_settlements
from samsyn.returns import (
    Cell,
    Finding,
    Questionnaires,
    Returns,
    Service,
    check,
    read_returns,
    read_services,
)


@dataclass(frozen=True, slots=True)
class Given:
    """The services that were asked, what they answered, and the lists to read it by."""

    edition: Edition
    services: tuple[Service, ...]
    returns: Returns
    codes: Codes
    questionnaires: Questionnaires


def read_given(
    edition: Edition, *, codes: Codes, questionnaires: Questionnaires, lang: str
) -> Given:
    """Read the services and returns that an edition names.

    Raises:
        ReturnsError: a file cannot be read.
    """
    read = [read_returns(path, lang=lang) for path in edition.cells]
    return Given(
        edition=edition,
        services=tuple(s for path in edition.services for s in read_services(path)),
        returns=Returns(
            cells=tuple(cell for returns in read for cell in returns.cells),
            unread=tuple(finding for returns in read for finding in returns.unread),
        ),
        codes=codes,
        questionnaires=questionnaires,
    )


def check_given(given: Given, *, lang: str) -> Iterable[Finding]:
    """Check every period against the one before; of other years only errors are told."""
    yield from given.returns.unread
    cells = given.returns.cells
    for period in sorted({cell.period for cell in cells}):
        before = str(read_period(period).year - 1)
        report = check(
            Returns(cells=_of(cells, period)),
            services=given.services,
            codes=given.codes,
            questionnaires=given.questionnaires,
            previous=Returns(cells=_of(cells, before)),
            lang=lang,
        )
        for finding in report.findings:
            if period == given.edition.period or finding.severity == "error":
                yield finding


def compile_given(given: Given) -> Compilation:
    """Compile the returns, with the conflicts that the edition's settlements settle.

    Raises:
        ReaderError: a file of settlements cannot be read.
    """
    return compile_figures(
        cells=given.returns.cells,
        services=given.services,
        codes=given.codes,
        questionnaires=given.questionnaires,
        settlements=[s for path in given.edition.settlements for s in read_settlements(path)],
    )


def _of(cells: Iterable[Cell], period: str) -> tuple[Cell, ...]:
    return tuple(cell for cell in cells if cell.period == period)
