"""Whatever file a person points at, there is one clear sentence and exit code 2."""

import io
import zipfile
from pathlib import Path

import pytest

import samsyn
from samsyn.cli import main

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
SERVICES = YEAR / "services.csv"
HEADER = "period,service,quantity,dimension,category,value,status\n"


def noise(length):
    """Bytes without order, the same every time."""
    state, out = 1, bytearray()
    while len(out) < length:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        out += state.to_bytes(8, "big")
    return bytes(out[:length])


def book(*entries):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return stream.getvalue()


TYPES = (
    "[Content_Types].xml",
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
)
WORKBOOK = ("xl/workbook.xml", "<workbook/>")
BAD = {
    "not a CSV.csv": b"%PDF-1.7 not a table",
    "wrong columns.csv": b"a,b,c\n1,2,3\n",
    "latin-1.csv": HEADER.encode() + "2020,rosa,assisted-adults,total,,3,på".encode("latin-1"),
    "utf-16.csv": HEADER.encode("utf-16"),
    "empty.csv": b"",
    "ten megabytes of noise.csv": noise(10_000_000),
    "ten megabytes of text.csv": HEADER.encode() + b"x" * 10_000_000,
    "a workbook.csv": book(TYPES, WORKBOOK),
    "noise.xlsx": noise(10_000_000),
    "a zip bomb.xlsx": book(TYPES, WORKBOOK, ("xl/worksheets/sheet1.xml", b"0" * 300_000_000)),
    "a macro workbook.xlsx": book(TYPES, WORKBOOK, ("xl/vbaProject.bin", b"x")),
    "a macro workbook.xlsm": book(TYPES, WORKBOOK, ("xl/vbaProject.bin", b"x")),
    "an old workbook.xls": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096),
    "another zip.xlsx": book(("hello.txt", b"hello")),
    "cut off.xlsx": book(TYPES, WORKBOOK)[:120],
}


@pytest.mark.parametrize("lang", ["nb", "en"])
@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["check", "compile"])
def test_bad_input_is_refused_in_one_sentence(tmp_path, capsys, command, name, lang):
    path = tmp_path / name
    path.write_bytes(BAD[name])
    code = main([command, str(path), "--services", str(SERVICES), "--lang", lang])
    said = capsys.readouterr()
    assert code == 2
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert name in said.err


@pytest.mark.parametrize("name", ["folder.csv", "folder.xlsx"])
def test_a_directory_is_refused_in_one_sentence(tmp_path, capsys, name):
    (tmp_path / name).mkdir()
    code = main(["check", str(tmp_path / name), "--services", str(SERVICES)])
    said = capsys.readouterr()
    assert code == 2
    assert said.err.count("\n") == 1
    assert name in said.err


@pytest.mark.parametrize("name", [n for n in BAD if n.endswith(".csv")])
def test_a_bad_file_of_services_is_refused_in_one_sentence(tmp_path, capsys, name):
    path = tmp_path / name
    path.write_bytes(BAD[name])
    code = main(["check", str(YEAR / "returns.csv"), "--services", str(path)])
    said = capsys.readouterr()
    assert code == 2
    assert said.err.count("\n") == 1
    assert name in said.err
