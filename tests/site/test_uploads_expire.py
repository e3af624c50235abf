"""A workbook that nobody decides on is erased after some days, and the page says when."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import timezone
from test_workbook_lane import send, text_of

from samsyn_web.audit.columns import rule_named
from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions.uploading import discard_upload, take_upload
from samsyn_web.collection.models import Answer, Upload
from samsyn_web.collection.queries.uploads import UploadGoneError, last_day
from samsyn_web.collection.queries.workbook import workbook_of
from samsyn_web.face.days import day_in_words

DAYS = rule_named("uploads").days
EXPIRED = "collection.workbook-expired"


@pytest.fixture
def address(reporter, rosa):
    """The page of a workbook that waits."""
    content = workbook_of(rosa, lang="nb", made_on=timezone.localdate())
    return send(reporter, rosa, content).url


def lies_for(days):
    """Let the workbook have come so many days ago."""
    noon = timezone.localtime().replace(hour=12)
    Upload.objects.update(at=noon - timedelta(days=days))


@pytest.mark.parametrize(
    ("lang", "says"), [("nb", "slettes det etter"), ("nn", "sletta etter"), ("en", "erased after")]
)
def test_the_pages_say_how_long_a_workbook_is_kept(reporter, rosa, address, lang, says):
    day = day_in_words(last_day(Upload.objects.get().at), lang=lang)
    for page in (f"/{lang}/returns/{rosa.pk}/workbook/", address.replace("/nb/", f"/{lang}/")):
        html = text_of(reporter.get(page))
        assert says in html
        assert day in html
    assert f"{DAYS} da" in text_of(reporter.get(f"/{lang}/returns/{rosa.pk}/workbook/"))


def test_it_waits_through_its_last_day_and_no_longer(reporter, rosa, address):
    lies_for(DAYS)
    assert last_day(Upload.objects.get().at) == timezone.localdate()
    assert reporter.get(address).status_code == 200
    lies_for(DAYS + 1)
    for page in (address, f"{address}marked/"):
        assert reporter.get(page).url == f"/nb/returns/{rosa.pk}/workbook/"
    taken = reporter.post(address, {"act": "take"}, follow=True)
    assert "venter ikke lenger" in text_of(taken)
    assert "venter på at du ser over" not in text_of(taken)
    assert not Answer.objects.exists()


def test_no_act_takes_in_what_waits_no_longer(rosa, cast, address):
    assert address
    late = timezone.now() + timedelta(days=DAYS + 1)
    upload = Upload.objects.get(of=rosa)
    with pytest.raises(UploadGoneError):
        take_upload(upload, choices={}, by=cast.rosa_reporter, at=late)
    with pytest.raises(UploadGoneError):
        discard_upload(upload, by=cast.rosa_reporter, at=late)


def test_the_command_erases_it_and_the_log_tells_of_which_return(rosa, address, capsys):
    assert address
    lies_for(DAYS)
    call_command("erase")
    assert Upload.objects.exists()
    lies_for(DAYS + 1)
    pk = Upload.objects.get().pk
    call_command("erase", "--lang", "en")
    assert "Erased rows of collection.Upload: 1 (rule: uploads)." in capsys.readouterr().out
    assert not Upload.objects.exists()
    told = Entry.objects.get(act=EXPIRED)
    assert (told.object_kind, told.object_id, told.by) == ("return", str(rosa.pk), None)
    assert told.detail == {"upload": pk}
    assert verdict().holds


def test_one_that_was_taken_in_goes_without_a_word_at_its_return(reporter, address):
    reporter.post(address, {"act": "take"})
    lies_for(DAYS + 1)
    call_command("erase")
    assert not Upload.objects.exists()
    assert not Entry.objects.filter(act=EXPIRED).exists()


def test_the_guide_says_the_same():
    guide = Path(__file__).parents[2] / "docs" / "guides" / "reporter-workbook.md"
    assert f"sletter vi regnearket etter {DAYS} dager" in guide.read_text(encoding="utf-8")


def test_a_day_is_that_of_the_site(rosa, cast):
    late = datetime(2021, 1, 15, 23, 30, tzinfo=UTC)
    upload = Upload.objects.create(of=rosa, file_name="a.xlsx", content=b"x", at=late,
                                   by=cast.rosa_reporter.pk)  # fmt: skip
    assert last_day(upload.at) == date(2021, 1, 16) + timedelta(days=DAYS)
