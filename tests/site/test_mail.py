"""A letter is put in the queue once and leaves once, over a real server."""

import doctest
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from post_office import SENDER, only, open_office
from site_cast import NOW

from samsyn_web.audit.models import Entry
from samsyn_web.mail import actions, message
from samsyn_web.mail.actions import (
    MOST_ATTEMPTS,
    NotFailedError,
    NotUncertainError,
    claim_next,
    queue_letter,
    send_again,
    send_letters,
    tell_arrived,
)
from samsyn_web.mail.models import Letter
from samsyn_web.mail.post import Post
from samsyn_web.mail.queries import letter_counts, uncertain_letters

pytestmark = pytest.mark.django_db
TEXT = "Hei ROSA.\n\nFristen er 1. mars.\nSvar her: https://samsyn.example.org/nb/\n\nHilsen oss"


@pytest.fixture
def office():
    with open_office() as (office, server):
        office.server = server
        yield office


@pytest.fixture
def put(cast):
    def put(key="invitation:1", **fields):
        fields = {"to": cast.rosa_reporter, "subject": "Tall for 2020", "text": TEXT} | fields
        return queue_letter(key=key, at=NOW, **fields)

    return put


def send(office, *, at=NOW):
    with Post(office.server, sender=SENDER) as post:
        return send_letters(post, now=lambda: at)


def again(letter):
    letter.refresh_from_db()
    return letter


def test_the_examples_of_the_code_run():
    assert [doctest.testmod(module).failed for module in (actions, message)] == [0, 0]


def test_there_is_one_letter_a_key_and_the_first_stands(put, cast):
    first, second = put(), put(text="noe annet", to=cast.htso_reporter)
    assert (first.pk, second.text, second.to) == (second.pk, TEXT, cast.rosa_reporter)


def test_what_arrives_says_the_same_in_text_and_html_in_the_language_of_the_person(
    put, cast, office
):
    cast.rosa_reporter.language = "nn"
    cast.rosa_reporter.save()
    put(subject="Tal for\r\n2020")
    assert send(office).taken == 1
    (arrived,) = office.taken
    plain, html = arrived.get_body(("plain",)), arrived.get_body(("html",))
    assert plain.get_content().splitlines() == TEXT.splitlines()
    for words in ("Hei ROSA.", "Fristen er 1. mars.", "Hilsen oss"):
        assert words in plain.get_content() and words in html.get_content()
    assert 'href="https://samsyn.example.org/nb/"' in html.get_content()
    assert '<html lang="nn-NO">' in html.get_content()
    assert (arrived["Content-Language"], arrived["Subject"]) == ("nn-NO", "Tal for 2020")
    assert (arrived["From"], arrived["To"]) == (SENDER, "Rosa <rosa@example.org>")
    assert arrived["Message-ID"] == message.message_id("invitation:1", sender=SENDER)
    assert arrived["List-Unsubscribe"] is None


def test_what_was_sent_is_not_sent_again(put, office):
    letter = put()
    assert [send(office).taken, send(office, at=NOW + timedelta(days=9)).taken] == [1, 0]
    assert (again(letter).state, letter.sent_at, letter.attempts) == ("sent", NOW, 1)
    assert [(e.act, e.object_id) for e in Entry.objects.all()] == [
        ("mail.letter-taken", str(letter.pk))
    ]


def test_a_letter_that_waits_for_the_server_is_tried_again_later_and_later(put, office):
    letter = put()
    office.at_rcpt = lambda _: "451 come back"
    at, waits = NOW, []
    for _ in range(4):
        assert send(office, at=at).put_off == 1
        assert send(office, at=at).put_off == 0
        waits.append(again(letter).not_before - at)
        at = letter.not_before
    assert [wait.seconds // 60 for wait in waits] == [1, 2, 4, 8]
    assert (letter.attempts, letter.fault, letter.state) == (4, "refused-451", "waiting")
    office.at_rcpt = None
    assert send(office, at=at).taken == 1


def test_a_letter_that_was_tried_for_days_is_given_up_and_can_be_sent_again(put, cast, office):
    letter = put()
    Letter.objects.update(attempts=MOST_ATTEMPTS - 1)
    office.at_rcpt = lambda _: "451 come back"
    send(office)
    assert again(letter).state == "failed"
    office.at_rcpt = None
    send_again(letter, by=cast.coordinator, at=NOW)
    assert (send(office).taken, again(letter).attempts) == (1, 1)


def test_an_address_that_does_not_exist_does_not_hold_up_the_others(put, cast, office):
    lost, kept = put("a"), put("b", to=cast.htso_reporter)
    office.at_rcpt = lambda address: "550 nobody here" if "rosa" in address else None
    sent = send(office)
    assert (sent.taken, sent.put_off, sent.fault) == (1, 1, "")
    assert (again(lost).state, lost.fault, again(kept).state) == ("failed", "refused-550", "sent")


def test_words_that_the_server_refuses_have_not_left(put, office):
    letter = put()
    office.at_data = lambda _: "452 no room"
    send(office)
    assert (again(letter).state, letter.fault) == ("waiting", "refused-452")


def test_where_no_server_answers_the_letters_wait_with_one_attempt_counted(put, cast):
    with open_office() as (_, server):
        pass  # it is closed again
    first, second = put("a"), put("b", to=cast.htso_reporter)
    with Post(server, sender=SENDER) as post:
        assert send_letters(post, now=lambda: NOW).fault == "no-server"
    assert (again(first).state, first.attempts, first.fault) == ("waiting", 1, "no-server")
    assert (again(second).state, second.attempts) == ("waiting", 0)


def test_a_server_that_does_not_know_us_is_told_apart(put):
    put()
    with open_office(**only("samsyn", "rett")) as (office, server):
        for password, taken, fault in (("feil", 0, "sign-in"), ("rett", 1, "")):
            known = replace(server, user="samsyn", password=password)
            with Post(known, sender=SENDER) as post:
                sent = send_letters(post, now=lambda: NOW)
            assert (sent.taken, sent.fault) == (taken, fault)
            Letter.objects.update(not_before=None)
        assert len(office.taken) == 1


def test_a_connection_that_breaks_under_the_words_makes_a_letter_uncertain(put, office):
    letter, other = put("a"), put("b")
    office.at_data = lambda m: "cut" if m["Message-ID"] == message.message_id(
        "a", sender=SENDER) else None  # fmt: skip
    sent = send(office)
    assert (sent.uncertain, sent.taken) == (1, 1)
    assert (again(letter).state, letter.fault) == ("sending", "cut-off")
    assert list(uncertain_letters(at=NOW)) == [letter]
    assert again(other).state == "sent"
    assert send(office, at=NOW + timedelta(days=30)) == actions.Sent()


def test_a_letter_whose_sender_stopped_is_never_sent_by_itself(put, office):
    letter = put()
    claim_next(at=NOW)
    later = NOW + timedelta(days=3)
    assert send(office, at=later) == actions.Sent()
    assert list(uncertain_letters(at=NOW + timedelta(minutes=5))) == []
    assert list(uncertain_letters(at=later)) == [letter]


def test_the_coordinator_settles_what_is_uncertain_and_both_are_recorded(put, cast, office):
    arrived, lost = put("a"), put("b")
    claim_next(at=NOW)
    claim_next(at=NOW)
    later = NOW + timedelta(hours=1)
    tell_arrived(arrived, by=cast.coordinator, at=later)
    send_again(lost, by=cast.coordinator, at=later)
    assert (again(arrived).state, arrived.sent_at) == ("sent", later)
    assert (send(office, at=later).taken, len(office.taken)) == (1, 1)
    told = [(e.act, e.object_id, e.by) for e in Entry.objects.exclude(by=None).order_by("number")]
    assert told == [
        ("mail.letter-told-arrived", str(arrived.pk), cast.coordinator.pk),
        ("mail.letter-queued-again", str(lost.pk), cast.coordinator.pk),
    ]


def test_what_is_certain_is_not_settled(put, cast):
    letter = put()
    with pytest.raises(NotUncertainError):
        tell_arrived(letter, by=cast.coordinator, at=NOW)
    with pytest.raises(NotFailedError):
        send_again(letter, by=cast.coordinator, at=NOW)
    claim_next(at=NOW)
    with pytest.raises(NotFailedError):
        send_again(letter, by=cast.coordinator, at=NOW + timedelta(minutes=1))


def test_the_database_holds_a_letter_that_is_being_sent_to_a_time(put):
    put()
    with pytest.raises(IntegrityError):
        Letter.objects.update(state="sending")


def test_the_command_tells_what_it_did_and_where_a_server_is_missing(put, office, settings, capsys):
    put()
    settings.MAIL = None
    with pytest.raises(CommandError, match="SAMSYN_MAIL_URL"):
        call_command("send_letters", "--lang", "en")
    settings.MAIL = office.server
    call_command("send_letters", "--lang", "en")
    assert capsys.readouterr().out == "Sent: 1. Put off or refused: 0. Uncertain: 0.\n"
    assert letter_counts() == {"waiting": 0, "sending": 0, "sent": 1, "failed": 0}
