"""Answers as they come: tables and workbooks together, from files that may share a name."""

from pathlib import Path

import pytest
from returns_cast import YEAR, given_services, rows_of, write_rows
from workbook_form import CODES, QUESTIONNAIRES, blank_form, open_book, put, save

from samsyn.returns import Returns, ReturnsError, check, read_answers, read_returns


def answers(*paths: Path, lang: str = "nb") -> Returns:
    return read_answers(paths, codes=CODES, questionnaires=QUESTIONNAIRES, lang=lang)


def messages(returns: Returns) -> list[str]:
    report = check(
        returns, services=given_services(), codes=CODES, questionnaires=QUESTIONNAIRES, lang="nb"
    )
    return [finding.message for finding in report.findings]


def copied(name: str, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_rows(rows_of(name), path)


def filled_form(path: Path, answer: object = 74) -> Path:
    book = open_book(blank_form())
    put(book, "assisted-adults|total|", answer=answer)
    path.parent.mkdir(parents=True, exist_ok=True)
    return save(book, path)


def test_a_table_and_a_workbook_become_one(tmp_path):
    read = answers(YEAR / "returns-2019.csv", filled_form(tmp_path / "rosa.XLSX"))
    table = read_returns(YEAR / "returns-2019.csv")
    assert read.cells[:-1] == table.cells
    last = read.cells[-1]
    assert (last.service, last.value, last.place.file) == ("rosa", 74, "rosa.XLSX")


def test_what_is_not_clear_in_either_kind_is_told_of(tmp_path):
    table = tmp_path / "rosa.csv"
    table.write_text(
        "period,service,quantity,dimension,category,value,status\n"
        "2020,rosa,assisted-adults,total,,ca. 74,\n",
        encoding="utf-8",
    )
    read = answers(table, filled_form(tmp_path / "rosa.xlsx", "ca. 74"))
    assert [finding.rule for finding in read.unread] == ["unclear-number"] * 2
    assert [finding.place.file for finding in read.unread] == ["rosa.csv", "rosa.xlsx"]


def test_a_workbook_of_another_kind_is_told_how_to_be_saved(tmp_path):
    for name in ("rosa.ods", "rosa.xls", "rosa.xlsb"):
        path = tmp_path / name
        path.write_text("not a workbook", encoding="utf-8")
        with pytest.raises(ReturnsError) as caught:
            answers(path)
        assert name in caught.value.message("nb")


def test_two_files_of_one_name_keep_their_own_period(tmp_path):
    old = copied("returns-2019.csv", tmp_path / "a" / "returns.csv")
    new = copied("returns.csv", tmp_path / "b" / "returns.csv")
    read = answers(old, new)
    assert {cell.place.file for cell in read.cells} == {"a/returns.csv", "b/returns.csv"}
    apart = answers(copied("returns-2019.csv", tmp_path / "old.csv"), YEAR / "returns.csv")
    assert messages(read) == messages(apart) == []


def test_two_workbooks_of_one_name_are_told_apart(tmp_path):
    read = answers(filled_form(tmp_path / "1" / "r.xlsx"), filled_form(tmp_path / "2" / "r.xlsx"))
    assert [cell.place.file for cell in read.cells] == ["1/r.xlsx", "2/r.xlsx"]
    assert any("1/r.xlsx" in message for message in messages(read))


def test_a_file_of_its_own_name_keeps_the_short_name(tmp_path):
    read = answers(YEAR / "returns.csv", copied("returns-2019.csv", tmp_path / "b" / "old.csv"))
    assert {cell.place.file for cell in read.cells} == {"returns.csv", "old.csv"}


def test_a_file_given_twice_is_read_once(tmp_path):
    path = copied("returns.csv", tmp_path / "returns.csv")
    assert answers(path, tmp_path / "." / "returns.csv") == read_returns(path)


def test_a_refusal_tells_two_files_of_one_name_apart(tmp_path):
    good = copied("returns.csv", tmp_path / "a" / "returns.csv")
    empty = tmp_path / "b" / "returns.csv"
    empty.parent.mkdir()
    empty.write_bytes(b"")
    with pytest.raises(ReturnsError) as caught:
        answers(good, empty)
    assert "b/returns.csv" in caught.value.message("nb")
