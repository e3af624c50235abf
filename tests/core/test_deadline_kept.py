"""The last day finds what was lost: a value that is not where the site said it would be."""

import pytest
from bench.deadline.day import Day, Measured, print_verdict
from bench.deadline.hands import Acknowledged, Call, Record
from bench.deadline.kept import held_against
from bench.deadline.page import Became, boxes_on
from bench.deadline.table import percentile

FIELD, ROSA, HTSO = "assisted-adults.total.@2020", 7, 8
FIRST, SECOND, ASIDE = ["12", "", ""], ["14", "", ""], ["13", "", ""]
STOOD = Acknowledged(by=ROSA, of=1, name=FIELD, words=("12", "", ""), became=Became("stands", 1))
STANDS = Acknowledged(by=HTSO, of=1, name=FIELD, words=("14", "", ""), became=Became("stands", 2))
WAITS = Acknowledged(by=ROSA, of=1, name=FIELD, words=("13", "", ""), became=Became("waits"))
EVERY = [STOOD, STANDS, WAITS]


def told(*, without=(), **other):
    """What a site tells in which all of it is kept, or all but some of it."""
    saves = [
        [1, FIELD, FIRST, 1, True, ROSA], [1, FIELD, SECOND, 2, True, HTSO],
        [1, FIELD, ASIDE, 2, False, ROSA],
    ]  # fmt: skip
    return {
        "saves": [save for place, save in enumerate(saves) if place not in without],
        "standing": [[1, FIELD, SECOND, 2]], "told": 3 - len(without), "log_holds": True, **other,
    }  # fmt: skip


def test_what_stands_what_was_replaced_and_what_waits_is_found():
    kept = held_against(EVERY, told())
    assert (kept.stands, kept.replaced, kept.waits, kept.count) == (1, 1, 1, 3)
    assert (kept.lost, kept.faults) == ((), ())


@pytest.mark.parametrize(("gone", "lost"), [(0, STOOD), (1, STANDS), (2, WAITS)])
def test_a_value_that_is_not_there_is_lost(gone, lost):
    assert held_against(EVERY, told(without=[gone])).lost == (lost,)


@pytest.mark.parametrize(
    ("place", "value"), [(0, 2), (2, ["99", "", ""]), (3, 5), (4, False), (5, 9)]
)
def test_a_value_that_is_there_otherwise_is_lost(place, value):
    there = told()
    there["saves"][1][place] = value
    assert STANDS in held_against(EVERY, there).lost


@pytest.mark.parametrize(
    "other",
    [{"standing": [[1, FIELD, FIRST, 1]]}, {"standing": []}, {"told": 2}, {"log_holds": False}],
)
def test_what_does_not_hold_together_is_a_fault(other):
    assert len(held_against(EVERY, told(**other)).faults) == 1


@pytest.mark.parametrize(
    ("status", "acknowledged", "unacknowledged", "code"),
    [(200, EVERY, [], 0), (500, EVERY, [], 1), (503, EVERY, [], 1), (0, EVERY, [], 1),
     (409, EVERY, [], 1), (200, [STANDS, STOOD, WAITS, WAITS], ["a field"], 1)],
)  # fmt: skip
def test_the_day_fails_where_something_was_lost_or_not_answered(
    status, acknowledged, unacknowledged, code, capsys
):
    record = Record(calls=[Call("field saved", 0.1, status)], acknowledged=acknowledged,
                    unacknowledged=unacknowledged)  # fmt: skip
    measured = Measured(record=record, seconds=1, processor=0.5)
    kept = held_against(acknowledged, told())
    assert print_verdict(Day(), measured=measured, kept=kept, said="a trace") == code
    said = capsys.readouterr().out
    assert ("5xx: 1" in said) == (status >= 500) == ("a trace" in said)


def test_the_day_fails_where_a_value_was_lost(capsys):
    measured = Measured(record=Record(acknowledged=EVERY), seconds=1, processor=None)
    kept = held_against(EVERY, told(without=[2]))
    assert print_verdict(Day(), measured=measured, kept=kept, said="") == 1
    assert "Lost: 1." in capsys.readouterr().out


def test_a_percentile_is_a_time_that_was_measured():
    assert [percentile(range(1, 101), share) for share in (0.5, 0.95, 0.99)] == [50, 95, 99]
    assert percentile([7.0], 0.99) == 7.0


def test_a_box_is_sent_with_the_version_that_was_seen():
    page = (
        f'<input name="typed:{FIELD}" value="12" x><select class="i" name="chosen:{FIELD}">'
        '<option value="">–</option><option value="zero" selected>0</option></select>'
        f'<textarea name="note:{FIELD}" rows="3">A &amp; B</textarea>'
        f'<input name="seen:{FIELD}" value="4">'
    )
    (box,) = boxes_on(page)
    assert box.words == ("12", "zero", "A & B")
    assert box.as_sent(("5", "", "")) == {
        f"typed:{FIELD}": "5", f"chosen:{FIELD}": "", f"note:{FIELD}": "", f"seen:{FIELD}": "4",
    }  # fmt: skip
