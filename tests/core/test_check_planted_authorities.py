"""One fault planted in the numbers of an authority is found exactly once, where it lies."""

import pytest
from returns_cast import YEAR, Which, all_services, changed, check_rows, rows_of

# Faults in the numbers of the authorities: cross-tables, and decisions against persons.
PERMITS, REPORTS = "victim-permit-decisions", "police-reports"
SITUATIONS, PERSONS = "grave-exploitation-situations", "victim-permit-persons"


def total(service: str, quantity: str) -> Which:
    return Which(service, quantity=quantity)


def police(dimension: str, category: str) -> Which:
    return Which("politiet", dimension, category, REPORTS)


def permits(dimension: str, category: str) -> Which:
    return Which("udi", dimension, category, PERMITS)


AUTHORITIES = [
    ("margins-disagree", "police.csv", police("district*form", "oslo*sexual"), "9"),
    ("margins-disagree", "police.csv", police("district*form", "ost*sexual"), "1"),
    ("part-above-whole", "police.csv", police("district*form", "oslo*facilitation"), "2"),
    ("breakdown-does-not-add", "police.csv", police("form", "sexual"), "16"),
    ("breakdown-does-not-add", "police.csv", police("district", "oslo"), "19"),
    ("total-disagrees", "police.csv", police("total", ""), "38"),
    ("part-above-whole", "police.csv", police("aggravated", "aggravated"), "50"),
    ("margins-disagree", "immigration.csv", permits("permit*outcome", "reflection*granted"), "15"),
    ("breakdown-does-not-add", "immigration.csv", permits("permit", "reflection"), "23"),
    ("mixed-bases", "immigration.csv", permits("total", ""), "27"),
    ("mixed-bases", "immigration.csv", permits("total", ""), "55"),
    ("mixed-bases", "immigration.csv", permits("sex", "female"), "16"),
    ("total-disagrees", "immigration.csv", permits("total", ""), "29"),
    ("breakdown-does-not-add", "immigration.csv", permits("sex", "female"), "18"),
    (
        "linked-number-above",
        "immigration.csv",
        total("udi", PERSONS),
        "29",
    ),
    (
        "linked-number-above",
        "advice.csv",
        total("caritas-ressurssenteret", SITUATIONS),
        "98",
    ),
    ("detail-does-not-add", "immigration.csv", permits("refusal-ground", "no-indications"), "5"),
]


@pytest.mark.parametrize(("rule", "file", "which", "value"), AUTHORITIES)
def test_a_fault_in_the_numbers_of_an_authority_is_found_once(rule, file, which, value, tmp_path):
    rows = rows_of(file)
    clean = {
        (f.rule, f.service, f.quantity, f.dimension, f.category)
        for f in check_rows(rows, tmp_path, services=all_services()).findings
    }
    changed(which, value=value)(rows)
    found = [
        f
        for f in check_rows(rows, tmp_path, services=all_services()).findings
        if (f.rule, f.service, f.quantity, f.dimension, f.category) not in clean
    ]
    assert [(f.rule, f.service, f.quantity, f.dimension) for f in found] == [
        (rule, which.service, which.quantity, which.dimension)
    ], [f.message for f in found]


def test_no_number_of_the_example_year_has_an_error(tmp_path):
    for path in sorted(YEAR.glob("*.csv")):
        if path.name not in ("services.csv", "authorities.csv"):
            report = check_rows(rows_of(path.name), tmp_path, services=all_services())
            assert not report.has_errors, [f.message for f in report.findings]
