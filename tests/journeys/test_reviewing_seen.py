"""The coordinator reviews a round in a real browser, from the board to the frozen figures."""

import pytest
from django.urls import reverse
from django.utils.translation import override
from insisting import WIDTHS
from review_scene import make_scene, rosa_of, state
from round_cast import A_FIELD, open_return
from seeing import look, signed_in
from site_cast import NOW
from test_disputes import accepted
from year_cast import waive_what_stops

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.freezing import freeze_round
from samsyn_web.collection.actions.reviewing import accept_return
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import Answer, AnswerEdit, Return, Round
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.mail.models import Letter

pytestmark = pytest.mark.chromium


@pytest.fixture(autouse=True)
def bokmal():
    """Addresses in bokmål."""
    with override("nb"):
        yield


@pytest.fixture
def window(chromium, live_server, cast):
    """Open a window as the coordinator, or as another; all are closed at the end."""
    opened = []

    def open_window(person=None, **more):
        tab = signed_in(chromium, live_server.url, person or cast.coordinator, **more)
        opened.append(tab)
        return tab

    yield open_window
    for tab in opened:
        tab.context.close()


def pages_of(rosa):
    """Every page of a review under way, by the name of its picture."""
    spot = reverse("spot", args=[rosa.pk])
    return {
        "board": reverse("board", args=["2020"]),
        "board-narrowed": reverse("board", args=["2020"]) + "?findings=error",
        "return": reverse("review-return", args=[rosa.pk]),
        "police": reverse("review-return", args=[Return.objects.get(service__code="politiet").pk]),
        "spot": f"{spot}?about={A_FIELD.name}",
        "spot-passage": f"{spot}?about=development",
        "send-back": reverse("send-back", args=[rosa.pk]),
        "leave-out": reverse("leave-out", args=[rosa.pk]),
        "waive": reverse("waive", args=[rosa.pk])
        + "?rule=breakdown-does-not-add&about=assisted-adults.sex.female@2020",
        "conflicts-none": reverse("conflicts", args=["2020"]),
        "freeze-not-ready": reverse("freeze", args=["2020"]),
        "figures-not-yet": reverse("figures", args=["2020"]),
        "log": reverse("audit-log"),
        "log-whole": reverse("audit-whole"),
        "log-nothing": reverse("audit-log") + "?since=2030-01-01",
        "log-fault": reverse("audit-log") + "?since=snart",
    }


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_of_a_review_is_seen(cast, live_server, window, keep, width):
    rosa = rosa_of(make_scene(cast))
    tab = window(width=width)
    for name, address in pages_of(rosa).items():
        answer = tab.goto(f"{live_server.url}{address}")
        assert answer.status == 200, name
        look(tab, name)
        if name == "board":
            keep(tab, "board", most=1000)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_conflict_is_seen_and_decided(cast, live_server, window, width):
    accepted(cast.rosa, says=3)
    accepted(cast.htso, says=4)
    tab = window(width=width)
    tab.goto(live_server.url + reverse("conflicts", args=["2020"]))
    look(tab, "conflicts")
    tab.get_by_role("button", name="Avgjør").click()
    look(tab, "conflicts-fault")
    assert "Velg hvilket svar som gjelder." in tab.locator(".error-summary").inner_text()
    tab.get_by_role("link", name="Velg hvilket svar som gjelder.").click()
    assert tab.evaluate("document.activeElement.id") == "c0-chosen_0"
    tab.get_by_label("HTSO").check()
    tab.get_by_label("Begrunnelse").fill("HTSO fører registeret.")
    tab.get_by_role("button", name="Avgjør").click()
    tab.get_by_text("HTSO fører registeret.").wait_for()
    look(tab, "conflicts-decided")


def test_a_fault_takes_focus_and_leads_to_its_field(cast, live_server, window):
    rosa = rosa_of(make_scene(cast))
    tab = window(width=320)
    tab.goto(live_server.url + reverse("leave-out", args=[rosa.pk]))
    tab.get_by_role("button", name="Utelat svaret").click()
    look(tab, "leave-out-fault")
    assert tab.evaluate("document.activeElement.className").startswith("ds-error-summary")
    tab.get_by_role("link", name="Fyll ut").click()
    assert tab.evaluate("document.activeElement.id") == "id_text"


def comment_and_send_back(tab):
    """Write at the number of women, and send the return back."""
    tab.get_by_role("row", name="Kvinner").get_by_role("link").first.click()
    tab.get_by_label("Kommentar").fill("Kvinner og menn gir ikke totalen.")
    tab.get_by_role("button", name="Lagre kommentaren").click()
    tab.get_by_text("Kommentaren er lagret.").wait_for()
    tab.get_by_role("link", name="ROSA 2020").click()
    tab.get_by_role("link", name="Send tilbake").click()
    tab.get_by_role("button", name="Send tilbake").click()
    tab.get_by_text("brevet ligger i køen").wait_for()


def waive_the_error(tab):
    """Let the sum that does not hold stand, with a reason."""
    tab.get_by_role("link", name="La dette stå").first.click()
    tab.get_by_label("Hvorfor kan dette stå?").fill("Ett skjema er tapt.")
    tab.get_by_role("button", name="La funnet stå").click()
    tab.get_by_text("Får stå fordi: Ett skjema er tapt.").first.wait_for()


@pytest.mark.parametrize("has_script", [True, False])
def test_a_coordinator_sends_back_waives_accepts_and_freezes(cast, live_server, window, has_script):
    rosa = open_return(cast.rosa, filled=True)
    Answer.objects.filter(of=rosa, dimension="sex", category="female").update(value=60, typed="60")
    state("rosa", "submitted")
    tab = window(has_script=has_script)
    tab.goto(live_server.url + reverse("latest-board"))
    tab.get_by_role("link", name="ROSA", exact=True).click()
    tab.get_by_role("button", name="Godkjenn svaret").click()
    tab.get_by_text("verken er rettet eller får stå").wait_for()
    comment_and_send_back(tab)
    assert Letter.objects.get().to == cast.rosa_reporter

    waive_the_error(tab)
    rosa.refresh_from_db()
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)

    tab.reload()
    tab.get_by_role("button", name="Merk som avklart").click()
    tab.get_by_role("button", name="Godkjenn svaret").click()
    tab.get_by_text("Svaret er godkjent.").wait_for()
    tab.goto(live_server.url + reverse("freeze", args=["2020"]))
    tab.get_by_role("button", name="Frys runden 2020").click()
    tab.get_by_role("heading", name="Runden 2020 er frosset").wait_for()
    look(tab, "frozen") if has_script else None
    tab.get_by_role("link", name="Se tallene").click()
    assert "74" in tab.get_by_role("row", name="ROSA").first.inner_text()
    assert Round.objects.get().state == "frozen"
    acts = list(Entry.objects.order_by("number").values_list("act", flat=True))
    assert acts == [
        "collection.return-read", "collection.comment-written", "collection.return-sent-back",
        "collection.finding-waived", "collection.return-submitted", "collection.comment-settled",
        "collection.return-accepted", "collection.round-frozen", "collection.figures-read",
    ]  # fmt: skip


@pytest.mark.parametrize("width", WIDTHS)
def test_the_figures_of_a_frozen_round_are_seen(cast, live_server, window, width):
    the_round = make_scene(cast)
    female = {"of": rosa_of(the_round), "dimension": "sex", "category": "female"}
    Answer.objects.filter(**female).update(value=63, typed="63")
    AnswerEdit.objects.filter(is_kept=False).update(settled_at=NOW)
    for one in the_round.returns.exclude(state__in=("accepted", "not-started")):
        Return.objects.filter(pk=one.pk).update(state="in-progress")
        one.refresh_from_db()
        waive_what_stops(one, rules={"question-unanswered"}, by=cast.coordinator)
        submit_return(one, confirmed=checksum_of(one), by=cast.coordinator, at=NOW)
        accept_return(one, by=cast.coordinator, at=NOW)
    for one in the_round.returns.filter(state="not-started"):
        if not one.left_out.exists():
            one.left_out.create(reason="Svarte ikke.", by=1, at=NOW)
    tab = window(width=width)
    tab.goto(live_server.url + reverse("freeze", args=["2020"]))
    look(tab, "freeze-ready")
    freeze_round(the_round, seen=checksum_of_round(the_round), by=cast.coordinator, at=NOW)
    tab.reload()
    look(tab, "freeze-done")
    asked_for = {
        "figures": "",
        "figures-police": "?quantity=police-reports",
        "figures-of-rosa": "?quantity=assisted-adults&scope=service:rosa",
    }
    for name, asked in asked_for.items():
        tab.goto(live_server.url + reverse("figures", args=["2020"]) + asked)
        look(tab, name)
    tab.goto(live_server.url + reverse("review-return", args=[rosa_of(the_round).pk]))
    look(tab, "return-frozen")
    tab.goto(live_server.url + reverse("board", args=["2020"]))
    look(tab, "board-frozen")


def test_the_signatory_reads_and_the_log_tells(cast, live_server, window):
    rosa = rosa_of(make_scene(cast))
    tab = window(cast.signatory, width=320)
    tab.goto(live_server.url + reverse("review-return", args=[rosa.pk]))
    look(tab, "return-of-signatory")
    assert tab.get_by_role("button", name="Godkjenn svaret").count() == 0
    read = Entry.objects.filter(act="collection.return-read", by=cast.signatory.pk)
    assert read.count() == 1
