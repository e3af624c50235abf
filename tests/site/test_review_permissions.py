"""Who may open which page of reviewing, and send what to it: for others it is not there."""

import pytest
from django.urls import reverse
from review_cast import *  # noqa: F403 - fixtures
from review_cast import log_in
from site_cast import NOW

from samsyn_web.collection.actions.freezing import freeze_round
from samsyn_web.collection.actions.reviewing import accept_return, comment_on
from samsyn_web.collection.models import Round, Waiver
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.collection.queries.findings import findings_of

WHO = ("coordinator", "rosa_reporter", "htso_reporter", "signatory", "stranger")
# an address, those who may open it, and those who may send to it; without the second, nobody
MATRIX = {
    "board": ({"coordinator"}, None),
    "conflicts": ({"coordinator"}, {"coordinator"}),
    "freeze": ({"coordinator"}, {"coordinator"}),
    "figures": ({"coordinator"}, None),
    "returns-file": ({"coordinator"}, None),
    "services-file": ({"coordinator"}, None),
    "figures-file": ({"coordinator"}, None),
    "review-return": ({"coordinator", "rosa_reporter", "signatory"}, None),
    "spot": ({"coordinator", "rosa_reporter", "signatory"}, {"coordinator"}),
    "accept": (None, {"coordinator"}),
    "take-back": (None, {"coordinator"}),
    "send-back": ({"coordinator"}, {"coordinator"}),
    "waive": ({"coordinator"}, {"coordinator"}),
    "leave-out": ({"coordinator"}, {"coordinator"}),
    "take-in": (None, {"coordinator"}),
    "settle-comment": (None, {"coordinator"}),
    "withdraw-waiver": (None, {"coordinator"}),
}
OF_ROUND = ("board", "conflicts", "freeze", "figures", "returns-file", "services-file",
            "figures-file")  # fmt: skip


def places(the_return, cast):
    """An address for each name of the matrix, with things that are there."""
    (error,) = {(found.finding.rule, found.about) for found in findings_of(the_return, lang="nb")
                if found.stops}  # fmt: skip
    comment = comment_on(the_return, about="", text="Hei.", by=cast.coordinator, at=NOW)
    waiver = Waiver.objects.create(of=the_return, rule="x", reason="y", by=1, at=NOW)
    special = {
        "settle-comment": reverse("settle-comment", args=[comment.pk]),
        "withdraw-waiver": reverse("withdraw-waiver", args=[waiver.pk]),
        "waive": reverse("waive", args=[the_return.pk]) + f"?rule={error[0]}&about={error[1]}",
    }
    return {
        name: special.get(name)
        or reverse(name, args=[the_return.round.period if name in OF_ROUND else the_return.pk])
        for name in MATRIX
    }


@pytest.mark.parametrize("who", WHO)
def test_each_page_opens_for_those_it_is_for_and_is_not_there_for_others(client, cast, wrong, who):
    addresses = places(wrong, cast)
    log_in(client, getattr(cast, who))
    for name, (openers, senders) in MATRIX.items():
        if name.endswith("-file"):
            continue  # these are there once the round is frozen
        opened = client.get(addresses[name]).status_code
        assert opened == (405 if openers is None else 200 if who in openers else 404), name
        sent = client.post(addresses[name]).status_code
        if senders is None:
            assert sent == 405, name
        else:
            assert sent in ({200, 302} if who in senders else {404}), name


@pytest.mark.parametrize("who", WHO)
def test_files_of_a_frozen_round_are_for_the_coordinator(client, cast, submitted, who):
    log_in(client, getattr(cast, who))
    files = [reverse(name, args=["2020"]) for name in OF_ROUND if name.endswith("-file")]
    assert [client.get(address).status_code for address in files] == [404, 404, 404]
    accept_return(submitted, by=cast.coordinator, at=NOW)
    the_round = Round.objects.get()
    freeze_round(the_round, seen=checksum_of_round(the_round), by=cast.coordinator, at=NOW)
    expected = 200 if who == "coordinator" else 404
    assert [client.get(address).status_code for address in files] == [expected] * 3


def test_a_stranger_at_the_door_is_led_to_signing_in(client, rosa):
    page = client.get(reverse("review-return", args=[rosa.pk]))
    assert page.status_code == 302
    assert "/account/login/" in page.url
