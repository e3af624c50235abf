"""Lists come in as counts, nothing that could point to a person is kept, and the gate speaks."""

import pytest
from estimates_cast import CSV, NAMES, SETTINGS, TYPED, file_of, prepared
from site_cast import NOW

from samsyn_web.estimates.actions.running import start_study
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.refusals import GateStopsError


@pytest.fixture
def by(cast):
    return cast.coordinator


def upload(kari, text, title="Prøve"):
    return kari.post("/nb/estimates/new/", {"title": title, "lists": file_of(text)}, follow=True)


def test_a_file_becomes_a_study_of_counts(kari):
    page = upload(kari, CSV).content.decode()
    study = KeptStudy.objects.get()
    assert study.lists == {"names": ["a", "b", "c"], "counts": [30, 20, 5, 41, 12, 8, 4]}
    assert "Listene kan brukes" in page
    assert "120 personer på 3 lister, 29 av dem på to eller flere." in page


def test_lists_of_which_no_number_can_be_published_are_run_and_say_so_first(kari, by):
    page = upload(kari, "a,b,c,count\n1,0,0,30\n0,1,0,2\n1,1,0,28\n0,0,1,20\n1,0,1,6\n1,1,1,3\n")
    told = page.content.decode()
    assert "ikke noe tall av dem kan publiseres" in told and "Slå dem sammen" in told
    assert "Det kan ikke beregnes" not in told
    start_study(KeptStudy.objects.get(), **SETTINGS, by=by, at=NOW)
    assert KeptStudy.objects.get().state == "running"


def test_a_file_with_semicolons_and_a_covariate_is_added_over_and_the_covariate_is_not_kept(kari):
    text = "a;b;c;kjønn;count\n1;0;0;kvinne;10\n1;0;0;mann;20\n0;1;1;mann;3\n"
    page = upload(kari, text).content.decode()
    assert KeptStudy.objects.get().lists["counts"] == [30, 0, 0, 0, 0, 3, 0]
    assert "Disse kolonnene er ikke lister, og er lagt sammen: kjønn." in page


@pytest.mark.parametrize(("text", "says"), [
    ("a,b,c\n1,0,0\n", "må ha en kolonne for hver liste og til slutt en som heter «count»"),
    ("a,b,count\n1,0,tre\n", "«tre» er ikke et antall"),
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
        start_study(study, resamples=200, level=95, seed=1, by=by, at=NOW)
    refused = kari.post(f"/nb/estimates/{study.pk}/start/", SETTINGS)
    assert refused.status_code == 422
    assert KeptStudy.objects.get().state == "prepared"
