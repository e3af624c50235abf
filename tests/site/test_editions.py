"""A report is written on the site: nothing is lost, and what is released is what two saw."""

import pytest
from edition_cast import begun, example_texts, frozen_year, small_texts
from edition_fixtures import *  # noqa: F403 - fixtures
from edition_fixtures import CHAPTER, save
from public_scene import files_of
from site_cast import NOW, signed_in

from samsyn_web.audit.models import Entry
from samsyn_web.audit.refusing import PersonalDataError
from samsyn_web.publications.actions.refusals import (
    BegunError,
    FaultyError,
    LedgerMovedError,
    NotDraftError,
    SpokenError,
    WaitingError,
)
from samsyn_web.publications.actions.reviewing import (
    approve_alone,
    give_verdict,
    release_edition,
    send_to_review,
    take_back,
)
from samsyn_web.publications.actions.waiving import waive_finding
from samsyn_web.publications.actions.writing import (
    settle_waiting,
)
from samsyn_web.publications.models import LedgerEntry, Release
from samsyn_web.publications.queries.checking import errors_left, findings_in
from samsyn_web.publications.queries.editions import (
    standing_of_text,
    text_of,
)
from samsyn_web.publications.queries.releases import opened
from samsyn_web.publications.queries.reviewing import verdicts_shown_to

pytestmark = pytest.mark.django_db


def test_the_example_report_has_no_errors_on_the_site_either(cast):
    texts = example_texts(("nb", "nn", "en"))
    edition = begun(frozen_year(by=cast.coordinator), by=cast.coordinator, texts=texts)
    found = findings_in(edition, lang="nb")
    assert [one for one in found if one.severity == "error"] == []


def test_an_edition_is_begun_once_of_a_frozen_round(edition, kari_):
    with pytest.raises(BegunError):
        begun(edition.round, by=kari_)
    assert Entry.objects.filter(act="publications.edition-begun").count() == 1


def test_two_who_write_at_once_both_keep_their_words(chapter, cast):
    first = save(chapter, "# Ett\n", by=cast.coordinator, seen=1)
    second = save(chapter, "# To\n", by=cast.signatory, seen=1)
    assert first.is_kept and not second.is_kept
    standing = standing_of_text(chapter)
    assert standing.latest.content == "# Ett\n"
    assert [one.content for one in standing.waiting] == ["# To\n"]
    with pytest.raises(WaitingError):
        send_to_review(chapter.edition, by=cast.coordinator, at=NOW)
    settle_waiting(chapter, number=second.number, by=cast.coordinator, at=NOW)
    assert standing_of_text(chapter).waiting == ()
    assert chapter.revisions.count() == 3


def test_saving_what_stands_stores_nothing_and_what_could_point_to_a_person_is_refused(
    chapter, kari_
):
    same = standing_of_text(chapter).latest
    assert save(chapter, same.content, by=kari_) == same
    with pytest.raises(PersonalDataError):
        save(chapter, "# A\n\nRing 01017012345 om saken.\n", by=kari_)
    assert chapter.revisions.count() == 1
    assert Entry.objects.filter(act="publications.personal-data-refused").count() == 1


def test_errors_keep_an_edition_from_review_and_doubts_may_stand_with_a_reason(chapter, kari_):
    edition = chapter.edition
    save(chapter, "# A\n\nDet var `=police-reports 1814`.\n", by=kari_)
    assert errors_left(edition, lang="nb") == 1
    with pytest.raises(FaultyError):
        send_to_review(edition, by=kari_, at=NOW)
    save(chapter, "# A\n\nPolitiet fikk 41 anmeldelser i 2020.\n", by=kari_)
    found = [one for one in findings_in(edition, lang="nb") if one.may_be_waived]
    assert any("41" in one.told + one.quote for one in found)
    one = next(one for one in found if "41" in one.told + one.quote)
    waive_finding(edition, mark=one.mark, reason="Slik sto det i avisen.", by=kari_, at=NOW)
    assert errors_left(edition, lang="nb") == 0
    sent = send_to_review(edition, by=kari_, at=NOW)
    page = files_of(bytes(sent.content))["nb/rapport.html"].decode()
    assert "Slik sto det i avisen." in page


def test_two_say_yes_without_seeing_each_other_and_the_bytes_they_saw_are_released(
    edition, kari_, approver
):
    sent = send_to_review(edition, by=kari_, at=NOW)
    edition.refresh_from_db()
    with pytest.raises(NotDraftError):
        save(text_of(edition, lang="nb", path=CHAPTER), "# Nytt\n", by=kari_)
    give_verdict(edition, verdict="yes", words="Fint.", by=kari_, at=NOW)
    assert [one.words for one in verdicts_shown_to(kari_, edition)] == ["Fint."]
    assert verdicts_shown_to(approver, edition) == []
    with pytest.raises(SpokenError):
        give_verdict(edition, verdict="yes", words="", by=kari_, at=NOW)
    edition.refresh_from_db()
    assert edition.state == "in-review"
    give_verdict(edition, verdict="yes", words="", by=approver, at=NOW)
    assert len(verdicts_shown_to(approver, edition)) == 2
    edition.refresh_from_db()
    assert edition.state == "approved"
    released = release_edition(edition, published_at=None, by=kari_, at=NOW)
    assert bytes(released.content) == bytes(sent.content)
    assert LedgerEntry.objects.count() == released.entries.count() > 0
    assert opened(released).period == "2020"
    page = signed_in(kari_).get("/nb/numbers/police-reports/").content.decode()
    assert "39" in page


def test_a_no_keeps_it_from_being_approved_and_taking_it_back_begins_again(
    edition, kari_, approver
):
    send_to_review(edition, by=kari_, at=NOW)
    give_verdict(edition, verdict="yes", words="", by=kari_, at=NOW)
    give_verdict(edition, verdict="no", words="Rett ingressen.", by=approver, at=NOW)
    edition.refresh_from_db()
    assert edition.state == "in-review"
    take_back(edition, by=kari_, at=NOW)
    edition.refresh_from_db()
    assert edition.state == "draft" and verdicts_shown_to(kari_, edition) == []


def test_one_is_enough_only_with_a_reason_that_is_printed(edition, kari_):
    approve_alone(edition, reason="Enheten har én ansatt.", by=kari_, at=NOW)
    sent = send_to_review(edition, by=kari_, at=NOW)
    assert "Enheten har én ansatt." in files_of(bytes(sent.content))["nb/rapport.html"].decode()
    edition.refresh_from_db()
    give_verdict(edition, verdict="yes", words="", by=kari_, at=NOW)
    edition.refresh_from_db()
    assert edition.state == "approved"


def test_what_was_checked_before_something_else_was_published_is_not_released(
    edition, kari_, approver
):
    send_to_review(edition, by=kari_, at=NOW)
    for person in (kari_, approver):
        edition.refresh_from_db()
        give_verdict(edition, verdict="yes", words="", by=person, at=NOW)
    edition.refresh_from_db()
    other = Release.objects.create(period="2019", version="1.0", content=b"", sha256="2" * 64,
                                   made_at=NOW, published_at=NOW)  # fmt: skip
    LedgerEntry.objects.create(number=1, release=other, content="{}")
    with pytest.raises(LedgerMovedError):
        release_edition(edition, published_at=None, by=kari_, at=NOW)


def test_the_texts_of_the_small_report_are_read_as_they_were_written(edition):
    for (lang, path), content in small_texts().items():
        text = text_of(edition, lang=lang, path=path)
        assert standing_of_text(text).latest.content == content


def test_that_somebody_read_a_draft_is_told_to_the_log_once_a_day(edition, kari_):
    client = signed_in(kari_)
    address = f"/nb/editions/{edition.pk}/write/nb/{CHAPTER}/"
    for _ in range(2):
        assert client.get(address).status_code == 200
    assert Entry.objects.filter(act="publications.draft-read", by=kari_.pk).count() == 1
