"""kill -9 at the points of each act: all of it is there or nothing, and it can be done again.

Nine acts are sent in as pages. The program that answers is killed before a statement, before and
after the commit, and before it answers; `SAMSYN_KILLS=1000` kills at every statement there is.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from own_database import environment, own_database
from whole_database import LOG, changed

PROGRAM = Path(__file__).parent / "killed_acts.py"
ACTS = {  # what is answered, and what to one who does once more what had been done
    "save": (200, 200), "submit": (302, 409), "receive": (302, 302), "take-in": (302, 302),
    "accept": (302, 302), "send-back": (302, 200), "invite": (302, 422), "next-round": (302, 422),
    "freeze": (302, 302),
}  # fmt: skip
AGAIN = {  # what doing it once more may add: the same value typed again, the same file sent again
    "save": {"collection.AnswerEdit"}, "receive": {"collection.Upload"},
}  # fmt: skip


@pytest.fixture(scope="module")
def tried(tmp_path_factory):
    """Every act, killed at its points."""
    with own_database(tmp_path_factory.mktemp("killed")) as address:
        done = subprocess.run(
            [sys.executable, str(PROGRAM)], env=environment(address), capture_output=True,
            text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout)


def is_committed(trial, trials):
    """Whether the act was killed after its commit: the last of the trials are."""
    committed = [one["point"] for one in trials].index("after a commit")
    return trials.index(trial) >= committed


def test_every_act_is_tried(tried):
    assert tried.keys() == ACTS.keys()
    for act, one in tried.items():
        points = [trial["point"] for trial in one["trials"]]
        assert points.count("before a commit") == 1, f"{act} is more than one transaction"
        assert len(points) > points.index("after a commit") > 2
        assert one["whole"]["answer"] == ACTS[act][0]
        assert one["whole"]["before"]["rows"] != one["whole"]["after"]["rows"]


@pytest.mark.parametrize("act", ACTS)
def test_all_of_an_act_is_there_or_nothing_of_it_and_the_log_holds(tried, act):
    whole, trials = tried[act]["whole"], tried[act]["trials"]
    for trial in trials:
        expected = whole["after" if is_committed(trial, trials) else "before"]
        assert trial["before"] == expected, trial["point"]
        assert trial["before"]["holds"]
        assert trial["after"]["holds"]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_of_which_nothing_was_left_is_done_again_as_if_for_the_first_time(tried, act):
    whole, trials = tried[act]["whole"], tried[act]["trials"]
    for trial in trials:
        if not is_committed(trial, trials):
            assert trial["answer"] == whole["answer"], trial["point"]
            assert shape(trial["after"]) == shape(whole["after"]), trial["point"]


@pytest.mark.parametrize("act", ACTS)
def test_an_act_that_was_done_is_not_done_twice(tried, act):
    trials = tried[act]["trials"]
    for trial in trials:
        if is_committed(trial, trials):
            assert trial["answer"] == ACTS[act][1]
            assert changed_by(trial) <= AGAIN.get(act, set()) | LOG, trial["point"]
            assert act in AGAIN or not changed_by(trial)


def test_no_letter_is_queued_twice(tried):
    for act, count in (("send-back", 1), ("invite", 1)):
        letters = [len(trial["after"]["rows"]["mail.Letter"]) for trial in tried[act]["trials"]]
        assert set(letters) == {count}


def shape(told):
    """How many rows each table has, and what the log tells of: numbers may have been passed over.

    A server does not give a number again that an act had taken before it was killed.
    """
    return {table: len(rows) for table, rows in told["rows"].items()}, Counter(told["acts"])


def changed_by(trial):
    """The tables that doing it again changed."""
    return changed(trial["before"]["rows"], trial["after"]["rows"])
