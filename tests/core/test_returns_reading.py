"""Files of returns and of services: what is read, and what is refused in one sentence."""

import csv
import zipfile
from pathlib import Path

import pytest
from returns_cast import YEAR

from samsyn.codes import LANGUAGES
from samsyn.returns import ReturnsError, read_returns, read_services

HEADER = "period,service,quantity,dimension,category,value,status,basis,note"
ROW = "2020,rosa,assisted-adults,total,,74,reported,stated,"


def written(folder, content, name="returns.csv"):
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


def test_the_given_returns_are_read_with_their_line_numbers():
    returns = read_returns(YEAR / "returns.csv")
    assert len(returns.cells) == 364
    assert returns.unread == ()
    assert (returns.cells[0].place.file, returns.cells[0].place.row) == ("returns.csv", 2)
    assert returns.cells[-1].place.row == 365


def test_the_given_services_are_read():
    services = read_services(YEAR / "services.csv")
    assert len(services) == 22
    assert services[1].organisation == "ROSA (Krisesentersekretariatet)"


@pytest.mark.parametrize(
    "content",
    [
        f"{HEADER}\n{ROW}\n",
        f"\ufeff{HEADER}\r\n{ROW}\r\n",
        f"{HEADER}\r{ROW}\r",
        f"{HEADER}\n\n{ROW}\n,,,,,,,,\n",
        f"{HEADER}\n{ROW}".replace(",", ";"),
        "period,service,quantity,dimension,category,value,status\n"
        "2020,rosa,assisted-adults,total,,74,reported\n",
        "value,status,period,service,quantity,dimension,category\n"
        "74,reported,2020,rosa,assisted-adults,total,\n",
        f"{HEADER}\n2020,rosa,assisted-adults,total,,74,reported\n",
        f"{HEADER}\n2020, rosa ,assisted-adults,total,,\u00a074 ,reported,stated,\n",
        f"{HEADER}\n2020,rosa,assisted-adults,total,,74,,stated,\n",
    ],
    ids=["plain", "bom-crlf", "cr", "blank-lines", "semicolon", "no-extras", "reordered",
         "short-row", "spaces", "status-from-the-number"],
)  # fmt: skip
def test_the_same_answer_is_read_from_every_kind_of_csv(content, tmp_path):
    returns = read_returns(written(tmp_path, content))
    assert [(c.service, c.value, c.status) for c in returns.cells] == [("rosa", 74, "reported")]


def test_a_note_over_two_lines_keeps_the_line_numbers_right(tmp_path):
    content = f'{HEADER}\n2020,rosa,assisted-adults,total,,74,reported,stated,"én\nto"\n{ROW}\n'
    returns = read_returns(written(tmp_path, content))
    assert [cell.place.row for cell in returns.cells] == [2, 4]


def test_a_value_that_is_not_clear_is_a_finding_and_the_rest_is_read(tmp_path):
    content = f"{HEADER}\n{ROW}\n2020,eva,assisted-adults,total,,ca. 80,reported,stated,\n"
    returns = read_returns(written(tmp_path, content), lang="en")
    assert len(returns.cells) == 1
    finding = returns.unread[0]
    assert (finding.rule, finding.severity, finding.service) == ("unclear-number", "error", "eva")
    assert finding.place.row == 3
    assert "approximate" in finding.message


def test_a_row_with_a_field_too_many_is_a_finding(tmp_path):
    content = f"{HEADER}\n{ROW}\n2020,eva,assisted-adults,total,,1,234,reported,stated,\n"
    finding = read_returns(written(tmp_path, content)).unread[0]
    assert (finding.rule, finding.place.row, finding.found) == ("broken-row", 3, "10")


def test_personal_data_in_a_value_is_never_quoted_back(tmp_path):
    rows = ["010190 12345 kvinne", "kari@example.org", "202012345612 DUF"]
    content = "\n".join([HEADER, *(f"2020,eva,assisted-adults,total,,{r},," for r in rows)])
    for lang in LANGUAGES:
        for finding in read_returns(written(tmp_path, content), lang=lang).unread:
            told = finding.message + finding.found
            assert not any(secret in told for secret in ("12345", "kari", "010190", "2020123"))


def refused():
    """Yield a name for each file that is not returns, the sentence it gets, and its content."""
    noise = bytes(range(256)) * 40_000
    yield "binary", "binary", noise
    yield "large", "too-large", f"{HEADER}\n".encode() + b"2020,rosa\n" * 1_000_000
    yield "text", "columns-missing", "bare tekst uten tabell\n"
    yield "large-line", "columns-missing", "x" * 4_000_000
    yield "latin-1", "not-utf-8", f"{HEADER}\n{ROW}på\n".encode("latin-1")
    yield "utf-16", "utf-16", f"{HEADER}\n{ROW}\n".encode("utf-16")
    yield "nul", "binary", f"{HEADER}\n{ROW}\x00\n"
    yield "late-nul", "binary", f"{HEADER}\n" + f"{ROW}\n" * 200 + "\x00"
    yield "empty", "empty", ""
    yield "blank", "empty", "\ufeff \n\n"
    yield "pdf", "pdf", b"%PDF-1.7\n%\xe2\xe3"
    yield "old-excel", "old-workbook", bytes.fromhex("d0cf11e0a1b11ae1") + b"\x00" * 512
    yield "missing-column", "columns-missing", HEADER.replace("value,", "") + f"\n{ROW}\n"
    yield "extra-column", "columns-extra", f"{HEADER},name\n{ROW},Kari\n"
    yield "column-twice", "columns-twice", f"{HEADER},note\n{ROW},\n"
    yield "open-quote", "broken", f'{HEADER}\n{ROW}"\n{ROW[:-1]},"åpent\n'
    yield "huge-field", "broken", f"{HEADER}\n{ROW}{'x' * 200_000}\n"
    yield "no-rows-fit", "not-rows", f"{HEADER}\n" + ROW.replace(",", ";") + "\n"


@pytest.mark.parametrize(("name", "key", "content"), list(refused()), ids=[r[0] for r in refused()])
def test_what_is_not_a_table_of_returns_gets_one_sentence(name, key, content, tmp_path):
    path = written(tmp_path, content, f"{name}.csv")
    with pytest.raises(ReturnsError) as caught:
        read_returns(path)
    assert caught.value.key == key
    for lang in LANGUAGES:
        sentence = caught.value.message(lang)
        assert sentence.endswith(".")
        assert "\n" not in sentence
        assert len(sentence) < 300
        assert ". " not in sentence.replace(path.name, "")


def test_a_workbook_given_as_csv_is_named_as_one(tmp_path):
    path = tmp_path / "svar.csv"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(ReturnsError) as caught:
        read_returns(path)
    assert caught.value.key == "workbook"
    assert "Excel" in caught.value.message("nb")


@pytest.mark.parametrize("read", [read_returns, read_services])
def test_a_folder_and_a_missing_file_are_refused(read, tmp_path):
    for path, key in ((tmp_path, "directory"), (tmp_path / "borte.csv", "missing")):
        with pytest.raises(ReturnsError) as caught:
            read(path)
        assert caught.value.key == key


def test_a_path_no_system_can_open_is_refused(tmp_path):
    with pytest.raises(ReturnsError):
        read_returns(tmp_path / ("x" * 5000))


def test_a_device_without_end_is_not_read():
    with pytest.raises(ReturnsError):
        read_returns(Path("/dev/zero"))


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ("rosa,ROSA,ROSA,housing,\nrosa,ROSA,ROSA,housing,\n", "service-twice"),
        (",ROSA,ROSA,housing,\n", "service-without-code"),
        ("rosa,ROSA,housing\n", "service-row"),
    ],
)
def test_a_list_of_services_that_does_not_hold_names_its_line(rows, key, tmp_path):
    path = written(tmp_path, f"service,name,organisation,group,counted_as\n{rows}")
    with pytest.raises(ReturnsError) as caught:
        read_services(path)
    assert caught.value.key == key
    assert str(rows.count("\n") + 1) in caught.value.message("nb")


def test_reading_changes_no_setting_of_the_csv_module(tmp_path):
    before = csv.field_size_limit()
    read_returns(written(tmp_path, f"{HEADER}\n{ROW}\n"))
    assert csv.field_size_limit() == before
