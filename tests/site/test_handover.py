"""A section handed to a colleague by a link: only that section, for some days, until withdrawn."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from round_cast import A_FIELD, open_return
from site_cast import NOW, signed_in

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.answering import Typed, Writer, save_answers
from samsyn_web.collection.models import (
    Answer,
    AnswerEdit,
    Handover,
    Lane,
    Return,
    WrongLink,
)
from samsyn_web.collection.queries.handovers import MOST_WRONG

TOTAL = "accompanying-children.total.@2020"


@pytest.fixture
def link(rosa, reporter):
    page = reporter.post(f"/nb/returns/{rosa.pk}/sections/children/hand-over/", {"days": "3"})
    return re.search(r'value="http://testserver(/[^"]*)"', page.content.decode())[1]


def test_a_colleague_answers_the_section_without_an_account(link, rosa, cast):
    page = Client().get(link)
    html = page.content.decode()
    assert "Rosa har bedt deg fylle ut denne delen for ROSA" in html
    assert page["X-Robots-Tag"] == "noindex"
    assert Client().post(link, {f"typed:{TOTAL}": "6"}).url == f"{link}?saved=1"
    edit = AnswerEdit.objects.get()
    assert (edit.lane, edit.by, edit.typed) == ("handed-over", None, "6")
    told = Entry.objects.get(act="collection.answers-saved")
    assert (told.by, told.detail["handover"]) == (None, Handover.objects.get().pk)
    history = signed_in(cast.rosa_reporter).get(f"/nb/returns/{rosa.pk}/history/{TOTAL}/")
    assert "En kollega med lenke" in history.content.decode()


def test_the_link_opens_nothing_else(link, rosa):
    html = Client().get(link).content.decode()
    assert f"/returns/{rosa.pk}/" not in html
    assert Client().post(link, {"typed:assisted-adults.total.@2020": "1"}).status_code == 404
    assert Client().post(f"{link}save/", {"text:counting": "a"}).status_code == 404
    assert not AnswerEdit.objects.exists()
    for path in ("", "sections/children/", "answers/"):
        assert Client().get(f"/nb/returns/{rosa.pk}/{path}").status_code in (302, 404)


def test_the_link_does_not_choose_between_two_who_wrote_elsewhere(link, rosa, cast):
    for person, typed in ((cast.rosa_reporter, "74"), (cast.htso_reporter, "75")):
        save_answers(rosa, typed=[Typed(A_FIELD, typed)], at=NOW,
                     writer=Writer(lane=Lane.WEB, by=person))  # fmt: skip
    waiting = AnswerEdit.objects.get(is_kept=False)
    Client().post(link, {"settle": f"use-answer-{waiting.pk}-1"})
    waiting.refresh_from_db()
    assert waiting.settled_at is None
    assert Answer.objects.get().typed == "74"


def test_opening_the_link_is_told_in_the_log(link):
    Client().get(link)
    told = Entry.objects.get(act="collection.section-read-by-link")
    assert (told.by, told.detail) == (None, {"handover": Handover.objects.get().pk})


def test_of_the_link_only_its_hash_is_kept(link):
    token = link.rstrip("/").rpartition("/")[2]
    handover = Handover.objects.get()
    assert token not in str(vars(handover))
    assert not any(token in str(vars(entry)) for entry in Entry.objects.all())
    assert len(token) >= 40


def test_the_link_is_shown_once(link, rosa, reporter):
    page = reporter.get(f"/nb/returns/{rosa.pk}/sections/children/hand-over/")
    assert link not in page.content.decode()
    assert "Virker til" in page.content.decode()


def closed(link):
    page = Client().get(link)
    saved = Client().post(f"{link}save/", {f"typed:{TOTAL}": "6"})
    assert not Answer.objects.exists()
    return (page.status_code, saved.status_code, "Lenken virker ikke lenger" in
            page.content.decode())  # fmt: skip


def test_a_link_that_is_withdrawn_opens_nothing(link, rosa, reporter):
    pk = Handover.objects.get().pk
    answer = reporter.post(f"/nb/returns/{rosa.pk}/handovers/{pk}/withdraw/")
    assert answer.url == f"/nb/returns/{rosa.pk}/sections/children/hand-over/"
    assert closed(link) == (404, 404, True)
    assert Entry.objects.filter(act="collection.handover-withdrawn").count() == 1


def test_a_link_expires(link):
    handover = Handover.objects.get()
    assert handover.expires_at - handover.made_at == timedelta(days=3)
    long_ago = timezone.now() - timedelta(days=9)
    Handover.objects.update(made_at=long_ago, expires_at=long_ago + timedelta(days=3))
    assert closed(link) == (404, 404, True)


def test_a_link_to_a_return_that_is_submitted_opens_nothing(link, rosa):
    Return.objects.filter(pk=rosa.pk).update(state="submitted")
    assert Client().get(link).status_code == 404
    assert "Ikke lagret" in Client().post(f"{link}save/", {f"typed:{TOTAL}": "6"}).content.decode()
    assert not Answer.objects.exists()


def test_who_guesses_is_stopped_and_who_has_a_link_elsewhere_is_not(link):
    guesser = Client(REMOTE_ADDR="192.0.2.7")
    tried = [guesser.get(f"/nb/handed/guess-{n}/").status_code for n in range(MOST_WRONG + 1)]
    assert tried == [404] * MOST_WRONG + [429]
    assert guesser.get(link).status_code == 429
    assert Client().get(link).status_code == 200
    assert Entry.objects.filter(act="collection.links-guessed").count() == 1
    assert not WrongLink.objects.filter(who__contains="192.0.2.7").exists()
    WrongLink.objects.update(at=timezone.now() - timedelta(hours=1))
    assert guesser.get(link).status_code == 200


@pytest.mark.parametrize("who", ["htso_reporter", "signatory", "coordinator", "stranger"])
def test_only_who_answers_for_the_service_withdraws(link, rosa, cast, who):
    pk = Handover.objects.get().pk
    client = signed_in(getattr(cast, who))
    assert client.post(f"/nb/returns/{rosa.pk}/handovers/{pk}/withdraw/").status_code == 404
    assert Client().get(link).status_code == 200


def test_a_link_to_another_return_is_not_withdrawn_from_here(link, cast):
    other = open_return(cast.htso)
    pk = Handover.objects.get().pk
    answer = signed_in(cast.htso_reporter).post(f"/nb/returns/{other.pk}/handovers/{pk}/withdraw/")
    assert answer.status_code == 404
    assert Client().get(link).status_code == 200
