"""The compiled engine says of every model what the Python that is written to be read says."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import gammaln

from samsyn.estimation import Lists, Model, fit_model, hierarchical_models
from samsyn.estimation.choosing import best_model
from samsyn.estimation.engine import AKAIKE, BAYES, every_model, searched
from samsyn.estimation.engine.existing import kept_cells, seen_of, why_none_of
from samsyn.estimation.engine.newton import START, fit_counts

NAMES = ("a", "b", "c", "d", "e", "f")
EVERY = {3: list(hierarchical_models(3, order=2)), 4: list(hierarchical_models(4, order=3)),
         5: list(hierarchical_models(5, order=4))}  # fmt: skip
ENGINES = {lists: every_model(lists, order=lists - 1) for lists in (3, 4)}
CRITERIA = {BAYES: lambda fit: fit.bic, AKAIKE: lambda fit: fit.aic}


def by_engine(lists, model):
    """The code of a model, its number in all and the logarithm of its likelihood."""
    counts = np.array([0, *lists.counts], dtype=float)
    seen = seen_of(counts > 0)
    terms = np.array(model.parameters, dtype=np.int64)
    kept, left = kept_cells(terms, seen), terms[seen[terms]]
    why = why_none_of(left, counts > 0, kept)
    if why:
        return why, None, None
    half, none, is_at_rest = fit_counts(counts, left, kept, counts + START)
    assert is_at_rest
    shown = counts[counts > 0]
    best = (shown * np.log(shown) - shown - gammaln(shown + 1)).sum()
    return why, lists.observed + none, best - half


def made_tables(lists, count, *, seed):
    """Tables of all kinds: dense ones and sparse ones, with small counts, large ones, and both."""
    rng = np.random.default_rng(seed)
    size = (1 << lists) - 1
    for _ in range(count):
        sparse = rng.random(size) < rng.choice([0.0, 0.3, 0.6, 0.8, 0.9])
        large = 10 ** rng.uniform(0, rng.choice([0.5, 2, 4]), size)
        counts = np.where(sparse, 0, np.ceil(rng.random(size) * large)).astype(int)
        if counts.any():
            yield Lists(NAMES[:lists], tuple(counts.tolist()))


def insist_on_the_same(lists, models):
    """Compare every model of a table; return the codes that were met."""
    codes = []
    for model in models:
        fit, (why, number, likelihood) = fit_model(lists, model), by_engine(lists, model)
        assert int(fit.why) == why, (lists.counts, model.name)
        codes.append(why)
        if not why:
            assert number == pytest.approx(fit.estimate, rel=1e-6), (lists.counts, model.name)
            assert likelihood == pytest.approx(fit.log_likelihood, rel=1e-8, abs=1e-6)
    return codes


def test_every_model_of_three_lists_has_the_same_code_likelihood_and_number():
    codes = [code for table in made_tables(3, 250, seed=1)
             for code in insist_on_the_same(table, EVERY[3])]  # fmt: skip
    assert len(codes) > 1500
    assert min(codes.count(code) for code in range(4)) > 20, "a reason was hardly met"


def test_every_model_of_four_lists_has_the_same_code_likelihood_and_number():
    codes = [code for table in made_tables(4, 20, seed=2)
             for code in insist_on_the_same(table, EVERY[4])]  # fmt: skip
    assert len(codes) > 1800
    assert min(codes.count(code) for code in range(4)) > 20, "a reason was hardly met"


def test_models_of_five_lists_have_the_same_code_likelihood_and_number():
    rng = np.random.default_rng(3)
    codes = [
        code for table in made_tables(5, 100, seed=3)
        for code in insist_on_the_same(
            table, [EVERY[5][place] for place in rng.choice(len(EVERY[5]), 12, replace=False)]
        )
    ]  # fmt: skip
    assert len(codes) > 1000
    assert min(codes.count(code) for code in (0, 1, 3)) > 10, "a reason was hardly met"


@pytest.mark.parametrize("counts", [
    (6561, 23190646, 81277, 296634006, 1, 555, 225400),  # a tenth of a billion beside one
    (1, 4860804, 178, 26454, 13235586, 9893051, 478366621),
    (46619704, 0, 28670355, 4, 0, 0, 0, 1, 0, 1, 0, 0, 0, 476900561, 0),
    (0, 354677, 0, 0, 217, 1844808, 0, 12577114, 0, 0, 12, 0, 71029418, 0, 95),
])  # fmt: skip
def test_no_model_runs_away_from_counts_that_are_far_apart(counts):
    lists = Lists(NAMES[: len(counts).bit_length()], counts)
    for model in EVERY[len(lists.names)]:
        fit, (why, number, likelihood) = fit_model(lists, model), by_engine(lists, model)
        assert int(fit.why) == why
        if not why:
            assert np.isfinite(fit.estimate) and np.isfinite(number)
            assert likelihood == pytest.approx(fit.log_likelihood, rel=1e-7)
            # where next to nothing tells of the unseen, neither is exact
            if number < 1e6 * lists.observed:
                assert number == pytest.approx(fit.estimate, rel=1e-3)


@pytest.mark.parametrize("by", [BAYES, AKAIKE])
@pytest.mark.parametrize("count", [3, 4])
def test_the_best_of_all_models_is_the_best_that_trying_each_finds(count, by):
    tables = list(made_tables(count, 60 if count == 3 else 8, seed=4))
    counts = np.array([one.counts for one in tables])
    found = ENGINES[count](counts, by=by, average=False)
    for row, lists in enumerate(tables):
        best = best_model(lists, by=CRITERIA[by])
        if best is None:
            assert found.place[row] == -1 and np.isnan(found.best[row])
            continue
        chosen = fit_model(lists, ENGINES[count].models[found.place[row]])
        # two models may fit equally well: any of them is the best
        assert CRITERIA[by](chosen) == pytest.approx(CRITERIA[by](best), abs=1e-6)
        assert found.best[row] == pytest.approx(chosen.estimate, rel=1e-6)
        assert ENGINES[count].terms_of(found.place[row]) == chosen.model.terms


@pytest.mark.parametrize("by", [BAYES, AKAIKE])
@pytest.mark.parametrize("count", [3, 4])
def test_the_average_of_all_models_is_that_of_each_by_its_weight(count, by):
    tables = list(made_tables(count, 40 if count == 3 else 6, seed=5))
    found = ENGINES[count](np.array([one.counts for one in tables]), by=by, average=True)
    for row, lists in enumerate(tables):
        fits = [fit for fit in (fit_model(lists, model) for model in EVERY[count]) if not fit.why]
        if not fits:
            assert np.isnan(found.averaged[row])
            continue
        values = np.array([CRITERIA[by](fit) for fit in fits])
        weights = np.exp((values.min() - values) / 2)
        unseen = np.array([fit.estimate - lists.observed for fit in fits])
        logs = np.average(np.log(np.maximum(unseen, 1e-9)), weights=weights)
        expected = lists.observed + np.exp(logs)
        assert found.averaged[row] == pytest.approx(expected, rel=1e-5, abs=0.01)


@pytest.mark.parametrize("by", [BAYES, AKAIKE])
def test_a_search_ends_at_the_best_model_of_pairs_or_near_it_and_never_below(by):
    pairs = every_model(4, order=2)
    tables = [one for one in made_tables(4, 30, seed=6) if one.overlapping]
    counts = np.array([one.counts for one in tables])
    best, _, chosen = searched(counts, lists=4, by=by)
    every = pairs(counts, by=by, average=False)
    met = 0
    for row, lists in enumerate(tables):
        if np.isnan(best[row]):
            continue
        fit = fit_model(lists, Model(4, chosen[row]))
        least = fit_model(lists, pairs.models[every.place[row]])
        assert best[row] == pytest.approx(fit.estimate, rel=1e-6)
        away = CRITERIA[by](fit) - CRITERIA[by](least)
        assert away >= -1e-6
        met += away < 1e-6
    found = np.isfinite(every.best).sum()
    assert met >= 0.95 * found, f"the search found {met} of {found}"


@given(counts=st.lists(st.integers(0, 9), min_size=15, max_size=15), place=st.integers(0, 112))
@settings(deadline=None, derandomize=True, max_examples=150)
def test_any_small_table_has_the_same_code_and_number(counts, place):
    lists = Lists(NAMES[:4], tuple(counts))
    if lists.observed:
        insist_on_the_same(lists, [EVERY[4][place]])


def test_patterns_that_are_forgotten_change_nothing(monkeypatch):
    tables = np.array([one.counts for one in made_tables(4, 20, seed=8)])
    kept = ENGINES[4](tables, by=BAYES, average=True)
    monkeypatch.setattr("samsyn.estimation.engine.every.MOST_CODES", 0)
    fresh = every_model(4, order=3)
    assert repr(fresh(tables, by=BAYES, average=True)) == repr(kept)
    assert len(fresh.codes) == 1


def test_what_is_said_of_a_table_does_not_hang_on_those_beside_it():
    tables = np.array([one.counts for one in made_tables(4, 30, seed=7)])
    for average in (False, True):
        together = ENGINES[4](tables, by=BAYES, average=average)
        fresh = every_model(4, order=3)  # that remembers no pattern of zeros
        for row in reversed(range(len(tables))):
            alone = fresh(tables[row : row + 1], by=BAYES, average=average)
            assert alone.place[0] == together.place[row]
            for name in ("best", "averaged"):
                assert repr(getattr(alone, name)[0]) == repr(getattr(together, name)[row])
