"""Compiling: sums by scope, who stands behind them, and zeros that follow from other answers."""

import pytest
from figures_cast import CODES, QUESTIONNAIRES, cell, compiled, found


def test_a_sum_lists_the_cells_it_came_from():
    rosa, htso = cell("rosa", value=74), cell("htso", value=24, row=3)
    figure = found(compiled(htso, rosa))
    assert (figure.value, figure.status, figure.counted) == (98, "reported", "persons")
    assert figure.cells == (rosa, htso)
    assert figure.sources == ("rosa", "htso")


def test_each_group_that_answers_and_each_service_has_its_own_figure():
    figures = compiled(cell("rosa", value=74), cell("fri", value=10))
    assert [f.scope for f in figures.figures] == [
        "all", "group:housing", "group:other", "service:rosa", "service:fri"
    ]  # fmt: skip
    assert found(figures, scope="group:other").value == 10
    assert figures.find(period="2020", quantity="assisted-adults", scope="group:police") is None


def test_a_service_that_cannot_count_is_missing_and_one_with_nobody_is_a_source():
    figures = compiled(
        cell("rosa", value=74), cell("nadheim", status="not-recorded"), cell("fri", value=0)
    )
    total = found(figures)
    assert (total.sources, total.missing) == (("rosa", "fri"), ("nadheim",))
    assert found(figures, scope="service:nadheim").status == "not-recorded"
    assert found(figures, scope="service:fri").status == "zero"


def test_a_service_that_was_asked_and_stayed_silent_is_missing():
    figure = found(compiled(cell("rosa", value=74), questionnaires=QUESTIONNAIRES))
    assert figure.missing == ("htso", "lauras-hus", "nadheim", "fri")
    assert "udi" not in figure.missing


def test_a_year_before_the_first_questionnaire_is_measured_by_the_first():
    figure = found(
        compiled(cell("rosa", value=63, period="2019"), questionnaires=QUESTIONNAIRES),
        period="2019",
    )
    assert len(figure.missing) == 4


def test_a_question_that_does_not_apply_is_neither_given_nor_missing():
    figures = compiled(cell("rosa", value=7), cell("fri", status="not-applicable"))
    total = found(figures)
    assert (total.sources, total.missing) == (("rosa",), ())
    assert found(figures, scope="group:other").status == "not-applicable"


@pytest.mark.parametrize("status", ["not-recorded", "withheld", "unknown"])
def test_where_nobody_gave_the_number_a_shared_reason_is_kept(status):
    figures = compiled(cell("rosa", status=status), cell("htso", status=status))
    assert (found(figures).value, found(figures).status) == (None, status)


def test_where_nobody_gave_the_number_for_different_reasons_it_is_unknown():
    figures = compiled(cell("rosa", status="withheld"), cell("htso", status="not-recorded"))
    assert found(figures).status == "unknown"


def test_the_parts_of_a_zero_are_zero():
    figures = compiled(cell("rosa", value=2), cell("rosa", "sex=female", 2), cell("fri", value=0))
    women = found(figures, "sex=female")
    assert women.sources == ("rosa", "fri")
    assert figures.provenance(women).implied == ("fri",)
    assert found(figures, "sex=female", scope="service:fri").status == "zero"


def test_a_service_that_gave_the_total_alone_is_missing_from_the_parts():
    figures = compiled(cell("rosa", value=2), cell("rosa", "sex=female", 2), cell("fri", value=1))
    assert found(figures, "sex=female").missing == ("fri",)
    assert found(figures, "sex=female", scope="service:fri").status == "unknown"


def test_categories_that_make_the_whole_leave_zero_for_the_rest():
    figures = compiled(
        cell("rosa", value=5), cell("rosa", "sex=female", 3), cell("rosa", "sex=male", 2),
        cell("fri", value=4), cell("fri", "sex=female", 4),
        cell("htso", value=4), cell("htso", "sex=female", 3),
    )  # fmt: skip
    men = found(figures, "sex=male")
    assert (men.value, men.sources, men.missing) == (2, ("rosa", "fri"), ("htso",))


def test_only_a_partition_leaves_zero_for_the_rest():
    quantity = "police-reports"
    figures = compiled(
        cell("udi", value=5, quantity=quantity), cell("udi", "age=adult", 5, quantity=quantity),
        cell("iom", value=5, quantity=quantity), cell("iom", "age=minor", 1, quantity=quantity),
    )  # fmt: skip
    assert not CODES.dimensions["age"].partition
    assert "udi" in found(figures, "age=minor", quantity=quantity, scope="service:udi").missing


def test_a_detail_is_measured_against_the_category_it_divides():
    figures = compiled(
        cell("rosa", value=9), cell("rosa", "form=labour-or-services", 5),
        cell("rosa", "form-detail=labour", 5),
        cell("htso", value=3), cell("htso", "form=sexual", 3),
        cell("fri", value=4), cell("fri", "form=labour-or-services", 4),
    )  # fmt: skip
    detail = found(figures, "form-detail=labour")
    assert (detail.value, detail.sources, detail.missing) == (5, ("rosa", "htso"), ("fri",))


def test_the_parts_of_a_cross_follow_from_either_margin():
    figures = compiled(
        cell("rosa", value=3), cell("rosa", "sex*form=female*sexual", 3),
        cell("fri", value=3), cell("fri", "sex=female", 0),
    )  # fmt: skip
    cross = found(figures, "sex*form=female*sexual")
    assert cross.sources == ("rosa", "fri")


def test_a_category_that_was_not_in_force_is_never_taken_for_zero():
    figures = compiled(
        cell("rosa", value=3, period="2021"), cell("rosa", "form=sexual", 3, period="2021"),
        cell("fri", value=3, period="2021"),
        cell("fri", "form=labour-or-services", 3, period="2021"),
    )  # fmt: skip
    figure = found(figures, "form=labour-or-services", period="2021")
    assert (figure.sources, figure.missing) == (("fri",), ("rosa",))


def test_a_refusal_that_was_given_stands_against_a_zero_that_could_be_implied():
    figures = compiled(
        cell("rosa", value=0), cell("rosa", "sex=female", status="not-recorded"),
        cell("fri", value=1), cell("fri", "sex=female", 1),
    )  # fmt: skip
    assert found(figures, "sex=female").missing == ("rosa",)


def test_persons_in_overlapping_services_have_bounds():
    figure = found(compiled(cell("rosa", value=74), cell("htso", value=24), cell("fri", value=0)))
    assert (figure.lower, figure.upper) == (74, 98)


@pytest.mark.parametrize(
    ("cells", "quantity"),
    [
        ([cell("rosa", value=74), cell("fri", value=0)], "assisted-adults"),
        (
            [
                cell("rosa", value=5, quantity="advice-line-contacts"),
                cell("htso", value=7, quantity="advice-line-contacts"),
            ],
            "advice-line-contacts",
        ),
    ],
    ids=["one service", "contacts"],
)
def test_other_numbers_need_no_bounds(cells, quantity):
    figure = found(compiled(*cells), quantity=quantity)
    assert (figure.lower, figure.upper) == (None, None)


def test_the_definition_names_the_day_its_wording_came_into_force():
    def name(part, period):
        whole = cell("rosa", value=3, period=period)
        return found(
            compiled(whole, cell("rosa", part, 3, period=period)), part, period=period
        ).definition

    assert name("form=labour-or-services", "2020") == "assisted-adults@2015-10-01"
    assert name("form=forced-labour-or-services", "2021") == "assisted-adults@2021-01-01"
    assert name("form=sexual", "2021") == "assisted-adults"
    assert name("form-detail=labour", "2020") == "assisted-adults@2015-10-01"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (cell("rosa", value=3, period="i fjor"), "left-out-period"),
        (cell("ukjent", value=3), "left-out-service"),
        (cell("rosa", value=3, quantity="ukjent"), "left-out-quantity"),
        (cell("rosa", "hair=red", 3), "left-out-part"),
        (cell("rosa", "sex=red", 3), "left-out-part"),
        (cell("rosa", "sex*form=female", 3), "left-out-part"),
        (cell("rosa", "sex*sex=female*male", 3), "left-out-part"),
        (cell("rosa", "total=female", 3), "left-out-part"),
        (cell("rosa", value=3, status="maybe"), "left-out-status"),
        (cell("rosa", value=3, status="zero"), "left-out-value"),
        (cell("rosa", value=3, status="not-recorded"), "left-out-value"),
        (cell("rosa", status="reported"), "left-out-value"),
        (cell("rosa", value=-3), "left-out-value"),
    ],
)
def test_a_cell_that_cannot_be_compiled_is_left_out_with_the_reason(bad, reason):
    figures = compiled(bad, cell("fri", value=1))
    assert [(left.cell, left.reason) for left in figures.left_out] == [(bad, reason)]
    assert found(figures).value == 1


def test_figures_stand_in_one_order_whatever_order_the_cells_came_in():
    cells = [
        cell("fri", "sex=male", 1), cell("rosa", "sex=female", 4), cell("fri", value=1),
        cell("rosa", value=4), cell("rosa", value=4, period="2019"),
        cell("rosa", value=4, period="2020-T1"), cell("rosa", "newness=new", 2),
        cell("udi", value=3, quantity="immigration-decisions"),
    ]  # fmt: skip
    forwards, backwards = compiled(*cells), compiled(*reversed(cells))
    assert forwards.figures == backwards.figures
    seen = [(f.period, f.quantity) for f in forwards.figures]
    assert list(dict.fromkeys(seen)) == [
        ("2019", "assisted-adults"), ("2020", "assisted-adults"),
        ("2020", "immigration-decisions"), ("2020-T1", "assisted-adults"),
    ]  # fmt: skip
    of_all = [f for f in forwards.figures if f.scope == "all" and f.period == "2020"]
    assert [f.category for f in of_all][:4] == ["", "new", "female", "male"]


def test_nothing_in_gives_nothing_out():
    figures = compiled()
    assert figures.figures == ()
    assert figures.find(period="2020", quantity="assisted-adults") is None
