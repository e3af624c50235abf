"""A form without numbers, as the labour inspection has it, goes every way that others go."""

import pytest
from api_calling import Caller, key_for
from django.core.files.uploadedfile import SimpleUploadedFile
from round_cast import open_round
from site_cast import NOW
from workbook_typing import book_of, bytes_of, type_in

from samsyn_web.collection.actions.reviewing import accept_return
from samsyn_web.collection.actions.submitting import checksum_of
from samsyn_web.collection.models import Passage, Return, Submission
from samsyn_web.collection.queries.board import board_of
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.organisations.models import Service

SAID = "Tre virksomheter der de ansatte ikke fikk lønn og bodde trangt."


@pytest.fixture
def inspection(cast):
    """The inspection is asked; the reporter of ROSA answers for it here."""
    Service.objects.filter(pk=cast.rosa.pk).update(group="coordination", name="Arbeidstilsynet")
    return Return.objects.create(
        round=open_round(), service=cast.rosa, questionnaire="labour-inspection", version="2020.1"
    )


@pytest.fixture
def reporter(cast, client):
    client.force_login(cast.rosa_reporter)
    return client


def address(of, rest="", lang="nb"):
    return f"/{lang}/returns/{of.pk}/{rest}"


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("rest", ["", "sections/seen/", "sections/acts/", "answers/", "workbook/"])
def test_every_page_opens_in_every_language(inspection, reporter, rest, lang):
    page = reporter.get(address(inspection, rest, lang))
    assert page.status_code == 200
    title = questionnaire_of(inspection).sections[0].title.text(lang)
    assert title in page.content.decode() or rest in ("sections/acts/", "workbook/")


def test_it_is_written_confirmed_without_totals_submitted_and_accepted(inspection, reporter, cast):
    sent = {"text:situations": SAID, "seen:situations": "0"}
    assert reporter.post(address(inspection, "sections/seen/"), sent).status_code == 302
    page = reporter.get(address(inspection, "answers/")).content.decode()
    assert "Jeg har sett over svarene, og de stemmer" in page
    assert "totalene" not in page
    confirmed = {"agree": "yes", "shown": checksum_of(inspection)}
    answer = reporter.post(address(inspection, "answers/"), confirmed)
    assert answer.url == address(inspection, "receipt/")
    receipt = reporter.get(address(inspection, "receipt/1.pdf"))
    assert receipt["Content-Type"] == "application/pdf"
    assert Submission.objects.get().passages == {"situations": SAID}
    inspection.refresh_from_db()
    (row,) = board_of(inspection.round, on=NOW.date(), lang="nb")
    assert [part.state for part in row.sections] == ["full", "empty"]
    assert row.found == ()
    assert accept_return(inspection, by=cast.coordinator, at=NOW)


def test_it_comes_by_workbook(inspection, reporter):
    book = book_of(reporter.get(address(inspection, "workbook/download/")).content)
    type_in(book, "situations||", answer=SAID)
    sent = reporter.post(
        address(inspection, "workbook/"),
        {"workbook": SimpleUploadedFile("svar.xlsx", bytes_of(book))},
    )
    assert reporter.get(sent.url).status_code == 200
    reporter.post(sent.url, {"act": "take"})
    assert Passage.objects.get(of=inspection).text == SAID


def test_it_comes_by_the_api(inspection, client, cast):
    call = Caller(client, key_for(cast), lang="nb")
    asked = call.read(f"returns/{inspection.pk}/questionnaire").json()
    assert [part["numbers"] for part in asked["sections"]] == [[], []]
    told = {"passages": [{"prompt": "situations", "text": SAID, "version": 0}]}
    assert call("PATCH", f"returns/{inspection.pk}/passages", told).status_code == 200
    confirmation = call.read(f"returns/{inspection.pk}/confirmation").json()
    assert (confirmation["totals"], confirmation["stopping"]) == ([], 0)
    sent = {"confirmed": confirmation["checksum"]}
    assert call("POST", f"returns/{inspection.pk}/submission", sent).status_code == 201
