"""Everything an edition stands on, read once."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from samsyn.codes import Codes
from samsyn.documents import Edition, SmallNumbers, read_edition
from samsyn.figures import Compilation, compile_figures, keys_of_unread, read_settlements
from samsyn.returns import (
    Finding,
    Questionnaires,
    Returns,
    Service,
    as_period,
    check,
    read_all_services,
    read_answers,
)

MISDATED = "other-period"


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
    """Read the services and the answers, tables or filled-in workbooks, that an edition names.

    Raises:
        ReaderError: a file cannot be read.
        ServiceTwiceError: two files describe one service.
    """
    return Given(
        edition=edition,
        services=read_all_services(edition.services),
        returns=read_answers(edition.cells, codes=codes, questionnaires=questionnaires, lang=lang),
        codes=codes,
        questionnaires=questionnaires,
    )


def edition_of(folder: Path, *, protects_all: bool = False) -> Edition:
    """Read an edition; small numbers are hidden whatever it decided, if all is to be protected.

    Raises:
        EditionError: names file, line and what to mend.
    """
    edition = read_edition(folder)
    if not protects_all:
        return edition
    return replace(edition, small_numbers=SmallNumbers(is_decided=True))


def check_given(given: Given, *, lang: str) -> Iterator[Finding]:
    """Check all answers together: of the edition's period all is told, of others the errors.

    The check of the edition's period is the one that `samsyn check` makes of the same files. The
    other periods are then looked at in turn, each against those before it and without the rows
    that carry the wrong one; what was told is not told again.
    """
    check_period = partial(
        check,
        services=given.services,
        codes=given.codes,
        questionnaires=given.questionnaires,
        lang=lang,
    )
    report = check_period(given.returns, period=given.edition.period)
    yield from report.findings
    told = set(report.findings)
    misdated = {finding.place for finding in told if finding.rule == MISDATED}
    dated = [cell for cell in given.returns.cells if cell.place not in misdated]
    for period in _other_periods(given):
        own = tuple(cell for cell in dated if cell.period == period)
        others = tuple(cell for cell in dated if cell.period != period)
        earlier = check_period(
            Returns(cells=own, unread=given.returns.unread),
            previous=Returns(cells=others),
            period=period,
        )
        new = [finding for finding in earlier.findings if finding not in told]
        yield from (finding for finding in new if finding.severity == "error")


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
        unread=keys_of_unread(given.returns.unread),
    )


def _other_periods(given: Given) -> list[str]:
    """Return the periods, beside the edition's own, that any answer is of, in writing order."""
    periods = {cell.period for cell in given.returns.cells} - {given.edition.period}
    return sorted(period for period in periods if as_period(period))
