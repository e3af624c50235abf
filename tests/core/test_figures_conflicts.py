"""Two answers to one question: never an average, and no number until somebody has chosen."""

from datetime import date

import pytest
from figures_cast import cell, compiled, found

from samsyn.codes import ReaderError
from samsyn.figures import Settlement, read_settlements

LATE = {"file": "late.csv", "row": 9}
DECISIONS = {"quantity": "immigration-decisions"}


def choice(key, chosen):
    return Settlement(
        key=key, chosen=chosen, reason="telefon 3. mars", by="koordinator", on=date(2021, 3, 3)
    )


REPEATED = ("2020", "rosa", "assisted-adults", "total", "")
RIVALS = ("2020", "", "immigration-decisions", "total", "")


def test_a_service_that_answered_twice_differently_has_no_number_yet():
    figures = compiled(cell("rosa", value=74), cell("rosa", value=47, **LATE), cell("fri", value=1))
    assert [c.key for c in figures.conflicts] == [REPEATED]
    assert {c.value for c in figures.conflicts[0].cells} == {74, 47}
    for scope in ("all", "group:housing", "service:rosa"):
        figure = found(figures, scope=scope)
        assert (figure.value, figure.status) == (None, "unknown")
        assert figures.provenance(figure).conflicts == figures.conflicts
    assert found(figures, scope="group:other").value == 1


def test_the_same_answer_twice_is_no_conflict_and_counts_once():
    figures = compiled(cell("rosa", value=74), cell("rosa", value=74, **LATE))
    assert (figures.conflicts, found(figures).value) == ((), 74)
    assert len(found(figures).cells) == 1


def test_a_number_and_a_refusal_of_it_are_a_conflict_too():
    figures = compiled(cell("rosa", value=74), cell("rosa", status="not-recorded", **LATE))
    assert len(figures.conflicts) == 1


@pytest.mark.parametrize("chosen", ["late.csv", "late.csv:9"])
def test_a_settlement_keeps_the_answer_set_aside_and_the_reason(chosen):
    figures = compiled(
        cell("rosa", value=74), cell("rosa", value=47, **LATE),
        settlements=[choice(REPEATED, chosen)],
    )  # fmt: skip
    figure = found(figures)
    assert (figure.value, figures.conflicts) == (47, ())
    (settled,) = figures.provenance(figure).settled
    assert [c.value for c in settled.set_aside] == [74]
    assert settled.settlement.reason == "telefon 3. mars"
    assert figures.provenance(found(figures, scope="service:rosa")).settled == (settled,)


@pytest.mark.parametrize("chosen", ["other.csv", "returns.csv"], ids=["nowhere", "both"])
def test_a_settlement_that_points_at_no_single_answer_settles_nothing(chosen):
    settlement = choice(REPEATED, chosen)
    figures = compiled(
        cell("rosa", value=74), cell("rosa", value=47, row=3), settlements=[settlement]
    )
    assert found(figures).value is None
    assert figures.unused_settlements == (settlement,)


def test_a_row_of_one_file_can_be_chosen():
    figures = compiled(
        cell("rosa", value=74), cell("rosa", value=47, row=3),
        settlements=[choice(REPEATED, "returns.csv:3")],
    )  # fmt: skip
    assert found(figures).value == 47


def test_two_sources_of_a_number_with_one_true_value_conflict_where_they_differ():
    figures = compiled(cell("udi", value=49, **DECISIONS), cell("iom", value=50, **DECISIONS))
    assert [c.key for c in figures.conflicts] == [RIVALS]
    disputed = found(figures, **DECISIONS)
    assert (disputed.value, disputed.status) == (None, "unknown")
    assert found(figures, **DECISIONS, scope="service:udi").value == 49


def test_two_sources_that_agree_are_not_added():
    figures = compiled(cell("udi", value=49, **DECISIONS), cell("iom", value=49, **DECISIONS))
    figure = found(figures, **DECISIONS)
    assert (figure.value, figure.sources, figures.conflicts) == (49, ("udi", "iom"), ())


def test_one_source_is_enough_for_a_number_with_one_true_value():
    figures = compiled(
        cell("udi", value=49, **DECISIONS), cell("iom", status="not-recorded", **DECISIONS)
    )
    assert (found(figures, **DECISIONS).value, found(figures, **DECISIONS).missing) == (49, ())


def test_a_source_can_be_chosen_and_the_other_still_says_what_it_said():
    figures = compiled(
        cell("udi", value=49, **DECISIONS), cell("iom", value=50, **DECISIONS),
        settlements=[choice(RIVALS, "udi")],
    )  # fmt: skip
    figure = found(figures, **DECISIONS)
    assert (figure.value, figure.sources) == (49, ("udi",))
    assert [c.service for c in figures.provenance(figure).settled[0].set_aside] == ["iom"]
    assert found(figures, **DECISIONS, scope="service:iom").value == 50


HEADER = "period,service,quantity,dimension,category,chosen,reason,by,on\n"


def test_settlements_are_read_from_a_file(tmp_path):
    path = tmp_path / "settlements.csv"
    path.write_text(
        HEADER
        + "2020,rosa,assisted-adults,total,,late.csv,telefon 3. mars,koordinator,2021-03-03\n",
        encoding="utf-8",
    )
    assert read_settlements(path) == (choice(REPEATED, "late.csv"),)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("period,service\n", "lacks the columns"),
        (
            HEADER + "2020,rosa,assisted-adults,total,,late.csv,,koordinator,2021-03-03\n",
            "'reason'",
        ),
        (HEADER + "2020,rosa,assisted-adults,total,,late.csv,x,koordinator,3. mars\n", "3. mars"),
        (HEADER + "2020,rosa\n", "has 2 fields"),
        (HEADER + "2020,rosa,assisted-adults,total,,late.csv,x,k,2021-03-03\n" * 2, "twice"),
    ],
)
def test_a_file_of_settlements_that_cannot_be_read_is_refused_with_its_line(tmp_path, text, says):
    path = tmp_path / "settlements.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReaderError, match=says):
        read_settlements(path)


@pytest.mark.parametrize("kind", ["missing", "folder", "latin"])
def test_what_is_no_file_of_settlements_is_refused(tmp_path, kind):
    path = tmp_path / "settlements.csv"
    if kind == "folder":
        path.mkdir()
    elif kind == "latin":
        path.write_bytes(HEADER.encode() + "år".encode("latin-1"))
    with pytest.raises(ReaderError, match=r"settlements\.csv"):
        read_settlements(path)
