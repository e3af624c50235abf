"""A study is made in a process of its own, which says how far it has come, and may die."""

from multiprocessing import active_children

from estimates_cast import HISTORIES, NAMES

from samsyn.estimation import Run, lists_of, study_from_data, study_in_parts
from samsyn_web.estimates.computing import Asked, parts_of

LISTS = lists_of(NAMES, HISTORIES)
ASKED = Asked(LISTS, resamples=20)


def test_what_a_process_tells_is_what_a_study_gives_here():
    told = [study_from_data(data) for data in parts_of(ASKED) if data is not None]
    assert told == list(study_in_parts(LISTS, run=Run(resamples=20)))
    assert not active_children()


def test_a_process_that_dies_tells_no_more_and_one_nobody_hears_is_ended():
    telling = parts_of(Asked(LISTS, resamples=20_000))
    first = next(data for data in telling if data is not None)
    assert first["done"] == 0
    (process,) = active_children()
    process.kill()
    assert [data for data in telling if data and data["done"] == data["parts"]] == []
    deaf = parts_of(ASKED)
    next(deaf)
    assert active_children()
    deaf.close()
    assert not active_children()
