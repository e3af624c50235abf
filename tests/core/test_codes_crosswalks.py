"""What our categories are called elsewhere, and where the two are not the same."""

import pytest

from samsyn.codes import CrosswalkError, crosswalk, load_codes, read_period

CODES = load_codes()
OUTSIDE = [scheme for scheme in CODES.schemes if scheme != "form"]
COVERED = ("form", "exploitation", "sex", "age", "origin", "continent", "aggravated")


def terms(scheme, dimension, category, period=None):
    found = crosswalk(
        CODES,
        scheme=scheme,
        dimension=dimension,
        category=category,
        period=read_period(period) if period else None,
    )
    return [(c.relation, c.term) for c in found]


def note(scheme, dimension, category, lang="en"):
    found = crosswalk(CODES, scheme=scheme, dimension=dimension, category=category)
    return found[0].note.text(lang)


@pytest.mark.parametrize("scheme", OUTSIDE)
@pytest.mark.parametrize("dimension", COVERED)
def test_every_scheme_answers_for_every_category(scheme, dimension):
    for category in CODES.dimensions[dimension].categories:
        assert terms(scheme, dimension, category)


@pytest.mark.parametrize("scheme", OUTSIDE)
def test_every_scheme_answers_for_every_country(scheme):
    for country in CODES.countries:
        assert len(terms(scheme, "country", country)) == 1


def test_every_finer_kind_of_exploitation_says_which_form_it_belongs_to():
    for kind in CODES.dimensions["exploitation"].categories:
        for relation, form in terms("form", "exploitation", kind):
            assert relation == "none" or form in CODES.dimensions["form"].categories


def test_begging_is_forced_services_in_norway_and_another_purpose_at_eurostat():
    assert terms("penal-code", "exploitation", "begging") == [
        ("broader", "§ 257 første ledd bokstav b")
    ]
    assert terms("form", "exploitation", "begging", "2025") == [
        ("broader", "forced-labour-or-services")
    ]
    assert terms("eurostat", "exploitation", "begging") == [("broader", "Other purposes")]
    assert terms("sdg", "exploitation", "begging") == [("broader", "VC_HTF_DETVOP")]
    assert terms("htcds", "exploitation", "begging") == [("exact", "ForcedBegging")]
    assert "§ 257 bokstav b" in note("eurostat", "exploitation", "begging", "nb")


def test_the_old_form_of_labour_is_wider_than_what_others_call_forced_labour():
    for scheme in ("eurostat", "sdg", "ctdc-k-anonymised", "ctdc-synthetic"):
        assert {relation for relation, _ in terms(scheme, "form", "labour-or-services")} == {
            "narrower"
        }
    assert "did not require" in note("eurostat", "form", "labour-or-services")


def test_the_law_follows_the_period():
    old, new = "labour-or-services", "forced-labour-or-services"
    letter = [("exact", "§ 257 første ledd bokstav b")]
    assert terms("penal-code", "form", old, "2020") == letter
    assert terms("penal-code", "form", old, "2021") == []
    assert terms("penal-code", "form", new, "2020") == []
    assert terms("penal-code", "form", new, "2021") == letter
    assert terms("penal-code-1902", "form", new, "2014") == [
        ("exact", "§ 224 første ledd bokstav b")
    ]
    assert terms("penal-code-1902", "form", new, "2016") == []
    assert terms("form", "exploitation", "begging", "2020") == [("broader", old)]


def test_aggravated_trafficking_has_a_section_in_the_law_and_nothing_elsewhere():
    assert terms("penal-code", "aggravated", "aggravated") == [("exact", "§ 258")]
    assert terms("htcds", "aggravated", "aggravated") == [("none", "")]


def test_a_region_cannot_be_turned_back_into_countries():
    for scheme in ("htcds", "eurostat", "ctdc-synthetic"):
        assert terms(scheme, "origin", "africa") == [("none", "")]


def test_a_country_is_written_as_each_scheme_writes_it():
    assert terms("htcds", "country", "NG") == [("exact", "NG")]
    assert terms("ctdc-k-anonymised", "country", "NG") == [("exact", "NG")]
    assert terms("ctdc-synthetic", "country", "NG") == [("exact", "NGA")]


def test_eurostat_asks_whether_a_citizen_is_norwegian_of_the_union_or_neither():
    assert terms("eurostat", "country", "NO") == [("exact", "Reporting country")]
    assert terms("eurostat", "country", "RO") == [("broader", "Other EU country")]
    assert terms("eurostat", "country", "GB") == [("broader", "Non-EU country")]
    assert terms("eurostat", "country", "NG") == [("broader", "Non-EU country")]


def test_minors_are_several_age_bands_in_the_synthetic_data():
    assert terms("ctdc-synthetic", "age", "minor") == [("narrower", "0--8"), ("narrower", "9--17")]


def test_every_correspondence_that_is_not_exact_says_why():
    for line in CODES.crosswalks:
        assert line.relation == "exact" or line.note
        assert (line.relation == "none") == (line.term == "")
        assert line.source


def test_a_correspondence_answers_for_the_category_that_was_asked():
    (found,) = crosswalk(CODES, scheme="htcds", dimension="origin", category="asia")
    assert (found.scheme, found.dimension, found.category) == ("htcds", "origin", "asia")


@pytest.mark.parametrize(
    "scheme,dimension,category,fault",
    [
        ("iso", "form", "sexual", "There is no scheme 'iso'; there are form, penal-code"),
        ("htcds", "form", "sad", "There is no category form=sad"),
        ("htcds", "mood", "sad", "There is no category mood=sad"),
        ("htcds", "country", "QQ", "There is no category country=QQ"),
        ("htcds", "district", "oslo", "The crosswalk to 'htcds' says nothing of district=oslo"),
    ],
)
def test_what_a_crosswalk_does_not_know_it_says(scheme, dimension, category, fault):
    with pytest.raises(CrosswalkError, match=fault):
        crosswalk(CODES, scheme=scheme, dimension=dimension, category=category)
