"""A period is a year, a third or a quarter, and nothing else."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from samsyn.codes import PeriodError, periods_through, read_period


@pytest.mark.parametrize(
    "code,first,last",
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2025-T1", date(2025, 1, 1), date(2025, 4, 30)),
        ("2025-T2", date(2025, 5, 1), date(2025, 8, 31)),
        ("2025-T3", date(2025, 9, 1), date(2025, 12, 31)),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024-Q2", date(2024, 4, 1), date(2024, 6, 30)),
        ("2024-Q3", date(2024, 7, 1), date(2024, 9, 30)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
    ],
)
def test_a_period_knows_its_first_and_last_day(code, first, last):
    period = read_period(code)
    assert (period.code, period.first, period.last) == (code, first, last)
    assert period.year == first.year


@pytest.mark.parametrize("parts", [("T1", "T2", "T3"), ("Q1", "Q2", "Q3", "Q4")])
def test_the_parts_of_a_year_follow_each_other_without_a_gap(parts):
    periods = [read_period(f"2024-{part}") for part in parts]
    assert periods[0].first == date(2024, 1, 1)
    assert periods[-1].last == date(2024, 12, 31)
    for earlier, later in pairwise(periods):
        assert later.first == earlier.last + timedelta(days=1)


@pytest.mark.parametrize(
    "code", ["", "20", "20200", "2020-T4", "2020-Q5", "2020-T0", "2020-t1", "2020-01", " 2020", "x"]
)
def test_anything_else_is_refused_with_what_to_write(code):
    with pytest.raises(PeriodError, match=r"write a year \(2020\)"):
        read_period(code)


@pytest.mark.parametrize(
    ("first", "last", "through"),
    [
        ("2020", "2020", ("2020",)),
        ("2018", "2020", ("2018", "2019", "2020")),
        ("2024-Q4", "2025-Q2", ("2024-Q4", "2025-Q1", "2025-Q2")),
        ("2020", "2019", ()),
        ("2020", "2021-T1", ()),
    ],
)
def test_a_run_of_periods_has_each_of_them_once(first, last, through):
    assert periods_through(first, last) == through
