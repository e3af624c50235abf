"""On people whose number is known, the recommended way is nearer than any program, and covers."""

from pathlib import Path

from samsyn.estimation import performances, read_lists, trials_of, truth_cases

GIVEN = Path(__file__).parent / "estimation"
TABLES = (
    "Kosovo", "UKdat_5", "Ned_5", "Australia", "Western", "NewOrl_5_185", "RomeHIV",
    "AlleghenyLesbian", "ScotPWID_covariates", "NZage2013_missing_covariates",
)  # fmt: skip
BEST_OF_THE_PROGRAMS = 0.88  # root mean square of the logarithm of estimate over truth


def cases():
    for table in TABLES:
        lists = read_lists(GIVEN / f"{table}.csv", leave_out_none=True)
        yield from truth_cases(lists, source=table)


def test_the_recommended_interval_holds_the_truth_nine_times_in_ten():
    trials = list(trials_of(cases(), methods=["recommended"]))
    (every,), (published,) = performances(trials), performances(trials, published_only=True)
    assert every.of == every.count == 40
    assert every.error < 0.7 < BEST_OF_THE_PROGRAMS
    assert every.coverage >= 0.9
    assert published.count >= 10
    assert published.error < 0.4
    assert published.coverage >= 0.9
