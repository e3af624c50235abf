"""The ledger: what is public stays public, what was hidden stays hidden, nothing is forgotten."""

import json
from dataclasses import replace

import numpy as np
import pytest
from disclosure_cast import small_table
from ledger_cast import as_seen, entered, kept

from samsyn.disclosure import (
    About,
    Counts,
    DisclosureError,
    Past,
    Policy,
    System,
    attack,
    enter,
    entry_of,
    entry_of_rounded,
    full_cross,
    head_of,
    profile_at,
    protect,
    read_ledger,
    read_splits,
    round_small,
)
from samsyn.disclosure.tables import Margins, flat

POLICY = Policy(profile_at(5))
FORMS = [[60, 4, 30], [30, 40, 50], [12, 33, 41]]
BY_PLACE = [[6, 4, 11], [9, 8, 30]]  # two places, three ages


def aged(numbers, ages):
    """Two places by some ages."""
    dimensions = (flat("place", codes=["p0", "p1"]), flat("age", codes=ages))
    atoms = np.array([[i, j] for i in range(2) for j in range(len(ages))])
    return full_cross(dimensions), Counts(dimensions, atoms, np.array(numbers).ravel())


FINE, COARSE = ("a00_17", "a18_20", "a21_99"), ("a00_20", "a21_99")
SPLITS = {"age": {"a00_20": ("a00_17", "a18_20")}}


def ledger_of(folder, count=3):
    past = Past()
    for number in range(count):
        tables = protect(*small_table(FORMS), POLICY, past=past)
        enter(folder, entry_of(tables, About(f"report-{number}"), past))
        past = replace(past, entries=read_ledger(folder))
    return past


def test_what_was_entered_is_read_back(tmp_path):
    past = ledger_of(tmp_path / "ledger")
    assert [one.about.publication for one in past.entries] == ["report-0", "report-1", "report-2"]
    assert past.entries[1].previous == head_of(past.entries[:1])
    assert {cell.value for cell in past.entries[0].cells if cell.mark} == {None}


def test_no_folder_is_an_empty_ledger(tmp_path):
    assert read_ledger(tmp_path / "none") == ()


def test_a_changed_entry_is_noticed(tmp_path):
    ledger_of(tmp_path)
    path = tmp_path / "000002.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    shown = next(cell for cell in data["cells"] if cell[-3] is not None)
    shown[-3] += 1
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(DisclosureError, match=r"000002\.json .* was changed"):
        read_ledger(tmp_path)


def test_an_entry_changed_with_its_hash_breaks_the_chain(tmp_path):
    past = ledger_of(tmp_path)
    other = replace(past.entries[1], about=About("another"))
    (tmp_path / "000002.json").unlink()
    enter(tmp_path, other)
    with pytest.raises(DisclosureError, match=r"000003\.json"):
        read_ledger(tmp_path)


@pytest.mark.parametrize("gone", ["000001.json", "000002.json"])
def test_a_missing_entry_is_noticed(tmp_path, gone):
    ledger_of(tmp_path)
    (tmp_path / gone).unlink()
    with pytest.raises(DisclosureError, match="does not hold together"):
        read_ledger(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"hash": 1}', "\udcff"])
def test_a_file_that_is_no_entry_is_refused(tmp_path, text):
    (tmp_path / "000001.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(DisclosureError):
        read_ledger(tmp_path)


def test_two_cannot_enter_the_same_number(tmp_path):
    past = ledger_of(tmp_path, count=1)
    tables = protect(*small_table(FORMS), POLICY, past=past)
    enter(tmp_path, entry_of(tables, About("mine"), past))
    with pytest.raises(DisclosureError, match="meanwhile"):
        enter(tmp_path, entry_of(tables, About("yours"), past))
    assert [one.about.publication for one in read_ledger(tmp_path)] == ["report-0", "mine"]


def test_a_number_that_was_published_otherwise_is_refused():
    past = Past(entries=entered(protect(*small_table(FORMS), POLICY), Past(), publication="first"))
    more = [[60, 4, 30], [30, 40, 50], [12, 33, 44]]
    with pytest.raises(DisclosureError, match="was published before as"):
        protect(*small_table(more), POLICY, past=past)
    protect(*small_table(more), POLICY, past=replace(past, vintage="2"))


def test_a_rounded_number_agrees_with_what_is_near():
    system, counts = small_table(FORMS)
    rounded = round_small(system, counts, base=3)
    entry = entry_of_rounded(system, rounded, About("open-data", method="rounded"), Past())
    past = Past(entries=(entry,))
    assert protect(system, counts, POLICY, past=past).open == ()
    far = replace(entry, cells=tuple(replace(c, value=c.value + 9) for c in entry.cells))
    with pytest.raises(DisclosureError, match="was published before as"):
        protect(system, counts, POLICY, past=replace(past, entries=(far,)))


def test_a_small_number_that_is_public_stays_public_and_is_told():
    system, counts = small_table(FORMS)
    open_policy = Policy(profile_at(2))
    past = Past(entries=entered(protect(system, counts, open_policy), Past(), publication="old"))
    tables = protect(system, counts, POLICY, past=past)
    assert [system.codes[cell] for cell in tables.public] == [("p0", "f1")]
    assert not tables.hidden.any()


def test_what_was_hidden_stays_hidden():
    system, counts = small_table(FORMS)
    first = protect(system, counts, POLICY)
    past = Past(entries=entered(first, Past(), publication="first"))
    again = protect(system, counts, Policy(profile_at(3)), past=past)
    assert (again.hidden == first.hidden).all()


def test_another_division_of_the_same_people_must_say_what_its_codes_are_made_of():
    fine = protect(*aged(BY_PLACE, FINE), POLICY)
    past = Past(entries=entered(fine, Past(), publication="fine"))
    coarse = [[10, 11], [17, 30]]
    with pytest.raises(DisclosureError, match=r"split_age\.csv"):
        protect(*aged(coarse, COARSE), POLICY, past=past)
    tables = protect(*aged(coarse, COARSE), POLICY, past=replace(past, splits=SPLITS))
    assert tables.open == ()


def test_other_years_are_no_other_division():
    """The years of two reports overlap in part; their totals are of other people."""
    first = protect(*aged([[60, 70], [55, 80]], ("2018", "2019")), POLICY)
    past = Past(entries=entered(first, Past(), publication="2019"))
    assert not protect(
        *aged([[70, 50], [80, 90]], ("2019", "2020")), POLICY, past=past
    ).hidden.any()


def test_two_divisions_that_are_safe_alone_are_safe_together():
    fine = protect(*aged([[60, 3, 40], [70, 30, 50]], FINE), POLICY)
    past = Past(entries=entered(fine, Past(), publication="fine"), splits=SPLITS)
    system, counts = aged([[63, 40], [100, 50]], COARSE)
    alone, beside = protect(system, counts, POLICY), protect(system, counts, POLICY, past=past)
    guarded = {int(cell) for cell in np.flatnonzero(fine.primary)}
    opened = attack(
        as_seen(fine),
        past=Past(entries=entered(alone, Past(), publication="alone"), splits=SPLITS),
    )
    closed = attack(
        as_seen(fine),
        past=Past(entries=entered(beside, past, publication="beside")[1:], splits=SPLITS),
    )
    assert [one.width for one in kept(opened, guarded)] == [0]
    assert all(one.width >= 3 and (one.upper or 5) >= 5 for one in kept(closed, guarded))


def test_late_registrations_do_not_tell_who_came_late():
    first = protect(*small_table(FORMS), POLICY)
    later = [[60, 4, 32], [30, 40, 50], [12, 33, 41]]
    past = Past(entries=entered(first, Past(), publication="june"), vintage="2")
    tables = protect(*small_table(later), POLICY, past=past)
    shown = {tables.system.codes[i]: int(tables.values[i]) for i in np.flatnonzero(~tables.hidden)}
    before = {first.system.codes[i]: int(first.values[i]) for i in np.flatnonzero(~first.hidden)}
    changes = {
        shown[c] - before[c] for c in shown.keys() & before.keys() if c != ("Total", "Total")
    }
    assert ("Total", "Total") in shown
    assert not {1, 2, 3, 4} & changes


def test_where_cases_were_taken_away_each_count_stands_for_itself():
    first = protect(*small_table(FORMS), POLICY)
    fewer = [[55, 4, 30], [30, 40, 50], [12, 33, 41]]
    past = Past(entries=entered(first, Past(), publication="june"), vintage="2")
    assert protect(*small_table(fewer), POLICY, past=past).open == ()


def test_what_counts_something_else_says_nothing():
    other = replace(About("reports"), counted="reports")
    entry = entry_of(protect(*small_table([[1, 2], [3, 4]]), Policy(profile_at(5), hardened=False)),
                     other, Past())  # fmt: skip
    system, counts = small_table([[60, 70], [80, 90]])
    assert not protect(system, counts, POLICY, past=Past(entries=(entry,))).hidden.any()


def test_tables_of_one_year_meet_those_that_divide_by_year():
    """Places of 2020 alone, and later places by year: the same people where the year is told."""
    sizes = [[60, 50, 41], [30, 40, 50]]
    by_year, counts = small_table(sizes, names=("place", "year"))
    first = protect(by_year, counts, POLICY)
    past = Past(entries=entered(first, Past(), publication="series"), limits={"year": "y0"})
    places = (flat("place", codes=["p0", "p1"]),)
    one = Counts(places, np.array([[0], [1]]), np.array([61, 30]))
    system = System.of(places, [Margins("places", ((0, 1, 2),))])
    with pytest.raises(DisclosureError, match="was published before as"):
        protect(system, one, POLICY, past=past)
    right = replace(one, persons=np.array([60, 30]))
    assert protect(system, right, POLICY, past=past).open == ()


def test_pieces_of_pieces_are_read(tmp_path):
    (tmp_path / "split_age.csv").write_text("code,piece\na,b\na,c\nb,d\nb,e\n", encoding="utf-8")
    assert read_splits(tmp_path) == {"age": {"a": ("b", "c"), "b": ("d", "e")}}


@pytest.mark.parametrize(
    ("rows", "said"), [("a,b\nb,a\n", "piece of itself"), ("a,\n", "lacks a code or a piece")]
)
def test_pieces_that_do_not_hold_together_are_refused(tmp_path, rows, said):
    (tmp_path / "split_age.csv").write_text("code,piece\n" + rows, encoding="utf-8")
    with pytest.raises(DisclosureError, match=said):
        read_splits(tmp_path)
