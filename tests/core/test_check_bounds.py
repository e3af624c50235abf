"""A file with something wrong in every row: bounded work, and nothing printed that was private."""

from dataclasses import asdict
from unittest.mock import Mock

import pytest
from returns_cast import Which, added, changed, check_rows, rows_of

from samsyn.returns import nearest
from samsyn.returns.limits import load_limits

SECRETS = ("kari.nordmann@example.org", "01019012345", "010190 12345", "202012345612")


@pytest.mark.parametrize("column", ["service", "quantity", "dimension", "category", "status"])
def test_no_more_than_a_hundred_codes_get_a_suggestion(column, tmp_path, monkeypatch):
    matches = Mock(return_value=[])
    monkeypatch.setattr(nearest, "get_close_matches", matches)
    rows = [
        {**row, column: f"femal{chr(97 + number // 26)}{chr(97 + number % 26)}"}
        for number, row in enumerate(2 * [rows_of("returns.csv")[1]] * 150)
    ]
    report = check_rows(rows, tmp_path)
    wrong = [f for f in report.findings if f.rule == f"unknown-{column}"]
    assert len(wrong) == 300
    assert matches.call_count == load_limits().like_most == 100


def test_a_code_written_often_is_looked_up_once(tmp_path):
    rows = rows_of("returns.csv")
    for row in rows:
        if row["service"] == "rosa":
            row["service"] = "rossa"
    wrong = [f for f in check_rows(rows, tmp_path).findings if f.rule == "unknown-service"]
    assert {finding.expected for finding in wrong} == {"rosa"}


@pytest.mark.parametrize("column", ["period", "service", "quantity", "dimension", "category",
                                    "status", "basis"])  # fmt: skip
@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("value", ["63", "ca. 63"])
def test_what_points_to_a_person_stands_in_no_field_of_a_finding(column, secret, value, tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("rosa", "sex", "female"), **{"value": value, column: secret})(rows)
    report = check_rows(rows, tmp_path)
    assert report.findings
    assert not any(secret in str(asdict(finding)) for finding in report.findings)


def test_a_row_with_a_private_service_stays_one_finding(tmp_path):
    rows = rows_of("returns.csv")
    added(Which("01019012345"), "3")(rows)
    (finding,) = check_rows(rows, tmp_path).findings
    assert (finding.rule, finding.service) == ("unknown-service", "…")
