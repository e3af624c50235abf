"""A system with a key reads, writes and submits the returns of its organisation, and no others."""

import json

import pytest
from api_calling import FIELD, WOMEN, Caller, expired_key_for, key_for, problem_of
from round_cast import A_FIELD, open_return
from site_cast import NOW

from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions import calls
from samsyn_web.collection.actions.answering import Typed, Writer, save_answers
from samsyn_web.collection.models import (
    Answer,
    AnswerEdit,
    ApiCalls,
    ApiToken,
    Lane,
    Passage,
    Return,
    Round,
    Submission,
)


@pytest.fixture
def call(client, cast, rosa):  # noqa: ARG001 - the return must be there
    return Caller(client, key_for(cast))


def test_a_system_sees_the_returns_of_its_organisation_and_no_others(call, cast, rosa):
    theirs = open_return(cast.htso)
    assert [one["id"] for one in call.read("returns").json()] == [rosa.pk]
    assert call.read(f"returns/{rosa.pk}").json()["deadline"] == "2021-03-01"
    for path in ("", "/answers", "/questionnaire", "/passages", "/findings", "/confirmation"):
        page = call.read(f"returns/{theirs.pk}{path}")
        assert (page.status_code, problem_of(page)) == (404, "not-found")
    page = call.write(theirs, {"field": FIELD, "typed": 1})
    assert page.status_code == 404
    assert not Answer.objects.exists()


def test_a_round_that_is_not_open_yet_is_not_seen(call):
    Round.objects.update(state="preparing", opened_at=None)
    assert call.read("returns").json() == []


@pytest.mark.parametrize(("lang", "says"), [("nb", "Voksne"), ("nn", "Vaksne"), ("en", "Adults")])
def test_the_questionnaire_comes_in_the_language_asked_for(call, rosa, lang, says):
    call.lang = lang
    asked = call.read(f"returns/{rosa.pk}/questionnaire").json()
    assert says in json.dumps(asked, ensure_ascii=False)
    fields = [one["field"] for section in asked["sections"] for one in section["numbers"]]
    assert {FIELD, WOMEN} <= set(fields)
    assert len(fields) == len(set(fields))


def test_answers_are_saved_in_one_act_and_read_back_with_their_versions(call, rosa):
    page = call.write(
        rosa,
        {"field": FIELD, "typed": 74},
        {"field": WOMEN, "chosen": "unknown", "note": "Før mai."},
    )
    assert page.status_code == 200, page.content
    assert [one["outcome"] for one in page.json()["saved"]] == ["saved", "saved"]
    read = call.read(f"returns/{rosa.pk}/answers")
    assert read["ETag"] == page["ETag"]
    answers = {one["field"]: one for one in read.json()["answers"]}
    assert answers[FIELD] | {"field": ""} == {
        "field": "", "typed": "74", "chosen": "", "note": "", "version": 1, "value": 74,
        "status": "reported",
    }  # fmt: skip
    assert answers[WOMEN]["status"] == "unknown"
    assert set(AnswerEdit.objects.values_list("lane", flat=True)) == {"api"}
    assert verdict().holds


def test_every_act_is_told_of_with_the_key_and_with_the_one_who_made_it(call, rosa, cast):
    call.write(rosa, {"field": FIELD, "typed": 74})
    used = Entry.objects.get(act="collection.key-used")
    token = ApiToken.objects.get()
    assert (used.object_id, used.by) == (str(token.pk), cast.coordinator.pk)
    assert used.detail == {"return": rosa.pk, "answers": 1, "passages": 0}
    for _ in range(2):
        call.read(f"returns/{rosa.pk}/answers")
    read = Entry.objects.get(act="collection.return-read-by-key")
    assert (read.object_id, read.detail) == (str(rosa.pk), {"token": token.pk})


def typed_by(person, the_return, typed, *, seen=0):
    writer = Writer(lane=Lane.WEB, by=person)
    save_answers(the_return, typed=[Typed(A_FIELD, typed, seen=seen)], writer=writer, at=NOW)


def test_what_crosses_another_is_set_aside_and_told_of_with_what_stands(call, rosa, cast):
    typed_by(cast.rosa_reporter, rosa, "75")
    (saved,) = call.write(rosa, {"field": FIELD, "typed": 74, "version": 0}).json()["saved"]
    assert (saved["outcome"], saved["stands"]["typed"], saved["stands"]["version"]) == (
        "crossed", "75", 1,
    )  # fmt: skip
    assert Answer.objects.get().typed == "75"
    assert AnswerEdit.objects.get(is_kept=False).typed == "74"
    (again,) = call.write(rosa, {"field": FIELD, "typed": 74, "version": 1}).json()["saved"]
    assert again["outcome"] == "saved"


def test_a_mark_that_is_out_of_date_saves_nothing_and_a_right_one_does(call, rosa, cast):
    mark = call.read(f"returns/{rosa.pk}/answers")["ETag"]
    typed_by(cast.rosa_reporter, rosa, "75")
    answer = {"field": WOMEN, "typed": 3}
    page = call.write(rosa, answer, **{"If-Match": mark})
    assert (page.status_code, problem_of(page)) == (412, "out-of-date")
    assert not Answer.objects.filter(category="female").exists()
    mark = call.read(f"returns/{rosa.pk}/answers")["ETag"]
    assert call.write(rosa, answer, **{"If-Match": mark}).status_code == 200


def test_what_is_seen_already_is_not_sent_again(call, rosa):
    for path in ("answers", "passages"):
        first = call.read(f"returns/{rosa.pk}/{path}")
        again = call.read(f"returns/{rosa.pk}/{path}", **{"If-None-Match": first["ETag"]})
        assert (again.status_code, again.content) == (304, b"")


def test_passages_are_saved_and_cross_as_answers_do(call, rosa):
    passage = {"prompt": "development", "text": "Et stille år."}
    body = {"passages": [passage]}
    path = f"returns/{rosa.pk}/passages"
    assert call("PATCH", path, body).json()["saved"][0]["outcome"] == "saved"
    body["passages"][0]["text"] = "Travelt."
    (crossed,) = call("PATCH", path, body).json()["saved"]
    assert (crossed["outcome"], crossed["stands"]["text"]) == ("crossed", "Et stille år.")
    assert call.read(path).json()["passages"][0]["text"] == "Et stille år."


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"answers": [{"field": "x.total.@2020", "typed": 1}]}, "unknown-field"),
        ({"answers": [{"field": "assisted-adults.total.@2019", "typed": 1}]}, "unknown-field"),
        ({"answers": [{"field": FIELD, "typed": 1}] * 2}, "twice"),
        ({"answers": [{"field": FIELD, "typed": 1, "versjon": 1}]}, "not-valid"),
        ({"answers": [{"field": FIELD, "typed": True}]}, "not-valid"),
        ({"answers": [{"field": FIELD, "typed": "7" * 201}]}, "not-valid"),
        ({"answers": [{"field": FIELD, "typed": "\x00"}]}, "not-valid"),
        ({"answers": [{"field": FIELD, "typed": 1, "note": "a@example.org"}]}, "personal-data"),
        ({"answers": []}, "not-valid"),
        ([], "not-valid"),
        ('{"answers": [{"field": "' + FIELD + '", "note": "\\ud800"}]}', "not-valid"),
        ("{", "unreadable"),
        (b"\xff\xfe", "unreadable"),
        ("x" * 2_600_000, "too-large"),
    ],
)  # fmt: skip
def test_a_request_that_is_wrong_saves_nothing_and_says_why(call, rosa, body, kind):
    good = {"field": WOMEN, "typed": 3}
    if isinstance(body, dict) and body["answers"]:
        body = {"answers": [good, *body["answers"]]}
    page = call("PATCH", f"returns/{rosa.pk}/answers", body)
    assert problem_of(page) == kind
    assert "example.org" not in page.content.decode()
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    ("lang", "says"),
    [("nb", "finnes ikke"), ("nn", "finst ikkje"), ("en", "not there"), ("de", "finnes ikke")],
)
def test_a_refusal_speaks_the_language_asked_for(call, lang, says):
    call.lang = lang
    assert says in call.read("returns/999999").json()["detail"]


@pytest.mark.parametrize("key", ["", "samsyn_wrong", "æøå", "x" * 5000])
def test_without_a_key_that_works_nothing_is_told(client, rosa, key):
    for path in ("returns", f"returns/{rosa.pk}/answers"):
        page = Caller(client, key).read(path)
        assert (page.status_code, problem_of(page)) == (401, "no-key")
        assert page["WWW-Authenticate"].startswith("Bearer")


def test_a_key_that_is_withdrawn_or_has_expired_opens_nothing(client, cast):
    assert Caller(client, expired_key_for(cast)).read("returns").status_code == 401
    withdrawn = Caller(client, key_for(cast))
    assert withdrawn.read("returns").status_code == 200
    ApiToken.objects.update(withdrawn_at=NOW)
    assert withdrawn.read("returns").status_code == 401


def test_a_session_opens_no_api_and_a_key_opens_no_page(client, cast, rosa):
    client.force_login(cast.rosa_reporter)
    assert Caller(client, "").read("returns").status_code == 401
    client.logout()
    headers = {"Authorization": f"Bearer {key_for(cast)}"}
    page = client.get(f"/nb/returns/{rosa.pk}/workbook/", headers=headers)
    assert page.status_code == 302


def test_who_calls_too_often_is_asked_to_wait(call, monkeypatch):
    monkeypatch.setattr(calls, "KEY_MOST", 2)
    pages = [call.read("returns") for _ in range(3)]
    assert [page.status_code for page in pages] == [200, 200, 429]
    assert 1 <= int(pages[-1]["Retry-After"]) <= 60


def test_wrong_keys_are_braked_and_never_shut_a_right_one_out(client, call, monkeypatch):
    monkeypatch.setattr(calls, "WRONG_MOST", 2)
    wrong = Caller(client, "samsyn_wrong")
    assert [wrong.read("returns").status_code for _ in range(3)] == [401, 401, 429]
    assert call.read("returns").status_code == 200
    assert "127.0.0.1" not in str(list(ApiCalls.objects.values()))


def test_a_return_is_submitted_with_the_checksum_of_what_stands(client, cast):
    rosa = open_return(cast.rosa, filled=True)
    call = Caller(client, key_for(cast))
    confirmation = call.read(f"returns/{rosa.pk}/confirmation").json()
    totals = {one["field"]: one["value"] for one in confirmation["totals"]}
    assert (totals[FIELD], confirmation["stopping"]) == (74, 0)
    path = f"returns/{rosa.pk}/submission"
    wrong = call("POST", path, {"confirmed": "0" * 64})
    assert (wrong.status_code, problem_of(wrong)) == (409, "not-confirmed")
    assert call.read(f"returns/{rosa.pk}/receipt").status_code == 404
    page = call("POST", path, {"confirmed": confirmation["checksum"]})
    assert page.status_code == 201, page.content
    receipt = call.read(f"returns/{rosa.pk}/receipt").json()
    assert receipt == page.json()
    assert "2020,rosa,assisted-adults,total,,74,reported" in receipt["returns"]
    assert Submission.objects.get().by == cast.coordinator.pk
    closed = call.write(rosa, {"field": FIELD, "typed": 75, "version": 1})
    assert (closed.status_code, problem_of(closed)) == (409, "closed")
    assert Return.objects.get().state == "submitted"


def test_errors_stop_a_return_and_are_named_with_their_fields(call, rosa):
    call.write(rosa, {"field": FIELD, "typed": "ca. 80"})
    found = call.read(f"returns/{rosa.pk}/findings").json()["findings"]
    assert ("unclear-number", FIELD, True) in [
        (one["rule"], one["field"], one["stops"]) for one in found
    ]
    checksum = call.read(f"returns/{rosa.pk}/confirmation").json()["checksum"]
    page = call("POST", f"returns/{rosa.pk}/submission", {"confirmed": checksum})
    assert (page.status_code, problem_of(page)) == (422, "errors-left")
    assert FIELD in [one["where"] for one in page.json()["errors"]]
    assert Return.objects.get().state == "in-progress"


def test_no_refused_passage_is_stored(call, rosa):
    body = {"passages": [{"prompt": "development", "text": "Ring kari@example.org"}]}
    page = call("PATCH", f"returns/{rosa.pk}/passages", body)
    assert problem_of(page) == "personal-data"
    assert not Passage.objects.exists()
