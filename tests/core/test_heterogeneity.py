"""Some people are seen more easily than others: what that does to how many were never seen."""

from functools import partial

import numpy as np
import pytest
from scipy.optimize import minimize

from samsyn.estimation import NoEstimate, lists_of, resample
from samsyn.estimation.heterogeneity import (
    FORMS,
    HETEROGENEOUS,
    chao_bound,
    estimates_of_form,
    fit_form,
)
from samsyn.estimation.heterogeneity.climbing import height
from samsyn.estimation.heterogeneity.many import form_shape, weights_of

NAMES = ("a", "b", "c", "d")
# Supporters of R, authors of packages, and writers to the list of help: Daróczi (2015), Mastering
# Data Analysis with R, chapter 14; the counts follow from its table of frequencies.
USERS = lists_of(NAMES[:3], {1: 157, 2: 3180, 4: 40975, 3: 14, 6: 778, 5: 68, 7: 40})
# In the same place: number in all, standard error, deviance and AIC of Rcapture 1.4.
PUBLISHED = {
    ("none", False): (750158.4, 23800.7, 73777.800, 73835.630),
    ("none", True): (192022.2, 5480.0, 240.278, 302.109),
    ("chao", False): (806279.2, 26954.8, 73694.125, 73753.956),
    ("poisson", False): (2085896.4, 214443.8, 73694.125, 73753.956),
    ("darroch", False): (5516992.8, 1033404.9, 73694.125, 73753.956),
    ("gamma", False): (14906552.8, 4090049.0, 73694.125, 73753.956),
    ("chao", True): (205343.8, 6190.1, 30.598, 94.429),
    ("poisson", True): (1086549.0, 114592.9, 30.598, 94.429),
    ("darroch", True): (6817027.3, 1342273.7, 30.598, 94.429),
    ("gamma", True): (45168873.4, 13055279.1, 30.598, 94.429),
}
# Aaron, Chang, Markovic and LaPorte (2003), Journal of Epidemiology and Community Health 57.
MAILED = lists_of(NAMES, {
    15: 23, 7: 27, 11: 48, 3: 104, 13: 19, 5: 44, 9: 143, 1: 589, 14: 20, 6: 64, 10: 53, 2: 534,
    12: 28, 4: 281, 8: 208,
})  # fmt: skip


@pytest.mark.parametrize(("form", "listed"), PUBLISHED)
def test_every_form_gives_the_published_number_with_its_error(form, listed):
    fit = fit_form(USERS, form, listed=listed)
    number, error, deviance, aic = PUBLISHED[form, listed]
    assert fit.estimate == pytest.approx(number, abs=0.06)
    assert fit.error == pytest.approx(error, rel=2e-7, abs=0.06)
    assert (fit.deviance, fit.aic) == pytest.approx((deviance, aic), abs=6e-4)
    assert fit.freedom == 7 - (2 + 2 * listed) - (form != "none")


def test_the_form_of_darroch_is_the_best_of_the_mailing_lists_as_published():
    """The documentation of Rcapture 1.4 says so, by the criterion of Bayes."""

    def bic(fit):
        parameters = 15 - fit.freedom
        return fit.aic - 2 * parameters + parameters * np.log(MAILED.observed)

    fits = [fit_form(MAILED, form, listed=listed) for form, listed in PUBLISHED]
    best = min(fits, key=bic)
    assert (best.form, best.listed) == ("darroch", True)


def test_the_bound_of_chao_is_as_worked_by_hand():
    counts = np.array([[10, 20, 4, 30, 6, 2, 1]])  # alone 10, 20, 30; on two lists 4 + 6 + 2
    people, one, two = 73, 60, 12
    found = [chao_bound(counts, lists=3, listed=listed, corrected=corrected)[0]
             for listed in (False, True) for corrected in (False, True)]  # fmt: skip
    assert found == pytest.approx([
        people + 2 / 3 * one**2 / (2 * two), people + 2 / 3 * one * (one - 1) / (2 * (two + 1)),
        people + (one**2 - 100 - 400 - 900) / (2 * two),
        people + (one**2 - 100 - 400 - 900) / (2 * (two + 1)),
    ])  # fmt: skip


def test_the_fitted_bound_is_the_worked_one_where_the_bends_are_above_nought():
    fit = fit_form(USERS, "chao", listed=False)
    bound = chao_bound(np.array([USERS.counts]), lists=3, listed=False)
    assert fit.heterogeneity[0] > 0
    assert fit.estimate == pytest.approx(bound[0], rel=1e-9)


def test_lists_that_take_the_same_have_one_bound():
    even = np.array([[9, 9, 3, 9, 3, 3, 2]])
    one, other = (chao_bound(even, lists=3, listed=listed)[0] for listed in (False, True))
    assert one == pytest.approx(other)
    assert estimates_of_form(even, lists=3, form="chao", listed=False) == pytest.approx(
        estimates_of_form(even, lists=3, form="chao")
    )


@pytest.mark.parametrize("counts", [
    (52, 90, 2, 114, 4, 6, 1, 45, 2, 1, 0, 3, 1, 1, 1),
    (40, 30, 9, 20, 8, 7, 1, 30, 9, 9, 1, 8, 1, 1, 0),
    (5, 1, 2, 9, 4, 3, 9, 7, 2, 2, 6, 1, 5, 3, 9),
])  # fmt: skip
def test_bends_are_never_below_nought_and_nothing_fits_better(counts):
    table = np.array([counts])
    shape = form_shape("chao", 4, True, (table[0] > 0).astype(np.uint8).tobytes())
    found = weights_of(shape, table)[0]
    assert (found[shape.free :] >= 0).all()
    cells = table[0, shape.cells].astype(float)
    other = minimize(
        lambda weights: -height(cells, shape.design, weights), np.append(np.ones(5), [0.1, 0.1]),
        jac=lambda weights: shape.design.T @ (np.exp(shape.design @ weights) - cells),
        bounds=[(None, None)] * 5 + [(0, None)] * 2, method="L-BFGS-B",
    )  # fmt: skip
    assert height(cells, shape.design, found) >= -other.fun - 1e-9
    assert found[0] == pytest.approx(other.x[0], abs=2e-3)


@pytest.mark.parametrize("form", ["darroch", "poisson", "gamma"])
def test_where_nobody_is_on_three_lists_a_mixture_runs_away(form):
    lists = lists_of(NAMES[:3], {1: 30, 2: 40, 4: 50, 3: 5, 5: 6, 6: 7})
    fit = fit_form(lists, form)
    assert fit.estimate is None and fit.why == NoEstimate.DOES_NOT_EXIST
    assert fit_form(lists, "chao").estimate == fit_form(lists, "none").estimate


def test_where_nobody_is_on_two_lists_the_bound_is_without_end():
    lists = lists_of(NAMES[:3], {1: 30, 2: 40, 4: 50, 7: 5})
    assert fit_form(lists, "chao").estimate is None
    assert np.isnan(chao_bound(np.array([lists.counts]), lists=3)[0])
    assert np.isfinite(chao_bound(np.array([lists.counts]), lists=3, corrected=True)[0])


@pytest.mark.parametrize("histories", [{}, {1: 4}, {1: 4, 2: 3}, {7: 9}])
@pytest.mark.parametrize("form", FORMS)
def test_tables_that_say_nothing_have_no_estimate(histories, form):
    assert fit_form(lists_of(NAMES[:3], histories), form).estimate is None


@pytest.mark.parametrize("method", HETEROGENEOUS)
def test_every_method_is_resampled_with_what_fails_told(method):
    estimator = partial(HETEROGENEOUS[method], lists=4)
    number, terms, resampled = resample(MAILED, estimator, resamples=200)
    assert terms == () and resampled.reselected == 1 and resampled.failed == 0
    assert MAILED.observed < resampled.lower.value < number < resampled.upper.value
