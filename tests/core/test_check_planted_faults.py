"""One fault planted in the real returns of 2020 is found exactly once, where it lies."""

import pytest
from returns_cast import (
    Edit,
    Rows,
    Which,
    added,
    changed,
    check_rows,
    deleted,
    line_of,
    rows_of,
    write_rows,
)

from samsyn.returns import Returns, read_returns

ROSA, HTSO, MIG = "rosa", "htso", "migrasjonssenteret"
HOPE, LAURA, NADHEIM = "hope-for-justice-oslo", "lauras-hus", "nadheim-oslo"


def total(service: str, quantity: str = "assisted-adults") -> Which:
    return Which(service, quantity=quantity)


def part(service: str, dimension: str, category: str) -> Which:
    return Which(service, dimension, category)


# Each fault: its rule, the row that is edited, and the fields it gets (None takes the row away).
EDITED: list[tuple[str, Which, dict[str, str] | None]] = [
    # a total that its breakdowns agree against
    ("total-disagrees", total(ROSA), {"value": "75"}),
    ("total-disagrees", total(ROSA), {"value": "47"}),
    ("total-disagrees", total(HTSO), {"value": "42"}),
    ("total-disagrees", total("pro-sentret"), {"value": "190"}),
    ("total-disagrees", total(LAURA), {"value": "0", "status": "zero"}),
    ("total-disagrees", total("nadheim-trondheim"), {"value": "3", "status": "reported"}),
    # a breakdown that does not add
    ("breakdown-does-not-add", part(ROSA, "sex", "female"), {"value": "62"}),
    ("breakdown-does-not-add", part(ROSA, "newness", "new"), {"value": "64"}),
    ("breakdown-does-not-add", part(HTSO, "origin", "africa"), {"value": "6"}),
    ("breakdown-does-not-add", part("adora", "form", "sexual"), {"value": "8"}),
    ("breakdown-does-not-add", part("fri-bergen", "form", "labour-or-services"), {"value": "3"}),
    ("breakdown-does-not-add", part(MIG, "form", "labour-or-services"), {"value": "15"}),
    ("breakdown-does-not-add", part("filemon", "form", "labour-or-services"),
     {"value": "0", "status": "zero"}),
    ("breakdown-does-not-add", part(LAURA, "sex", "male"), {"value": "1", "status": "reported"}),
    ("breakdown-does-not-add", part("rett-til-a-bli-sett", "newness", "continuing"),
     {"value": "17"}),
    # the breakdown of one category
    ("detail-does-not-add", part(HTSO, "form-detail", "labour"), {"value": "10"}),
    ("detail-does-not-add", part(MIG, "form-detail", "services"), {"value": "2"}),
    ("detail-does-not-add", part(HOPE, "form-detail", "services"), {"value": "5"}),
    ("detail-does-not-add", part(LAURA, "form-detail", "labour"), {"value": "0", "status": "zero"}),
    # one part above its whole
    ("part-above-whole", part(ROSA, "sex", "male"), {"value": "80"}),
    ("part-above-whole", part("adora", "newness", "new"), {"value": "90"}),
    ("part-above-whole", part("filemon", "newness", "continuing"), {"value": "20"}),
    ("part-above-whole", part(HTSO, "form-detail", "services"), {"value": "22"}),
    ("part-above-whole", part("eva", "origin", "asia"), {"value": "3"}),
    # something that was asked for is missing
    ("breakdown-incomplete", part(ROSA, "sex", "male"), None),
    ("breakdown-incomplete", part(HOPE, "origin", "western-europe"), None),
    ("breakdown-incomplete", part("caritas-ressurssenteret", "newness", "new"), None),
    ("breakdown-incomplete", part(HTSO, "form-detail", "labour"), None),
    ("breakdown-incomplete", part(HTSO, "form", "labour-or-services"), None),
    ("total-missing", total(ROSA), None),
    ("total-missing", total("shalam-women"), None),
    ("total-missing", total(HTSO), {"value": "", "status": "not-recorded"}),
    ("service-missing", total(NADHEIM), None),
    # a status and a number that do not go together
    ("value-missing", part(ROSA, "form", "sexual"), {"value": ""}),
    ("value-missing", total("albertine"), {"value": ""}),
    ("value-missing", part("eva", "sex", "male"), {"value": "", "status": "zero"}),
    ("value-missing", part(HTSO, "sex", "male"), {"value": "", "status": ""}),
    ("value-with-status", part(ROSA, "origin", "asia"), {"status": "unknown"}),
    ("value-with-status", total(NADHEIM), {"value": "12"}),
    ("value-with-status", part("eva", "sex", "male"), {"status": "withheld"}),
    ("zero-with-number", part(HTSO, "sex", "female"), {"status": "zero"}),
    ("zero-with-number", part("eva", "sex", "male"), {"value": "1"}),
    ("zero-with-number", total("fri-bergen"), {"status": "zero"}),
    ("reported-zero", part("adora", "sex", "male"), {"status": "reported"}),
    ("reported-zero", part("adora", "sex", "female"), {"value": "0"}),
    ("reported-zero", total("nadheim-trondheim"), {"status": "reported"}),
    ("negative-value", part(ROSA, "sex", "female"), {"value": "-63"}),
    ("negative-value", total(ROSA, "children-born"), {"value": "−5"}),
    ("unknown-status", part(ROSA, "sex", "female"), {"status": "rapportert"}),
    ("unknown-status", total(NADHEIM), {"status": "not recorded"}),
    # codes that do not exist, or not here
    ("unknown-period", part(ROSA, "sex", "female"), {"period": "202O"}),
    ("unknown-period", total("eva"), {"period": "2020-T4"}),
    ("unknown-service", part(ROSA, "sex", "female"), {"service": "rossa"}),
    ("unknown-service", total(NADHEIM), {"service": "nadheim"}),
    ("unknown-service", total("eva"), {"service": ""}),
    ("unknown-quantity", total(HTSO, "children-born"), {"quantity": "children"}),
    ("unknown-quantity", part(ROSA, "sex", "female"), {"quantity": "assisted-adult"}),
    ("unknown-dimension", part(ROSA, "sex", "female"), {"dimension": "gender"}),
    ("unknown-dimension", part(ROSA, "sex", "female"), {"dimension": "district"}),
    ("unknown-dimension", part(ROSA, "sex", "female"), {"quantity": "children-born"}),
    ("unknown-category", part(ROSA, "sex", "female"), {"category": "femal"}),
    ("unknown-category", part(ROSA, "sex", "female"), {"category": ""}),
    ("unknown-category", part(ROSA, "sex", "female"), {"category": "female*sexual"}),
    ("unknown-category", total(ROSA), {"category": "all"}),
    ("unknown-category", part(ROSA, "sex", "female"), {"dimension": "origin"}),
    ("category-not-in-force", part(HTSO, "form", "labour-or-services"),
     {"category": "forced-labour-or-services"}),
    ("category-not-in-force", part(MIG, "form", "labour-or-services"),
     {"category": "forced-labour-or-services"}),
    ("quantity-not-asked", total(HTSO, "children-born"), {"quantity": "police-reports"}),
    ("quantity-not-asked", total(LAURA, "accompanying-children"), {"quantity": "return-children"}),
    # another period
    ("other-period", part(ROSA, "sex", "female"), {"period": "2019"}),
    ("other-period", total(ROSA), {"period": "2021"}),
    ("other-period", total(NADHEIM), {"period": "2019"}),
    ("other-period", total(HTSO, "children-born"), {"period": "2020-T1"}),
    # the same question twice, by a row that was meant for another place
    ("duplicate-different", part(ROSA, "sex", "male"), {"category": "female"}),
    ("duplicate-different", total(NADHEIM), {"service": ROSA}),
    ("duplicate-different", total(ROSA, "accompanying-children"), {"quantity": "children-born"}),
    ("duplicate-different", part(ROSA, "newness", "new"), {"dimension": "total", "category": ""}),
    ("duplicate-same", part(HTSO, "sex", "male"), {"category": "female"}),
    # what was typed cannot be read as one number
    ("unclear-number", part(ROSA, "sex", "female"), {"value": "ca. 60"}),
    ("unclear-number", total(ROSA), {"value": "74 personer"}),
    ("unclear-number", part(ROSA, "origin", "middle-east"), {"value": "<5"}),
    ("unclear-number", part(ROSA, "origin", "africa"), {"value": "2O"}),
    ("unclear-number", part("eva", "sex", "male"), {"value": "–", "status": ""}),
    ("unclear-number", part(HTSO, "sex", "male"), {"value": "3,5"}),
    ("unclear-number", part(HTSO, "sex", "male"), {"value": "10-12"}),
    # the status said twice, differently
    ("two-statuses", total(NADHEIM), {"value": "ukjent"}),
    ("two-statuses", total(ROSA), {"value": "ikke registrert"}),
    ("two-statuses", part(ROSA, "sex", "male"), {"value": "ukjent", "status": "withheld"}),
    # what must not be there
    ("personal-data", part(ROSA, "sex", "female"), {"note": "spør kari.nordmann@example.org"}),
    ("personal-data", total(HTSO), {"note": "hun med fødselsnummer 010190 12345"}),
    ("personal-data", total(NADHEIM), {"note": "DUF 202012345612"}),
    ("unknown-basis", part(ROSA, "sex", "female"), {"basis": "guessed"}),
]  # fmt: skip

# Faults that are a row too many.
ADDED: list[tuple[str, Edit]] = [
    ("duplicate-different", added(part(ROSA, "sex", "male"), "12")),
    ("duplicate-different", added(total(NADHEIM), "4")),
    ("duplicate-same", added(part(ROSA, "sex", "male"), "11")),
    ("duplicate-same", added(total(NADHEIM), "", "not-recorded")),
    ("other-period", added(Which(ROSA, period="2019"), "63")),
    ("unknown-service", added(total("rosa-bergen"), "3")),
    ("breakdown-does-not-add", added(part(ROSA, "sex", "other"), "2")),
    ("quantity-not-asked", added(total(ROSA, "section-4-29-cases"), "2")),
]


def only_finding(rows: Rows, folder, **settings):
    report = check_rows(rows, folder, **settings)
    told = [(finding.rule, finding.message) for finding in report.findings]
    assert len(told) == 1, told
    return report.findings[0]


def test_the_given_returns_have_nothing_to_object_to(tmp_path):
    assert check_rows(rows_of("returns.csv"), tmp_path).findings == ()


@pytest.mark.parametrize(
    ("rule", "which", "columns"), EDITED, ids=[f"{n}-{f[0]}" for n, f in enumerate(EDITED)]
)
def test_a_planted_fault_is_found_once_and_where_it_is(rule, which, columns, tmp_path):
    rows = rows_of("returns.csv")
    line = line_of(which, rows)
    (deleted(which) if columns is None else changed(which, **columns))(rows)
    finding = only_finding(rows, tmp_path)
    assert finding.rule == rule
    expected = {"service": which.service, "dimension": which.dimension, **(columns or {})}
    if rule != "service-missing":
        assert finding.dimension == expected["dimension"]
    assert finding.service == expected["service"]
    if columns is not None and finding.category == expected.get("category", which.category):
        assert finding.place.row == line or f"rad {line}" in finding.message


@pytest.mark.parametrize(("rule", "edit"), ADDED, ids=[f"{n}-{f[0]}" for n, f in enumerate(ADDED)])
def test_a_row_too_many_is_found_once_and_where_it_is(rule, edit, tmp_path):
    rows = rows_of("returns.csv")
    edit(rows)
    finding = only_finding(rows, tmp_path)
    assert finding.rule == rule
    if finding.category == rows[-1]["category"]:
        assert finding.place.row == len(rows) + 1


def test_the_planted_faults_are_many_and_of_many_kinds():
    kinds = {fault[0] for fault in (*EDITED, *ADDED)}
    assert len(EDITED) + len(ADDED) >= 70
    assert len(kinds) >= 22


# Faults that only show against last year: one row of the earlier returns is edited.
EARLIER = [
    ("continuing-above-last-year", Which(ROSA, period="2019"), "27", ROSA),
    ("continuing-above-last-year", Which(HTSO, period="2019"), "5", HTSO),
    ("jump", Which(ROSA, period="2019"), "190", ROSA),
    ("jump", Which("caritas-ressurssenteret", period="2019"), "30", "caritas-ressurssenteret"),
    ("jump", Which("adora", period="2019"), "40", "adora"),
]


@pytest.mark.parametrize(("rule", "which", "value", "service"), EARLIER)
def test_a_number_that_last_year_does_not_bear_out_is_found_once(
    rule, which, value, service, tmp_path
):
    before = rows_of("returns-2019.csv")
    changed(which, value=value)(before)
    previous = read_returns(write_rows(before, tmp_path / "earlier.csv"))
    finding = only_finding(rows_of("returns.csv"), tmp_path, previous=previous)
    assert (finding.rule, finding.service) == (rule, service)


def earlier_with(edit: Edit, folder) -> Returns:
    rows = rows_of("returns-2019.csv")
    edit(rows)
    return read_returns(write_rows(rows, folder / "earlier.csv"))


def test_a_zero_after_many_asks_whether_it_was_counted(tmp_path):
    edit = added(Which("nadheim-trondheim", period="2019"), "12")
    finding = only_finding(rows_of("returns.csv"), tmp_path, previous=earlier_with(edit, tmp_path))
    assert (finding.rule, finding.severity) == ("zero-after-many", "warning")
    assert "12" in finding.message


def test_a_zero_after_few_is_left_alone(tmp_path):
    edit = added(Which("nadheim-trondheim", period="2019"), "4")
    report = check_rows(rows_of("returns.csv"), tmp_path, previous=earlier_with(edit, tmp_path))
    assert report.findings == ()


def test_a_number_that_is_gone_is_noted(tmp_path):
    edit = added(Which(NADHEIM, period="2019"), "12")
    finding = only_finding(rows_of("returns.csv"), tmp_path, previous=earlier_with(edit, tmp_path))
    assert (finding.rule, finding.severity, finding.service) == ("number-gone", "note", NADHEIM)
