"""Who gets which letter: a dry run equals what is sent, and each goes once."""

import re
from datetime import date, datetime, timedelta

import pytest
from asked_cast import OPENING, opened, preparing, seen
from django.conf import settings
from django.core.management import call_command
from site_cast import NOW, TODAY

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.round_letters import (
    drop_reminder,
    plan_reminder,
    send_due_reminders,
    send_invitations,
    send_reminder,
)
from samsyn_web.collection.actions.rounds import change_round, choose_asked, extend
from samsyn_web.collection.models import Reminder, Return, Round
from samsyn_web.collection.queries.round_letters import invitations_of, reminders_of
from samsyn_web.collection.refusals import (
    AlreadyAnsweredError,
    ChangedSinceShownError,
    NotOpenError,
    ReminderPassedError,
    ReminderTakenError,
    ReminderTooEarlyError,
)
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Consent, Holding, Role
from samsyn_web.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def the_round(cast):
    return opened(cast)


def at(day):
    return datetime.combine(day, NOW.timetz())


def invite(cast, the_round, *, when=NOW):
    shown = seen(the_round, on=when.date())
    return send_invitations(the_round, seen=shown, by=cast.coordinator, at=when)


def letters():
    return {(one.key, one.to.email, one.subject, one.text) for one in Letter.objects.all()}


def drafted(run):
    return {(one.key, one.to.email, one.subject, one.text) for one in run.drafts}


def plan(cast, the_round, *days):
    return [plan_reminder(the_round, send_on=day, by=cast.coordinator, at=NOW) for day in days]


def test_what_is_sent_is_what_the_dry_run_showed_to_the_letter(cast, the_round):
    shown = drafted(invitations_of(the_round, on=TODAY))
    assert Letter.objects.count() == 0
    assert invite(cast, the_round) == 2
    assert letters() == shown
    assert {email for _, email, _, _ in shown} == {"rosa@example.org", "htso@example.org"}


def test_a_dry_run_writes_nothing(the_round):
    before = Entry.objects.count()
    invitations_of(the_round, on=TODAY)
    assert (Entry.objects.count(), Letter.objects.count()) == (before, 0)


@pytest.mark.parametrize(
    ("lang", "says", "day"),
    [("nb", "Lenken fører rett til svaret", "1. mars 2021"),
     ("nn", "Du er beden om", "1. mars 2021"),
     ("en", "You are asked to answer for", "1 March 2021")],
)  # fmt: skip
def test_a_letter_is_in_the_language_of_the_person_and_holds_link_and_deadline(
    cast, the_round, lang, says, day
):
    Person.objects.filter(pk=cast.rosa_reporter.pk).update(language=lang)
    invite(cast, the_round)
    letter = Letter.objects.get(to=cast.rosa_reporter)
    assert letter.language == lang
    for words in (says, day, OPENING[lang], f"{settings.ADDRESS}/{lang}/returns/", "ROSA"):
        assert words in letter.text and words in letter.html
    assert "HTSO" not in letter.text


def test_no_letter_holds_a_figure_of_the_answers(cast, the_round):
    plan(cast, the_round, TODAY, date(2021, 3, 5))
    shown = [*invitations_of(the_round, on=TODAY).drafts]
    for reminder in Reminder.objects.all():
        shown += reminders_of(reminder, on=reminder.send_on).drafts
    assert shown
    for draft in shown:
        plain = draft.text.replace("2020", "").replace("1. mars 2021", "")
        assert re.findall(r"\d", re.sub(r"https?://\S+", "", plain)) == []


def test_each_is_invited_once_also_when_somebody_new_is_asked_later(cast, the_round):
    choose_asked(the_round, asked=[(cast.rosa.pk, "service")], by=cast.coordinator, at=NOW)
    assert [invite(cast, the_round), invite(cast, the_round)] == [1, 0]
    both = [(cast.rosa.pk, "service"), (cast.htso.pk, "service")]
    choose_asked(the_round, asked=both, by=cast.coordinator, at=NOW)
    assert invite(cast, the_round) == 1
    assert Letter.objects.latest("pk").to == cast.htso_reporter


def test_one_who_was_written_to_cannot_be_taken_out(cast, the_round):
    invite(cast, the_round)
    with pytest.raises(AlreadyAnsweredError):
        choose_asked(the_round, asked=[], by=cast.coordinator, at=NOW)


def test_one_who_answers_for_two_services_gets_one_letter_that_names_both(cast, the_round):
    role = Role.objects.get(code="reporter-htso")
    Holding.objects.create(role=role, person=cast.rosa_reporter, since=TODAY)
    run = invitations_of(the_round, on=TODAY)
    (mine,) = [draft for draft in run.drafts if draft.to == cast.rosa_reporter]
    assert "– HTSO: frist" in mine.text and "– ROSA: frist" in mine.text
    assert len(run.drafts) == 2


def test_letters_go_to_those_who_hold_the_role_on_the_day(cast, the_round):
    Holding.objects.filter(person=cast.rosa_reporter).update(until=date(2021, 1, 31))
    role = Role.objects.get(code="reporter-rosa")
    Holding.objects.create(role=role, person=cast.stranger, since=date(2021, 2, 1))
    on = {day: {d.to for d in invitations_of(the_round, on=day).drafts}
          for day in (TODAY, date(2021, 2, 1))}  # fmt: skip
    assert on[TODAY] == {cast.rosa_reporter, cast.htso_reporter}
    assert on[date(2021, 2, 1)] == {cast.stranger, cast.htso_reporter}


def test_whoever_took_back_consent_is_not_written_to_and_the_return_is_shown(cast, the_round):
    Consent.objects.create(person=cast.rosa_reporter, purpose="returns", given_at=NOW,
                           withdrawn_at=NOW)  # fmt: skip
    Consent.objects.create(person=cast.htso_reporter, purpose="newsletter", given_at=NOW,
                           withdrawn_at=NOW)  # fmt: skip
    run = invitations_of(the_round, on=TODAY)
    assert [draft.to for draft in run.drafts] == [cast.htso_reporter]
    assert run.unreached == (cast.rosa,)
    Consent.objects.create(person=cast.rosa_reporter, purpose="returns", given_at=NOW)
    assert len(invitations_of(the_round, on=TODAY).drafts) == 2


def test_letters_that_are_no_longer_what_was_shown_are_not_sent(cast, the_round):
    shown = seen(the_round, on=TODAY)
    change_round(the_round, deadline=date(2021, 4, 1), opening=OPENING, by=cast.coordinator, at=NOW)
    with pytest.raises(ChangedSinceShownError):
        send_invitations(the_round, seen=shown, by=cast.coordinator, at=NOW)
    assert Letter.objects.count() == 0


def test_nobody_is_written_to_before_the_round_is_open(cast):
    the_round = preparing(cast)
    with pytest.raises(NotOpenError):
        send_invitations(the_round, seen="", by=cast.coordinator, at=NOW)


@pytest.mark.parametrize(
    ("state", "is_reminded"),
    [("not-started", True), ("in-progress", True), ("sent-back", True), ("submitted", False),
     ("accepted", False)],
)  # fmt: skip
def test_nobody_who_has_submitted_is_reminded(cast, the_round, state, is_reminded):
    the_round.returns.filter(service=cast.rosa).update(state=state)
    plan(cast, the_round, TODAY)
    send_due_reminders(at=NOW)
    assert Letter.objects.filter(to=cast.rosa_reporter).exists() is is_reminded
    assert Letter.objects.filter(to=cast.htso_reporter).count() == 1


def test_a_reminder_goes_on_its_day_and_once(cast, the_round):
    day = date(2021, 2, 15)
    (reminder,) = plan(cast, the_round, day)
    counts = [send_due_reminders(at=at(day + timedelta(days=n))) for n in (-1, 0, 0, 1, 30)]
    assert counts == [0, 2, 0, 0, 0]
    assert letters() == drafted(reminders_of(reminder, on=day))
    reminder.refresh_from_db()
    assert reminder.done_at == at(day)


def test_after_a_standstill_only_the_latest_goes_and_the_others_are_passed_over(cast, the_round):
    first, second, third, last = plan(
        cast, the_round, date(2021, 2, 1), date(2021, 2, 8), date(2021, 2, 15), date(2021, 2, 22)
    )
    assert send_due_reminders(at=at(date(2021, 2, 17))) == 2
    for one in (first, second, third, last):
        one.refresh_from_db()
    state = [(bool(o.done_at), bool(o.passed_over_at)) for o in (first, second, third, last)]
    assert state == [(False, True), (False, True), (True, False), (False, False)]
    assert send_due_reminders(at=at(date(2021, 2, 22))) == 2
    entry = Entry.objects.filter(act="collection.reminder-sent").first()
    assert (entry.detail["passed_over"], entry.by) == (2, None)


def test_after_the_deadline_a_reminder_says_so_but_not_to_one_with_an_extension(cast, the_round):
    rosa = the_round.returns.get(service=cast.rosa)
    extend(rosa, to=date(2021, 3, 20), by=cast.coordinator, at=NOW)
    (reminder,) = plan(cast, the_round, date(2021, 3, 5))
    texts = {d.to: d.text for d in reminders_of(reminder, on=date(2021, 3, 5)).drafts}
    assert "er ute" in texts[cast.htso_reporter] and "1. mars 2021" in texts[cast.htso_reporter]
    assert "Vi minner om" in texts[cast.rosa_reporter]
    assert "20. mars 2021" in texts[cast.rosa_reporter]


def test_a_reminder_can_be_sent_now_as_it_was_shown_and_then_no_more(cast, the_round):
    (reminder,) = plan(cast, the_round, date(2021, 2, 15))
    shown = reminders_of(reminder, on=TODAY)
    with pytest.raises(ChangedSinceShownError):
        send_reminder(reminder, seen="another", by=cast.coordinator, at=NOW)
    sent = send_reminder(reminder, seen=shown.fingerprint, by=cast.coordinator, at=NOW)
    assert (sent, letters()) == (2, drafted(shown))
    with pytest.raises(ReminderPassedError):
        send_reminder(reminder, seen=shown.fingerprint, by=cast.coordinator, at=NOW)
    with pytest.raises(ReminderPassedError):
        drop_reminder(reminder, by=cast.coordinator, at=NOW)
    assert send_due_reminders(at=at(date(2021, 2, 15))) == 0


def test_a_reminder_is_planned_once_a_day_and_not_in_the_past_and_may_be_taken_back(
    cast, the_round
):
    (reminder,) = plan(cast, the_round, TODAY)
    with pytest.raises(ReminderTakenError):
        plan(cast, the_round, TODAY)
    with pytest.raises(ReminderTooEarlyError):
        plan(cast, the_round, TODAY - timedelta(days=1))
    drop_reminder(reminder, by=cast.coordinator, at=NOW)
    assert (Reminder.objects.count(), send_due_reminders(at=NOW)) == (0, 0)


@pytest.mark.parametrize("state", ["preparing", "frozen"])
def test_only_an_open_round_reminds(cast, the_round, state):
    plan(cast, the_round, TODAY)
    frozen = {"frozen_at": NOW, "checksum": "0" * 64} if state == "frozen" else {}
    Round.objects.update(state=state, **frozen)
    assert send_due_reminders(at=NOW) == 0


def test_the_command_reminds_and_says_how_many(cast, the_round, capsys):
    plan(cast, the_round, TODAY)
    Return.objects.filter(service=cast.htso).update(state="submitted")
    call_command("send_reminders", "--lang", "en")
    call_command("send_reminders", "--lang", "en")
    assert capsys.readouterr().out.splitlines() == [
        "Reminders put in the queue: 1.", "Reminders put in the queue: 0.",
    ]  # fmt: skip
