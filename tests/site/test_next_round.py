"""Next year's round is made from this year's in one act, as it was looked through."""

from datetime import date

import pytest
from asked_cast import OPENING, opened, preparing
from site_cast import NOW

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.next_round import make_next_round
from samsyn_web.collection.actions.rounds import choose_asked
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.next_round import next_round_of
from samsyn_web.collection.refusals import DeadlineTooEarlyError, NotOpenError, PeriodTakenError
from samsyn_web.organisations.models import Service

pytestmark = pytest.mark.django_db
DUE = date(2022, 3, 1)


def kinds(plan):
    return {
        (one.service.code, one.questionnaire.code): one.kind
        for listed in plan.organisations for one in listed.news
    }  # fmt: skip


def test_the_plan_compares_what_was_asked_and_keeps_apart_what_only_names_the_year(cast):
    plan = next_round_of(opened(cast))
    assert plan.period == "2021"
    (service,) = plan.comparisons
    assert (service.before.year, service.after.year) == (2020, 2021)
    assert any(c.code.endswith("/military-service") for c in service.told)
    assert service.only_year == len(service.changes) - len(service.told) > 0


def test_each_organisation_is_told_what_is_new_for_it(cast):
    plan = next_round_of(opened(cast))
    assert [listed.organisation.name for listed in plan.organisations] == [
        "Oslo kommune", "Oslo krisesenter",
    ]  # fmt: skip
    (rosa,) = (o for listed in plan.organisations for o in listed.news
               if (o.service, o.kind) == (cast.rosa, "again"))  # fmt: skip
    assert rosa.told == plan.comparisons[0].told


def test_who_is_asked_again_for_the_first_time_or_no_more_is_told_apart(cast):
    the_round = opened(cast)
    Service.objects.filter(pk=cast.htso.pk).update(is_active=False)
    assert kinds(next_round_of(the_round)) == {
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
