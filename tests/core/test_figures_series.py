"""Series over the years: gaps, breaks of definition, and changes that may be told."""

from dataclasses import replace
from datetime import date

import pytest
from figures_cast import CODES, QUESTIONNAIRES, SERVICES, cell, compiled

from samsyn.codes import LANGUAGES, Break, Label, PeriodError
from samsyn.figures import BrokenSeries, CannotCompare, breaks_between, change, series
from samsyn.returns import Returns, check

LABOUR = "labour-or-services"
FIGURES = compiled(
    *(cell("rosa", value=v, period=p) for p, v in (("2018", 50), ("2019", 63), ("2020", 74))),
    cell("rosa", value=80, period="2021"),
    cell("htso", value=23, period="2019"), cell("htso", value=24),
    cell("fri", value=9, period="2019"), cell("nadheim", value=3),
    *(cell("rosa", f"form={LABOUR}", 20, period=p) for p in ("2019", "2020", "2021")),
    *(cell("rosa", "form=sexual", 40, period=p) for p in ("2020", "2021")),
    *(cell("rosa", "form-detail=labour", 4, period=p) for p in ("2020", "2021")),
    cell("rosa", value=20, period="2020-T1"), cell("rosa", value=30, period="2020-T2"),
    cell("rosa", status="withheld", period="2022"),
)  # fmt: skip


def numbers(part="total", **what):
    dimension, _, category = part.partition("=")
    return series(
        FIGURES, quantity="assisted-adults", dimension=dimension, category=category, **what
    )


def test_a_series_runs_from_the_oldest_to_the_newest():
    points = numbers(scope="service:rosa", periods=["2020", "2018", "2019"]).points
    assert [(p.period, p.figure.value) for p in points] == [
        ("2018", 50), ("2019", 63), ("2020", 74)
    ]  # fmt: skip


def test_without_periods_a_series_has_every_period_compiled():
    assert [p.period for p in numbers(scope="service:rosa").points] == [
        "2018", "2019", "2020", "2020-T1", "2020-T2", "2021", "2022"
    ]  # fmt: skip


def test_a_period_of_which_nothing_is_known_is_a_gap():
    points = numbers(periods=["2016", "2018"]).points
    assert [p.figure is None for p in points] == [True, False]


def test_a_change_of_the_law_breaks_the_series_at_its_day():
    broken = numbers(f"form={LABOUR}", periods=["2019", "2020", "2021"])
    assert [(cut.before, cut.after) for cut in broken.breaks] == [("2020", "2021")]
    assert broken.breaks[0].cause.day.isoformat() == "2021-01-01"


def test_a_detail_of_a_changed_category_is_broken_with_it():
    assert numbers("form-detail=labour", periods=["2020", "2021"]).breaks


@pytest.mark.parametrize("part", ["total", "form=sexual"])
def test_a_number_whose_wording_stood_is_not_broken(part):
    assert numbers(part, periods=["2020", "2021"]).breaks == ()


def test_a_break_inside_a_period_parts_it_from_both_neighbours():
    part = ("form", LABOUR)
    for earlier, later, broken in [
        ("2020", "2021", True), ("2021", "2022", False), ("2019", "2020", False),
        ("2020-T3", "2021-T1", True), ("2020", "2020-T3", False), ("2019", "2022", True),
    ]:  # fmt: skip
        cuts = breaks_between(earlier, later, quantity="assisted-adults", part=part, codes=CODES)
        assert bool(cuts) is broken, (earlier, later)


def test_what_is_no_period_is_refused():
    with pytest.raises(PeriodError):
        numbers(periods=["2020", "i fjor"])


def test_a_change_always_has_both_ends():
    grown = change(numbers(scope="service:rosa"), "2019", "2020")
    assert (grown.first.value, grown.last.value, grown.difference) == (63, 74, 11)
    assert not grown.coverage_differs


def test_a_change_says_when_other_services_stand_behind_it():
    grown = change(numbers(), "2019", "2020")
    assert grown.coverage_differs
    assert (grown.joined, grown.left) == (("nadheim",), ("fri",))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_change_is_told_across_a_break(lang):
    with pytest.raises(BrokenSeries) as caught:
        change(numbers(f"form={LABOUR}"), "2019", "2021")
    cause = next(cut for cut in CODES.breaks if cut.category == LABOUR)
    assert cause.label.text(lang) in caught.value.text(lang)


def test_a_change_before_the_break_is_told():
    assert change(numbers(f"form={LABOUR}"), "2019", "2020").difference == 0


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        ("2020", "2022", "change-no-value"),
        ("2016", "2020", "change-no-value"),
        ("2020", "2019", "change-periods"),
        ("2020", "2020", "change-periods"),
        ("2019", "2020-T1", "change-periods"),
    ],
)
def test_no_change_is_told_between_ends_that_cannot_be_compared(first, last, reason):
    with pytest.raises(CannotCompare) as caught:
        change(numbers(scope="service:rosa"), first, last)
    assert caught.value.reason == reason
    assert all(caught.value.text(lang) for lang in LANGUAGES)


def test_thirds_of_a_year_are_compared_with_each_other():
    assert change(numbers(scope="service:rosa"), "2020-T1", "2020-T2").difference == 10


def broken_on(day, *, dimension=""):
    """Return the code lists with one change of definition, of the adults assisted."""
    cut = Break(day=day, quantity="assisted-adults", dimension=dimension, category="",
                label=Label(nb="Ny.", nn="Ny.", en="New."), source="made")  # fmt: skip
    return replace(CODES, breaks=(cut,))


def test_a_change_after_both_thirds_does_not_part_them_though_their_year_is_in_the_series():
    codes = broken_on(date(2021, 7, 1))
    thirds = [cell("rosa", value=v, period=p) for p, v in (("2020-T1", 20), ("2021-T1", 25))]
    figures = compiled(*thirds, cell("rosa", value=80, period="2021"), codes=codes)
    known = series(figures, quantity="assisted-adults")
    assert change(known, "2020-T1", "2021-T1", codes=codes).difference == 5


@pytest.mark.parametrize(
    ("day", "parts"),
    [(date(2019, 1, 1), False), (date(2020, 1, 1), True), (date(2020, 6, 1), True)],
)
def test_the_check_compares_two_years_exactly_where_a_change_may_be_told(day, parts):
    codes = broken_on(day)
    before, now = cell("rosa", value=90, period="2019"), cell("rosa", value=9)
    said = check(
        Returns(cells=(now,)), previous=Returns(cells=(before,)), services=SERVICES, codes=codes,
        questionnaires=QUESTIONNAIRES,
    )  # fmt: skip
    compared = "jump" in {finding.rule for finding in said.findings}
    known = series(compiled(before, now, codes=codes), quantity="assisted-adults")
    assert compared is not parts
    if parts:
        with pytest.raises(BrokenSeries):
            change(known, "2019", "2020", codes=codes)
    else:
        assert change(known, "2019", "2020", codes=codes).difference == -81
