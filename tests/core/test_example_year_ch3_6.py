"""The example year's residence, return, child welfare and health numbers hold together."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.documents.bind import Ground, bind, mixed_inlines
from samsyn.documents.block_settings import read_settings
from samsyn.documents.chart_blocks import PLOTS
from samsyn.documents.grid import read_grid
from samsyn.figures import Compilation, Figure, compile_figures
from samsyn.returns import Cell, load_questionnaires
from samsyn.returns.check import check
from samsyn.returns.read_csv import read_returns, read_services

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
CHAPTERS = YEAR / "edition" / "chapters"
TOPICS = ("immigration", "return", "child-welfare", "health")
NAMES = ("03-oppholdstillatelse", "04-assistert-retur", "05-barnevern", "06-helse")


@cache
def cells_of(topic: str) -> tuple[Cell, ...]:
    returns = read_returns(YEAR / f"{topic}.csv")
    assert not returns.unread
    return returns.cells


@cache
def compiled() -> Compilation:
    return compile_figures(
        cells=[cell for topic in TOPICS for cell in cells_of(topic)],
        services=read_services(YEAR / "authorities.csv"),
        codes=load_codes(),
        questionnaires=load_questionnaires(),
    )


def figure(quantity: str, period: str = "2020", where: str = "") -> Figure:
    pairs = [pair.split("=") for pair in where.split()]
    found = compiled().find(
        period=period,
        quantity=quantity,
        dimension="*".join(name for name, _ in pairs) or "total",
        category="*".join(code for _, code in pairs),
    )
    assert found is not None, (quantity, period, where)
    return found


@cache
def ground() -> Ground:
    return Ground(
        figures=compiled(),
        codes=load_codes(),
        services=read_services(YEAR / "authorities.csv"),
        period="2020",
        lang="nb",
    )


def text_of(name: str) -> str:
    return (CHAPTERS / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("topic", TOPICS)
def test_the_check_finds_no_error(topic: str) -> None:
    report = check(
        read_returns(YEAR / f"{topic}.csv"),
        services=read_services(YEAR / "authorities.csv"),
        codes=load_codes(),
        questionnaires=load_questionnaires(),
    )
    assert [finding for finding in report.findings if finding.severity == "error"] == []


def test_the_check_asks_about_the_two_falls_of_the_year() -> None:
    findings = [
        finding.quantity
        for topic in TOPICS
        for finding in check(
            read_returns(YEAR / f"{topic}.csv"),
            services=read_services(YEAR / "authorities.csv"),
            codes=load_codes(),
            questionnaires=load_questionnaires(),
        ).findings
        if finding.rule == "jump"
    ]
    assert findings == ["asylum-decisions", "return-support-granted"]


@pytest.mark.parametrize("name", NAMES)
def test_every_number_in_the_text_prints_and_nothing_about_it_is_doubtful(name: str) -> None:
    numbers = 0
    for line in text_of(name).splitlines():
        bound = mixed_inlines(line, ground=ground())
        numbers += len(bound.figures)
        assert bound.doubts == (), line
    assert numbers >= len(re.findall(r"`=", text_of(name)))


@pytest.mark.parametrize("name", NAMES)
def test_every_table_and_chart_finds_its_numbers(name: str) -> None:
    for kind, source in re.findall(r"```(table|chart)\n(.*?)```", text_of(name), flags=re.DOTALL):
        block = read_settings(source, kind=kind)
        if kind == "table":
            assert read_grid(block, ground=ground()).figures
        else:
            plot = PLOTS[block.chart_kind]
            assert plot(block, headline="", title=[], ground=ground()).figures


def test_the_text_prints_a_fall_with_both_its_ends() -> None:
    code = "=immigration-decisions | change 2019"
    assert bind(code, ground=ground()).text == "ned fra 83 i 2019 til 49 i 2020"


def test_nothing_is_left_out_and_nobody_disagrees() -> None:
    assert compiled().left_out == ()
    assert compiled().conflicts == ()


@pytest.mark.parametrize("topic", TOPICS)
def test_every_service_is_a_known_authority_of_a_known_group(topic: str) -> None:
    authorities = {s.code: s.group for s in read_services(YEAR / "authorities.csv")}
    for cell in cells_of(topic):
        assert authorities[cell.service] in load_codes().groups


@pytest.mark.parametrize("topic", TOPICS)
def test_every_breakdown_adds_up_to_what_it_divides(topic: str) -> None:
    codes, values, sums = load_codes(), {}, defaultdict(int)
    for cell in cells_of(topic):
        values[cell.key] = cell.value
        simple = codes.dimensions.get(cell.dimension)
        if cell.dimension != "total" and (simple is None or simple.partition):
            sums[cell.key[:4]] += cell.value or 0
    for (period, service, quantity, dimension), added in sums.items():
        simple = codes.dimensions.get(dimension)
        whole = simple.of.split("=") if simple and simple.of else ["total", ""]
        assert added == values[period, service, quantity, whole[0], whole[1]], (quantity, dimension)


def test_the_cross_of_permit_and_outcome_has_the_margins_of_both() -> None:
    for permit in ("reflection", "limited"):
        parts = [
            figure("victim-permit-decisions", where=f"permit={permit} outcome={outcome}").value
            for outcome in ("granted", "refused")
        ]
        assert (
            sum(filter(None, parts))
            == figure("victim-permit-decisions", where=f"permit={permit}").value
        )


def test_persons_decisions_and_cases_are_never_one_quantity() -> None:
    decisions, persons = figure("victim-permit-decisions"), figure("victim-permit-persons")
    assert (decisions.value, decisions.counted) == (28, "decisions")
    assert (persons.value, persons.counted) == (27, "persons")
    assert figure("au-pair-host-persons-barred").counted == "persons"
    assert figure("au-pair-host-bans", "2019").counted == "decisions"


def test_the_two_instances_are_not_added() -> None:
    assert figure("immigration-decisions").sources == ("udi",)
    assert figure("appeal-decisions").sources == ("une",)


def test_what_changed_its_unit_is_unknown_and_not_zero() -> None:
    assert figure("au-pair-host-bans").status == "unknown"
    assert figure("au-pair-host-persons-barred", "2019").status == "unknown"


def test_returns_are_known_for_two_years_and_missing_for_three() -> None:
    values = [figure("return-support-granted", str(year)).value for year in range(2016, 2021)]
    assert values == [None, None, None, 32, 13]


def test_the_series_of_child_welfare_cases_ends_at_a_stated_zero() -> None:
    values = [figure("section-4-29-cases", str(year)).value for year in range(2012, 2021)]
    assert values == [4, 30, 16, 18, 15, 14, 17, 3, 0]
    assert figure("section-4-29-cases").status == "zero"


def test_the_institutions_of_state_and_capital_make_two() -> None:
    assert figure("section-4-29-institutions").value == 2


def test_the_boards_are_not_missing_from_what_only_institutions_can_answer() -> None:
    for quantity in ("section-4-29-placements", "section-4-29-institutions"):
        assert figure(quantity).sources == ("bufetat", "oslo-bfe")
        assert figure(quantity).missing == ()


@pytest.mark.parametrize("name", NAMES)
def test_no_count_of_persons_or_decisions_stands_unbound_in_the_text(name: str) -> None:
    text = re.sub(
        r"```.*?```|`=[^`]*`|^\[\^.*?$", "", text_of(name), flags=re.DOTALL | re.MULTILINE
    )
    counted = r"\b\d+ (?:personer|vedtak|saker|kvinner|menn|barn|asylsøkere|tillatelser|prosent)\b"
    assert re.findall(counted, text) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_footnote_is_used_and_written_once(name: str) -> None:
    text = text_of(name)
    used = re.findall(r"\[\^([\w-]+)\](?!:)", text)
    written = re.findall(r"^\[\^([\w-]+)\]:", text, flags=re.MULTILINE)
    assert sorted(used) == sorted(written)
