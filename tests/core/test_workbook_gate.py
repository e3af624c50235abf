"""The gate turns away every file but a plain workbook, and unpacks nothing beyond its bounds."""

import io
import struct
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import xlsxwriter

from samsyn.returns.unpacking import RefusedError, load_limits
from samsyn.returns.workbook.gate import admit
from samsyn.returns.workbook.refusal import workbook_phrases

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
CONTENT_TYPES = "[Content_Types].xml"


def plain_workbook() -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("Voksne")
    sheet.write("A1", "Kvinner")
    sheet.write_formula("B2", "=SUM(B3:B4)")
    book.close()
    return buffer.getvalue()


def with_members(added: dict[str, bytes], *, start: bytes | None = None) -> bytes:
    """A plain workbook with members added, or exchanged where the name is there already."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(start or plain_workbook())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in added:
                new.writestr(name, old.read(name))
        for name, content in added.items():
            new.writestr(name, content)
    return buffer.getvalue()


def member(name: str, content: bytes) -> Callable[[], bytes]:
    return lambda: with_members({name: content})


def relationship(kind: str, target: str) -> bytes:
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="http://x/{kind}" Target="{target}" TargetMode="External"/>'
        "</Relationships>"
    ).encode()


def sheet_with(inner: str) -> bytes:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData/>{inner}</worksheet>"
    ).encode()


def bomb_declared() -> bytes:
    return with_members({"xl/worksheets/sheet9.xml": b"0" * 40_000_000})


def bomb_that_lies() -> bytes:
    """The directory says 10 bytes; the data says 40 million."""
    content = bytearray(bomb_declared())
    for signature, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.rfind(signature)
        content[at + offset : at + offset + 4] = struct.pack("<I", 10)
    return bytes(content)


def bomb_of_ratio() -> bytes:
    return with_members({"xl/worksheets/sheet9.xml": b"0" * 5_000_000})


def bomb_of_entries() -> bytes:
    return with_members({f"xl/worksheets/s{n}.xml": b"<a/>" for n in range(400)})


def bomb_of_cells() -> bytes:
    """Half a million cells, with noise between them so that the ratio looks honest."""
    cells = b"".join(
        b"<c/>" * 100 + b"<!--" + noise(16).hex().encode() + b"-->" for _ in range(5_000)
    )
    return with_members({"xl/worksheets/sheet9.xml": b"<sheetData>" + cells + b"</sheetData>"})


def bomb_of_entities() -> bytes:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return with_members(
        {"xl/sharedStrings.xml": f'<!DOCTYPE s [<!ENTITY l0 "ha">{lol}]><s>&l11;</s>'.encode()}
    )


def entity_that_reads_a_file() -> bytes:
    text = '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hostname">]><s>&x;</s>'
    return with_members({"xl/sharedStrings.xml": text.encode()})


def macro_kept_under_another_name() -> bytes:
    rels = relationship("vbaProject", "harmless.bin").replace(b' TargetMode="External"', b"")
    return with_members({"xl/_rels/workbook.xml.rels": rels})


def declared_macro_workbook() -> bytes:
    with zipfile.ZipFile(io.BytesIO(plain_workbook())) as archive:
        types = archive.read(CONTENT_TYPES)
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert plain in types
    return with_members(
        {
            CONTENT_TYPES: types.replace(
                plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
            )
        }
    )


def open_document() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<a/>")
    return buffer.getvalue()


def encrypted_members() -> bytes:
    content = bytearray(plain_workbook())
    for signature, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(signature)
        content[at + offset] |= 1
    return bytes(content)


def word_document() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(CONTENT_TYPES, "<Types/>")
        archive.writestr("word/document.xml", "<a/>")
    return buffer.getvalue()


def repeated_member() -> bytes:
    content = plain_workbook()
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/Workbook.xml", "<other/>")
    return buffer.getvalue()


def noise(length: int) -> bytes:
    """The same noise every time: a small congruential generator, no dice."""
    state, out = 1, bytearray()
    while len(out) < length:
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        out += state.to_bytes(8, "little")
    return bytes(out[:length])


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing at all": (lambda: b"", "empty-file"),
    "ten megabytes of noise": (lambda: noise(1_000) * 10_000, "not-workbook"),
    "a csv file with another name": (lambda: b"period,service\n2020,rosa\n", "not-workbook"),
    "a web page": (lambda: b"<html><table></table></html>", "not-workbook"),
    "a word document": (word_document, "not-workbook"),
    "an archive of six megabytes": (
        lambda: with_members({"xl/media/image1.png": noise(6_000_000)}),
        "too-large",
    ),
    "a bomb that says so": (bomb_declared, "bomb"),
    "a bomb that lies about its size": (bomb_that_lies, "damaged"),
    "a bomb by ratio": (bomb_of_ratio, "bomb"),
    "half a million cells": (bomb_of_cells, "bomb"),
    "a thousand elements within each other": (
        member("xl/worksheets/sheet9.xml", b"<a>" * 1000 + b"</a>" * 1000),
        "bomb",
    ),
    "four hundred members": (bomb_of_entries, "bomb"),
    "an archive in the archive": (member("xl/media/inner.png", word_document()), "nested"),
    "an embedded old document": (member("xl/embeddings/ole1.bin", OLE + b"\0" * 600), "nested"),
    "entities that grow": (bomb_of_entities, "entities"),
    "an entity that reads a file": (entity_that_reads_a_file, "entities"),
    "a macro inside an .xlsx": (member("xl/vbaProject.bin", b"\0" * 50), "macro"),
    "a macro under another name": (macro_kept_under_another_name, "macro"),
    "a macro workbook": (declared_macro_workbook, "macro"),
    "a sheet of old macros": (member("xl/macrosheets/sheet1.xml", b"<a/>"), "macro"),
    "a password": (lambda: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "encrypted members": (encrypted_members, "encrypted"),
    "an old .xls": (lambda: OLE + b"\0" * 2000, "old-excel"),
    "a binary workbook": (member("xl/workbook.bin", b"\0" * 20), "binary-excel"),
    "an .ods": (open_document, "opendocument"),
    "a link to another file": (
        member("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
        "external-links",
    ),
    "a template fetched from the net": (
        member("xl/_rels/other.xml.rels", relationship("attachedTemplate", "http://a.example/")),
        "external-links",
    ),
    "a database connection": (member("xl/connections.xml", b"<connections/>"), "external-links"),
    "dde in a link": (
        member(
            "xl/externalLinks/e1.xml", b'<externalLink><ddeLink ddeService="cmd"/></externalLink>'
        ),
        "dde",
    ),
    "dde in a formula": (
        member("xl/worksheets/sheet1.xml", sheet_with("<c><f>cmd|'/c calc'!A0</f></c>")),
        "dde",
    ),
    "dde as libreoffice writes it": (
        member("xl/worksheets/sheet1.xml", sheet_with('<c><f>DDE("soffice";"a";"b")</f></c>')),
        "dde",
    ),
    "a name that climbs out": (member("../../etc/cron.d/x", b"x"), "traversal"),
    "a name that climbs out backwards": (member("xl\\..\\..\\x.xml", b"x"), "traversal"),
    "a name from the root": (member("/etc/passwd", b"x"), "traversal"),
    "a name with a drive": (member("C:/x.xml", b"x"), "traversal"),
    "a file cut in half": (lambda: plain_workbook()[:3000], "damaged"),
    "a file without its last byte": (lambda: plain_workbook()[:-1], "damaged"),
    "only the first four bytes": (lambda: b"PK\x03\x04", "damaged"),
    "the same member twice": (repeated_member, "damaged"),
    "markup that does not close": (member("xl/workbook.xml", b"<workbook>"), "damaged"),
    "one merged cell over the whole sheet": (
        member(
            "xl/worksheets/sheet1.xml",
            sheet_with('<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
        ),
        "bomb",
    ),
}


def reason_for(path: Path) -> str:
    with pytest.raises(RefusedError) as refused:
        admit(path)
    return refused.value.reason


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_turned_away_for_the_right_reason(name: str, tmp_path: Path) -> None:
    make, expected = HOSTILE[name]
    path = tmp_path / "svar.xlsx"
    path.write_bytes(make())
    assert reason_for(path) == expected


def test_a_plain_workbook_is_let_in_byte_for_byte(tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    path.write_bytes(plain_workbook())
    assert admit(path) == path.read_bytes()


def test_a_link_that_only_names_a_mail_address_is_let_in(tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    rels = relationship("hyperlink", "mailto:rosa@example.org")
    path.write_bytes(with_members({"xl/worksheets/_rels/sheet1.xml.rels": rels}))
    assert admit(path)


def test_a_bar_inside_quotes_in_a_formula_is_only_text(tmp_path: Path) -> None:
    path = tmp_path / "svar.xlsx"
    sheet = sheet_with('<c><f>IF(A1=1,"ja | nei","")</f></c>')
    path.write_bytes(with_members({"xl/worksheets/sheet1.xml": sheet}))
    assert admit(path)


def test_a_folder_and_a_missing_file_have_their_own_sentences(tmp_path: Path) -> None:
    assert reason_for(tmp_path) == "directory"
    assert reason_for(tmp_path / "borte.xlsx") == "missing-file"


def test_a_bomb_stops_at_the_bound_even_where_the_directory_is_true(tmp_path: Path) -> None:
    """With a bound of 1,000 bytes a plain workbook is itself too much."""
    path = tmp_path / "svar.xlsx"
    path.write_bytes(plain_workbook())
    narrow = replace(load_limits(), unpacked=1_000)
    with pytest.raises(RefusedError, match="bomb"):
        admit(path, limits=narrow)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_each_reason_is_one_sentence_that_names_the_file(lang: str) -> None:
    reasons = {reason for _, reason in HOSTILE.values()} | {
        "directory",
        "missing-file",
        "unreadable",
    }
    for reason in sorted(reasons):
        said = workbook_phrases().say(reason, lang=lang, fields={"file": "svar.xlsx", "limit": 5})
        assert "svar.xlsx" in said
        assert said.endswith(".")
        assert ". " not in said, said
