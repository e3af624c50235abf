"""Next year's round is made from this year's in one act, as it was looked through."""

import re
from datetime import date, timedelta

import pytest
from asked_cast import OPENING, opened, preparing
from site_cast import NOW, TODAY, signed_in

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.next_round import make_next_round
from samsyn_web.collection.actions.rounds import choose_asked
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.next_round import next_round_of
from samsyn_web.collection.refusals import DeadlineTooEarlyError, NotOpenError, PeriodTakenError
from samsyn_web.organisations.actions import (
    add_service,
    change_service,
    end_holding,
    give_role,
)
from samsyn_web.organisations.actions.register import AboutService
from samsyn_web.organisations.models import Holding, Role, Service

pytestmark = pytest.mark.django_db
DUE = date(2022, 3, 1)


def kinds(plan):
    return {
        (one.service.code, one.questionnaire.code): one.kind
        for listed in plan.organisations for one in listed.news
    }  # fmt: skip


def test_the_plan_compares_what_was_asked_and_keeps_apart_what_only_names_the_year(cast):
    plan = next_round_of(opened(cast), on=TODAY)
    assert plan.period == "2021"
    (service,) = plan.comparisons
    assert (service.before.year, service.after.year) == (2020, 2021)
    assert any(c.code.endswith("/military-service") for c in service.told)
    assert service.only_year == len(service.changes) - len(service.told) > 0


def test_each_organisation_is_told_what_is_new_for_it(cast):
    plan = next_round_of(opened(cast), on=TODAY)
    assert [listed.organisation.name for listed in plan.organisations] == [
        "Oslo kommune", "Oslo krisesenter",
    ]  # fmt: skip
    (rosa,) = (o for listed in plan.organisations for o in listed.news
               if (o.service, o.kind) == (cast.rosa, "again"))  # fmt: skip
    assert rosa.told == plan.comparisons[0].told


def test_who_is_asked_again_for_the_first_time_or_no_more_is_told_apart(cast):
    the_round = opened(cast)
    Service.objects.filter(pk=cast.htso.pk).update(is_active=False)
    assert kinds(next_round_of(the_round, on=TODAY)) == {
        ("rosa", "service"): "again", ("rosa", "advice"): "first", ("htso", "service"): "gone",
        ("rosa", "activities"): "first", ("rosa", "housing"): "first",
    }  # fmt: skip


def test_the_new_round_asks_those_who_were_ticked_and_carries_the_opening_text(cast):
    the_round = opened(cast)
    made = make_next_round(
        the_round, deadline=DUE, asked=[(cast.rosa.pk, "service")], by=cast.coordinator, at=NOW
    )
    assert (made.period, made.state, made.deadline, made.made_from) == (
        "2021", "preparing", DUE, the_round,
    )  # fmt: skip
    assert made.opening_en == OPENING["en"].replace("2020", "2021")
    (one,) = made.returns.all()
    assert (one.service, one.version) == (cast.rosa, "2021.1")
    entry = Entry.objects.order_by("number").last()
    assert (entry.act, entry.detail["asked"]) == ("collection.round-made-from", 1)


def test_one_act_is_one_entry_of_the_log(cast):
    the_round = opened(cast)
    before = Entry.objects.count()
    make_next_round(the_round, deadline=DUE, asked=[], by=cast.coordinator, at=NOW)
    assert Entry.objects.count() == before + 1


def test_what_cannot_be_made_leaves_nothing_behind(cast):
    the_round = opened(cast)
    by = {"asked": [(cast.rosa.pk, "service")], "by": cast.coordinator, "at": NOW}
    with pytest.raises(DeadlineTooEarlyError):
        make_next_round(the_round, deadline=date(2021, 12, 1), **by)
    assert Round.objects.count() == 1
    make_next_round(the_round, deadline=DUE, **by)
    with pytest.raises(PeriodTakenError):
        make_next_round(the_round, deadline=DUE, **by)


def test_a_round_that_is_being_prepared_is_not_carried_on(cast):
    the_round = preparing(cast)
    choose_asked(the_round, asked=[(cast.rosa.pk, "service")], by=cast.coordinator, at=NOW)
    with pytest.raises(NotOpenError):
        make_next_round(the_round, deadline=DUE, asked=[], by=cast.coordinator, at=NOW)


LATER = NOW + timedelta(days=20)
SAYS = {
    "nb": ("ROSA heter nå ROSA hjelp", "HTSO er avsluttet", "Nytt tiltak: Uteteam",
           "Ny i rollen «Rapportør for ROSA hjelp»: Stranger", "Ikke lenger i rollen"),
    "nn": ("ROSA heiter no ROSA hjelp", "HTSO er avslutta", "Nytt tiltak: Uteteam",
           "Ny i rolla «Rapportør for ROSA hjelp»: Stranger", "Ikkje lenger i rolla"),
    "en": ("ROSA is now called ROSA hjelp", "HTSO has ended", "New service: Uteteam",
           "New in the role “Reporter for ROSA hjelp”: Stranger", "No longer in the role"),
}  # fmt: skip


@pytest.fixture
def happened(cast):
    """A round, and what happened in the register after it was opened."""
    the_round = opened(cast)
    by = {"by": cast.coordinator, "at": LATER}
    change_service(
        service=cast.rosa, about=AboutService(name="ROSA hjelp", group="housing"), **by
    )  # fmt: skip
    change_service(
        service=cast.htso, about=AboutService(name="HTSO", group="other", is_active=False), **by
    )
    add_service(organisation=cast.htso.organisation, **by,
                about=AboutService(name="Uteteam", group="other"))  # fmt: skip
    role = Role.objects.get(code="reporter-rosa")
    give_role(role=role, person=cast.stranger, since=LATER.date(), **by)
    end_holding(holding=role.holdings.get(person=cast.rosa_reporter), until=LATER.date(), **by)
    return the_round


def told(the_round, *, on):
    plan = next_round_of(the_round, on=on)
    return {
        (listed.organisation.name, one.kind)
        for listed in plan.organisations for one in listed.changes
    }  # fmt: skip


def test_what_happened_since_the_round_opened_is_told_for_each_organisation(happened):
    assert told(happened, on=LATER.date() + timedelta(days=1)) == {
        ("Oslo krisesenter", "renamed"), ("Oslo krisesenter", "came"),
        ("Oslo krisesenter", "left"), ("Oslo kommune", "ended"), ("Oslo kommune", "regrouped"),
        ("Oslo kommune", "added"),
    }  # fmt: skip


def test_before_anything_happened_nothing_is_told(cast):
    about = AboutService(name="Uteteam", group="other")
    add_service(organisation=cast.htso.organisation, about=about, by=cast.coordinator,
                at=NOW - timedelta(days=1))  # fmt: skip
    assert told(opened(cast), on=TODAY) == set()


def test_one_who_came_back_to_the_role_did_not_come(cast):
    the_round = opened(cast)
    role = Role.objects.get(code="reporter-rosa")
    by = {"by": cast.coordinator, "at": LATER}
    end_holding(holding=role.holdings.get(), until=LATER.date(), **by)
    back = LATER.date() + timedelta(days=10)
    give_role(role=role, person=cast.rosa_reporter, since=back, **by)
    assert told(the_round, on=back) == set()


def test_a_service_that_has_begun_stands_with_its_organisation_and_is_not_ticked(happened):
    (listed,) = [
        one for one in next_round_of(happened, on=TODAY).organisations
        if one.organisation.name == "Oslo kommune"
    ]  # fmt: skip
    assert {one.service.name for one in listed.begun} == {"Uteteam"}
    assert "Uteteam" not in {one.service.name for one in listed.first}


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_page_that_is_looked_through_tells_it_in_words(happened, cast, lang):
    Holding.objects.filter(person=cast.rosa_reporter).update(until=TODAY)
    page = signed_in(cast.coordinator).get(f"/{lang}/rounds/{happened.pk}/next/")
    html = page.content.decode()
    assert [words for words in SAYS[lang] if words not in html] == []
    boxes = re.findall(r'<input type="checkbox" name="asked" id="n([^"]+)"[^>]*?( checked)?>', html)
    assert len(boxes) == len({key for key, _ in boxes}), "each is offered once"
    new = Service.objects.get(name="Uteteam")
    assert (f"{new.pk}:service", "") in boxes
