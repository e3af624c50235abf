"""The real returns with one number changed at random: always one error, never ten."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from samsyn.codes import load_codes
from samsyn.returns import (
    Cell,
    CheckReport,
    Returns,
    check,
    load_questionnaires,
    read_returns,
    read_services,
)

ROOT = Path(__file__).parents[2]
YEAR = ROOT / "src" / "samsyn" / "data" / "norway-2020"


@cache
def given_returns() -> Returns:
    return read_returns(YEAR / "returns.csv")


@cache
def police() -> Returns:
    return read_returns(YEAR / "police.csv")


def check_cells(cells: tuple[Cell, ...], services: str = "services.csv") -> CheckReport:
    return check(
        Returns(cells=cells),
        services=read_services(YEAR / services),
        codes=load_codes(),
        questionnaires=load_questionnaires(),
        previous=read_returns(YEAR / "returns-2019.csv"),
    )


def with_value(cells: tuple[Cell, ...], position: int, value: int) -> tuple[Cell, ...]:
    wrong = replace(cells[position], value=value)
    return (*cells[:position], wrong, *cells[position + 1 :])


# Every number that is part of a sum: the children stand alone, and no sum can tell.
IN_A_SUM = [
    n
    for n, cell in enumerate(given_returns().cells)
    if cell.quantity == "assisted-adults" and cell.status == "reported"
]


@settings(max_examples=150, deadline=None)
@given(position=st.sampled_from(IN_A_SUM), value=st.integers(min_value=-5, max_value=300))
def test_one_wrong_number_gives_exactly_one_error(position, value):
    cells = given_returns().cells
    assume(value != cells[position].value)
    findings = check_cells(with_value(cells, position, value)).findings
    assert len(findings) == 1, [finding.message for finding in findings]
    assert findings[0].severity == "error"
    assert findings[0].service == cells[position].service


CROSSED = [
    n
    for n, cell in enumerate(police().cells)
    if cell.dimension in ("total", "form", "district", "district*form")
]


@settings(max_examples=80, deadline=None)
@given(position=st.sampled_from(CROSSED), value=st.integers(min_value=1, max_value=90))
def test_one_wrong_number_in_a_table_with_margins_gives_exactly_one_error(position, value):
    cells = police().cells
    wrong = cells[position]
    assume(value != wrong.value and wrong.status == "reported")
    findings = check_cells(with_value(cells, position, value), "authorities.csv").findings
    errors = [finding for finding in findings if finding.severity == "error"]
    assert len(errors) == 1, [finding.message for finding in errors]
    assert errors[0].period == wrong.period


@settings(max_examples=60, deadline=None)
@given(position=st.integers(min_value=0, max_value=len(given_returns().cells) - 1))
def test_a_row_that_is_taken_away_gives_at_most_one_finding(position):
    cells = given_returns().cells
    findings = check_cells((*cells[:position], *cells[position + 1 :])).findings
    assert len(findings) <= 1, [finding.message for finding in findings]


FIELDS = ["period", "service", "quantity", "dimension", "category", "status", "basis"]
TYPED = st.one_of(
    st.text(max_size=12),
    st.sampled_from(["2019", "2021", "rosa", "eva", "total", "sex", "form", "female", "sexual",
                     "children-born", "police-reports", "zero", "unknown", "sex*form", "derived"]),
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    position=st.integers(min_value=0, max_value=len(given_returns().cells) - 1),
    field=st.sampled_from(FIELDS),
    text=TYPED,
)
def test_one_wrong_field_gives_at_most_one_finding_and_never_a_crash(position, field, text):
    cells = given_returns().cells
    wrong = replace(cells[position], **{field: text.strip()})
    report = check_cells((*cells[:position], wrong, *cells[position + 1 :]))
    assert len(report.findings) <= 1, [finding.message for finding in report.findings]


@given(st.lists(st.tuples(*[st.text(max_size=6)] * 5, st.none() | st.integers()), max_size=8))
def test_nonsense_is_checked_without_a_crash(rows):
    first = given_returns().cells[0]
    cells = tuple(
        replace(first, period=p, service=s, quantity=q, dimension=d, category=c, value=v)
        for p, s, q, d, c, v in rows
    )
    assert check_cells(cells).checked == len(rows)
