"""The example year's summary, its chapter on the unit and its chapter on policy say what is so."""

import re
from functools import cache
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.figures import Compilation, Figure, compile_figures
from samsyn.returns import Cell
from samsyn.returns.read_csv import read_returns, read_services

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
CHAPTERS = YEAR / "edition" / "chapters"
NAMES = ("00-sammendrag", "01-koordineringsenheten", "02-utfordringer")
TOPICS = ("coordination", "grants", "immigration", "return", "police", "courts", "child-welfare")
NOUNS = (
    "personer|vedtak|saker|kvinner|menn|barn|anmeldelser|dommer|direktorater|seminarer|samlinger|"
    "deltakere|stillinger|millioner kroner|prosent|tiltak"
)
WORDS = "to|tre|fire|fem|seks|sju|åtte|ni|ti|tolv|tjue"


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
    )


def figure(quantity: str, period: str = "2020", where: str = "") -> Figure:
    dimension, _, category = where.partition("=")
    found = compiled().find(
        period=period, quantity=quantity, dimension=dimension or "total", category=category
    )
    assert found is not None, (quantity, period, where)
    return found


def value(quantity: str, period: str = "2020", where: str = "") -> int:
    number = figure(quantity, period, where).value
    assert number is not None, (quantity, period, where)
    return number


def text_of(name: str) -> str:
    return (CHAPTERS / f"{name}.md").read_text(encoding="utf-8")


def prose_of(name: str) -> str:
    return re.sub(
        r"```.*?```|`=[^`]*`|^\[\^.*?$", "", text_of(name), flags=re.DOTALL | re.MULTILINE
    )


def test_the_unit_own_numbers_are_compiled_without_conflict() -> None:
    assert compiled().left_out == ()
    assert compiled().conflicts == ()


def test_every_number_of_the_unit_is_asked_for_in_the_text() -> None:
    texts = "".join(path.read_text(encoding="utf-8") for path in CHAPTERS.glob("*.md"))
    assert [c.quantity for c in cells_of("coordination") if f"{c.quantity}" not in texts] == []


def test_the_grant_scheme_is_known_for_three_years_and_unknown_for_one() -> None:
    known = [figure("grant-scheme", str(year)).value for year in range(2017, 2021)]
    assert known == [22, 33, None, 35]
    assert figure("grant-scheme", "2019").status == "unknown"


def test_money_is_never_counted_as_persons() -> None:
    assert figure("grant-scheme").counted == "million-kroner"
    assert figure("child-guidance-funding", "2018").counted == "million-kroner"
    assert figure("plan-measures", "2016").counted == "measures"


def test_the_headline_that_more_reports_concern_work_is_true_and_new() -> None:
    work, sex = "form=labour-or-services", "form=sexual"
    assert value("police-reports", where=work) > value("police-reports", where=sex)
    for year in ("2016", "2017", "2018", "2019"):
        assert value("police-reports", year, work) < value("police-reports", year, sex)


def test_the_headline_that_decisions_fell_is_true_of_all_it_names() -> None:
    for quantity, where in (
        ("immigration-decisions", ""),
        ("asylum-decisions", ""),
        ("victim-permit-decisions", "permit=limited"),
    ):
        assert value(quantity, "2019", where) > value(quantity, "2020", where)
    assert value("victim-permit-decisions", "2020", "permit=reflection") > value(
        "victim-permit-decisions", "2019", "permit=reflection"
    )


def test_the_headline_that_no_child_was_placed_rests_on_stated_zeros() -> None:
    placements = figure("section-4-29-placements")
    assert (placements.status, placements.value) == ("zero", 0)
    assert set(placements.sources) == {"bufetat", "oslo-bfe"}


@pytest.mark.parametrize("name", NAMES)
def test_no_count_of_what_is_counted_stands_unbound(name: str) -> None:
    written = rf"\b(?:\d+|{WORDS}) (?:{NOUNS})\b"
    assert re.findall(written, prose_of(name), flags=re.IGNORECASE) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_footnote_is_used_and_written_once(name: str) -> None:
    used = re.findall(r"\[\^([\w-]+)\](?!:)", text_of(name))
    written = re.findall(r"^\[\^([\w-]+)\]:", text_of(name), flags=re.MULTILINE)
    assert sorted(used) == sorted(written)


def test_the_summary_says_of_every_main_number_what_it_counts() -> None:
    row = r"^\|[^|]+\| *([^|]+?) *\|[^|]+\| *`=([\w-]+)` *\|$"
    rows = re.findall(row, text_of(NAMES[0]), flags=re.MULTILINE)
    assert len(rows) > 5
    nouns = {"persons": "personer", "decisions": "vedtak", "reports": "anmeldelser"}
    for unit, quantity in rows:
        counted = load_codes().quantities[quantity]
        noun = nouns.get(counted.basis, load_codes().bases[counted.basis].many.text("nb"))
        assert ("oppfølginger" if counted.adds == "overlapping" else noun) in unit


def test_the_summary_gives_persons_only_as_an_interval() -> None:
    assert "`=assisted-adults | between`" in text_of(NAMES[0])
    assert "`=assisted-adults | count`" not in "".join(map(text_of, NAMES))
