"""What is kept no longer is erased on its day; what the figures rest on stays."""

from datetime import date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from round_cast import A_FIELD, open_return
from site_cast import NOW

from samsyn_web.audit.erasing import due_on, erase_due
from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions.answering import Typed, Writer, save_answers
from samsyn_web.collection.actions.freezing import freeze_round
from samsyn_web.collection.actions.reviewing import accept_return, comment_on
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import AnswerEdit, Comment, Lane, Upload
from samsyn_web.collection.queries.figures import checksum_of_round, figures_of
from samsyn_web.mail.actions import queue_letter
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.models import Holding
from samsyn_web.people.models import Person

FROZEN_ON = timezone.localdate(NOW)


@pytest.fixture
def frozen(cast):
    """A frozen round in which somebody typed and somebody commented."""
    rosa = open_return(cast.rosa, filled=True)
    writer = Writer(lane=Lane.WEB, by=cast.rosa_reporter)
    save_answers(rosa, typed=[Typed(A_FIELD, "74", note="Telt på nytt.", seen=1)], writer=writer,
                 at=NOW)  # fmt: skip
    comment_on(rosa, about="", text="Takk.", by=cast.coordinator, at=NOW)
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    accept_return(rosa, by=cast.coordinator, at=NOW)
    seen = checksum_of_round(rosa.round)
    return freeze_round(rosa.round, seen=seen, by=cast.coordinator, at=NOW)


def erase(on):
    return {one.table: one.count for one in erase_due(on=on, by=None, at=NOW)}


def test_drafts_and_comments_go_a_year_after_freezing_and_the_figures_stay(frozen):
    assert erase(FROZEN_ON + timedelta(days=365)) == {}
    assert AnswerEdit.objects.exists()
    assert erase(FROZEN_ON + timedelta(days=366)) == {
        "collection.AnswerEdit": 1, "collection.Comment": 1
    }  # fmt: skip
    assert not AnswerEdit.objects.exists()
    assert not Comment.objects.exists()
    assert figures_of(frozen).find(period="2020", quantity="assisted-adults").value == 74


def test_nothing_of_an_open_round_is_erased(cast):
    rosa = open_return(cast.rosa)
    comment_on(rosa, about="", text="Takk.", by=cast.coordinator, at=NOW)
    assert "collection.Comment" not in erase(date(2031, 1, 1))
    assert Comment.objects.exists()


def test_each_erasing_is_told_in_the_log_by_its_number_of_rows(frozen):
    assert frozen
    erase(FROZEN_ON + timedelta(days=366))
    told = Entry.objects.filter(act="audit.rows-erased")
    assert {(entry.object_id, entry.detail["count"]) for entry in told} == {
        ("collection.AnswerEdit", 1), ("collection.Comment", 1)
    }  # fmt: skip
    assert verdict().holds


def test_a_letter_goes_a_year_after_it_was_made(cast):
    queue_letter(key="k", to=cast.rosa_reporter, subject="Hei", text="Hei", at=NOW)
    assert erase(FROZEN_ON + timedelta(days=365)) == {}
    assert erase(FROZEN_ON + timedelta(days=366)) == {"mail.Letter": 1}
    assert not Letter.objects.exists()


def test_an_upload_goes_after_thirty_days(cast):
    Upload.objects.create(of=open_return(cast.rosa), file_name="svar.xlsx", content=b"x", by=1,
                          at=NOW)  # fmt: skip
    assert erase(FROZEN_ON + timedelta(days=31)) == {"collection.Upload": 1}


def test_one_who_left_is_removed_when_the_last_role_is_two_years_gone(cast):
    day = date(2021, 6, 1)
    Holding.objects.filter(person=cast.rosa_reporter).update(until=day)
    Person.objects.exclude(pk=cast.coordinator.pk).update(joined_at=NOW, last_login=NOW)
    Person.objects.filter(pk=cast.stranger.pk).delete()
    assert erase(day + timedelta(days=730)) == {}
    assert erase(day + timedelta(days=731)) == {
        "organisations.Holding": 1, "people.Person": 1
    }  # fmt: skip
    assert not Person.objects.filter(pk=cast.rosa_reporter.pk).exists()
    assert Person.objects.filter(pk=cast.coordinator.pk).exists()


def test_one_who_still_comes_or_has_a_letter_is_not_removed(cast):
    later = date(2026, 1, 1)
    Person.objects.update(joined_at=NOW)
    Person.objects.filter(pk=cast.stranger.pk).update(
        last_login=datetime(2025, 1, 1, tzinfo=timezone.get_current_timezone())
    )
    assert erase(later) == {}
    Person.objects.filter(pk=cast.stranger.pk).update(last_login=None)
    queue_letter(key="k", to=cast.stranger, subject="Hei", text="Hei",
                 at=datetime(2025, 12, 1, tzinfo=timezone.get_current_timezone()))  # fmt: skip
    assert erase(later) == {}
    Letter.objects.all().delete()
    assert erase(later) == {"people.Person": 1}


def test_a_dry_run_says_what_would_go_and_erases_nothing(frozen, capsys):
    assert frozen
    day = FROZEN_ON + timedelta(days=366)
    call_command("erase", "--dry-run", "--on", day.isoformat())
    said = capsys.readouterr().out
    assert "Ville slette rader i collection.AnswerEdit: 1 (regel: drafts)." in said
    assert AnswerEdit.objects.exists()
    assert {one.table for one in due_on(day)} == {"collection.AnswerEdit", "collection.Comment"}


def test_the_command_erases_by_a_day_but_never_by_one_to_come(frozen, capsys):
    assert frozen
    call_command("erase", "--on", FROZEN_ON.isoformat(), "--lang", "en")
    assert "There is nothing to erase." in capsys.readouterr().out
    call_command("erase", "--on", "9999-01-01", "--lang", "en")
    assert "Erased rows of collection.AnswerEdit: 1" in capsys.readouterr().out
    assert not AnswerEdit.objects.exists()
