"""Making a round, choosing who is asked, opening it, and what is refused."""

from datetime import date, timedelta

import pytest
from asked_cast import DEADLINE, OPENING, opened, preparing
from site_cast import NOW

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.rounds import (
    change_round,
    choose_asked,
    extend,
    make_round,
    open_round,
)
from samsyn_web.collection.models import Answer, Return, Round
from samsyn_web.collection.queries.rounds import choices_in, progress_of
from samsyn_web.collection.refusals import (
    AlreadyAnsweredError,
    DeadlineTooEarlyError,
    ExtensionTooEarlyError,
    NobodyAskedError,
    NotAPeriodError,
    NotOpenError,
    NotPreparingError,
    OpeningMissingError,
    PeriodTakenError,
    ReturnDoneError,
    RoundFrozenError,
)
from samsyn_web.organisations.models import Organisation, Service

pytestmark = pytest.mark.django_db


def acts():
    return list(Entry.objects.order_by("number").values_list("act", flat=True))


def freeze(the_round):
    Round.objects.filter(pk=the_round.pk).update(
        state="frozen", opened_at=NOW, frozen_at=NOW, checksum="0" * 64
    )


def test_a_round_is_made_and_told_of_once(cast):
    the_round = preparing(cast)
    assert (the_round.state, the_round.deadline, the_round.opening_nn) == (
        "preparing", DEADLINE, OPENING["nn"],
    )  # fmt: skip
    assert acts() == ["collection.round-made"]


@pytest.mark.parametrize(
    ("fields", "refusal"),
    [
        ({"period": "i fjor"}, NotAPeriodError),
        ({"deadline": NOW.date()}, DeadlineTooEarlyError),
        ({"period": "2021", "deadline": date(2021, 12, 31)}, DeadlineTooEarlyError),
    ],
)
def test_a_period_that_is_none_and_a_deadline_that_is_too_early_are_refused(cast, fields, refusal):
    with pytest.raises(refusal):
        preparing(cast, **fields)
    assert not Round.objects.exists() and acts() == []


def test_there_is_one_round_a_period(cast):
    preparing(cast)
    with pytest.raises(PeriodTakenError):
        make_round(period="2020", deadline=DEADLINE, opening=OPENING, by=cast.coordinator, at=NOW)


@pytest.mark.parametrize(
    ("group", "usual", "open_to"),
    [("housing", {"service"}, {"activities", "advice", "housing"}),
     ("police", {"police"}, {"police-network", "prosecution"}),
     ("advice", {"advice"}, {"activities", "guidance"}), ("courts", {"courts"}, set()),
     ("immigration", {"immigration"}, {"immigration-others"}), ("health", set(), {"health"}),
     ("coordination", set(), {"coordination", "grants", "labour-inspection"})],
)  # fmt: skip
def test_the_group_of_a_service_says_what_it_may_be_asked(cast, group, usual, open_to):
    Service.objects.filter(pk=cast.rosa.pk).update(group=group)
    offered = [choice for choice in choices_in("2020") if choice.service == cast.rosa]
    assert {choice.questionnaire.code for choice in offered if choice.is_usual} == usual
    assert {choice.questionnaire.code for choice in offered if not choice.is_usual} == open_to


def test_a_service_that_is_no_longer_active_is_not_offered(cast):
    Service.objects.filter(pk=cast.rosa.pk).update(is_active=False)
    assert {choice.service for choice in choices_in("2020")} == {cast.htso}


def test_those_chosen_are_asked_with_the_version_of_the_questionnaire(cast):
    the_round = preparing(cast)
    rosa, htso = (cast.rosa.pk, "service"), (cast.htso.pk, "service")
    assert choose_asked(the_round, asked=[rosa, htso], by=cast.coordinator, at=NOW) == (2, 0)
    assert choose_asked(the_round, asked=[rosa], by=cast.coordinator, at=NOW) == (0, 1)
    (one,) = the_round.returns.all()
    assert (one.service, one.version, one.state) == (cast.rosa, "2020.1", "not-started")
    assert acts() == ["collection.round-made", *["collection.asked-chosen"] * 2]


def test_what_no_service_may_be_asked_is_not_asked(cast):
    the_round = preparing(cast)
    asked = [(cast.rosa.pk, "police"), (cast.rosa.pk, "service"), (987, "service")]
    assert choose_asked(the_round, asked=asked, by=cast.coordinator, at=NOW) == (1, 0)


@pytest.mark.parametrize("how", ["state", "answer"])
def test_one_who_has_begun_cannot_be_taken_out(cast, how):
    the_round = opened(cast)
    one = the_round.returns.get(service=cast.rosa)
    if how == "state":
        Return.objects.filter(pk=one.pk).update(state="in-progress")
    else:
        Answer.objects.create(of=one, period="2020", quantity="children-born", dimension="total",
                              typed="ca. 3", at=NOW)  # fmt: skip
    with pytest.raises(AlreadyAnsweredError):
        choose_asked(the_round, asked=[(cast.htso.pk, "service")], by=cast.coordinator, at=NOW)
    assert the_round.returns.count() == 2


def test_a_round_is_opened_when_somebody_is_asked_in_all_languages(cast):
    the_round = preparing(cast, opening=OPENING | {"nn": " "})
    with pytest.raises(NobodyAskedError):
        open_round(the_round, by=cast.coordinator, at=NOW)
    choose_asked(the_round, asked=[(cast.rosa.pk, "service")], by=cast.coordinator, at=NOW)
    with pytest.raises(OpeningMissingError):
        open_round(the_round, by=cast.coordinator, at=NOW)
    change_round(the_round, deadline=DEADLINE, opening=OPENING, by=cast.coordinator, at=NOW)
    with pytest.raises(DeadlineTooEarlyError):
        open_round(the_round, by=cast.coordinator, at=NOW + timedelta(days=90))
    assert open_round(the_round, by=cast.coordinator, at=NOW).opened_at == NOW
    with pytest.raises(NotPreparingError):
        open_round(the_round, by=cast.coordinator, at=NOW)
    assert acts()[-1] == "collection.round-opened"


def test_one_service_may_have_longer_than_the_others_and_lose_it_again(cast):
    the_round = opened(cast)
    rosa, htso = (the_round.returns.get(service=service) for service in (cast.rosa, cast.htso))
    extend(rosa, to=date(2021, 3, 15), by=cast.coordinator, at=NOW)
    assert [Return.objects.get(pk=one.pk).deadline for one in (rosa, htso)] == [
        date(2021, 3, 15), DEADLINE,
    ]  # fmt: skip
    extend(rosa, to=None, by=cast.coordinator, at=NOW)
    assert Return.objects.get(pk=rosa.pk).deadline == DEADLINE
    assert acts()[-2:] == ["collection.return-extended"] * 2


def test_an_extension_that_gives_no_more_time_is_refused(cast):
    one = opened(cast).returns.first()
    with pytest.raises(ExtensionTooEarlyError):
        extend(one, to=DEADLINE, by=cast.coordinator, at=NOW)
    late = NOW + timedelta(days=60)
    with pytest.raises(ExtensionTooEarlyError):
        extend(one, to=DEADLINE + timedelta(days=1), by=cast.coordinator, at=late)


def test_what_is_submitted_or_not_open_gets_no_extension(cast):
    the_round = preparing(cast)
    choose_asked(the_round, asked=[(cast.rosa.pk, "service")], by=cast.coordinator, at=NOW)
    one, later = the_round.returns.get(), date(2021, 4, 1)
    with pytest.raises(NotOpenError):
        extend(one, to=later, by=cast.coordinator, at=NOW)
    open_round(the_round, by=cast.coordinator, at=NOW)
    Return.objects.update(state="submitted")
    with pytest.raises(ReturnDoneError):
        extend(one, to=later, by=cast.coordinator, at=NOW)


def test_nothing_in_a_frozen_round_is_changed(cast):
    the_round = opened(cast)
    freeze(the_round)
    by = {"by": cast.coordinator, "at": NOW}
    with pytest.raises(RoundFrozenError):
        choose_asked(the_round, asked=[], **by)
    with pytest.raises(RoundFrozenError):
        change_round(the_round, deadline=date(2022, 1, 1), opening=OPENING, **by)
    with pytest.raises(RoundFrozenError):
        extend(the_round.returns.first(), to=date(2022, 1, 1), **by)


def test_how_far_a_round_has_come_is_counted(cast):
    the_round = opened(cast)
    the_round.returns.filter(service=cast.rosa).update(state="accepted")
    progress = progress_of(the_round)
    assert (progress.asked, progress.done) == (2, 1)
    assert progress.by_state["not-started"] == 1


def test_a_service_of_an_unknown_group_is_not_offered(cast):
    owner = Organisation.objects.create(code="x", name="X")
    Service.objects.create(code="x", organisation=owner, name="X", group="no-such-group")
    assert {choice.service for choice in choices_in("2020")} == {cast.rosa, cast.htso}
