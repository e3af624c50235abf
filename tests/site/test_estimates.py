"""A study on the site: counts come in, the gate speaks first, results come as they are found."""

import csv
import io
import json
from datetime import timedelta
from zipfile import ZipFile

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from estimates_cast import (
    CSV,
    HISTORIES,
    NAMES,
    SETTINGS,
    TYPED,
    file_of,
    finished,
    parts_of,
    prepared,
    refused,
)
from site_cast import NOW, signed_in

from samsyn.estimation import study_from_data
from samsyn_web.audit.erasing import erase_due
from samsyn_web.audit.models import Entry
from samsyn_web.estimates.actions.running import end_study, keep_part, start_study
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.studies import SILENT, found_in, lists_of_study, state_of
from samsyn_web.estimates.refusals import AlreadyRunningError, BusyError, GateStopsError

OPTIONS = {"resamples": 200, "level": 95, "seed": 1}


@pytest.fixture
def by(cast):
    return cast.coordinator


def start(study, by, at=NOW):
    start_study(study, **OPTIONS, by=by, at=at)
    return KeptStudy.objects.get(pk=study.pk)


def told():
    return [entry.act for entry in Entry.objects.filter(object_kind="study").order_by("number")]


def upload(kari, text, title="Prøve"):
    return kari.post("/nb/estimates/new/", {"title": title, "lists": file_of(text)}, follow=True)


# --- in ---


def test_a_file_becomes_a_study_of_counts(kari):
    page = upload(kari, CSV).content.decode()
    study = KeptStudy.objects.get()
    assert study.lists == {"names": ["a", "b", "c"], "counts": [30, 20, 5, 41, 12, 8, 4]}
    assert "Listene kan brukes" in page
    assert "120 personer på 3 lister, 29 av dem på to eller flere." in page


def test_a_file_with_semicolons_and_a_covariate_is_added_over_and_the_covariate_is_not_kept(kari):
    text = "a;b;c;kjønn;count\n1;0;0;kvinne;10\n1;0;0;mann;20\n0;1;1;mann;3\n"
    page = upload(kari, text).content.decode()
    assert KeptStudy.objects.get().lists["counts"] == [30, 0, 0, 0, 0, 3, 0]
    assert "Disse kolonnene er ikke lister, og er lagt sammen: kjønn." in page


@pytest.mark.parametrize(("text", "says"), [
    ("a,b,c\n1,0,0\n", "må ha en kolonne for hver liste og til slutt en som heter «count»"),
    ("a,b,count\n1,0,tre\n", "«tre» er ikke et helt antall"),
    ("a,b,count\n0,0,3\n", "noen er talt som ikke er på noen liste"),
    ("a,a,count\n1,0,3\n", "to kolonner med samme navn"),
    ("a,b,count\n1,0\n", "linjen skal ha 3 ruter"),
    ("a,b,count\n1,0,1234567\n", "Et antall er større enn"),
    ("a,b,hvem,count\n" + "".join(f"1,0,p{n},1\n" for n in range(40)),
     "Kolonnen «hvem» har 40 ulike verdier"),
    ("a,b,hvem,count\n1,0,01019012345,1\n", "fødselsnummer"),
    ("kari@example.org,b,count\n1,0,1\n", "e-postadresse"),
    ("a" * 130 + ",b,count\n1,0,1\n", "har et navn på over 120 tegn"),
    ("", "Velg en CSV-fil med lister."), (b"\xff\xfe", "kan ikke leses som tekst i UTF-8"),
    ("a,b,count\n" + "1,0,1\n" * 40_000, "Filen er større enn 200 kB"),
])  # fmt: skip
def test_what_is_no_file_of_counts_is_refused_in_one_sentence_and_nothing_is_kept(kari, text, says):
    page = upload(kari, text)
    assert page.status_code == 422
    assert says in page.content.decode()
    assert not KeptStudy.objects.exists()


def test_counts_are_asked_for_when_the_lists_have_names(kari):
    first = {"title": "Prøve", "list:1": "Politiet", "list:3": "ROSA", "list:4": "UDI"}
    page = kari.post("/nb/estimates/new/typed/", first)
    assert "Politiet + ROSA" in page.content.decode()
    counts = {"count:1": "1 000", "count:5": "3", "count:13": "2"}
    kari.post("/nb/estimates/new/typed/", first | counts | {"counted": "1,3,4"})
    study = KeptStudy.objects.get()
    assert study.lists == {"names": ["Politiet", "ROSA", "UDI"],
                           "counts": [1000, 0, 3, 0, 0, 0, 2]}  # fmt: skip


@pytest.mark.parametrize(("change", "says"), [
    ({"list:3": ""}, "Skriv hva minst 3 lister heter"),
    ({"list:3": "75"}, "To lister heter det samme"),
    ({"count:3": "tre"}, "Skriv et helt tall under «74 + 75»"),
    ({"title": ""}, "Fyll ut «Hva undersøkelsen heter»"),
])  # fmt: skip
def test_what_is_typed_wrong_is_told_by_its_label(kari, change, says):
    page = kari.post("/nb/estimates/new/typed/", TYPED | change)
    assert page.status_code == 422
    assert says in page.content.decode()
    assert not KeptStudy.objects.exists()


def test_a_list_that_came_after_the_counts_is_asked_for_first(kari):
    page = kari.post("/nb/estimates/new/typed/", TYPED | {"list:5": "77"})
    assert (page.status_code, KeptStudy.objects.count()) == (200, 0)
    assert "74 + 77" in page.content.decode()


def test_lists_of_an_earlier_study_are_left_out_or_made_one(kari, by):
    study = prepared(by)
    address = f"/nb/estimates/{study.pk}/other/"
    kari.post(address, {"title": "Uten", "without": ["0"]})
    kari.post(address, {"title": "Sammen", "merged": ["0", "2"]})
    merged, without, same = KeptStudy.objects.all()
    assert without.lists == {"names": ["75", "76"], "counts": [25, 53, 12]}
    assert merged.lists == {"names": ["74 + 76", "75"], "counts": [83, 20, 17]}
    assert same.lists["names"] == list(NAMES)
    for wrong in ({"merged": ["1"]}, {"without": ["0"], "merged": ["0", "1"]},
                  {"without": ["0", "1", "2"]}, {"without": ["9"]}):  # fmt: skip
        assert kari.post(address, {"title": "Galt"} | wrong).status_code == 422
    assert KeptStudy.objects.count() == 3


def test_whose_a_list_is_is_shown_with_it_and_follows_to_other_lists(kari, by):
    study = prepared(by)
    said = {"who:0": "Politiet", "what:0": "anmeldelser", "when:0": "2020"}
    page = kari.post(f"/nb/estimates/{study.pk}/lists/", said, follow=True).content.decode()
    assert "Politiet, anmeldelser (2020)" in page
    kari.post(f"/nb/estimates/{study.pk}/other/", {"title": "Uten", "without": ["1"]})
    assert KeptStudy.objects.first().described["74"]["who"] == "Politiet"


# --- the gate ---


@pytest.mark.parametrize(("histories", "says"), [
    ({1: 5, 2: 3, 4: 9}, "Ingen står på mer enn én liste."),
    ({1: 5, 2: 3, 3: 9}, "Det er bare to lister med noen på."), ({}, "Listene er tomme"),
])  # fmt: skip
def test_lists_that_allow_no_estimate_explain_themselves_and_nothing_is_run(
    kari, by, histories, says
):
    study = prepared(by, histories=histories)
    page = kari.get(f"/nb/estimates/{study.pk}/").content.decode()
    assert says in page
    assert "Hva som må til" in page
    assert "Start beregningen" not in page
    with pytest.raises(GateStopsError):
        start(study, by)
    refused = kari.post(f"/nb/estimates/{study.pk}/start/", SETTINGS)
    assert refused.status_code == 422
    assert KeptStudy.objects.get().state == "prepared"


# --- running ---


def test_a_study_is_shown_as_it_grows_and_is_done_with_its_last_part(kari, by):
    study = start(prepared(by), by, at=timezone.now())
    address = f"/nb/estimates/{study.pk}/"
    assert "Det første resultatet kommer straks." in kari.get(address).content.decode()
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


# --- out ---


def test_the_answer_stands_first_then_every_method_and_what_no_lists_can_show(kari, by):
    study = finished(by)
    best = found_in(study).recommended
    page = kari.get(f"/nb/estimates/{study.pk}/").content.decode()
    assert f"Anslaget er {round(best.estimate)} personer" in page
    assert page.index("Anslaget er") < page.index("Alle metodene") < page.index("ingen lister")
    assert "Trinnvis" in page


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
    assert sorted(packed.namelist()) == ["lists.csv", "results.csv", "study.json"]
    assert packed.read("study.json") == kari.get(f"{address}study.json").content
    assert kari.get(f"{address}other.txt").status_code == 404


def test_a_result_that_no_program_can_read_is_as_if_it_had_not_come(kari, by):
    study = finished(by)
    KeptStudy.objects.update(result={"gate": 7})
    assert found_in(KeptStudy.objects.get()) is None
    assert kari.get(f"/nb/estimates/{study.pk}/").status_code == 200
    assert kari.get("/nb/estimates/").status_code == 200


# --- who, and how long ---


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
