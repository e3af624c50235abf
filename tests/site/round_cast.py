"""An open round of 2020 in which a service is asked, blank or filled in as the example year."""

from datetime import date
from pathlib import Path

from site_cast import NOW

import samsyn
from samsyn.returns import questionnaire_for, read_returns, read_services
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, Passage, Return, Round
from samsyn_web.organisations.models import Holding, Role, Service

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
COUNTED_THEN = "Alle med mer enn én samtale ved oppmøte, eller minst én overnatting."
A_FIELD = Field("2020", "assisted-adults", "total", "")


def open_round():
    """Make the round, or return the one that is there."""
    return Round.objects.get_or_create(
        period="2020", defaults={"state": "open", "deadline": date(2021, 3, 1), "opened_at": NOW}
    )[0]


def open_return(service, *, filled=False, filled_as=""):
    """Ask a service; `filled` gives it its answers of the example year, `filled_as` another's."""
    the_return = Return.objects.create(
        round=open_round(), service=service, questionnaire="service", version="2020.1"
    )
    if filled or filled_as:
        fill(the_return, answers_of=filled_as or service.code)
    return the_return


def open_police(cast):
    """Ask the police, for whom the reporter of ROSA answers too."""
    service = Service.objects.create(
        code="politiet", organisation=cast.rosa.organisation, name="Politiet", group="police"
    )
    role = Role.objects.create(code="reporter-politiet", duty="reporter", service=service)
    Holding.objects.create(role=role, person=cast.rosa_reporter, since=date(2020, 1, 1))
    return Return.objects.create(
        round=open_round(), service=service, questionnaire="police", version="2020.1"
    )


def last_year(service, *, children=None, told=COUNTED_THEN):
    """Put what the service answered of 2018 and 2019 into frozen rounds."""
    for period, total in (("2018", 60), ("2019", 63)):
        earlier = Round.objects.get_or_create(
            period=period, defaults={
                "state": "open", "deadline": date(2020, 3, 1), "opened_at": NOW,
            },
        )[0]  # fmt: skip
        before = Return.objects.create(
            round=earlier, service=service, questionnaire="service", version="2020.1",
            state=Return.State.ACCEPTED,
        )  # fmt: skip
        Answer.objects.create(
            of=before, period=period, quantity="assisted-adults", dimension="total",
            typed=str(total), value=total, status="reported", version=1, at=NOW,
        )  # fmt: skip
    for category, value in (("new", 40), ("continuing", 23)):
        Answer.objects.create(
            of=before, period="2019", quantity="assisted-adults", dimension="newness",
            category=category, typed=str(value), value=value, status="reported", version=1, at=NOW,
        )  # fmt: skip
    if children is not None:
        Answer.objects.create(
            of=before, period="2019", quantity="accompanying-children", dimension="total",
            typed=str(children), value=children, status="reported", version=1, at=NOW,
        )  # fmt: skip
    Passage.objects.create(
        of=before, prompt="counting", version=1, at=NOW,
        text=told,
    )  # fmt: skip
    Round.objects.filter(period__in=("2018", "2019")).update(
        state="frozen", frozen_at=NOW, checksum="0" * 64
    )


def fill(the_return, *, answers_of="rosa"):
    """Put the answers of the example year into a return, as if typed once, with its account."""
    given = {one.code: one.counted_as for one in read_services(YEAR / "services.csv")}
    tell_the_count(the_return, given[answers_of])
    cells = read_returns(YEAR / "returns.csv").cells
    for cell in cells:
        if (cell.service, cell.period) == (answers_of, the_return.round.period):
            Answer.objects.create(
                of=the_return, period=cell.period, quantity=cell.quantity,
                dimension=cell.dimension, category=cell.category, value=cell.value,
                typed="" if cell.value is None else str(cell.value), status=cell.status,
                chosen="" if cell.value is not None else cell.status, version=1, at=NOW,
            )  # fmt: skip


def tell_the_count(the_return, counted_as):
    """Answer what must be told in words by what the lists of the year say was counted."""
    asked = questionnaire_for(the_return.questionnaire, the_return.round.period)
    Passage.objects.bulk_create(
        Passage(of=the_return, prompt=prompt.code, text=counted_as, version=1, at=NOW)
        for prompt in asked.prompts
        if prompt.required
    )
