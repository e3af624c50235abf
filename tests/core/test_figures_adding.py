"""Adding and subtracting: only what counts the same things, once each."""

from dataclasses import replace

import pytest
from figures_cast import CODES, cell, compiled, found

from samsyn.codes import LANGUAGES
from samsyn.figures import CannotAdd, CannotSubtract, add, subtract

FIGURES = compiled(
    cell("rosa", value=74), cell("rosa", "sex=female", 63), cell("rosa", "sex=male", 11),
    cell("rosa", "form=sexual", 40), cell("rosa", "form=labour-or-services", 34),
    cell("htso", value=24), cell("htso", "sex=female", 12), cell("htso", "sex=male", 12),
    cell("fri", value=10), cell("nadheim", status="not-recorded"),
    cell("rosa", value=63, period="2019"), cell("htso", value=23, period="2019"),
    cell("rosa", value=20, period="2020-T1"),
    cell("rosa", "form=forced-labour-or-services", 5, period="2021"),
    cell("rosa", value=6, quantity="accompanying-children"),
    cell("udi", value=49, quantity="immigration-decisions"),
    cell("udi", value=83, quantity="immigration-decisions", period="2019"),
    cell("udi", value=3, quantity="asylum-applicants"),
    cell("udi", value=4, quantity="asylum-applicants", period="2019"),
    cell("iom", value=49, quantity="immigration-decisions"),
)  # fmt: skip


def fig(part="total", **where):
    return found(FIGURES, part, **where)


def refused(*figures, **how):
    with pytest.raises(CannotAdd) as caught:
        add(figures, **how)
    return caught.value.reason


def test_two_groups_add_to_all():
    total, whole = add([fig(scope="group:housing"), fig(scope="group:other")]), fig()
    assert (total.value, total.lower, total.upper) == (whole.value, whole.lower, whole.upper)
    assert (total.sources, set(total.missing)) == (("rosa", "htso", "fri"), set(whole.missing))
    assert total.scope == "group:housing+group:other"
    assert sum(c.value or 0 for c in total.cells) == total.value


def test_categories_of_a_partition_add_and_keep_the_bounds_of_the_services():
    total = add([fig("sex=female", scope="group:housing"), fig("sex=male", scope="group:housing")])
    assert (total.value, total.lower, total.upper) == (98, 74, 98)
    assert total.category == "female+male"


def test_a_service_that_gave_one_part_and_not_the_other_is_missing_from_the_sum():
    figures = compiled(
        cell("rosa", value=9), cell("rosa", "sex=female", 5), cell("rosa", "sex=male", 4),
        cell("htso", value=9), cell("htso", "sex=female", 5), cell("htso", "sex=male", None,
        "withheld"),
    )  # fmt: skip
    total = add([found(figures, "sex=female"), found(figures, "sex=male")])
    assert (total.value, total.sources, total.missing) == (14, ("rosa",), ("htso",))


def test_a_sum_over_periods_must_be_asked_for_and_bounds_the_persons():
    years = [fig(scope="service:rosa", period="2019"), fig(scope="service:rosa")]
    assert refused(*years) == "add-periods"
    total = add(years, as_series=True)
    assert (total.value, total.lower, total.upper) == (137, 74, 137)
    assert total.period == "2019+2020"


def test_persons_of_one_office_over_two_years_may_be_the_same_persons():
    years = [fig(quantity="asylum-applicants", period=p) for p in ("2019", "2020")]
    total = add(years, as_series=True)
    assert (total.value, total.lower, total.upper) == (7, 4, 7)


def test_decisions_over_two_years_add_plainly():
    years = [fig(quantity="immigration-decisions", period=p) for p in ("2019", "2020")]
    total = add(years, as_series=True)
    assert (total.value, total.lower) == (132, None)


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([fig()], "add-too-few"),
        ([fig(), fig(quantity="immigration-decisions")], "add-bases"),
        ([fig(), fig(quantity="accompanying-children")], "add-quantities"),
        ([fig(), fig(scope="group:housing")], "add-overlap"),
        ([fig(scope="service:rosa"), fig(scope="group:housing")], "add-overlap"),
        ([fig(), fig()], "add-overlap"),
        ([fig(), fig("sex=female")], "add-overlap"),
        ([fig("sex=female"), fig("form=sexual")], "add-overlap"),
        ([fig("sex=female", scope="service:rosa"), fig(scope="service:htso")], "add-mixed"),
        ([fig(), fig(scope="service:nadheim")], "add-no-value"),
        (
            [
                fig(quantity="immigration-decisions", scope="service:udi"),
                fig(quantity="immigration-decisions", scope="service:iom"),
            ],
            "add-single",
        ),
        (
            [
                fig(scope="service:rosa"),
                replace(fig(scope="service:htso"), definition="assisted-adults@2020-06-01"),
            ],
            "add-definitions",
        ),
    ],
)
def test_what_does_not_add_is_refused_with_the_reason(figures, reason):
    assert refused(*figures) == reason


@pytest.mark.parametrize(
    ("figures", "reason"),
    [
        ([fig(scope="service:rosa"), fig(scope="service:rosa", period="2020-T1")], "add-overlap"),
        ([fig(scope="service:rosa"), fig(scope="service:htso", period="2019")], "add-mixed"),
        (
            [
                fig("form=labour-or-services", scope="service:rosa"),
                fig("form=forced-labour-or-services", scope="service:rosa", period="2021"),
            ],
            "add-definitions",
        ),
    ],
    ids=["a third within its year", "different services", "another wording of the law"],
)
def test_a_series_does_not_add_what_is_no_series(figures, reason):
    assert refused(*figures, as_series=True) == reason


def test_categories_with_wordings_of_different_age_add_within_a_year():
    forms = [fig(f"form={f}", scope="service:rosa") for f in ("sexual", "labour-or-services")]
    assert forms[0].definition != forms[1].definition
    assert add(forms).value == 74


def test_a_sum_is_not_added_again():
    total = add([fig("sex=female"), fig("sex=male")])
    assert refused(total, fig("sex=female")) == "add-calculated"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_refusal_says_what_why_and_what_to_do(lang):
    with pytest.raises(CannotAdd) as caught:
        add([fig(), fig(quantity="immigration-decisions")])
    text = caught.value.text(lang)
    assert CODES.bases["decisions"].many.text(lang) in text
    assert "assisted-adults all 2020" in text
    assert text.count(".") >= 3


def test_without_a_language_a_refusal_speaks_bokmaal():
    with pytest.raises(CannotAdd, match="Det trengs minst to tall"):
        add([])


def test_a_group_taken_from_all_leaves_the_other():
    rest, other = subtract(whole=fig(), part=fig(scope="group:housing")), fig(scope="group:other")
    assert (rest.value, rest.sources, rest.missing) == (10, other.sources, other.missing)
    assert (rest.cells, rest.scope) == (other.cells, "all−group:housing")


def test_a_category_taken_from_the_total_leaves_the_rest_of_it():
    rest = subtract(whole=fig(scope="group:housing"), part=fig("sex=female", scope="group:housing"))
    assert (rest.value, rest.lower, rest.upper) == (23, 12, 23)
    assert rest.category == "−female"


@pytest.mark.parametrize(
    ("whole", "part", "reason"),
    [
        (fig(), fig("sex=female"), "subtract-coverage"),
        (fig(), fig(period="2019"), "subtract-not-a-part"),
        (fig(), fig(quantity="immigration-decisions"), "subtract-not-a-part"),
        (fig("sex=female"), fig(), "subtract-not-a-part"),
        (fig("sex=female"), fig("form=sexual"), "subtract-not-a-part"),
        (fig(scope="group:housing"), fig(), "subtract-not-a-part"),
        (fig(), fig(scope="service:nadheim"), "subtract-no-value"),
        (
            fig(quantity="immigration-decisions"),
            fig(quantity="immigration-decisions", scope="service:udi"),
            "subtract-not-a-part",
        ),
        (
            fig(scope="service:rosa"),
            replace(fig("sex=female", scope="service:rosa"), value=75),
            "subtract-negative",
        ),
        (subtract(whole=fig(), part=fig(scope="group:housing")), fig(), "subtract-calculated"),
    ],
)
def test_what_is_no_part_is_not_taken_away(whole, part, reason):
    with pytest.raises(CannotSubtract) as caught:
        subtract(whole=whole, part=part)
    assert caught.value.reason == reason
    assert all(caught.value.text(lang) for lang in LANGUAGES)
