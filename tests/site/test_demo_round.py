"""The rounds of the example year stand on its files: 2019 frozen as answered, 2020 open."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import override
from site_cast import NOW, signed_in

from samsyn.returns import read_returns, read_services
from samsyn_web.collection.actions import demo_round
from samsyn_web.collection.actions.demo_round import YEAR, NotInRegisterError, make_demo_round
from samsyn_web.collection.models import Answer, Return, Round, Submission
from samsyn_web.collection.queries.figures import changed_since_accepted
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.collection.refusals import PeriodTakenError
from samsyn_web.organisations.actions import load_register
from samsyn_web.organisations.models import Organisation, Service

pytestmark = pytest.mark.django_db


@pytest.fixture
def register(cast):
    """The services of the example year, each in an organisation of its own name."""
    for name in demo_round.ASKERS:
        for one in read_services(YEAR / name):
            owner, _ = Organisation.objects.get_or_create(
                name=one.organisation, defaults={"code": f"of-{one.code}"}
            )
            Service.objects.update_or_create(
                code=one.code,
                defaults={"organisation": owner, "name": one.name, "group": one.group},
            )
    return cast


@pytest.mark.parametrize("at", [NOW, datetime(2026, 11, 25, tzinfo=UTC)])
def test_both_rounds_are_made_whatever_year_it_is(register, at):
    made = make_demo_round(by=register.coordinator, at=at)
    assert (made.period, made.state, made.made_from.period) == ("2020", "open", "2019")
    assert made.deadline > at.date()
    assert made.reminders.count() == 1
    with pytest.raises(PeriodTakenError):
        make_demo_round(by=register.coordinator, at=at)


def test_the_answers_of_2019_are_those_of_the_file_and_were_submitted(register, tmp_path):
    make_demo_round(by=register.coordinator, at=NOW)
    before = Round.objects.get(period="2019")
    assert (before.state, len(before.checksum)) == ("frozen", 64)
    given = {(c.service, c.quantity, c.dimension, c.category): (c.value, c.status)
             for c in read_returns(YEAR / "returns-2019.csv").cells}  # fmt: skip
    kept = {(a.of.service.code, a.quantity, a.dimension, a.category): (a.value, a.status)
            for a in Answer.objects.filter(of__round=before)}  # fmt: skip
    assert kept == given
    written = []
    for one in Submission.objects.filter(of__round=before):
        path = Path(tmp_path / "one.csv")
        path.write_text(one.cells, encoding="utf-8")
        written += read_returns(path).cells
    assert {(c.service, c.quantity, c.dimension, c.category): (c.value, c.status)
            for c in written} == given  # fmt: skip


def test_each_is_asked_in_2020_what_it_answers_in_the_files(register):
    made = make_demo_round(by=register.coordinator, at=NOW)
    asked = {(one.service.code, one.questionnaire) for one in made.returns.all()}
    for service, questionnaire in (
        ("rosa", "service"), ("politiet", "police"), ("udi", "immigration"), ("une", "immigration"),
        ("udi-iom", "assisted-return"), ("bufetat", "child-welfare"),
        ("htso-advice-line", "advice"), ("caritas-ressurssenteret", "advice"),
        ("caritas-ressurssenteret", "service"), ("caritas-ressurssenteret", "guidance"),
        ("lauras-hus", "housing"), ("nadheim-oslo", "outreach"), ("shalam-women", "activities"),
        ("domstolene", "courts"), ("jd", "grants"), ("kom", "coordination"),
        ("kripos", "police-network"), ("rvts-ost", "health"), ("udi", "immigration-others"),
    ):  # fmt: skip
        assert (service, questionnaire) in asked
    services = {one.code for one in read_services(YEAR / "services.csv")}
    assert {code for code, questionnaire in asked if questionnaire == "service"} == services
    everyone = {one.code for name in demo_round.ASKERS for one in read_services(YEAR / name)}
    assert {code for code, _ in asked} == everyone
    assert set(made.returns.values_list("state", flat=True)) == {Return.State.NOT_STARTED}


def test_every_number_of_the_year_is_asked_for_but_five_of_which_two_are_crossed_thrice(register):
    made = make_demo_round(by=register.coordinator, at=NOW)
    fields = {
        (one.service.code, question.quantity, *cell)
        for one in made.returns.all()
        for question in questionnaire_of(one).questions for cell in question.cells
    }  # fmt: skip
    given = {
        (cell.service, cell.quantity, cell.dimension, cell.category)
        for path in YEAR.glob("*.csv") if path.name not in demo_round.ASKERS
        for cell in read_returns(path).cells if cell.period == "2020"
    }  # fmt: skip
    assert {cell[1:3] for cell in given - fields} == {
        ("county-boards", "total"), ("asylum-applicants", "earlier-decision"),
        ("asylum-appeals", "asylum-appeal-type"), ("police-reports", "district*form*aggravated"),
    }  # fmt: skip


def test_the_register_of_the_demo_asks_thirty_organisations(cast):
    load_register(by=None, at=NOW)
    made = make_demo_round(by=cast.coordinator, at=NOW)
    returns = made.returns.select_related("service__organisation")
    assert len({one.service.organisation for one in returns}) == 30
    in_words = {one.service.code for one in returns if not questionnaire_of(one).questions}
    assert in_words == {"arbeidstilsynet", "a-krimsentrene"}


def test_a_register_without_the_services_is_refused_with_their_codes(cast):
    with pytest.raises(NotInRegisterError, match="lauras-hus"):
        make_demo_round(by=cast.coordinator, at=NOW)
    assert Round.objects.count() == 0


PLACES = ("return", "answers", "receipt", "review-return")


def test_every_page_of_both_years_opens_for_those_it_is_for(register):
    make_demo_round(by=register.coordinator, at=NOW)
    for one in Return.objects.filter(service=register.rosa):
        for who in (register.coordinator, register.rosa_reporter):
            for name in PLACES:
                status = signed_in(who).get(reverse(name, args=[one.pk])).status_code
                assert status in (200, 302), (one.round.period, name, status)


SAID = {
    "nb": "Svarene for 2019 er tatt inn i ettertid", "nn": "Svara for 2019 er tekne inn i ettertid",
    "en": "The answers for 2019 were taken in afterwards",
}  # fmt: skip


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_page_of_2019_says_that_it_was_taken_in_and_none_of_2020_does(register, lang):
    made = make_demo_round(by=register.coordinator, at=NOW)
    kari, rita = signed_in(register.coordinator), signed_in(register.rosa_reporter)
    for period, is_said in (("2019", True), ("2020", False)):
        of = Return.objects.get(
            service=register.rosa, round__period=period, questionnaire="service"
        )  # fmt: skip
        with override(lang):
            pages = [(rita, reverse(name, args=[of.pk])) for name in ("return", "answers")]
            pages += [(rita, reverse("receipt", args=[of.pk]))] if is_said else []
            pages += [(kari, reverse("review-return", args=[of.pk]))]
            pages += [(kari, reverse("round", args=[of.round_id]))]
            pages += [(kari, reverse(n, args=[period])) for n in ("board", "freeze", "conflicts")]
        for client, address in pages:
            assert (SAID[lang] in client.get(address).content.decode()) is is_said, address
    assert made.taken_in_at is None


def test_the_figures_of_the_year_before_are_whole_and_can_be_taken_along(register):
    make_demo_round(by=register.coordinator, at=NOW)
    kari = signed_in(register.coordinator)
    assert changed_since_accepted(Round.objects.get(period="2019")) == ()
    for name in ("figures", "figures-file", "returns-file", "services-file"):
        assert kari.get(reverse(name, args=["2019"])).status_code == 200, name


def test_figures_that_are_no_longer_what_was_frozen_are_not_given(register, monkeypatch):
    make_demo_round(by=register.coordinator, at=NOW)
    monkeypatch.setattr("samsyn_web.collection.queries.figures.checksum_over", lambda _: "")
    kari = signed_in(register.coordinator)
    for name in ("figures", "figures-file"):
        assert kari.get(reverse(name, args=["2019"])).status_code == 409, name
