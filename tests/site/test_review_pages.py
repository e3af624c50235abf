"""Pages of reviewing: who may open them, what they show, and what their forms do."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from review_cast import *  # noqa: F403 - fixtures
from review_cast import log_in
from round_cast import A_FIELD, open_return, open_round
from site_cast import NOW, PASSWORD

from samsyn.returns import load_questionnaires
from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.freezing import leave_out
from samsyn_web.collection.actions.reviewing import accept_return, waive_finding
from samsyn_web.collection.models import Answer, Comment, LeftOut, Return, Round
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.collection.queries.findings import findings_of
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Organisation, Service


@pytest.mark.usefixtures("wrong")
def test_the_board_shows_each_return_with_state_progress_and_findings(as_coordinator, cast):
    open_return(cast.htso)
    page = as_coordinator.get(reverse("board", args=["2020"])).content.decode()
    for words in (
        "ROSA",
        "HTSO",
        "Påbegynt",
        "Ikke begynt",
        "1 feil",
        "Har feil",
        "Voksne som fikk",
    ):
        assert words in page


@pytest.mark.usefixtures("wrong")
def test_the_board_is_narrowed_by_state_findings_group_and_deadline(as_coordinator, cast):
    htso = open_return(cast.htso)
    Service.objects.filter(pk=cast.htso.pk).update(group="other")
    board = reverse("board", args=["2020"])
    Round.objects.update(deadline="2099-01-01")

    def shown(**asked):
        page = as_coordinator.get(board, asked).content.decode()
        return [name for name in ("ROSA", "HTSO") if f">{name}</a>" in page]

    assert shown() == ["ROSA", "HTSO"]
    assert shown(state="not-started") == ["HTSO"]
    assert shown(findings="error") == ["ROSA"]
    assert shown(findings="none") == ["HTSO"]
    assert shown(group="other") == ["HTSO"]
    assert shown(overdue="on") == []
    Return.objects.filter(pk=htso.pk).update(extended_to="2021-01-01")
    assert shown(overdue="on") == ["HTSO"]
    assert shown(state="nonsense") == ["ROSA", "HTSO"]


@pytest.mark.usefixtures("rosa")
def test_the_board_asks_the_database_no_more_for_sixty_returns_than_for_two(as_coordinator, cast):
    open_return(cast.htso)
    board = reverse("board", args=["2020"])

    def asked():
        with CaptureQueriesContext(connection) as queries:
            assert as_coordinator.get(board).status_code == 200
        return len(queries)

    few = asked()
    organisation = Organisation.objects.create(code="o", name="O")
    for number in range(58):
        service = Service.objects.create(
            code=f"s{number}", organisation=organisation, name=f"S{number}", group="other"
        )
        one = open_return(service)
        Answer.objects.create(of=one, period="2020", quantity="assisted-adults", dimension="total",
                              typed="3", value=3, status="reported", at=NOW)  # fmt: skip
        Return.objects.filter(pk=one.pk).update(state="in-progress")
    assert Return.objects.count() == 60
    assert asked() <= few <= 25


def test_a_return_is_shown_with_findings_notes_and_what_was_written(as_coordinator, wrong):
    Answer.objects.filter(of=wrong, dimension="total", quantity="assisted-adults").update(
        note="Telt på nytt."
    )
    page = as_coordinator.get(reverse("review-return", args=[wrong.pk])).content.decode()
    for words in ("Telt på nytt.", "Kvinner", "Feil", "La dette stå, med begrunnelse"):
        assert words in page


def test_last_year_stands_beside_with_large_changes_marked(as_coordinator, rosa, cast):
    before = Round.objects.create(period="2019", state="open", deadline="2020-03-01", opened_at=NOW)
    old = Return.objects.create(round=before, service=cast.rosa, questionnaire="service",
                                version="2019.1", state="accepted")  # fmt: skip
    Answer.objects.create(of=old, period="2019", quantity="assisted-adults", dimension="total",
                          typed="20", value=20, status="reported", at=NOW)  # fmt: skip
    Round.objects.filter(pk=before.pk).update(state="frozen", frozen_at=NOW, checksum="0" * 64)
    page = as_coordinator.get(reverse("review-return", args=[rosa.pk])).content.decode()
    assert "+54" in page
    assert "Stor endring" in page


def test_the_signatory_reads_but_has_nothing_to_press(client, submitted, cast):
    log_in(client, cast.signatory)
    page = client.get(reverse("review-return", args=[submitted.pk])).content.decode()
    assert "ROSA" in page
    for words in ("Godkjenn svaret", "Send tilbake", "Utelat fra tallene", "kommenter"):
        assert words not in page


def test_that_a_return_was_read_is_told_once_a_day_of_each_reader(client, submitted, cast):
    address = reverse("review-return", args=[submitted.pk])
    for person in (cast.coordinator, cast.rosa_reporter, cast.signatory):
        log_in(client, person)
        client.get(address)
        client.get(address)
    read = Entry.objects.filter(act="collection.return-read").order_by("number")
    everyone = [cast.coordinator.pk, cast.rosa_reporter.pk, cast.signatory.pk]
    assert [entry.by for entry in read] == everyone


def test_a_comment_at_a_cell_is_saved_and_shown(as_coordinator, submitted):
    address = reverse("spot", args=[submitted.pk]) + f"?about={A_FIELD.name}"
    page = as_coordinator.post(address, {"text": "Er dette i alt?"}, follow=True)
    assert "Er dette i alt?" in page.content.decode()
    assert Comment.objects.get().about == A_FIELD.name


def test_a_place_that_is_not_in_the_return_is_not_there(as_coordinator, submitted):
    assert as_coordinator.get(reverse("spot", args=[submitted.pk]) + "?about=x.y.z@2020"
                              ).status_code == 404  # fmt: skip


def test_an_empty_comment_is_told_at_its_field_in_each_language(as_coordinator, submitted):
    for lang, says in (("nb", "Fyll ut «Kommentar»"), ("nn", "Fyll ut «Kommentar»"),
                       ("en", "Fill in “Comment”")):  # fmt: skip
        page = as_coordinator.post(f"/{lang}/review/returns/{submitted.pk}/spot/", {"text": " "})
        assert says in page.content.decode()


def test_words_that_point_to_a_person_are_refused_and_kept_on_the_page(as_coordinator, submitted):
    page = as_coordinator.post(
        reverse("spot", args=[submitted.pk]), {"text": "Spør kari@example.org"}
    )
    said = page.content.decode()
    assert "har en e-postadresse og er ikke lagret" in said
    assert "Spør kari@example.org" in said
    assert not Comment.objects.exists()


def test_sending_back_from_the_page_queues_the_letter(as_coordinator, submitted, cast):
    as_coordinator.post(reverse("send-back", args=[submitted.pk]), {"text": "Se på kvinner."})
    assert Return.objects.get(pk=submitted.pk).state == "sent-back"
    assert Letter.objects.get().to == cast.rosa_reporter


def test_accepting_with_an_error_says_why_not(as_coordinator, submitted):
    Answer.objects.filter(of=submitted, dimension="sex", category="female").update(value=60)
    page = as_coordinator.post(reverse("accept", args=[submitted.pk]), follow=True)
    assert "verken er rettet eller får stå" in page.content.decode()


def test_a_waived_finding_is_shown_with_its_reason(as_coordinator, wrong, cast):
    found = next(one for one in findings_of(wrong, lang="nb") if one.stops)
    waive_finding(wrong, rule=found.finding.rule, about=found.about, reason="Skjema er tapt.",
                  by=cast.coordinator, at=NOW)  # fmt: skip
    page = as_coordinator.get(reverse("review-return", args=[wrong.pk])).content.decode()
    assert "Får stå fordi: Skjema er tapt." in page


def test_leaving_out_asks_for_a_reason(as_coordinator, rosa):
    address = reverse("leave-out", args=[rosa.pk])
    assert "Fyll ut" in as_coordinator.post(address, {"text": ""}).content.decode()
    as_coordinator.post(address, {"text": "Tiltaket ble lagt ned."})
    assert LeftOut.objects.get().reason == "Tiltaket ble lagt ned."
    page = as_coordinator.get(reverse("review-return", args=[rosa.pk])).content.decode()
    assert "Utelatt fra tallene fordi: Tiltaket ble lagt ned." in page


def test_freezing_from_the_page_shows_figures_with_their_sources(as_coordinator, submitted, cast):
    accept_return(submitted, by=cast.coordinator, at=NOW)
    page = as_coordinator.get(reverse("freeze", args=["2020"])).content.decode()
    seen = checksum_of_round(submitted.round)
    assert seen in page
    as_coordinator.post(reverse("freeze", args=["2020"]), {"seen": seen})
    assert Round.objects.get().state == "frozen"
    page = as_coordinator.get(reverse("figures", args=["2020"])).content.decode()
    assert "<b>74</b>" in page
    assert "Ga tallet: ROSA" in page
    rows = as_coordinator.get(reverse("returns-file", args=["2020"])).content.decode()
    assert "2020,rosa,assisted-adults,total,,74,reported" in rows
    assert Entry.objects.filter(act="collection.round-exported").count() == 1


def test_freezing_with_an_old_proof_asks_who_is_there_and_then_freezes(
    as_coordinator, submitted, cast
):
    accept_return(submitted, by=cast.coordinator, at=NOW)
    session = as_coordinator.session
    session["signed-in-at"] -= 901
    session.save()
    address = reverse("freeze", args=["2020"])
    assert as_coordinator.get(address).status_code == 200
    asked = as_coordinator.post(address, {"seen": checksum_of_round(submitted.round)})
    assert "/account/reauthenticate/" in asked.url
    assert Round.objects.get().state == "open"
    done = as_coordinator.post(asked.url, {"password": PASSWORD})
    assert (done.status_code, done.url) == (302, address)
    assert Round.objects.get().state == "frozen"


def test_a_service_that_is_asked_twice_is_told_apart_when_freezing(as_coordinator, submitted, cast):
    advice = Return.objects.create(
        round=submitted.round, service=cast.rosa, questionnaire="advice", version="2020.1"
    )
    titles = ["Tiltak som følger opp antatte ofre", "Råd og veiledning om menneskehandel"]
    page = as_coordinator.get(reverse("freeze", args=["2020"])).content.decode()
    assert [title in page for title in titles] == [True, True]
    accept_return(submitted, by=cast.coordinator, at=NOW)
    leave_out(advice, reason="Ikke gitt.", by=cast.coordinator, at=NOW)
    page = as_coordinator.get(reverse("freeze", args=["2020"])).content.decode()
    assert [title in page for title in titles] == [True, True]
    assert "Ikke klare" not in page


@pytest.mark.parametrize("asked", [one.code for one in load_questionnaires() if one.year == 2020])
def test_every_questionnaire_is_shown_on_board_and_page(as_coordinator, cast, asked):
    one = Return.objects.create(round=open_round(), service=cast.rosa, questionnaire=asked,
                                version="2020.1", state="in-progress")  # fmt: skip
    assert as_coordinator.get(reverse("review-return", args=[one.pk])).status_code == 200
    assert as_coordinator.get(reverse("board", args=["2020"])).status_code == 200
