"""ROSA's return of 2020 by the pages, by workbook and by the API is one and the same return."""

import pytest
from api_calling import Caller, key_for
from django.core.files.uploadedfile import SimpleUploadedFile
from round_cast import YEAR, open_return
from site_cast import NOW
from workbook_typing import book_of, bytes_of, type_in

from samsyn.codes import load_codes
from samsyn.returns import read_returns
from samsyn_web.collection.actions.reviewing import waive_finding
from samsyn_web.collection.actions.submitting import (
    ErrorsLeftError,
    checksum_of,
    submit_return,
)
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import AnswerEdit, Return, Submission
from samsyn_web.collection.queries.findings import findings_of

STORY = {"development": "Pandemien preget året."}


@pytest.fixture
def answers(cast):
    """What ROSA answered in the example year."""
    return [
        cell for cell in read_returns(YEAR / "returns.csv").cells
        if (cell.service, cell.period) == (cast.rosa.code, "2020")
    ]  # fmt: skip


@pytest.fixture
def by_pages(cast, client):
    """The checksum of the return as the pages keep it."""
    rosa = open_return(cast.rosa, filled=True)
    checksum = checksum_of(rosa)
    rosa.answers.all().delete()
    client.force_login(cast.rosa_reporter)
    return rosa, checksum


def test_a_return_by_workbook_is_that_of_the_pages(cast, client, answers, by_pages):
    rosa, checksum = by_pages
    address = f"/nb/returns/{rosa.pk}/workbook/"
    book = book_of(client.get(f"{address}download/").content)
    statuses = load_codes().statuses
    for cell in answers:
        key = f"{cell.quantity}|{cell.dimension}|{cell.category}"
        if cell.value is None:
            type_in(book, key, status=statuses[cell.status].label.text("nb"), note=cell.note)
        else:
            type_in(book, key, answer=cell.value, note=cell.note)
    sent = client.post(address, {"workbook": SimpleUploadedFile("rosa.xlsx", bytes_of(book))})
    client.post(sent.url, {"act": "take"})
    assert without_notes(rosa, answers) == checksum
    assert set(AnswerEdit.objects.values_list("lane", flat=True)) == {"workbook"}
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)


def without_notes(rosa, answers):
    """The checksum of what stands, where the example year has no notes to compare."""
    assert rosa.answers.count() == len(answers)
    rosa.answers.update(note="")
    return checksum_of(rosa)


def test_a_return_by_the_api_is_that_of_the_pages_and_is_submitted(cast, client, answers, by_pages):
    rosa, checksum = by_pages
    call = Caller(client, key_for(cast), lang="nb")
    page = call.write(rosa, *(sent_as(cell) for cell in answers))
    assert {one["outcome"] for one in page.json()["saved"]} == {"saved"}
    confirmation = call.read(f"returns/{rosa.pk}/confirmation").json()
    assert (confirmation["checksum"], confirmation["stopping"]) == (checksum, 0)
    receipt = call("POST", f"returns/{rosa.pk}/submission", {"confirmed": checksum}).json()
    assert receipt["checksum"] == checksum
    assert Return.objects.get().state == "submitted"


def sent_as(cell):
    """An answer of the example year as a system sends it."""
    field = Field(cell.period, cell.quantity, cell.dimension, cell.category).name
    return {"field": field, "chosen": cell.status} if cell.value is None else {
        "field": field, "typed": cell.value,
    }  # fmt: skip


def test_the_findings_of_the_workbook_are_those_of_the_pages_once_it_is_taken_in(
    client, answers, by_pages
):
    rosa, _ = by_pages
    address = f"/nb/returns/{rosa.pk}/workbook/"
    book = book_of(client.get(f"{address}download/").content)
    for cell in answers[:6]:
        type_in(
            book, f"{cell.quantity}|{cell.dimension}|{cell.category}", answer=(cell.value or 0) + 9
        )
    sent = client.post(address, {"workbook": SimpleUploadedFile("rosa.xlsx", bytes_of(book))})
    before = client.get(sent.url).content.decode()
    client.post(sent.url, {"act": "take"})
    after = [one for one in findings_of(rosa, lang="nb") if one.finding.severity != "note"]
    assert after
    assert [one.finding.message for one in after if one.finding.message not in before] == []


UNTOLD = "«Hvem har dere talt med, og hvordan skiller dere nye fra videreførte?» er ikke besvart."


@pytest.fixture
def untold(cast, client):
    """ROSA's return of the example year without the words that must be there."""
    rosa = open_return(cast.rosa, filled=True)
    rosa.passages.all().delete()
    client.force_login(cast.rosa_reporter)
    return rosa


def test_a_page_that_lacks_required_words_is_kept_and_not_submitted(untold, client):
    draft = client.get(f"/nb/returns/{untold.pk}/sections/words/").content.decode()
    assert UNTOLD not in draft
    address = f"/nb/returns/{untold.pk}/answers/"
    shown = client.get(address).content.decode()
    (errors,) = [part for part in shown.split("<section") if 'id="remains"' in part]
    assert UNTOLD in errors
    assert f"/nb/returns/{untold.pk}/sections/words/#text-counting" in errors
    sent = client.post(address, {"agree": "yes", "shown": checksum_of(untold)})
    assert (sent.status_code, Submission.objects.count()) == (422, 0)


def test_a_workbook_that_lacks_required_words_is_taken_in_and_not_submitted(untold, client, cast):
    address = f"/nb/returns/{untold.pk}/workbook/"
    book = book_of(client.get(f"{address}download/").content)
    type_in(book, "children-born|total|", answer=6)
    sent = client.post(address, {"workbook": SimpleUploadedFile("rosa.xlsx", bytes_of(book))})
    shown = client.get(sent.url).content.decode()
    (row,) = [part for part in shown.split("<tr") if UNTOLD in part]
    assert 'data-severity="warning"' in row
    assert '<td translate="no">Med egne ord</td>' in row
    assert client.post(sent.url, {"act": "take"}).status_code == 302
    assert untold.answers.get(quantity="children-born").value == 6
    with pytest.raises(ErrorsLeftError) as refused:
        submit_return(untold, confirmed=checksum_of(untold), by=cast.rosa_reporter, at=NOW)
    assert [one.about for one in refused.value.found] == ["counting"]


def test_a_call_that_lacks_required_words_is_told_of_them_and_refused(untold, client, cast):
    call = Caller(client, key_for(cast), lang="nb")
    confirmation = call.read(f"returns/{untold.pk}/confirmation").json()
    assert confirmation["stopping"] == 1
    (found,) = call.read(f"returns/{untold.pk}/findings").json()["findings"]
    assert (found["field"], found["severity"], found["stops"]) == ("counting", "error", True)
    sent = {"confirmed": confirmation["checksum"]}
    refused = call("POST", f"returns/{untold.pk}/submission", sent)
    assert refused.status_code == 422
    assert [one["where"] for one in refused.json()["errors"]] == ["counting"]
    told = {"passages": [{"prompt": "counting", "text": "Alle vi fulgte opp.", "version": 0}]}
    assert call("PATCH", f"returns/{untold.pk}/passages", told).status_code == 200
    sent = {"confirmed": call.read(f"returns/{untold.pk}/confirmation").json()["checksum"]}
    assert call("POST", f"returns/{untold.pk}/submission", sent).status_code == 201


def test_what_cannot_be_answered_is_waived_and_the_return_submitted(untold, cast):
    waive_finding(untold, rule="question-unanswered", about="counting", at=NOW,
                  reason="Tiltaket er lagt ned.", by=cast.coordinator)  # fmt: skip
    assert submit_return(untold, confirmed=checksum_of(untold), by=cast.rosa_reporter, at=NOW)
