"""What must hold of every compilation, whatever the returns say."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from samsyn.codes import load_codes
from samsyn.figures import (
    CannotAdd,
    Settlement,
    add,
    compile_figures,
    figures_to_rows,
    read_figures,
    write_figures,
)
from samsyn.returns import Cell, Place, Service, load_questionnaires

CODES = load_codes()
QUESTIONNAIRES = load_questionnaires()
SERVICES = tuple(
    Service(code=code, name=code, organisation="", group=group, counted_as="")
    for code, group in [("a", "housing"), ("b", "housing"), ("c", "other"), ("d", "immigration")]
)
QUANTITIES = (
    "assisted-adults", "accompanying-children", "immigration-decisions", "advice-line-contacts",
    "police-reports", "visitor-nationalities", "advertisements-highest",
)  # fmt: skip
PARTS = {
    "assisted-adults": (
        ("total", ""), ("sex", "female"), ("sex", "male"), ("form", "sexual"),
        ("form", "labour-or-services"), ("form-detail", "labour"), ("sex*form", "female*sexual"),
    ),
}  # fmt: skip


@st.composite
def cells(draw):
    quantity = draw(st.sampled_from(QUANTITIES))
    dimension, category = draw(st.sampled_from(PARTS.get(quantity, (("total", ""),))))
    value = draw(st.none() | st.integers(min_value=0, max_value=90))
    refusals = st.sampled_from(["not-recorded", "not-applicable", "withheld", "unknown"])
    status = draw(refusals) if value is None else ("reported" if value else "zero")
    return Cell(
        period=draw(st.sampled_from(["2019", "2020", "2021"])),
        service=draw(st.sampled_from([service.code for service in SERVICES])),
        quantity=quantity, dimension=dimension, category=category, value=value, status=status,
        basis="stated", note="",
        place=Place(file=draw(st.sampled_from(["x.csv", "y.csv"]))),
    )  # fmt: skip


def on_rows_of_their_own(drawn):
    return [replace(c, place=replace(c.place, row=row)) for row, c in enumerate(drawn, start=2)]


RETURNS = st.lists(cells(), max_size=40).map(on_rows_of_their_own)


def compiled(returns, **how):
    return compile_figures(
        cells=returns, services=SERVICES, codes=CODES, questionnaires=QUESTIONNAIRES, **how
    )


@given(RETURNS)
def test_the_groups_together_are_all(returns):
    compilation = compiled(returns)
    for figure in compilation.figures:
        adds = CODES.quantities[figure.quantity].adds
        if figure.scope != "all" or adds == "single":
            continue
        where = {"period": figure.period, "quantity": figure.quantity}
        part = {"dimension": figure.dimension, "category": figure.category}
        groups = [
            found
            for group in CODES.groups
            if (found := compilation.find(**where, scope=f"group:{group}", **part))
        ]
        assert {s for f in groups for s in f.sources} == set(figure.sources)
        assert {s for f in groups for s in f.missing} == set(figure.missing)
        if figure.value is not None:
            assert sum(f.value or 0 for f in groups) == figure.value
            assert adds != "never" or len(figure.sources) == 1


@given(RETURNS)
def test_bounds_enclose_the_largest_service_and_end_at_the_sum(returns):
    compilation = compiled(returns)
    for figure in compilation.figures:
        if figure.lower is None:
            assert figure.upper is None
            continue
        assert 0 < figure.lower < figure.value == figure.upper
        assert CODES.quantities[figure.quantity].adds == "overlapping"
        assert figure.lower == max(cell.value for cell in figure.cells)


@given(RETURNS, st.randoms(use_true_random=False))
def test_the_order_of_rows_and_files_does_not_matter(returns, chance):
    shuffled = list(returns)
    chance.shuffle(shuffled)
    one, other = compiled(returns), compiled(shuffled)
    assert (one.figures, one.conflicts) == (other.figures, other.conflicts)


@given(RETURNS)
def test_who_gave_and_who_is_missing_are_apart_and_together_those_asked(returns):
    compilation = compiled(returns)
    for figure in compilation.figures:
        assert not set(figure.sources) & set(figure.missing)
        if CODES.quantities[figure.quantity].adds == "single":
            continue
        alone = [
            compilation.by_key[(*figure.key[:2], f"service:{s.code}", *figure.key[3:])]
            for s in SERVICES
            if (*figure.key[:2], f"service:{s.code}", *figure.key[3:]) in compilation.by_key
            and figure.scope in ("all", f"group:{s.group}", f"service:{s.code}")
        ]
        concerned = {
            f.scope.removeprefix("service:") for f in alone if f.status != "not-applicable"
        }
        assert {*figure.sources, *figure.missing} == concerned


@given(RETURNS, RETURNS)
def test_a_lost_answer_has_no_value_and_its_service_is_no_source(returns, unreadable):
    answered = {cell.key for cell in returns}
    lost = [cell.key for cell in unreadable if cell.key not in answered]
    compilation = compiled(returns, unread=lost)
    for period, service, quantity, dimension, category in lost:
        part = {"dimension": dimension, "category": category}
        for scope in ("all", f"service:{service}"):
            figure = compilation.find(period=period, quantity=quantity, scope=scope, **part)
            assert figure is not None
            assert service not in figure.sources
            assert figure.value is None or figure.scope == "all"


@given(RETURNS)
def test_the_cells_of_a_figure_add_to_it_again(returns):
    for figure in compiled(returns).figures:
        if figure.value is None:
            continue
        values = [cell.value for cell in figure.cells]
        if CODES.quantities[figure.quantity].adds == "single":
            assert set(values) <= {figure.value}
        else:
            assert sum(values) == figure.value
        assert {cell.service for cell in figure.cells} <= set(figure.sources)


@given(RETURNS)
def test_a_figure_has_a_value_exactly_where_its_status_says_so(returns):
    for figure in compiled(returns).figures:
        rule = CODES.statuses[figure.status].value
        if figure.value is None:
            assert rule == "none"
        else:
            assert rule == ("positive" if figure.value else "zero")


@given(RETURNS)
def test_settling_every_conflict_leaves_none(returns):
    conflicts, settlements = compiled(returns).conflicts, ()
    for _ in range(2):  # settling a service's two answers may reveal two services that differ
        settlements = (*settlements, *(_settlement(c) for c in conflicts))
        settled = compiled(returns, settlements=settlements)
        conflicts = settled.conflicts
    assert (conflicts, settled.unused_settlements) == ((), ())
    for one in settled.settled:
        assert one.chosen not in one.set_aside
        assert {one.chosen, *one.set_aside} == set(one.conflict.cells)


def _settlement(conflict):
    first = conflict.cells[0]
    chosen = first.service if not conflict.key[1] else f"{first.place.file}:{first.place.row}"
    return Settlement(
        key=conflict.key, chosen=chosen, reason="ringt", by="KOM", on=date(2021, 3, 1)
    )


@given(RETURNS)
def test_adding_across_count_bases_is_always_refused(returns):
    figures = [f for f in compiled(returns).figures if f.value is not None]
    for one in figures[:12]:
        for other in figures[-12:]:
            if one.counted != other.counted:
                with pytest.raises(CannotAdd):
                    add([one, other])
                with pytest.raises(CannotAdd):
                    add([one, other], as_series=True)


@given(RETURNS)
def test_whatever_adds_counts_each_answer_once(returns):
    figures = [f for f in compiled(returns).figures if f.value is not None][:25]
    for index, one in enumerate(figures):
        for other in figures[index:]:
            try:
                total = add([one, other])
            except CannotAdd:
                continue
            assert total.value == one.value + other.value
            assert len({(c.key, c.place) for c in total.cells}) == len(total.cells)
            assert (total.lower or total.value) <= total.value


@settings(max_examples=30)
@given(RETURNS)
def test_what_is_written_is_read_back(tmp_path_factory, returns):
    path = tmp_path_factory.mktemp("figures") / "figures.csv"
    compilation = compiled(returns)
    write_figures(compilation, path)
    assert read_figures(path) == figures_to_rows(compilation.figures)
