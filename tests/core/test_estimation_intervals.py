"""Intervals are those of DiCiccio and Efron, worked out by hand, and end where the draws end."""

import numpy as np
import pytest
from scipy.stats import norm

from samsyn.estimation import lists_of, resample
from samsyn.estimation.intervals import acceleration_of, bias_of, drawn_parts, interval_of

SOME = lists_of("abc", {1: 20, 2: 15, 4: 9, 3: 4, 5: 3, 6: 2, 7: 1})
DRAWN = np.arange(1.0, 1001.0)


def total(tables):
    """An estimator that needs no model: everybody, and those on two lists once more."""
    more = tables[:, [2, 4, 5]].sum(axis=1)
    return tables.sum(axis=1) + more.astype(float), [(3,) if one > 8 else () for one in more]


def test_without_bias_and_acceleration_the_limits_are_the_percentiles():
    found = interval_of(DRAWN, 500.5, acceleration=0.0, level=0.9, resamples=1000)
    assert found.bias == 0
    assert (found.lower.percentile, found.upper.percentile) == pytest.approx((0.05, 0.95))
    assert (found.lower.value, found.upper.value) == pytest.approx(found.plain)
    # type 8: the place of share p among n draws is (n + 1/3) p + 1/3
    assert found.plain == pytest.approx((50.35, 950.65), abs=1e-9)
    # one standard deviation of a share: 0.0069, seven of a thousand draws
    assert found.lower.moves == pytest.approx(1000 * (0.05 * 0.95 / 1000) ** 0.5, rel=0.01)


def test_the_percentile_that_is_used_is_that_of_the_equation():
    found = interval_of(DRAWN, 600.5, acceleration=0.05, level=0.95, resamples=1000)
    bias = norm.ppf(0.6)
    assert found.bias == pytest.approx(bias)
    for limit, share in ((found.lower, 0.025), (found.upper, 0.975)):
        moved = bias + norm.ppf(share)
        assert limit.percentile == pytest.approx(norm.cdf(bias + moved / (1 - 0.05 * moved)))
    assert found.lower.value > found.plain[0] and found.upper.value > found.plain[1]


def test_draws_that_are_rounded_to_either_side_of_the_estimate_are_not_below_it():
    exact = np.array([1.0, 2.0, 300.0, 300.0, 300.0, 400.0, 500.0, 600.0, 700.0, 800.0])
    around = exact * np.where(exact == 300, 1 + np.array([1e-13, -1e-13] * 5), 1)
    assert bias_of(exact, 300.0) == bias_of(around, 300.0) == pytest.approx(norm.ppf(0.2))


def test_where_all_draws_lie_on_one_side_the_limits_are_the_percentiles():
    found = interval_of(DRAWN, 2000.0, acceleration=0.1, level=0.95, resamples=1000)
    assert found.bias == np.inf
    assert (found.lower.value, found.upper.value) == found.plain


@pytest.mark.parametrize(("estimate", "acceleration"), [
    (999.5, 0.16), (1.5, -0.16), (999.5, 0.3), (1.5, -0.3), (999.5, -0.3), (1.5, 0.3),
])  # fmt: skip
def test_the_lower_limit_never_lies_above_the_upper_however_skewed_the_draws(
    estimate, acceleration
):
    for level in (0.5, 0.95, 0.999):
        found = interval_of(DRAWN, estimate, acceleration=acceleration, level=level, resamples=1000)
        assert found.lower.value <= found.upper.value
        assert 0 <= found.lower.percentile <= found.upper.percentile <= 1


def test_the_acceleration_is_that_of_leaving_people_out_one_by_one():
    people = np.repeat(np.arange(7), SOME.counts)
    numbers = []
    for one in range(len(people)):
        left = np.bincount(np.delete(people, one), minlength=7)
        numbers.append(total(left[None, :])[0][0])
    away = np.mean(numbers) - np.array(numbers)
    expected = (away**3).sum() / (6 * (away**2).sum() ** 1.5)
    assert acceleration_of(SOME, total) == pytest.approx(expected, rel=1e-12)


def test_a_number_that_nobody_moves_has_no_acceleration():
    assert acceleration_of(SOME, lambda tables: (np.full(len(tables), 7.0), [()])) == 0


def test_every_resample_has_as_many_people_and_the_histories_as_often():
    tables = np.concatenate(drawn_parts(np.array(SOME.counts), 3000, 1))
    assert tables.shape == (3000, 7)
    assert (tables.sum(axis=1) == SOME.observed).all()
    expected = np.array(SOME.counts)
    error = (expected * (1 - expected / SOME.observed) / 3000) ** 0.5
    assert (np.abs(tables.mean(axis=0) - expected) < 5 * error).all()
    assert not (np.concatenate(drawn_parts(np.array(SOME.counts), 3000, 2)) == tables).all()


def test_a_resample_without_a_number_has_failed_and_has_chosen_nothing_again():
    def estimator(tables):
        numbers, terms = total(tables)
        numbers[tables[:, 6] == 0] = np.nan  # where nobody is on all three
        return numbers, [()] * len(terms)

    _, terms, found = resample(SOME, estimator, resamples=2000)
    assert terms == ()
    assert found.failed == pytest.approx((1 - 1 / SOME.observed) ** SOME.observed, abs=0.05)
    assert found.reselected == pytest.approx(1 - found.failed)


def test_the_share_of_resamples_with_the_same_model_is_told():
    number, terms, found = resample(SOME, total, resamples=500, level=0.8)
    tables = np.concatenate(drawn_parts(np.array(SOME.counts), 500, 1))
    assert (number, terms) == (SOME.observed + 9, (3,))
    assert found.reselected == np.mean([one == (3,) for one in total(tables)[1]])
    assert found.failed == 0
    assert found.plain == tuple(np.quantile(total(tables)[0], [0.1, 0.9],
                                            method="median_unbiased"))  # fmt: skip


def test_without_a_number_of_its_own_nothing_is_drawn():
    assert resample(SOME, lambda tables: (np.full(len(tables), np.nan), [()])) is None


def test_progress_ends_with_everything_done():
    told = []
    resample(SOME, total, resamples=50, progress=lambda *done: told.append(done))
    assert told[-1][0] == told[-1][1] == len(told)
