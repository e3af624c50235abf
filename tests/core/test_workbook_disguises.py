"""Parts of a workbook that are stored under a name of another kind are found out."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from test_workbook_gate import CONTENT_TYPES, plain_workbook, reason_for, sheet_with, with_members

from samsyn.codes import LANGUAGES
from samsyn.returns.workbook.gate import admit
from samsyn.returns.workbook.refusal import workbook_phrases


def sheet_under_another_name(name: str, encoding: str = "utf-8") -> Callable[[], bytes]:
    """A sheet that a workbook library finds by its relationship, whatever its name ends in."""

    def build() -> bytes:
        with zipfile.ZipFile(io.BytesIO(plain_workbook())) as archive:
            rels = archive.read("xl/_rels/workbook.xml.rels")
            types = archive.read(CONTENT_TYPES)
        sheet = sheet_with('<mergeCells><mergeCell ref="A2000:ZZ60000"/></mergeCells>').decode()
        return with_members(
            {
                "xl/_rels/workbook.xml.rels": rels.replace(b"worksheets/sheet1.xml", name.encode()),
                CONTENT_TYPES: types.replace(b"worksheets/sheet1.xml", name.encode()),
                f"xl/{name}": sheet.encode(encoding),
            }
        )

    return build


DISGUISED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a sheet under an ending nobody uses": (sheet_under_another_name("sheet1.dat"), "nested"),
    "a sheet without an ending": (sheet_under_another_name("sheet1"), "nested"),
    "a sheet that calls itself a picture": (sheet_under_another_name("s.png"), "disguised"),
    "a sheet in two bytes a letter that calls itself printer settings": (
        sheet_under_another_name("s.bin", "utf-16"),
        "disguised",
    ),
    "a sheet in two bytes without a mark that calls itself a picture": (
        sheet_under_another_name("s.jpeg", "utf-16-be"),
        "disguised",
    ),
    "a sheet in the code of a mainframe that calls itself a picture": (
        sheet_under_another_name("s.gif", "cp037"),
        "disguised",
    ),
}


@pytest.mark.parametrize("name", DISGUISED)
def test_a_disguised_sheet_is_turned_away(name: str, tmp_path: Path) -> None:
    make, expected = DISGUISED[name]
    path = tmp_path / "svar.xlsx"
    path.write_bytes(make())
    assert reason_for(path) == expected


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("xl/media/image1.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
        ("xl/media/image1.jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("docProps/thumbnail.emf", b"\1\0\0\0l\0\0\0"),
        ("xl/printerSettings/printerSettings1.bin", "HP LaserJet".encode("utf-16-le") + b"\0\0"),
        ("xl/printerSettings/printerSettings2.bin", b""),
        ("xl/media/", b""),
    ],
)
def test_pictures_and_printer_settings_are_let_in(
    name: str, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(with_members({name: content}))
    assert admit(path) == path.read_bytes()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_reason_is_one_sentence_that_names_the_file(lang: str) -> None:
    said = workbook_phrases().say("disguised", lang=lang, fields={"file": "svar.xlsx"})
    assert "svar.xlsx" in said
    assert said.endswith(".")
    assert ". " not in said
