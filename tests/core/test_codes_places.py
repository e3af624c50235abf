"""Every country belongs to one region and one continent, and is found by any of its names."""

from collections import Counter

import pytest

from samsyn.codes import CountryError, find_country, load_codes

CODES = load_codes()
COUNTRIES = CODES.countries


def found(name):
    return find_country(COUNTRIES, name=name).code


def regions(*codes):
    return {COUNTRIES[code].origin for code in codes}


def test_the_list_holds_the_249_of_iso_and_kosovo():
    assert len(COUNTRIES) == 250
    assert [c.code for c in COUNTRIES.values() if not c.m49] == ["XK"]
    assert len({c.alpha3 for c in COUNTRIES.values()}) == 250
    assert len({c.m49 for c in COUNTRIES.values()}) == 250


def test_every_country_has_one_region_of_origin_and_it_exists():
    regions = CODES.dimensions["origin"].categories
    assert all(country.origin in regions for country in COUNTRIES.values())
    assert {c.origin for c in COUNTRIES.values()} == set(regions) - {"unclear"}


def test_every_country_has_one_continent_and_it_exists():
    continents = CODES.dimensions["continent"].categories
    assert all(country.continent in continents for country in COUNTRIES.values())
    assert {c.continent for c in COUNTRIES.values()} == set(continents) - {"unclear"}


def test_every_region_lies_within_one_continent_so_that_regions_add_up():
    nested = {(country.origin, country.continent) for country in COUNTRIES.values()}
    assert max(Counter(origin for origin, _ in nested).values()) == 1


def test_codes_are_two_letters_three_letters_and_three_digits():
    for country in COUNTRIES.values():
        assert len(country.code) == 2 and country.code.isupper()
        assert len(country.alpha3) == 3 and country.alpha3.isupper()
        assert not country.m49 or (len(country.m49) == 3 and country.m49.isdigit())


def test_the_union_has_27_members_and_all_lie_in_europe():
    members = [c for c in COUNTRIES.values() if c.eu27]
    assert len(members) == 27
    assert {c.continent for c in members} == {"europe"}
    assert not COUNTRIES["NO"].eu27 and not COUNTRIES["GB"].eu27


def test_the_nordic_the_southern_and_the_western_countries_are_western_europe():
    assert regions("NO", "SE", "IS", "GB", "DE", "FR", "ES", "IT", "GR", "MT") == {"western-europe"}


def test_the_baltic_and_balkan_countries_are_eastern_europe():
    assert regions("EE", "LV", "LT", "AL", "XK", "RS", "BA", "HR", "SI", "RO", "UA", "RU") == {
        "eastern-europe"
    }


@pytest.mark.parametrize(
    "code,origin,continent",
    [
        ("TR", "middle-east", "asia"),
        ("IR", "middle-east", "asia"),
        ("IQ", "middle-east", "asia"),
        ("EG", "africa", "africa"),
        ("MA", "africa", "africa"),
        ("CY", "western-europe", "europe"),
        ("GE", "asia", "asia"),
        ("AM", "asia", "asia"),
        ("AZ", "asia", "asia"),
        ("KZ", "asia", "asia"),
        ("AF", "asia", "asia"),
        ("MX", "north-america", "north-america"),
        ("DO", "north-america", "north-america"),
        ("BR", "south-america", "south-america"),
        ("GL", "north-america", "north-america"),
    ],
)
def test_the_countries_people_ask_about_lie_where_the_method_says(code, origin, continent):
    country = COUNTRIES[code]
    assert (country.origin, country.continent) == (origin, continent)


@pytest.mark.parametrize(
    "name,code",
    [
        ("NO", "NO"), ("nor", "NO"), ("578", "NO"), ("Norge", "NO"), ("Noreg", "NO"),
        ("Norway", "NO"), ("  norge ", "NO"), ("NORGE", "NO"), ("Aust-Timor", "TL"),
        ("Bosnia & Herzegovina", "BA"), ("Bosnia and Herzegovina", "BA"),
        ("Bosnia Hercegovina", "BA"), ("Tyrkia", "TR"), ("Türkiye", "TR"), ("Turkey", "TR"),
        ("Hviterussland", "BY"), ("Elfenbeinskysten", "CI"), ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"), ("Kosovo", "XK"), ("St Lucia", "LC"), ("U.S.A.", "US"),
        ("Storbritannia", "GB"), ("Burma", "MM"), ("Palestina", "PS"), ("Kongo-Kinshasa", "CD"),
    ],
)  # fmt: skip
def test_a_country_is_found_by_code_or_name_in_any_language(name, code):
    assert found(name) == code


def test_every_country_is_found_by_everything_it_is_called():
    for country in COUNTRIES.values():
        names = (country.code, country.alpha3, country.label.nb, country.label.nn, country.label.en)
        assert {found(name) for name in (*names, *country.also)} == {country.code}


@pytest.mark.parametrize("name", ["", "Kongo", "Jugoslavia", "Afrika", "N", "Norg", "ukjent"])
def test_a_name_that_could_mean_more_or_nothing_is_not_guessed(name):
    with pytest.raises(CountryError, match="write a two-letter code such as NO"):
        find_country(COUNTRIES, name=name)
