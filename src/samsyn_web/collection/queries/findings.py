"""What the check finds in a return as it stands."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from samsyn.codes import load_codes
from samsyn.returns import (
    CheckReport,
    FilledForm,
    Finding,
    Questionnaire,
    Returns,
    Service,
    check,
    load_questionnaires,
)
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, Passage, Return, Waiver
from samsyn_web.collection.queries.cells import answers_beside, cells_from
from samsyn_web.collection.queries.earlier import earlier_cells
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.collection.searching import public_for
from samsyn_web.organisations.models import Service as ServiceRecord

SEVERITIES = ("error", "warning", "note")
HANDED_IN = (Return.State.SUBMITTED, Return.State.ACCEPTED)


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with the field it stands at, and the reason it was waived for, if it was."""

    finding: Finding
    field: Field | None
    waived: str = ""

    @property
    def about(self) -> str:
        """The name of its field or its prompt, or nothing where it is about the whole return."""
        return self.field.name if self.field else self.finding.prompt

    @property
    def stops(self) -> bool:
        """Whether it must be put right, or waived, before the return is accepted."""
        return self.finding.severity == "error" and not self.waived


def findings_of(
    the_return: Return, *, lang: str, submits: bool = False
) -> tuple[Found, ...]:  # fmt: skip
    """Check a return, errors first, without what is about other questionnaires of the service.

    What must be answered, and is not, is an error where the return is submitted, or `submits`;
    while it is being written it is no more than a warning.
    """
    return findings_among(answers_beside(the_return), of=the_return, lang=lang, submits=submits)


def findings_among(
    answers: Iterable[Answer], *, of: Return, lang: str, submits: bool = False
) -> tuple[Found, ...]:
    """Do the same with the answers of its service in the round, where they were fetched already."""
    waivers = Waiver.objects.filter(of=of, withdrawn_at__isnull=True)
    told = Passage.objects.filter(of=of).exclude(text="").values_list("prompt", flat=True)
    form = form_of(of, told=told, submits=submits)
    report = check_service(
        of.service, given=replace(cells_from(answers, lang=lang), forms=(form,)),
        previous=earlier_cells(of, lang=lang), period=of.round.period, lang=lang,
    )  # fmt: skip
    return found_in(report, of=of, waivers=waivers)


def found_in(report: CheckReport, *, of: Return, waivers: Iterable[Waiver]) -> tuple[Found, ...]:
    """Return what a check of a service found in one of its returns, errors first."""
    asked = questionnaire_of(of)
    waived = {(waiver.rule, waiver.about): waiver.reason for waiver in waivers}
    found = (
        Found(finding, _field(finding, asked=asked))
        for finding in report.findings
        if _is_about(finding, asked=asked)
    )
    every = (replace(one, waived=waived.get((one.finding.rule, one.about), "")) for one in found)
    return tuple(sorted(every, key=lambda one: SEVERITIES.index(one.finding.severity)))


def check_service(
    record: ServiceRecord, *, given: Returns, previous: Returns, period: str, lang: str
) -> CheckReport:
    """Check what a service has answered in a period against what it answered before."""
    return check(
        given,
        services=[as_service(record)],
        codes=load_codes(),
        questionnaires=load_questionnaires(),
        previous=previous,
        period=period,
        lang=lang,
        public=public_for(cell.note for cell in given.cells),
    )


def form_of(the_return: Return, *, told: Collection[str], submits: bool = False) -> FilledForm:
    """Return a return as the core knows a form that came whole.

    Args:
        the_return: the return.
        told: the prompts that are answered.
        submits: whether it is held to what must be answered although it is not submitted yet.
    """
    return FilledForm(
        service=the_return.service.code, questionnaire=the_return.questionnaire,
        version=the_return.version, told=frozenset(told),
        submits=submits or the_return.state in HANDED_IN,
    )  # fmt: skip


def as_service(record: ServiceRecord) -> Service:
    """Return a service of the register as the core knows it."""
    return Service(
        code=record.code,
        name=record.name,
        organisation=record.organisation.name,
        group=record.group,
        counted_as=record.counted_as,
    )


def _is_about(finding: Finding, *, asked: Questionnaire) -> bool:
    if finding.prompt:
        return finding.prompt in {prompt.code for prompt in asked.prompts}
    quantities = {question.quantity for question in asked.questions}
    return not finding.quantity or finding.quantity in quantities


def _field(finding: Finding, *, asked: Questionnaire) -> Field | None:
    """Return the field of a finding; one about a whole question stands at its first field."""
    for question in asked.questions:
        if (question.quantity, question.dimension) == (finding.quantity, finding.dimension):
            dimension, category = question.cells[0]
            return Field(finding.period, question.quantity, dimension, finding.category or category)
    return None
