"""Two sources that give one number differently: shown beside each other, decided with a reason."""

import pytest
from django.urls import reverse
from round_cast import open_return, open_round
from site_cast import NOW

from samsyn_web.collection.actions.disputes import (
    NoSuchConflictError,
    settle_conflict,
    withdraw_settlement,
)
from samsyn_web.collection.actions.freezing import ConflictsOpenError, freeze_round
from samsyn_web.collection.actions.holding import AlreadyDoneError
from samsyn_web.collection.models import Answer, Return, Settlement, Submission
from samsyn_web.collection.queries.disputes import disputes_of
from samsyn_web.collection.queries.figures import checksum_of_round, compilation_of, figures_of
from samsyn_web.collection.queries.standing import checksum_of, texts_of

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CASES = "section-4-29-cases"  # of all boards together: there is one true number


def accepted(service, *, says, quantity=CASES, questionnaire="child-welfare"):
    """An accepted return in which a service gives a number."""
    the_return = Return.objects.create(
        round=open_round(), service=service, questionnaire=questionnaire, version="2020.1",
        state="accepted",
    )  # fmt: skip
    Answer.objects.create(of=the_return, period="2020", quantity=quantity, dimension="total",
                          typed=str(says), value=says, status="reported", at=NOW)  # fmt: skip
    cells, passages = texts_of([the_return])[the_return.pk]
    Submission.objects.create(of=the_return, number=1, cells=cells, passages=passages, by=1, at=NOW,
                              checksum=checksum_of(the_return), accepted_at=NOW)  # fmt: skip
    return the_return


@pytest.fixture
def disputed(cast):
    accepted(cast.rosa, says=3)
    accepted(cast.htso, says=4)
    return open_round()


def settle(the_round, cast, **more):
    (dispute,) = disputes_of(the_round)
    words = {"chosen": "htso", "reason": "HTSO fører registeret."} | more
    return settle_conflict(the_round, conflict=dispute.name, by=cast.coordinator, at=NOW, **words)


def test_both_sources_are_shown_with_what_they_say(disputed):
    (dispute,) = disputes_of(disputed)
    assert [(one.service, one.cell.value) for one in dispute.answers] == [("HTSO", 4), ("ROSA", 3)]
    assert dispute.settled is None


def test_a_decision_gives_the_figure_its_value(disputed, cast):
    settle(disputed, cast)
    (dispute,) = disputes_of(disputed)
    assert dispute.settled.reason == "HTSO fører registeret."
    freeze_round(disputed, seen=checksum_of_round(disputed), by=cast.coordinator, at=NOW)
    disputed.refresh_from_db()
    figures = figures_of(disputed)
    assert figures.find(period="2020", quantity=CASES).value == 4
    (settled,) = figures.settled
    assert settled.settlement.reason == "HTSO fører registeret."


def test_a_round_with_an_open_conflict_is_not_frozen(disputed, cast):
    with pytest.raises(ConflictsOpenError):
        freeze_round(disputed, seen=checksum_of_round(disputed), by=cast.coordinator, at=NOW)


def test_only_an_answer_of_the_conflict_is_chosen(disputed, cast):
    with pytest.raises(NoSuchConflictError):
        settle(disputed, cast, chosen="kom")
    settle(disputed, cast)
    with pytest.raises(NoSuchConflictError):
        settle(disputed, cast)


def test_a_decision_is_taken_back_once(disputed, cast):
    settlement = settle(disputed, cast)
    withdraw_settlement(settlement, by=cast.coordinator, at=NOW)
    assert disputes_of(disputed)[0].settled is None
    with pytest.raises(AlreadyDoneError):
        withdraw_settlement(settlement, by=cast.coordinator, at=NOW)


def test_one_service_that_answers_twice_is_a_conflict_too(cast):
    first = accepted(cast.rosa, says=3)
    second = accepted(cast.rosa, says=5, questionnaire="advice")
    the_round = first.round
    (dispute,) = disputes_of(the_round)
    assert [one.name for one in dispute.answers] == ["rosa-advice", "rosa-child-welfare"]
    settle(the_round, cast, chosen="rosa-advice")
    compiled = compilation_of(the_round, of=[first, second])
    assert compiled.find(period="2020", quantity=CASES).value == 5


def test_the_decision_is_made_on_the_page(client, disputed, cast):
    client.force_login(cast.coordinator, BACKEND)
    address = reverse("conflicts", args=["2020"])
    name = disputes_of(disputed)[0].name
    page = client.post(address, {"conflict": name, "text": ""}).content.decode()
    assert "Velg hvilket svar som gjelder." in page
    assert "Fyll ut «Begrunnelse»" in page
    client.post(address, {"conflict": name, "chosen": "rosa", "text": "Telt på nytt."})
    settlement = Settlement.objects.get()
    assert (settlement.chosen, settlement.reason) == ("rosa", "Telt på nytt.")
    assert "Telt på nytt." in client.get(address).content.decode()
    client.post(reverse("withdraw-decision", args=["2020", settlement.pk]))
    assert not Settlement.objects.filter(withdrawn_at=None).exists()


def test_a_service_without_a_conflict_has_none(cast):
    assert disputes_of(open_return(cast.rosa).round) == ()
