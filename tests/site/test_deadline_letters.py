"""A deadline that was changed is told to those concerned, as it was shown, and once."""

from datetime import date, timedelta

import pytest
from asked_cast import DEADLINE, OPENING, opened, seen
from django.urls import reverse
from django.utils import timezone
from site_cast import NOW, TODAY, signed_in

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.deadline_letters import (
    leave_deadline_untold,
    send_deadline_letters,
)
from samsyn_web.collection.actions.round_letters import (
    plan_reminder,
    send_due_reminders,
    send_invitations,
)
from samsyn_web.collection.actions.rounds import change_round, extend
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.deadline_letters import deadline_letters_of
from samsyn_web.collection.refusals import ChangedSinceShownError, NotOpenError
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Holding
from samsyn_web.people.models import Person

pytestmark = pytest.mark.django_db
LATER, LATEST = date(2021, 3, 20), date(2021, 4, 10)


@pytest.fixture
def the_round(cast):
    """An open round whose two reporters were invited."""
    made = opened(cast)
    send_invitations(made, seen=seen(made, on=TODAY), by=cast.coordinator, at=NOW)
    return made


@pytest.fixture
def rosa(cast, the_round):
    return the_round.returns.get(service=cast.rosa)


def move(cast, the_round, to):
    return change_round(the_round, deadline=to, opening=OPENING, by=cast.coordinator, at=NOW)


def run_of(the_round):
    return deadline_letters_of(Round.objects.get(pk=the_round.pk), on=TODAY)


def send(cast, the_round):
    shown = run_of(the_round).fingerprint
    return send_deadline_letters(the_round, seen=shown, by=cast.coordinator, at=NOW)


def told():
    return list(Letter.objects.filter(key__startswith="deadline:").order_by("pk"))


def test_an_unchanged_deadline_concerns_nobody(cast, the_round):
    assert (run_of(the_round).drafts, run_of(the_round).unreached) == ((), ())
    move(cast, the_round, DEADLINE)
    assert run_of(the_round).drafts == ()


def test_what_is_sent_is_what_was_shown_and_it_goes_once(cast, the_round):
    move(cast, the_round, LATER)
    shown = {(one.key, one.to, one.subject, one.text) for one in run_of(the_round).drafts}
    assert (len(shown), told()) == (2, [])
    assert [send(cast, the_round), send(cast, the_round)] == [2, 0]
    assert {(one.key, one.to, one.subject, one.text) for one in told()} == shown
    acts = Entry.objects.filter(act="collection.deadline-letters-sent")
    entry = acts.order_by("number").first()
    assert (entry.by, entry.detail) == (cast.coordinator.pk, {"letters": 2})


@pytest.mark.parametrize(
    ("lang", "says"),
    [("nb", "er endret. Nå gjelder:\n– ROSA: frist 20. mars 2021"),
     ("nn", "er endra. No gjeld:\n– ROSA: frist 20. mars 2021"),
     ("en", "has changed. What holds now is:\n– ROSA: due 20 March 2021")],
)  # fmt: skip
def test_a_letter_is_in_the_language_of_its_reader_with_day_and_link(
    cast, the_round, rosa, lang, says
):
    Person.objects.filter(pk=cast.rosa_reporter.pk).update(language=lang)
    move(cast, the_round, LATER)
    send(cast, the_round)
    letter = next(one for one in told() if one.to == cast.rosa_reporter)
    assert says in letter.text
    assert f"/{lang}/returns/{rosa.pk}/" in letter.text


def test_there_and_back_and_there_again_is_told_each_time(cast, the_round):
    for day in (LATER, DEADLINE, LATER):
        move(cast, the_round, day)
        assert send(cast, the_round) == 2
    assert len(told()) == 6


def test_a_change_that_was_taken_back_before_it_was_told_is_not_told(cast, the_round):
    move(cast, the_round, LATER)
    move(cast, the_round, DEADLINE)
    assert run_of(the_round).drafts == ()


def test_an_extension_concerns_its_own_reporter_and_taking_it_back_too(cast, the_round, rosa):
    extend(rosa, to=LATER, by=cast.coordinator, at=NOW)
    (draft,) = run_of(the_round).drafts
    assert draft.to == cast.rosa_reporter
    assert send(cast, the_round) == 1
    extend(rosa, to=None, by=cast.coordinator, at=NOW)
    assert "1. mars 2021" in run_of(the_round).drafts[0].text


def test_a_deadline_of_the_round_does_not_concern_one_who_has_longer(cast, the_round, rosa):
    extend(rosa, to=LATEST, by=cast.coordinator, at=NOW)
    send(cast, the_round)
    move(cast, the_round, LATER)
    assert [draft.to for draft in run_of(the_round).drafts] == [cast.htso_reporter]


@pytest.mark.parametrize(("state", "count"), [("submitted", 1), ("accepted", 1), ("sent-back", 2)])
def test_who_has_submitted_is_not_told(cast, the_round, rosa, state, count):
    the_round.returns.filter(pk=rosa.pk).update(state=state)
    move(cast, the_round, LATER)
    assert len(run_of(the_round).drafts) == count


def test_who_was_never_written_to_is_invited_and_not_told_of_a_change(cast):
    the_round = opened(cast)
    move(cast, the_round, LATER)
    assert run_of(the_round).drafts == ()


def test_a_reminder_tells_of_the_deadline_as_well(cast, the_round):
    move(cast, the_round, LATER)
    plan_reminder(the_round, send_on=TODAY, by=cast.coordinator, at=NOW)
    assert send_due_reminders(at=NOW) == 2
    assert run_of(the_round).drafts == ()


def test_a_service_whose_reporter_has_left_is_shown_as_unreached(cast, the_round):
    Holding.objects.filter(person=cast.rosa_reporter).update(until=TODAY - timedelta(days=1))
    assert run_of(the_round).unreached == ()
    move(cast, the_round, LATER)
    assert run_of(the_round).unreached == (cast.rosa,)


def test_it_can_be_left_untold_and_is_not_offered_again(cast, the_round):
    move(cast, the_round, LATER)
    shown = run_of(the_round).fingerprint
    leave_deadline_untold(the_round, seen=shown, by=cast.coordinator, at=NOW)
    assert (run_of(the_round).drafts, told()) == ((), [])
    assert Entry.objects.filter(act="collection.deadline-left-untold").count() == 1


@pytest.mark.parametrize("act", [send_deadline_letters, leave_deadline_untold])
def test_what_has_changed_since_it_was_shown_is_not_done(cast, the_round, act):
    move(cast, the_round, LATER)
    shown = run_of(the_round).fingerprint
    move(cast, the_round, LATEST)
    with pytest.raises(ChangedSinceShownError):
        act(the_round, seen=shown, by=cast.coordinator, at=NOW)
    assert told() == []
    Round.objects.update(state="frozen", frozen_at=NOW, checksum="0" * 64)
    with pytest.raises(NotOpenError):
        act(the_round, seen=run_of(the_round).fingerprint, by=cast.coordinator, at=NOW)


def test_the_pages_offer_the_letters_after_each_change(cast, the_round, rosa):
    kari = signed_in(cast.coordinator)
    today = timezone.localdate()
    Round.objects.update(deadline=today + timedelta(days=10))
    the_round.returns.first().invitations.update(deadline=today + timedelta(days=10))
    rosa.invitations.update(deadline=today + timedelta(days=10))
    longer = {"extended_to": (today + timedelta(days=30)).isoformat()}
    answer = kari.post(reverse("extension", args=[rosa.pk]), longer)
    page = reverse("deadline-letters", args=[the_round.pk])
    assert answer.url == page
    html = kari.get(page).content.decode()
    assert "Send brevene" in html and "Rosa, rosa@example.org" in html
    shown = html.split('name="seen" value="')[1].split('"')[0]
    assert kari.get(reverse("round", args=[the_round.pk])).content.decode().count(page) == 1
    assert kari.post(page, {"seen": shown}).url == reverse("round", args=[the_round.pk])
    assert [one.to for one in told()] == [cast.rosa_reporter]
    assert page not in kari.get(reverse("round", args=[the_round.pk])).content.decode()
    opening = {f"opening_{lang}": text for lang, text in OPENING.items()}
    later = {"deadline": (today + timedelta(days=12)).isoformat(), **opening}
    assert kari.post(reverse("round-change", args=[the_round.pk]), later).url == page
