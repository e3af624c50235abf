"""Every reason is told of what deserves it and of nothing else, in words that are filled in."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

from samsyn.estimation import (
    METHODS,
    Lists,
    Reason,
    Run,
    estimate,
    estimate_with_covariates,
    gate,
    lists_of,
    pool,
)
from samsyn.estimation.covariates import Covariate, table_of
from samsyn.estimation.gate.after import carried, disagreeing, doubts, moved
from samsyn.estimation.gate.reasons import SAID as FILE
from samsyn.estimation.gate.reasons import limits, refusing, stopping
from samsyn.estimation.intervals import Limit, Resampled
from samsyn.estimation.result import Estimated

HERE = Path(__file__).parent
SAID = tomllib.loads(FILE.read_text(encoding="utf-8"))
UNFILLED = re.compile(r"[{}]|\b(?:None|nan|inf)\b")
LANGUAGES = ("nb", "nn", "en")
QUICK = Run(resamples=40, draws=200)
# Reasons that only a way of its own tells: the file that proves it.
ELSEWHERE = {
    "people-on-none": "test_covariates.py", "small-margin": "test_covariates.py",
    "small-margins": "test_covariates.py", "margin-no-overlap": "test_covariates.py",
    "chains-apart": "test_latent_classes.py",
}  # fmt: skip


def made(histories, names="abc"):
    return lists_of(names, histories)


SOME = made({1: 40, 2: 30, 4: 50, 3: 9, 5: 8, 6: 7, 7: 4})
UNSURE = Lists(tuple("abcd"), (49, 24, 13, 32, 9, 7, 6, 73, 11, 17, 7, 8, 4, 2, 1))
ANSWER = Estimated("one", 100, 0.95, 1, estimate=300.0, lower=200.0, upper=600.0)
AGAIN = Resampled(resamples=1000, lower=Limit(200.0, 0.02, 1.0), upper=Limit(600.0, 0.97, 1.0),
                  plain=(210.0, 590.0), bias=0.1, acceleration=0.01, reselected=0.9,
                  failed=0.0)  # fmt: skip


def before(histories, names="abc"):
    """What the lists say against themselves."""
    return lambda: gate(made(histories, names))


def by(method, lists, **how):
    """What one method says against its own number."""
    return lambda: estimate(lists, method=method, run=replace(QUICK, **how)).reasons


def after(**said):
    """What a number says against itself, by its limits or by its resamples."""
    of_resamples = {name: said.pop(name) for name in ("failed", "reselected", "bias")
                    if name in said}  # fmt: skip
    again = replace(AGAIN, **of_resamples)
    return lambda: tuple(doubts(replace(ANSWER, resampled=again, **said)))


def lower_at(share, **said):
    """What is said where the lower limit is this share of the resamples."""
    again = replace(AGAIN, lower=Limit(200.0, share, 1.0), **said)
    return lambda: tuple(doubts(replace(ANSWER, resampled=again)))


def others(*numbers, code="none"):
    """What is said of the recommended number beside those of other methods."""
    answers = tuple(replace(ANSWER, estimate=one, reasons=(Reason(code),)) for one in numbers)
    return lambda: (disagreeing(ANSWER, answers),)


def without(number):
    """What is said of the recommended number beside that without a list."""
    return lambda: (moved(ANSWER, replace(ANSWER, estimate=number), names=("a",)),)


def crossed(*counts):
    """What is said where all pairs of three lists interact, among women and men alike."""
    table = table_of("abc", (Covariate("sex", ("f", "m")),), {
        (history, (sex,)): count for history, count in enumerate(counts, start=1) for sex in (0, 1)
    })  # fmt: skip
    terms = [table.term("a", "b"), table.term("a", "c"), table.term("b", "c")]
    return lambda: estimate_with_covariates(table, terms=terms, resamples=20).total.reasons


def drawn(*draws):
    return lambda: pool(draws, method="main-effects", run=QUICK).estimated.reasons


APART = made({1: 40, 2: 30, 4: 50})
ALL_ON_ONE = made({1: 20, 3: 8, 5: 6, 7: 3})
# Of each reason: what deserves it, and what is nearly so and does not.
ROWS = {
    "nobody": ([before({}), before({}, "a"), before({}, "")], [before({1: 1})]),
    "one-list": ([before({1: 9}), before({4: 9}), before({1: 9}, "a")],
                 [before({1: 9, 2: 1}), before({})]),
    "two-lists": ([before({1: 9, 2: 4, 3: 5}, "ab"), before({1: 9, 4: 4, 5: 5})],
                  [before({1: 9, 2: 4, 4: 1, 3: 5})]),
    "no-overlap": ([before({1: 9, 2: 8, 4: 7}), before({1: 1, 2: 1, 4: 1, 8: 1}, "abcd")],
                   [before({1: 9, 2: 8, 4: 7, 3: 1})]),
    "thin-overlap": ([before({1: 9, 2: 8, 4: 7, 3: 1}), before({1: 9, 2: 8, 4: 7, 3: 2, 7: 2})],
                     [before({1: 9, 2: 8, 4: 7, 3: 2, 7: 3}), before({1: 9, 2: 8, 4: 7})]),
    "nested-lists": ([before({1: 90, 2: 2, 3: 8, 4: 9}), before({1: 90, 7: 5, 4: 99})],
                     [before({1: 90, 2: 3, 3: 7, 4: 9}),  # seven of ten
                      before({1: 90, 3: 4, 5: 9, 4: 99})]),  # all of only four
    "list-empty": ([before({1: 9, 2: 9, 8: 9, 3: 5}, "abcd")], [before({1: 9, 2: 9, 4: 9, 3: 5})]),
    "list-apart": ([before({1: 40, 2: 30, 4: 50, 3: 9})],
                   [before({1: 40, 2: 30, 4: 50, 3: 9, 5: 1}),
                    before({1: 40, 2: 30, 8: 50, 3: 9, 9: 3}, "abcd")]),  # empty is another thing
    "no-estimate-exists": ([by("main-effects", ALL_ON_ONE), by("stepwise", ALL_ON_ONE),
                            by("bic", ALL_ON_ONE)],
                           [by("main-effects", ALL_ON_ONE.with_count(2, 5)),
                            by("bic", SOME)]),
    "not-identifiable": ([crossed(19, 12, 18, 6, 11, 0, 0), crossed(8, 9, 5, 10, 14, 0, 0)],
                         [crossed(19, 12, 18, 6, 11, 5, 4), by("bic", ALL_ON_ONE)]),
    "one-overlap-carries": ([by("bic", made({1: 40, 2: 40, 4: 40, 3: 5, 5: 1}))],
                            [by("bic", SOME), by("recommended", SOME)]),
    "resamples-fail": ([by("main-effects", ALL_ON_ONE.with_count(2, 1)), after(failed=0.051)],
                       [by("main-effects", ALL_ON_ONE.with_count(2, 30)), after(failed=0.05)]),
    "choice-unstable": ([by("aic", UNSURE, resamples=200), after(reselected=0.199, method="bic")],
                        [by("main-effects", UNSURE), by("bic-average", UNSURE),
                         after(reselected=0.2, method="bic"), after(reselected=0.1)]),
    "percentile-outside": ([by("main-effects", SOME), lower_at(0.0049),
                            lower_at(0.0051, failed=0.1),  # of those that have an estimate
                            after(bias=float("-inf")), after(bias=float("inf"))],
                           [by("main-effects", SOME, resamples=1000), lower_at(0.005),
                            by("recommended", SOME)]),
    "wide": ([by("recommended", made({1: 300, 2: 300, 4: 300, 3: 2, 5: 2, 6: 1})),
              after(upper=2000.5)],
             [by("recommended", SOME), after(upper=2000.0)]),
    "far-beyond": ([by("main-effects", made({1: 500, 2: 500, 4: 500, 3: 3, 5: 4, 6: 3})),
                    after(estimate=2101.0)],
                   [by("main-effects", SOME), after(estimate=2100.0)]),
    "beside-only": ([by("bic", SOME), by("main-effects", SOME)], [by("recommended", SOME)]),
    "lower-bound": ([by("chao", SOME)], [by("darroch", SOME), by("recommended", SOME)]),
    "methods-disagree": ([others(100.0, 300.0), others(700.0, 150.0, 300.0)],
                         [others(100.0, 300.0, 400.0), others(), others(200.0, 600.0),
                          others(100.0, 120.0, code="lower-bound")]),
    "list-carries": ([without(700.0), without(199.0)],
                     [without(600.0), without(200.0), without(None)]),
    "draws-refused": ([drawn(SOME, APART), drawn(*[SOME] * 15, APART)],
                      [drawn(SOME, SOME), drawn(*[SOME] * 19, APART)]),
}  # fmt: skip


def codes_of(reasons):
    return [reason.code for reason in reasons if reason]


def cases(place):
    return [pytest.param(code, one, id=f"{code}-{number}")
            for code, row in ROWS.items() for number, one in enumerate(row[place])]  # fmt: skip


@pytest.mark.parametrize(("code", "reasons"), cases(0))
def test_what_deserves_a_reason_is_told_it_once_in_three_languages(code, reasons):
    found = [reason for reason in reasons() if reason and reason.code == code]
    assert len(found) == 1
    said = {lang: found[0].message(lang) for lang in LANGUAGES}
    assert len(set(said.values())) == 3
    for sentence in said.values():
        assert not UNFILLED.search(sentence)


@pytest.mark.parametrize(("code", "reasons"), cases(1))
def test_what_is_nearly_so_is_not_told_it(code, reasons):
    assert code not in codes_of(reasons())


def test_every_reason_is_proved_here_or_where_it_is_said():
    assert set(ROWS).isdisjoint(ELSEWHERE)
    assert set(ROWS) | set(ELSEWHERE) | {"one-overlap-carries-none"} == set(SAID)
    for code, file in ELSEWHERE.items():
        assert f'"{code}"' in (HERE / file).read_text(encoding="utf-8"), f"{file} lacks {code}"


@pytest.mark.parametrize("code", SAID)
def test_the_three_languages_of_a_reason_are_filled_by_the_same_fields(code):
    fields = [{name for _, name, _, _ in Formatter().parse(SAID[code][lang]) if name}
              for lang in LANGUAGES]  # fmt: skip
    assert fields[0] == fields[1] == fields[2]
    reason = Reason(code, dict.fromkeys(fields[0], "SEVENTEEN"))
    for lang in LANGUAGES:
        assert reason.message(lang).count("SEVENTEEN") >= len(fields[0])


def test_what_refuses_stops_and_every_code_that_does_is_said():
    assert refusing() <= stopping() <= set(SAID)
    assert all(limit > 0 for limit in limits().values())


NO_NUMBER = {
    "nobody": [made({}), made({}, "abcd"), Lists((), ())],
    "one-list": [made({1: 30}, "a"), made({4: 30}), made({1: 1})],
    "two-lists": [made({1: 30, 2: 20, 3: 9}, "ab"), made({1: 30, 4: 20, 5: 9}, "abcd")],
    "no-overlap": [made({1: 30, 2: 20, 4: 9}), made({1: 8, 2: 7, 4: 5, 8: 2}, "abcd")],
    "thin-overlap": [made({1: 30, 2: 20, 4: 9, 3: 1}), made({7: 1}), made({1: 3, 6: 1})],
}  # fmt: skip


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("code", NO_NUMBER)
def test_no_method_gives_a_number_where_lists_say_nothing(method, code):
    for lists in NO_NUMBER[code]:
        found = estimate(lists, method=method, run=QUICK)
        assert (found.estimate, found.lower, found.upper, found.unseen) == (None,) * 4
        assert found.advice == "do-not-publish"
        assert codes_of(found.reasons) == [code]
        assert found.reasons[0].refuses
        assert (found.method, found.observed) == (method, lists.observed)


def test_the_sentence_of_a_refusal_says_what_is_the_matter_and_what_to_do():
    said = {code: estimate(lists[0]).reasons[0].message("en") for code, lists in NO_NUMBER.items()}
    assert "nobody is counted" in said["nobody"]
    assert "at least three are needed" in said["one-list"]
    assert "Get at least one list more" in said["two-lists"]
    assert "recognised in several registers" in said["no-overlap"]
    assert "Only 1 are on more than one list" in said["thin-overlap"]
    assert "At least 5 are needed" in said["thin-overlap"]


@pytest.mark.parametrize("method", METHODS)
def test_whoever_insists_is_given_a_thin_number_and_told_not_to_publish_it(method):
    thin = made({1: 30, 2: 20, 4: 9, 3: 1, 5: 2, 6: 1})
    found = estimate(thin, method=method, run=QUICK, insist=True)
    assert "thin-overlap" in codes_of(found.reasons)
    assert found.advice == "do-not-publish"
    assert found.estimate is None or found.estimate > thin.observed
    assert estimate(APART, method=method, run=QUICK, insist=True).estimate is None


def test_an_overlap_that_carries_is_named_with_what_would_be_without_it():
    lists = made({1: 40, 2: 40, 4: 40, 3: 5, 5: 1, 6: 2, 7: 3})

    def again(other):  # without those on a × c, or without those on b × c
        return 310.0 if other.counts[4] else 900.0

    found = carried(lists, 300.0, again)
    assert (found.code, found.fields["lists"], found.fields["count"]) == (
        "one-overlap-carries", "a × c", 1,
    )  # fmt: skip
    assert (found.fields["estimate"], found.fields["without"]) == (300, 900)
    assert carried(lists, 300.0, lambda _: 301.0) is None
    assert carried(lists, 300.0, lambda _: 199.0).fields["without"] == 199  # or so much less


def test_an_overlap_without_which_there_is_no_number_carries_it():
    found = carried(made({1: 9, 2: 9, 4: 9, 3: 1, 5: 9}), 100.0, lambda _: None)
    assert found.code == "one-overlap-carries"
    assert "uten dem finnes det ikke noe anslag" in found.message("nb")


def test_three_people_who_carry_a_number_are_no_longer_few():
    lists = made({1: 40, 2: 40, 4: 40, 3: 5, 5: 3})
    assert carried(lists, 300.0, lambda _: 9000.0) is None


def test_an_empty_list_is_named_and_the_model_is_told_by_the_names_of_all():
    lists = lists_of(("x", "a", "b", "c"), {history << 1: count for history, count in
                                            enumerate(SOME.counts, start=1)})  # fmt: skip
    here = estimate(SOME.with_count(3, 40), method="bic", run=QUICK)
    there = estimate(lists.with_count(6, 40), method="bic", run=QUICK)
    assert here.terms == (0b011,) and there.terms == (0b0110,)
    assert there.reasons[0] == Reason("list-empty", {"lists": "x"})
    assert (there.estimate, there.lower, there.upper) == (here.estimate, here.lower, here.upper)


def test_a_number_may_be_published_only_if_there_is_one_and_nothing_stops_it():
    assert ANSWER.advice == "publish"
    assert replace(ANSWER, estimate=None).advice == "do-not-publish"
    for code in SAID:
        expected = "do-not-publish" if code in stopping() else "publish"
        assert ANSWER.warned(Reason(code)).advice == expected


def test_a_reason_is_told_once():
    one = Reason("list-apart", {"lists": "a"})
    other = Reason("list-apart", {"lists": "b"})
    assert ANSWER.warned(one).warned(one, other).reasons == (one, other)


def test_what_the_gate_says_comes_before_what_the_number_says():
    found = estimate(made({1: 40, 2: 30, 4: 50, 3: 9}), method="main-effects", run=QUICK)
    assert codes_of(found.reasons)[0] == "list-apart"
    assert "percentile-outside" in codes_of(found.reasons)
