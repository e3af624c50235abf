"""A study on the site: started, shown as it grows, told of, kept for two years."""

import csv
import io
import json
from datetime import timedelta
from zipfile import ZipFile

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from estimates_cast import (
    HISTORIES,
    SETTINGS,
    TYPED,
    file_of,
    finished,
    parts_of,
    prepared,
    refused,
)
from site_cast import NOW, signed_in

from samsyn.estimation import METHODS, study_from_data
from samsyn_web.audit.erasing import erase_due
from samsyn_web.audit.models import Entry
from samsyn_web.estimates.actions.running import end_study, keep_part, start_study
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.results import method_name
from samsyn_web.estimates.queries.studies import SILENT, found_in, lists_of_study, state_of
from samsyn_web.estimates.refusals import AlreadyRunningError, BusyError

OPTIONS = {"resamples": 200, "level": 95, "seed": 1}


@pytest.fixture
def by(cast):
    return cast.coordinator


def start(study, by, at=NOW):
    start_study(study, **OPTIONS, by=by, at=at)
    return KeptStudy.objects.get(pk=study.pk)


def told():
    return [entry.act for entry in Entry.objects.filter(object_kind="study").order_by("number")]


def test_a_study_is_shown_as_it_grows_and_is_done_with_its_last_part(kari, by):
    study = start(prepared(by), by, at=timezone.now())
    address = f"/nb/estimates/{study.pk}/"
    assert "Det første resultatet kommer om litt." in kari.get(address).content.decode()
    seen = []
    for data in parts_of(study):
        assert keep_part(study.pk, run=1, data=data, at=timezone.now())
        page = kari.get(address).content.decode()
        seen.append((f"{data['done']} av {data['parts']} deler" in page, "Alle metodene" in page))
    assert seen[0] == (True, False)
    assert seen[-1] == (True, True)
    end_study(study.pk, run=1, at=NOW)
    assert state_of(KeptStudy.objects.get(), at=timezone.now()) == "done"
    assert "Beregner:" not in kari.get(address).content.decode()
    assert told()[-1] == "estimates.study-finished"


def test_a_page_that_looks_again_is_given_only_what_is_new(kari, by):
    study = start(prepared(by), by, at=timezone.now())
    address, again = f"/nb/estimates/{study.pk}/", {"HTTP_HX_REQUEST": "true"}
    assert kari.get(f"{address}?seen=1-0-running", **again).status_code == 204
    *_, last = parts_of(study)
    keep_part(study.pk, run=1, data=last, at=timezone.now())
    end_study(study.pk, run=1, at=timezone.now())
    page = kari.get(f"{address}?seen=1-0-running", **again).content.decode()
    assert page.startswith('<div id="study">')  # and it looks no more
    assert "hx-get" not in page


def test_a_study_that_falls_silent_is_told_as_broken_and_can_be_started_again(kari, by):
    study = start(prepared(by), by)
    assert state_of(study, at=NOW + SILENT / 2) == "running"
    assert state_of(study, at=NOW + SILENT) == "broken"
    page = kari.get(f"/nb/estimates/{study.pk}/").content.decode()
    assert "Beregningen stoppet før den var ferdig" in page
    assert "Start beregningen igjen" in page
    again = start(study, by, at=NOW + SILENT)
    assert (again.run, again.state) == (2, "running")


def test_a_study_whose_process_died_is_broken_at_once_and_keeps_what_had_come(by):
    study = start(prepared(by), by)
    first = next(parts_of(study))
    keep_part(study.pk, run=1, data=first, at=NOW)
    end_study(study.pk, run=1, at=NOW)
    broken = KeptStudy.objects.get()
    assert broken.state == "broken"
    assert found_in(broken).done == first["done"]
    assert told()[-1] == "estimates.study-broken"


def test_what_an_earlier_run_still_says_is_not_believed(by):
    study = start(prepared(by), by)
    start(study, by, at=NOW + SILENT)
    *_, last = parts_of(study)
    assert not keep_part(study.pk, run=1, data=last, at=NOW)
    assert not keep_part(study.pk, run=1, data=None, at=NOW)
    end_study(study.pk, run=1, at=NOW)
    assert KeptStudy.objects.get().state == "running"


def test_one_study_runs_at_a_time(kari, by):
    study = start(prepared(by), by, at=timezone.now())
    other = prepared(by)
    with pytest.raises(AlreadyRunningError):
        start(study, by, at=timezone.now())
    with pytest.raises(BusyError):
        start(other, by, at=timezone.now())
    page = kari.post(f"/nb/estimates/{other.pk}/start/", SETTINGS)
    assert "En annen undersøkelse beregnes nå." in page.content.decode()
    assert page.status_code == 422


@pytest.mark.parametrize(
    "wrong", [{"resamples": "7"}, {"level": "50"}, {"seed": "0"}, {"seed": "x"}]
)
def test_settings_that_are_not_offered_are_refused(kari, by, wrong):
    study = prepared(by)
    page = kari.post(f"/nb/estimates/{study.pk}/start/", SETTINGS | wrong)
    assert page.status_code == 422
    assert KeptStudy.objects.get().state == "prepared"


def test_the_answer_stands_first_then_every_method_and_what_no_lists_can_show(kari, by):
    study = finished(by)
    best = found_in(study).recommended
    page = kari.get(f"/nb/estimates/{study.pk}/").content.decode()
    assert f"Anslaget er {round(best.estimate)} personer" in page
    assert page.index("Anslaget er") < page.index("Alle metodene") < page.index("ingen lister")
    assert "Beste modell (BIC)" in page
    assert "Lister som henger sammen: 74 + 75" in page


def test_every_method_has_a_name():
    assert [code for code in METHODS if method_name(code) == code] == []
    assert method_name("of-another-version") == "of-another-version"


def test_a_number_that_is_not_to_be_published_says_so_first_and_why(kari, by):
    study = finished(by, also=refused)
    page = kari.get(f"/nb/estimates/{study.pk}/").content.decode()
    assert page.index("Ikke publiser noe tall") < page.index("passer mange ulike anslag like godt")
    assert "Uten 75" in page
    assert "74 + 76" in page
    assert "Ikke publiser noe tall" in kari.get("/nb/estimates/").content.decode()
    rows = kari.get(f"/nb/estimates/{study.pk}/files/results.csv").content.decode()
    assert "do-not-publish,not-identifiable" in rows
    assert "\nwithout,75," in rows
    assert "\nmerged,74 + 75," in rows


def test_results_are_offered_when_there_are_some(kari, by):
    study = prepared(by)
    assert "results.csv" not in kari.get(f"/nb/estimates/{study.pk}/").content.decode()
    assert kari.get(f"/nb/estimates/{study.pk}/files/results.csv").status_code == 404
    packed = ZipFile(io.BytesIO(kari.get(f"/nb/estimates/{study.pk}/files/all.zip").content))
    assert sorted(packed.namelist()) == ["lists.csv", "study.json"]


def test_the_files_say_the_same_and_can_be_read_again(kari, by):
    study = finished(by)
    address = f"/nb/estimates/{study.pk}/files/"
    whole = json.loads(kari.get(f"{address}study.json").content)
    assert study_from_data(whole) == found_in(study)
    assert whole["title"] == "74"
    rows = [*csv.DictReader(io.StringIO(kari.get(f"{address}results.csv").content.decode()))]
    best = found_in(study).recommended
    assert [row["part"] for row in rows][:1] == ["method"]
    assert float(rows[0]["estimate"]) == best.estimate
    given = kari.get(f"{address}lists.csv").content.decode()
    kari.post("/nb/estimates/new/", {"title": "Igjen", "lists": file_of(given)})
    assert lists_of_study(KeptStudy.objects.first()) == lists_of_study(study)
    packed = ZipFile(io.BytesIO(kari.get(f"{address}all.zip").content))
    assert sorted(packed.namelist()) == [
        "lists.csv", "report.docx", "report.html", "report.pdf", "results.csv", "study.json",
    ]  # fmt: skip
    assert packed.read("report.pdf").startswith(b"%PDF-")
    assert packed.read("study.json") == kari.get(f"{address}study.json").content
    assert kari.get(f"{address}other.txt").status_code == 404


def test_the_report_can_be_had_in_the_language_of_the_page_also_of_a_refusal(kari, by):
    study = prepared(by, histories={1: 5, 2: 3, 4: 9}, title="Uten overlapp")
    page = kari.get(f"/nn/estimates/{study.pk}/files/report.html")
    assert "Ingen står på meir enn éi liste." in page.content.decode()
    assert page["Content-Disposition"] == f'attachment; filename="study-{study.pk}-report.html"'
    ready = prepared(by)
    assert kari.get(f"/nb/estimates/{ready.pk}/files/report.html").status_code == 404


def test_a_result_that_no_program_can_read_is_as_if_it_had_not_come(kari, by):
    study = finished(by)
    KeptStudy.objects.update(result={"gate": 7})
    assert found_in(KeptStudy.objects.get()) is None
    assert kari.get(f"/nb/estimates/{study.pk}/").status_code == 200
    assert kari.get("/nb/estimates/").status_code == 200


def test_that_somebody_looked_at_the_counts_is_told_once_a_day(kari, by):
    study = finished(by)
    for part in ("", "files/lists.csv", "", "lists/"):
        kari.get(f"/nb/estimates/{study.pk}/{part}")
    assert told().count("estimates.study-read") == 1


def test_its_maker_deletes_a_study_and_nobody_else(kari, by, cast):
    mine = prepared(by)
    theirs = prepared(cast.signatory)
    page = kari.post(f"/nb/estimates/{theirs.pk}/delete/")
    assert "Bare den som laget undersøkelsen, kan slette den." in page.content.decode()
    kari.post(f"/nb/estimates/{mine.pk}/delete/")
    assert list(KeptStudy.objects.all()) == [theirs]
    assert told().count("estimates.study-deleted") == 1


def test_the_log_names_a_study_by_its_title_and_one_that_is_gone_by_its_number(kari, by):
    mine, gone = prepared(by, title="Antatte ofre"), prepared(by)
    kari.post("/nb/estimates/new/typed/", TYPED | {"title": "01019012345"})
    kari.post(f"/nb/estimates/{gone.pk}/delete/")
    page = kari.get("/nb/log/").content.decode()
    assert f'<a href="/nb/estimates/{mine.pk}/">Antatte ofre</a>' in page
    assert f"Slettet undersøkelse, nummer {gone.pk}" in page
    assert "Undersøkelse som ikke ble laget" in page


def test_what_runs_is_wanted_no_more_when_it_is_deleted(kari, by):
    study = start(prepared(by), by)
    kari.post(f"/nb/estimates/{study.pk}/delete/")
    assert not keep_part(study.pk, run=1, data=None, at=NOW)
    end_study(study.pk, run=1, at=NOW)


def test_a_study_is_kept_for_two_years_and_says_so(kari, by):
    study = finished(by)
    assert "15. januar 2023" in kari.get(f"/nb/estimates/{study.pk}/").content.decode()
    day = timezone.localdate(NOW)
    erase_due(on=day + timedelta(days=730), by=None, at=NOW)
    assert KeptStudy.objects.exists()
    erase_due(on=day + timedelta(days=731), by=None, at=NOW)
    assert not KeptStudy.objects.exists()


@pytest.mark.parametrize("column", [
    {"state": "lost"}, {"done": 3}, {"state": "done"}, {"state": "running"}, {"level": 100},
    {"resamples": 0},
])  # fmt: skip
def test_the_database_holds_to_what_a_study_is(by, column):
    study = prepared(by)
    with pytest.raises(IntegrityError), transaction.atomic():
        KeptStudy.objects.filter(pk=study.pk).update(**column)


def test_nothing_of_a_study_is_there_for_others(cast, by):
    study = finished(by)
    for person in (cast.rosa_reporter, cast.signatory, cast.stranger):
        browser = signed_in(person)
        for part in ("", f"{study.pk}/", f"{study.pk}/files/lists.csv", "new/"):
            assert browser.get(f"/nb/estimates/{part}").status_code == 404
    assert sum(HISTORIES.values()) == lists_of_study(study).observed
