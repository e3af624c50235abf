"""Every rule: a stable id, a severity, three languages, a test that plants it."""

import re
import string
from pathlib import Path

import pytest
import test_check_planted_authorities as authorities
import test_check_planted_faults as planted
from returns_cast import (
    Which,
    added,
    changed,
    check_rows,
    deleted,
    given_services,
    rows_of,
    write_rows,
)

from samsyn.codes import LANGUAGES, load_codes
from samsyn.returns import (
    Finding,
    Place,
    Returns,
    Service,
    check,
    load_questionnaires,
    read_returns,
)
from samsyn.returns.frame import rule_phrases
from samsyn.returns.rules import RULES

READING = {"unclear-number", "broken-row", "two-statuses"}
HERE = {"unknown-group", "question-unanswered", "broken-row"}  # planted below
TEXTS = rule_phrases().texts
BASES = {key for key in TEXTS if "." not in key}


def test_the_rules_are_listed_once_and_have_a_severity_each():
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes)) >= 30
    assert {rule.severity for rule in RULES} == {"error", "warning", "note"}
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", code) for code in codes)


def test_every_rule_has_its_words_and_all_words_a_rule():
    assert {rule.code for rule in RULES} | READING == BASES
    assert {key.split(".")[0] for key in TEXTS} == BASES


def test_every_rule_has_its_own_file_and_every_file_stands_in_the_list():
    folder = Path(planted.__file__).parents[2] / "src" / "samsyn" / "returns" / "rules"
    shared = {"__init__", "sums", "linked", "repeats", "broken_sum", "blank_fields"}
    files = {path.stem for path in folder.glob("*.py")} - shared
    assert files == {rule.code.replace("-", "_") for rule in RULES}


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_a_message_has_the_same_fields_in_every_language(key):
    fields = [
        {name for _, name, _, _ in string.Formatter().parse(TEXTS[key][lang]) if name}
        for lang in LANGUAGES
    ]
    assert fields[1] <= fields[0] | {"found", "expected"}
    assert fields[0] == fields[1] == fields[2]
    for lang in LANGUAGES:
        assert not any(word in TEXTS[key][lang].casefold() for word in ("ugyldig", "invalid"))


def test_every_rule_is_planted_somewhere():
    told = {fault[0] for fault in (*planted.EDITED, *planted.ADDED, *authorities.AUTHORITIES)}
    told |= {fault[0] for fault in planted.EARLIER} | {"zero-after-many", "number-gone"}
    assert told | HERE == BASES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_planted_fault_can_be_said_in_every_language(lang, tmp_path):
    for _, which, columns in planted.EDITED:
        rows = rows_of("returns.csv")
        (deleted(which) if columns is None else changed(which, **columns))(rows)
        message = check_rows(rows, tmp_path, lang=lang).findings[0].message
        assert message == message.strip()
        assert "{" not in message


def test_the_sum_is_told_in_the_words_of_the_labels(tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("rosa", "sex", "female"), value="62")(rows)
    told = {lang: check_rows(rows, tmp_path, lang=lang).findings[0].message for lang in LANGUAGES}
    assert told["nb"] == (
        "Kvinner og menn gir 73, men totalen er 74. Rett ett av tallene, eller forklar avviket."
    )
    assert told["nn"].startswith("Kvinner og menn gir 73, men totalen er 74.")
    assert told["en"].startswith("Women and men add up to 73, but the total is 74.")


def test_a_misspelt_code_is_met_with_the_one_it_looks_like(tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("rosa", "sex", "female"), service="rossa")(rows)
    finding = check_rows(rows, tmp_path).findings[0]
    assert finding.expected == "rosa"
    assert "Mente du «rosa»?" in finding.message


def test_a_place_keeps_its_capital_in_the_middle_of_a_sentence(tmp_path):
    rows = rows_of("returns.csv")
    deleted(Which("hope-for-justice-oslo", "origin", "western-europe"))(rows)
    assert check_rows(rows, tmp_path).findings[0].message.startswith("Øst-Europa, Afrika og Asia")


def test_a_note_that_points_to_a_person_is_not_quoted_back(tmp_path):
    for note in ("kari.nordmann@example.org", "010190 12345", "DUF 202012345612"):
        rows = rows_of("returns.csv")
        changed(Which("rosa", "sex", "female"), note=f"gjelder {note}")(rows)
        finding = check_rows(rows, tmp_path).findings[0]
        assert note not in repr(finding)
        assert "12345" not in finding.message


def test_a_year_a_law_or_a_count_in_a_note_is_no_personal_data(tmp_path):
    rows = rows_of("returns.csv")
    note = "74 i 2020, 63 i 2019; jf. Prop. 66 L (2019–2020); samlet 2015-2019"
    changed(Which("rosa", "sex", "female"), note=note)(rows)
    assert check_rows(rows, tmp_path).findings == ()


def test_a_service_in_an_unknown_group_is_found_once(tmp_path):
    odd = tuple(
        Service(s.code, s.name, s.organisation, "houses", s.counted_as) if s.code == "rosa" else s
        for s in given_services()
    )
    findings = check_rows(rows_of("returns.csv"), tmp_path, services=odd).findings
    assert [(f.rule, f.service) for f in findings] == [("unknown-group", "rosa")]


def test_a_breakdown_nobody_answered_is_asked_for(tmp_path):
    rows = [
        row
        for row in rows_of("returns.csv")
        if (row["service"], row["dimension"]) != ("rosa", "origin")
    ]
    findings = check_rows(rows, tmp_path).findings
    assert [(f.rule, f.service, f.dimension) for f in findings] == [
        ("question-unanswered", "rosa", "origin")
    ]


def test_a_service_that_answers_only_about_children_is_asked_for_the_adults(tmp_path):
    rows = [
        row
        for row in rows_of("returns.csv")
        if row["service"] != "rosa" or row["quantity"] == "children-born"
    ]
    findings = check_rows(rows, tmp_path).findings
    assert [(f.rule, f.service) for f in findings] == [("question-unanswered", "rosa")]


def test_a_row_whose_fields_cannot_be_told_apart_is_the_only_finding(tmp_path):
    given = (authorities.YEAR / "returns.csv").read_text(encoding="utf-8")
    broken = given.replace(
        "2020,rosa,assisted-adults,sex,male,11,reported,stated",
        "2020,rosa,assisted-adults,sex,male,1,1,reported,stated",
    )
    assert broken != given
    path = tmp_path / "broken.csv"
    path.write_text(broken, encoding="utf-8")
    report = check(
        planted.read_returns(path),
        services=given_services(),
        codes=load_codes(),
        questionnaires=load_questionnaires(),
    )
    assert [finding.rule for finding in report.findings] == ["broken-row"]
    assert report.checked == 364


def test_two_wrong_numbers_give_two_findings(tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("rosa", "sex", "female"), value="60")(rows)
    changed(Which("rosa", "origin", "africa"), value="21")(rows)
    changed(Which("htso"), value="30")(rows)
    found = [(f.rule, f.service) for f in check_rows(rows, tmp_path).findings]
    assert sorted(found) == [
        ("breakdown-does-not-add", "rosa"),
        ("breakdown-does-not-add", "rosa"),
        ("total-disagrees", "htso"),
    ]


def test_a_wrong_total_does_not_hide_a_wrong_breakdown(tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("rosa"), value="75")(rows)
    changed(Which("rosa", "sex", "female"), value="60")(rows)
    rules = sorted(f.rule for f in check_rows(rows, tmp_path).findings)
    assert "total-disagrees" in rules


def test_a_sex_that_was_not_asked_for_may_still_be_given(tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("rosa", "sex", "female"), value="62")(rows)
    added(Which("rosa", "sex", "other"), "1")(rows)
    assert check_rows(rows, tmp_path).findings == ()


def test_a_category_that_is_not_recorded_leaves_the_sum_open(tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("rosa", "form", "unclear"), value="", status="not-recorded")(rows)
    changed(Which("rosa", "form", "sexual"), value="30")(rows)
    assert check_rows(rows, tmp_path).findings == ()


def test_nothing_is_said_of_no_returns_but_that_all_are_missing():
    report = check(
        Returns(cells=()),
        services=given_services(),
        codes=load_codes(),
        questionnaires=load_questionnaires(),
    )
    assert report.findings == ()
    assert report.checked == 0


@pytest.mark.parametrize(("place", "tells"), [
    (Place(file="rosa.xlsx", sheet="Voksne", cell="C16"), ["question-unanswered"]),
    (Place(file="returns.csv", row=7), []),
])  # fmt: skip
def test_a_word_in_a_field_of_a_form_hides_no_breakdown_that_lacks_and_in_a_file_it_may(
    tmp_path, place, tells
):
    rows = [row for row in rows_of("returns.csv") if row["service"] == "rosa"]
    given = [row for row in rows if row["dimension"] != "origin" and row["category"] != "male"]
    read = read_returns(write_rows(given, tmp_path / "returns.csv"))
    word = Finding("unclear-number", "error", "2020", "rosa", "assisted-adults", "sex", "male",
                   place, "", "elleve", "«elleve» er ikke et tall.")  # fmt: skip
    report = check(
        Returns(cells=read.cells, unread=(word,)), codes=load_codes(),
        services=[one for one in given_services() if one.code == "rosa"],
        questionnaires=load_questionnaires(),
    )  # fmt: skip
    rules = [one.rule for one in report.findings if one.rule != "unclear-number"]
    assert rules == tells


def test_the_findings_stand_in_the_order_of_the_file(tmp_path):
    rows = rows_of("returns.csv")
    changed(Which("eva", "sex", "female"), value="-1")(rows)
    changed(Which("htso", "sex", "female"), status="?")(rows)
    places = [finding.place.row for finding in check_rows(rows, tmp_path).findings]
    assert places == sorted(places)
    assert len(places) == 2
