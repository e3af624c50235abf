"""The check of returns: each rule in turn, over what the rules before it left standing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from samsyn.codes import Codes
from samsyn.returns.cells import Finding, Returns, Service
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.firewall import NOTHING_PUBLIC, PublicContacts
from samsyn.returns.frame import Frame, main_period, periods_of_files
from samsyn.returns.questionnaires import Questionnaires
from samsyn.returns.rules import RULES
from samsyn.returns.workbook import BLANK


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings in the order of the file, and how many answers were looked at."""

    findings: tuple[Finding, ...]
    checked: int

    @property
    def has_errors(self) -> bool:
        """Whether something must be put right before the numbers can be used."""
        return any(finding.severity == "error" for finding in self.findings)


def check(
    returns: Returns,
    *,
    services: Sequence[Service],
    codes: Codes,
    questionnaires: Questionnaires,
    previous: Returns | None = None,
    period: str = "",
    lang: str = "nb",
    public: PublicContacts = NOTHING_PUBLIC,
) -> CheckReport:
    """Check returns; one wrong number gives one finding.

    Args:
        returns: the cells of one or more files, with what could not be read.
        services: those that were asked.
        codes: the code lists.
        questionnaires: what was asked.
        previous: returns of earlier periods, to compare with.
        period: the one the returns are about; without it, the one that most cells are of.
        lang: the language of the messages, `nb`, `nn` or `en`.
        public: what may stand in a note although it looks like a person's; the names of the
            services may, in any case.
    """
    frame = Frame(
        codes=codes,
        services={service.code: service for service in services},
        questionnaires=questionnaires,
        period=period or main_period(returns.cells),
        of_file=periods_of_files(returns.cells),
        previous=previous.cells if previous else (),
        lang=lang,
        forms=returns.forms,
        public=replace(public, names=(*public.names, *(service.name for service in services))),
    )
    faults = _run(returns, frame=frame)
    return CheckReport(
        findings=tuple(sorted((fault.finding for fault in faults), key=_place_in_file)),
        checked=len(returns.cells) + len(returns.unread),
    )


def _run(returns: Returns, *, frame: Frame) -> tuple[Fault, ...]:
    faults = [Fault(one, lost=True, misplaced=_is_row(one)) for one in returns.unread]
    faults += [Fault(remark, lost=remark.rule == BLANK) for remark in returns.remarks]
    evidence = Evidence.of(returns.cells, frame=frame).without(faults)
    for rule in RULES:
        found = tuple(rule.find(evidence))
        faults.extend(found)
        evidence = evidence.without(found)
    return tuple(faults)


def _is_row(finding: Finding) -> bool:
    """Tell whether a finding is about a row of a file; a field of a form is never another one."""
    return finding.place.row is not None


def _place_in_file(finding: Finding) -> tuple[bool, str, int, str]:
    place = finding.place
    return (place.row is None, place.file, place.row or 0, place.sheet + place.cell)
