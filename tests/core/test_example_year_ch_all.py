"""The example edition as a whole: comparisons that must hold, words that must not be used."""

import re
from functools import cache
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.figures import Compilation, compile_figures
from samsyn.returns.read_csv import read_returns, read_services

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
CHAPTERS = {path.name: path.read_text("utf-8") for path in (YEAR / "edition/chapters").glob("*.md")}
TOPICS = ("returns", "police", "immigration", "child-welfare", "courts")
BLOCKS = re.compile(r"^```.*?^```$|`=[^`]*`", re.DOTALL | re.MULTILINE)


@cache
def compiled() -> Compilation:
    return compile_figures(
        cells=[cell for topic in TOPICS for cell in read_returns(YEAR / f"{topic}.csv").cells],
        services=tuple(
            service
            for name in ("services", "authorities")
            for service in read_services(YEAR / f"{name}.csv")
        ),
        codes=load_codes(),
    )


def value(quantity: str, where: str = "", *, scope: str = "all", period: str = "2020") -> int:
    dimension, _, category = where.partition("=")
    found = compiled().find(
        period=period,
        quantity=quantity,
        scope=scope,
        dimension=dimension or "total",
        category=category,
    )
    assert found is not None, (quantity, where, scope, period)
    assert found.value is not None, (quantity, where, scope, period)
    return found.value


def assisted(service: str, where: str = "") -> int:
    return value("assisted-adults", where, scope=f"service:{service}")


def prose(name: str) -> str:
    return BLOCKS.sub("¤", CHAPTERS[name])


def test_rosa_followed_up_far_more_than_any_other_service() -> None:
    counts = [
        assisted(service.code)
        for service in read_services(YEAR / "services.csv")
        if service.code not in ("rosa", "nadheim-oslo")
    ]
    assert assisted("rosa") > 2 * max(counts)


def test_only_htso_and_rosa_of_the_housing_services_meet_several_forms() -> None:
    housing = [s.code for s in read_services(YEAR / "services.csv") if s.group == "housing"]
    several = {
        code
        for code in housing
        if assisted(code, "form=sexual") > 1 and assisted(code, "form=labour-or-services") > 1
    }
    assert several == {"htso", "rosa"}


def test_eastern_europe_and_africa_are_the_two_most_frequent_regions() -> None:
    regions = [
        code
        for code in load_codes().dimensions["origin"].categories
        if compiled().find(
            period="2020",
            quantity="assisted-adults",
            scope="all",
            dimension="origin",
            category=code,
        )
    ]
    counts = {code: value("assisted-adults", f"origin={code}") for code in regions}
    assert set(sorted(counts, key=counts.__getitem__)[-2:]) == {"eastern-europe", "africa"}


def test_nearly_all_at_two_services_for_workers_are_new_and_from_eastern_europe() -> None:
    for service in ("migrasjonssenteret", "caritas-ressurssenteret"):
        for where in ("newness=new", "origin=eastern-europe"):
            assert assisted(service) - assisted(service, where) <= 1


def test_only_2020_has_more_reports_of_labour_than_of_prostitution() -> None:
    more = [
        year
        for year in map(str, range(2016, 2021))
        if value("police-reports", "form=labour-or-services", period=year)
        > value("police-reports", "form=sexual", period=year)
    ]
    assert more == ["2020"]


def test_the_year_with_most_aggravated_reports_is_2018() -> None:
    years = {
        str(year): value("police-reports", "aggravated=aggravated", period=str(year))
        for year in range(2016, 2021)
    }
    assert max(years, key=years.__getitem__) == "2018"


def test_the_districts_said_to_have_no_report_are_those_that_have_none() -> None:
    districts = load_codes().dimensions["district"].categories
    none = {code for code in districts if value("police-reports", f"district={code}") == 0}
    assert none == {"agder", "more-og-romsdal", "nordland", "finnmark"}


def test_the_cases_of_2014_to_2018_lie_between_those_of_2017_and_2015() -> None:
    counts = [value("section-4-29-cases", period=str(year)) for year in range(2014, 2019)]
    assert min(counts) == value("section-4-29-cases", period="2017")
    assert max(counts) == value("section-4-29-cases", period="2015")


def test_no_conviction_came_in_the_first_third_of_2021() -> None:
    for quantity in ("convictions", "acquittals"):
        assert value(quantity, period="2021-T1") == 0


@pytest.mark.parametrize("name", sorted(CHAPTERS))
def test_the_total_of_all_services_is_never_called_persons(name: str) -> None:
    total = r"`=assisted-adults(?: group:\w+)?` (?:\w+ )?(?:voksne|personer|antatte ofre|mennesker)"
    assert re.findall(total, CHAPTERS[name]) == []


@pytest.mark.parametrize("name", sorted(CHAPTERS))
def test_a_chapter_has_at_most_three_levels_of_headings(name: str) -> None:
    assert re.findall(r"^####.*$", CHAPTERS[name], flags=re.MULTILINE) == []


@pytest.mark.parametrize("name", sorted(CHAPTERS))
def test_one_word_is_used_for_one_thing(name: str) -> None:
    other = r"(?i)\b(?:utnytting\w*|kapitlet|bakmenn\w*|massasjes\w+|organhandel)\b"
    assert re.findall(other, prose(name)) == []


def test_every_cross_reference_leads_to_a_heading_a_table_or_a_chart() -> None:
    text = "\n".join(CHAPTERS.values())
    blocks = re.findall(r"^```(table|chart)\nid = \"([\w-]+)\"", text, flags=re.MULTILINE)
    places = {f"{'tabell' if kind == 'table' else 'diagram'}-{name}" for kind, name in blocks}
    places.update(re.findall(r"^#+ .*\{#([\w-]+)", text, flags=re.MULTILINE))
    places.add("definisjoner-og-dekning")
    assert set(re.findall(r"\[\]\(#([\w-]+)\)", text)) <= places
