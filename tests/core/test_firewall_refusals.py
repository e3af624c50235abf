"""A file that cannot be searched may not come, and says why in three languages."""

import io
import zipfile
from dataclasses import replace

import pikepdf
import pytest
import typst
from firewall_cast import NATIONAL_ID, PERSON, document, parts, picture, seen, workbook

from samsyn.returns import FirewallError, search_file
from samsyn.returns.firewall.words import DATA
from samsyn.returns.unpacking import load_limits

LIMITS = load_limits(DATA / "limits.toml")
OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def refusal_of(name, content, **options):
    with pytest.raises(FirewallError) as refused:
        search_file(name, content, **options)
    assert len({refused.value.message(lang) for lang in ("nb", "nn", "en")}) == 3
    return refused.value.key


def package(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return buffer.getvalue()


def locked_pdf():
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(typst.compile(b"Hei"))) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="eier", user="leser"))
    return buffer.getvalue()


ENTITIES = b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("svar.exe", b"MZ", "unknown-kind"),
        ("svar.doc", OLE, "unknown-kind"),
        ("svar.xlsx", b"not a package", "damaged"),
        ("svar.docx", b"PK\x03\x04 broken", "damaged"),
        ("svar.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("svar.pdf", locked_pdf(), "encrypted"),
        ("svar.pdf", b"%PDF-1.7 broken", "damaged"),
        ("svar.png", b"\xff\xd8\xff a photograph by the wrong name", "damaged"),
        ("svar.txt", b"MZ\x00\x01\x02", "damaged"),
        ("svar.docx", package(word__document=ENTITIES), "entities"),
        ("svar.docx", package(word__document=b"<w:p" * 3), "damaged"),
        ("svar.docx", package(word__document=b"<a>" * 300 + b"</a>" * 300), "bomb"),
        ("svar.xlsx", package(xl__workbook=b"0" * 9_000_000), "bomb"),
    ],
)
def test_it_is_refused_with_its_reason(name, content, key):
    assert refusal_of(name, content) == key


def test_bounds_hold_for_the_whole_file():
    content = package(word__document=b"<a/>", word__header1=b"<d><b/><b/></d>")
    assert search_file("svar.docx", content, limits=replace(LIMITS, elements=4)) == ()
    assert refusal_of("svar.docx", content, limits=replace(LIMITS, elements=3)) == "bomb"
    assert refusal_of("svar.docx", content, limits=replace(LIMITS, file=10)) == "too-large"
    assert refusal_of("svar.docx", content, limits=replace(LIMITS, entries=1)) == "bomb"


def test_a_refusal_does_not_repeat_a_name_that_points_to_a_person():
    with pytest.raises(FirewallError) as refused:
        search_file(f"{NATIONAL_ID}.exe", b"")
    assert NATIONAL_ID not in refused.value.message("nb")


def test_the_name_of_a_file_is_searched():
    plain = document(lambda made: made.add_paragraph("Om året"))
    assert parts("Ngozi_23_år.docx", plain) == [("name", "file-name")]
    assert parts(f"{NATIONAL_ID}.png", picture("PNG")) == [("national-id", "file-name")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_encodings_people_have(encoding):
    assert parts("svar.txt", f"Hun heter {PERSON}".encode(encoding)) == [("name", "text")]


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_csv_file_is_read_by_cells(mark):
    content = (
        f"navn{mark}alder{mark}merknad\nNgozi{mark}23{mark}ok\nSum{mark}12{mark}{NATIONAL_ID}\n"
    )
    assert [(kind, place.cell) for kind, place in seen("svar.csv", content.encode())] == [
        ("national-id", "C3"),
        ("name", "A2"),
    ]


def test_files_within_files_are_followed_only_so_deep():
    def nest(inner, name):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("word/document.xml", "<d/>")
            archive.writestr(f"word/embeddings/{name}", inner)
        return buffer.getvalue()

    def fill(book):
        book.add_worksheet().write("A1", NATIONAL_ID)

    content = workbook(fill)
    for depth in range(3):
        content = nest(content, "a.docx" if depth else "a.xlsx")
    assert [kind for kind, _ in seen("svar.docx", content)] == ["national-id"]
    assert [kind for kind, _ in seen("svar.docx", nest(nest(content, "b.docx"), "b.docx"))] == [
        "unread"
    ]
