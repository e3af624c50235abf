"""What becomes of a report later: corrected, translated, followed by the next; never changed."""

import pytest
from django.db import DatabaseError, transaction
from edition_cast import begun, example_texts, frozen_year, small_texts
from edition_fixtures import *  # noqa: F403 - fixtures
from edition_fixtures import CHAPTER, ENGLISH, LATER, save
from public_scene import files_of
from site_cast import NOW, signed_in

from samsyn.yearbook import draft_chapter
from samsyn_web.audit.models import Entry
from samsyn_web.audit.refusing import PersonalDataError
from samsyn_web.collection.actions.correcting import SameError, correct_answer
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.corrections import standing_answer
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.mail.models import Letter
from samsyn_web.publications.actions.consulting import ask_organisation
from samsyn_web.publications.actions.refusals import (
    AskedError,
    BegunError,
    LanguageThereError,
)
from samsyn_web.publications.actions.reviewing import (
    give_verdict,
    release_edition,
    send_to_review,
    take_back,
)
from samsyn_web.publications.actions.translating import add_language
from samsyn_web.publications.actions.waiving import waive_finding
from samsyn_web.publications.actions.writing import (
    begin_correction,
    save_text,
)
from samsyn_web.publications.models import Edition, LedgerEntry, Release
from samsyn_web.publications.queries.beginning import texts_to_begin
from samsyn_web.publications.queries.checking import findings_in
from samsyn_web.publications.queries.editions import (
    standing_of_text,
    standing_of_texts,
    text_of,
)
from samsyn_web.publications.queries.folder import prepared_edition

pytestmark = pytest.mark.django_db


def released(edition, *, by, other):
    """The edition, sent to review, approved by two and released."""
    send_to_review(edition, by=by, at=NOW)
    for person in (by, other):
        edition.refresh_from_db()
        give_verdict(edition, verdict="yes", words="", by=person, at=NOW)
    edition.refresh_from_db()
    return release_edition(edition, published_at=None, by=by, at=NOW)


def corrected(edition, *, by):
    """The count of the police of 2020, found to be 41; gives its return back."""
    police = edition.round.returns.get(
        answers__quantity="police-reports", answers__dimension="total", answers__period="2020"
    )
    field = Field("2020", "police-reports", "total", "")
    correct_answer(police, field=field, typed="41", reason="To saker var glemt.", by=by, at=LATER)
    return police, field


def test_a_corrected_answer_stays_beside_what_was_frozen_and_new_figures_take_it(edition, kari_):
    frozen = edition.round.checksum
    police, field = corrected(edition, by=kari_)
    assert checksum_of_round(edition.round) == frozen
    assert standing_answer(police, field=field) == (41, "reported")
    with pytest.raises(SameError):
        corrected(edition, by=kari_)
    drafted = draft_chapter(prepared_edition(edition, lang="nb"), CHAPTER)
    assert "41\xa0anmeldelser" in drafted.html


def test_a_correction_lists_every_place_and_the_old_report_stays_and_is_marked(
    edition, kari_, approver
):
    first = released(edition, by=kari_, other=approver)
    police, field = corrected(edition, by=kari_)
    edition = Edition.objects.get(pk=edition.pk)
    assert "39" in draft_chapter(prepared_edition(edition, lang="nb"), CHAPTER).html
    second = begin_correction(edition, reason="Politiet hadde glemt to saker.", by=kari_, at=LATER)
    assert (second.version, second.corrects) == ("1.1", first)
    with pytest.raises(BegunError):
        begin_correction(edition, reason="Igjen.", by=kari_, at=LATER)
    new = released(second, by=kari_, other=approver)
    assert new.corrects == first
    client = signed_in(kari_)
    told = client.get("/nb/reports/2020/1.1/corrigendum/rettelse.html").content.decode()
    for words in ("Politiet hadde glemt to saker.", "39", "41", "Straffesaker", "nøkkeltall"):
        assert words.lower() in told.lower(), words
    assert client.get("/nb/reports/2020/1.1/corrigendum/rettelse.pdf").content[:4] == b"%PDF"
    assert client.get("/nb/reports/2020/1.0/corrigendum/rettelse.pdf").status_code == 404
    old = client.get("/nb/reports/2020/1.0/nb/html/index.html").content.decode()
    assert "39" in old and "/reports/2020/1.1/" in old
    assert "41 anmeldelser" in client.get("/nb/numbers/police-reports/").content.decode()
    spot = client.get(f"/nb/review/returns/{police.pk}/spot/?about={field.name}").content.decode()
    assert "/reports/2020/1.1/nb/html/straffesaker.html" in spot


def test_next_years_report_begins_with_this_years_chapters_and_its_recommendations(cast):
    begun(frozen_year(by=cast.coordinator), by=cast.coordinator, texts=example_texts())
    coming = Round(period="2021", deadline=NOW.date())
    texts = texts_to_begin(coming, publisher="KOM", day="2022-06-01")
    assert texts["nb", "chapters/90-anbefalinger.md"].count("\n## ") > 5
    assert texts["nb", "chapters/08-straffesaker.md"].startswith("# Straffesaker")
    assert 'period = "2021"' in texts["nb", "edition.toml"]


def test_a_translation_of_an_earlier_revision_is_told_of_in_the_report(cast):
    texts = small_texts()
    texts |= {("en", CHAPTER): "# Criminal cases\n\n## Help\n", ("en", "edition.toml"): ENGLISH}
    edition = begun(frozen_year(by=cast.coordinator), by=cast.coordinator, texts=texts)
    original = text_of(edition, lang="nb", path=CHAPTER)
    words = standing_of_text(original).latest.content
    save(original, words + "\nNytt avsnitt.\n", by=cast.coordinator)
    behind = standing_of_texts(edition)["en", CHAPTER]
    assert behind.is_behind
    sent = send_to_review(edition, by=cast.coordinator, at=NOW)
    page = files_of(bytes(sent.content))["en/rapport.html"].decode()
    assert "translated from an earlier revision" in page and "Criminal cases" in page
    take_back(edition, by=cast.coordinator, at=NOW)
    english = text_of(edition, lang="en", path=CHAPTER)
    more = "# Criminal cases\n\nMore.\n\n## Help\n"
    save_text(english, content=more, seen=1, by=cast.coordinator,
              at=NOW, translates=2)  # fmt: skip
    assert not standing_of_texts(edition)["en", CHAPTER].is_behind


def test_a_translation_begins_with_the_headings_and_says_what_it_lacks(edition, kari_):
    add_language(edition, lang="nn", by=kari_, at=NOW)
    chapter = standing_of_text(text_of(edition, lang="nn", path=CHAPTER)).latest.content
    assert chapter == "# Straffesaker\n\n## Hjelp\n"
    assert [one for one in findings_in(edition, lang="nb") if one.severity == "error"] == []
    with pytest.raises(LanguageThereError):
        add_language(edition, lang="nn", by=kari_, at=NOW)


def test_who_signs_for_an_organisation_is_written_to_when_it_is_asked(edition, cast):
    ask_organisation(edition, organisation=cast.rosa.organisation, due=NOW.date(), is_whole=False,
                     by=cast.coordinator, at=NOW)  # fmt: skip
    letter = Letter.objects.get()
    assert letter.to == cast.signatory and "/consultations/" in letter.text
    with pytest.raises(AskedError):
        ask_organisation(edition, organisation=cast.rosa.organisation, due=NOW.date(),
                         is_whole=False, by=cast.coordinator, at=NOW)  # fmt: skip


def test_what_was_released_and_what_was_written_cannot_be_changed(edition):
    release = Release.objects.create(period="2019", version="1.0", content=b"a", sha256="3" * 64,
                                     made_at=NOW, published_at=NOW)  # fmt: skip
    entry = LedgerEntry.objects.create(number=1, release=release, content="{}")
    revision = standing_of_text(text_of(edition, lang="nb", path=CHAPTER)).latest
    for one, change in ((release, {"content": b"b"}), (release, {"sha256": "4" * 64}),
                        (entry, {"content": "[]"}), (revision, {"content": "# B"})):  # fmt: skip
        with pytest.raises(DatabaseError), transaction.atomic():
            type(one).objects.filter(pk=one.pk).update(**change)
        with pytest.raises(DatabaseError), transaction.atomic():
            type(one).objects.filter(pk=one.pk).delete()


def test_no_reason_and_no_verdict_that_could_point_to_a_person_is_stored(edition, kari_, approver):
    personal = "Gjelder 01019012345."
    with pytest.raises(PersonalDataError):
        waive_finding(edition, mark="0" * 64, reason=personal, by=kari_, at=NOW)
    with pytest.raises(PersonalDataError):
        give_verdict(edition, verdict="no", words=personal, by=kari_, at=NOW)
    released(edition, by=kari_, other=approver)
    edition = Edition.objects.get(pk=edition.pk)
    with pytest.raises(PersonalDataError):
        begin_correction(edition, reason=personal, by=kari_, at=LATER)
    assert Entry.objects.filter(act="publications.personal-data-refused").count() == 3
    assert Edition.objects.count() == 1
