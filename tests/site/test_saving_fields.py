"""A field is saved as it is left, and the answer holds only what stands beside it."""

import re

import pytest
from django.test import Client
from round_cast import open_police, open_round
from site_cast import NOW
from test_section_page import TOTAL

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.answering import Typed, Writer, save_answers
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, AnswerEdit, Lane, Return


@pytest.fixture
def rosa(cast):
    return Return.objects.create(
        round=open_round(), service=cast.rosa, questionnaire="service", version="2020.1"
    )


def leave(client, rosa, name, typed, *, seen=0, **more):
    sent = {f"{key}:{name}": value for key, value in {"typed": typed, "seen": seen, **more}.items()}
    return client.post(f"/nb/returns/{rosa.pk}/sections/adults/save/", sent)


def test_the_answer_never_holds_the_box_under_the_hand(rosa, reporter):
    html = leave(reporter, rosa, TOTAL, "74").content.decode()
    assert re.search(r"✓|Lagret kl\. \d\d\.\d\d", html)
    assert "typed:" not in html
    assert "<select" not in html
    assert re.search(r'name="seen:assisted-adults.total.@2020" value="1"', html)


def test_only_the_version_of_what_was_left_is_told(rosa, reporter):
    leave(reporter, rosa, TOTAL, "74")
    html = leave(reporter, rosa, "assisted-adults.sex.female@2020", "63").content.decode()
    assert re.findall(r'name="seen:([^"]*)"', html) == ["assisted-adults.sex.female@2020"]


def test_a_field_that_was_left_alone_stays_unseen_where_another_has_changed_it(
    rosa, reporter, cast
):
    field = Field("2020", "assisted-adults", "total", "")
    save_answers(rosa, typed=[Typed(field, "74")], at=NOW,
                 writer=Writer(lane=Lane.WEB, by=cast.htso_reporter))  # fmt: skip
    html = leave(reporter, rosa, TOTAL, "").content.decode()
    assert "seen:" not in html
    assert Answer.objects.get().typed == "74"


def test_what_one_answer_says_of_another_comes_along(rosa, reporter):
    leave(reporter, rosa, TOTAL, "74")
    leave(reporter, rosa, "assisted-adults.sex.female@2020", "63")
    html = leave(reporter, rosa, "assisted-adults.sex.male@2020", "10").content.decode()
    assert "Til sammen 73, men totalen er 74." in html
    assert 'class="summary with-errors"' in html


def test_a_field_left_wrong_is_kept_and_said(rosa, reporter):
    answer = leave(reporter, rosa, TOTAL, "ca. 80")
    assert answer.status_code == 200
    assert "omtrentlig" in answer.content.decode()
    assert Answer.objects.get().typed == "ca. 80"


def test_personal_data_is_said_at_the_field_and_its_version_stays(rosa, reporter):
    html = leave(reporter, rosa, TOTAL, "74", note="kari@example.org").content.decode()
    assert "ser ut som en e-postadresse" in html
    assert "seen:" not in html
    assert not AnswerEdit.objects.exists()


@pytest.mark.parametrize(("kind", "says"), [
    ("phone", "ser ut som et telefonnummer"), ("duf", "ser ut som et DUF-nummer"),
    ("of-tomorrow", "kan peke ut en person"),
])  # fmt: skip
def test_every_kind_of_personal_data_is_said_in_words(rosa, reporter, monkeypatch, kind, says):
    monkeypatch.setattr("samsyn_web.audit.refusing.find_personal", lambda _, **__: kind)
    assert says in leave(reporter, rosa, TOTAL, "74").content.decode()
    assert Entry.objects.get(act="collection.personal-data-refused").detail["kind"] == kind


def test_what_another_saved_in_between_stands_beside_mine(rosa, reporter, cast):
    field = Field("2020", "assisted-adults", "total", "")
    save_answers(rosa, typed=[Typed(field, "74")], at=NOW,
                 writer=Writer(lane=Lane.WEB, by=cast.htso_reporter))  # fmt: skip
    html = leave(reporter, rosa, TOTAL, "75").content.decode()
    assert re.search(r"<dd>74</dd>.*<dd>75</dd>", html, re.S)


def test_an_answer_that_did_not_come_back_may_be_sent_again(rosa, reporter):
    leave(reporter, rosa, TOTAL, "74")
    html = leave(reporter, rosa, TOTAL, "74").content.decode()
    assert "Lagret kl." in html
    assert "samtidig" not in html
    assert Answer.objects.get().version == 1


def test_who_is_signed_out_is_told_so_and_not_led_away(rosa):
    assert leave(Client(), rosa, TOTAL, "74").status_code == 401
    assert not AnswerEdit.objects.exists()


def test_a_closed_return_says_so_at_the_field(rosa, reporter):
    Return.objects.filter(pk=rosa.pk).update(state="accepted")
    assert "Ikke lagret" in leave(reporter, rosa, TOTAL, "74").content.decode()
    assert not AnswerEdit.objects.exists()


@pytest.fixture
def police(cast):
    return open_police(cast)


def test_the_police_give_earlier_years_again_on_a_page_of_their_own(police, reporter):
    path = f"/nb/returns/{police.pk}/sections/reports/"
    assert f"{path}2019/" in reporter.get(path).content.decode()
    html = reporter.get(f"{path}2019/").content.decode()
    assert "Her retter du tallene for 2019" in html
    name = "police-reports.total.@2019"
    assert f'name="typed:{name}"' in html
    assert reporter.post(f"{path}2019/save/", {f"typed:{name}": "40"}).status_code == 200
    assert reporter.post(f"{path}2019/", {f"typed:{name}": "41", f"seen:{name}": "1"}).url == path
    assert Answer.objects.get().period == "2019"
    assert "2019, " in reporter.get(f"/nb/returns/{police.pk}/answers/").content.decode()
    assert reporter.get(f"{path}1901/").status_code == 404
    assert reporter.post(path, {f"typed:{name}": "1"}).status_code == 404


def test_a_cross_is_headed_by_its_first_dimension(police, reporter):
    html = reporter.get(f"/nb/returns/{police.pk}/sections/reports/").content.decode()
    assert html.count('<h3 class="of">Oslo</h3>') == 1
    assert html.count('name="typed:police-reports.district*form.oslo*') == 5
