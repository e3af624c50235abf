"""A round in the middle of its review: the example year, with a return in every state."""

from datetime import date

from round_cast import A_FIELD, YEAR
from site_cast import NOW
from year_cast import accept_everything, make_year

from samsyn.returns import read_returns
from samsyn_web.collection.actions.freezing import leave_out
from samsyn_web.collection.actions.reviewing import comment_on
from samsyn_web.collection.actions.sending_back import send_back
from samsyn_web.collection.models import Answer, AnswerEdit, Passage, Return, Round, Submission
from samsyn_web.organisations.models import Service

NOT_STARTED = ("adora", "eva", "nadheim-oslo")
IN_PROGRESS = ("pro-sentret", "fri-bergen", "une")
STILL_SUBMITTED = ("htso", "politiet", "filemon", "lauras-hus", "caritas-ressurssenteret")
TOLD = "Mange kvinner kom via Barcelona. Flere enn før ble utnyttet i arbeid, særlig i bygg."


def make_last_year(services):
    """A frozen round of 2019 with what the files know of it."""
    round_2019 = Round.objects.create(
        period="2019", state="open", deadline=date(2020, 3, 1), opened_at=NOW
    )
    for cell in read_returns(YEAR / "returns-2019.csv").cells:
        of, _ = Return.objects.get_or_create(
            round=round_2019, service=services[cell.service], questionnaire="service",
            version="2020.1", state="accepted",
        )  # fmt: skip
        Answer.objects.create(of=of, period="2019", quantity=cell.quantity, value=cell.value,
                              dimension=cell.dimension, category=cell.category, status=cell.status,
                              typed=str(cell.value), at=NOW)  # fmt: skip
        Passage.objects.get_or_create(
            of=of, prompt="development", defaults={"text": TOLD, "at": NOW}
        )
    Round.objects.filter(pk=round_2019.pk).update(state="frozen", frozen_at=NOW, checksum="0" * 64)


def state(code, to, **more):
    """Put the returns of a service in a state, whatever was done before."""
    Return.objects.filter(service__code=code, round__state="open").update(state=to, **more)
    Submission.objects.filter(of__service__code=code, of__round__state="open").update(
        accepted_at=None, accepted_by=None
    )


def make_scene(cast):
    """Return the round; ROSA is submitted, with a wrong sum, and the others stand everywhere."""
    the_round = make_year()
    Service.objects.filter(code="rosa").update(organisation=cast.rosa.organisation)
    make_last_year({one.service.code: one.service for one in the_round.returns.all()})
    accept_everything(the_round, by=cast.coordinator)
    for code in STILL_SUBMITTED:
        state(code, "submitted")
    for code in NOT_STARTED:
        Answer.objects.filter(of__service__code=code, of__round=the_round).delete()
        state(code, "not-started")
    for code in IN_PROGRESS:
        Answer.objects.filter(
            of__service__code=code, of__round=the_round, dimension__in=("form", "continent")
        ).delete()
        state(code, "in-progress", extended_to=date(2030, 1, 20) if code == "une" else None)
    leave_out(Return.objects.get(service__code="adora", round=the_round), by=cast.coordinator,
              reason="Tiltaket hadde pause i 2020.", at=NOW)  # fmt: skip
    back = Return.objects.get(service__code="albertine", round=the_round)
    state("albertine", "submitted")
    send_back(back, text="Er tallet personer eller besøk?",
              by=cast.coordinator, at=NOW)  # fmt: skip
    rosa = rosa_of(the_round)
    state("rosa", "submitted")
    Answer.objects.filter(of=rosa, dimension="sex", category="female").update(value=60, typed="60")
    Answer.objects.filter(of=rosa, dimension="total", quantity="assisted-adults").update(
        note="Talt i alt, også de som bare kom én gang."
    )
    Passage.objects.create(of=rosa, prompt="development", at=NOW, version=1,
                           text="Færre nye enn i 2019, på grunn av pandemien.")  # fmt: skip
    for version, typed in enumerate(("70", "ca. 74", "74")):
        AnswerEdit.objects.create(of=rosa, period="2020", quantity=A_FIELD.quantity,
                                  dimension="total", typed=typed, version=version, at=NOW,
                                  is_kept=version != 1, lane="web",
                                  by=cast.rosa_reporter.pk)  # fmt: skip
    comment_on(rosa, about=A_FIELD.name, text="Er dette uten dem som bare ringte?",
               by=cast.coordinator, at=NOW)  # fmt: skip
    return the_round


def rosa_of(the_round):
    """The return of ROSA."""
    return Return.objects.select_related("round", "service__organisation").get(
        round=the_round, service__code="rosa", questionnaire="service"
    )
