"""A document that cannot be read is refused in one sentence, in the reader's language."""

import io
import zipfile

import pikepdf
import pytest
from written_texts import with_part, word_file

from samsyn.cli import main
from samsyn.documents.limits import limits
from samsyn.documents.proof.reading import UnreadableError, read_document

LANGUAGES = ("nb", "nn", "en")
BODY = ('<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        "<w:p><w:r><w:t>28 vedtak {}</w:t></w:r></w:p></w:body></w:document>")  # fmt: skip
LAUGHS = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a0 "lol">{}]>'.format(
    "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
)
ONE_ENTITY = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "28">]>'
FROM_DISK = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
WORD = word_file(lambda document: document.add_paragraph("Det ble fattet 28 vedtak."))
MAIN = "word/document.xml"


def blank_pdf(**locked):
    file = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(file, **locked)
    return file.getvalue()


def zipped(**parts):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return file.getvalue()


def flipped(data):
    middle = len(data) // 2
    return data[:middle] + bytes(255 - byte for byte in data[middle:])


DAMAGED = {
    "empty.pdf": b"",
    "cut.pdf": blank_pdf()[:200],
    "word.pdf": WORD,
    "empty.docx": b"",
    "text.docx": b"28 vedtak",
    "pdf.docx": blank_pdf(),
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),  # also what a password gives
    "zip.docx": zipped(a="28 vedtak"),
    "cut.docx": WORD[: len(WORD) // 2],
    "flipped.docx": flipped(WORD),
    "no-xml.docx": with_part(WORD, MAIN, "28 vedtak"),
    "half-xml.docx": with_part(WORD, MAIN, BODY[:150]),
    "other-xml.docx": with_part(WORD, MAIN, "<a>28 vedtak</a>"),
    "deep.docx": with_part(WORD, MAIN, BODY.format("<a>" * 5000 + "</a>" * 5000)),
    "no-types.docx": with_part(WORD, "[Content_Types].xml", "28"),
    "no-styles.docx": with_part(WORD, "word/styles.xml", ""),
    "laughs.docx": with_part(WORD, MAIN, LAUGHS + BODY.format("&a9;")),
    "entity.docx": with_part(WORD, MAIN, ONE_ENTITY + BODY.format("&a;")),
    "outside.docx": with_part(WORD, MAIN, FROM_DISK + BODY.format("&a;")),
    "word.txt": WORD,
    "word.md": WORD,
    "word.html": WORD,
    "pdf.html": blank_pdf(),
    "binary.txt": b"28 vedtak\x00\x01\x02",
    "binary.md": b"28 vedtak\x00\x01\x02",
    "binary.html": b"<p>28 vedtak\x00\x01\x02",
}
LOCKED = {"locked.pdf": blank_pdf(encryption=pikepdf.Encryption(owner="a", user="b"))}
NO_WORDS = {"blank.pdf": blank_pdf()}
EMPTY = {
    "empty.txt": b"", "blank.txt": b" \n\n\t\n", "empty.md": b"",
    "empty.html": b"", "comment.html": b"<!-- 28 -->", "head.html": b"<title>28</title>",
    "frames.html": b"<html><frameset></frameset></html>",
    "empty-word.docx": word_file(id),
}  # fmt: skip
NOT_UTF8 = {
    "latin.txt": "på 28 språk".encode("latin-1"), "latin.md": "på 28 språk".encode("latin-1"),
    "utf16.txt": "på 28 språk".encode("utf-16"),
}  # fmt: skip
UNKNOWN = {"sheet.ods": b"PK", "none": b"28", "old.doc": b"28", "page.xhtml": b"<p>28</p>"}
ALL = {
    **dict.fromkeys(DAMAGED, "damaged"), **dict.fromkeys(NO_WORDS, "no-words"),
    **dict.fromkeys(LOCKED, "locked"), **dict.fromkeys(EMPTY, "empty"),
    **dict.fromkeys(NOT_UTF8, "not-utf8"), **dict.fromkeys(UNKNOWN, "kind-unknown"),
}  # fmt: skip
CONTENT = {**DAMAGED, **LOCKED, **EMPTY, **NO_WORDS, **NOT_UTF8, **UNKNOWN}


def refusal(path):
    with pytest.raises(UnreadableError) as refused:
        read_document(path)
    return refused.value


@pytest.mark.parametrize(("name", "key"), ALL.items())
def test_it_is_refused_in_a_sentence_that_names_it(tmp_path, name, key):
    (tmp_path / name).write_bytes(CONTENT[name])
    refused = refusal(tmp_path / name)
    assert refused.key == key
    said = [refused.message(lang) for lang in LANGUAGES]
    assert len(set(said)) == len(LANGUAGES)
    assert all(name in one and one.endswith(".") and "{" not in one for one in said)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", ["locked.pdf", "laughs.docx", "word.txt", "empty.html"])
def test_the_command_line_says_it_and_nothing_else(tmp_path, capsys, name, lang):
    (tmp_path / name).write_bytes(CONTENT[name])
    figures = tmp_path / "figures.csv"
    code = main(["proof", str(tmp_path / name), "--figures", str(figures), "--lang", lang])
    said = capsys.readouterr()
    assert (code, said.out) == (2, "")
    assert said.err.strip() == refusal(tmp_path / name).message(lang)


def bomb(name, signs):
    """A small Word file in which one part is much larger unpacked."""
    return with_part(WORD, name, b"0" * signs)


@pytest.mark.parametrize(
    ("part", "signs"),
    [(MAIN, limits().largest_markup + 1), ("word/media/a.png", limits().largest_unpacked)],
)
def test_a_file_that_would_fill_the_memory_is_refused(tmp_path, part, signs):
    path = tmp_path / "bomb.docx"
    path.write_bytes(bomb(part, signs))
    assert path.stat().st_size < signs / 100
    assert refusal(path).key == "too-large"


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.html", "a.md", "a.txt"])
def test_a_file_that_is_too_large_is_refused_unread(tmp_path, name):
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(limits().largest_document + 1)
    assert refusal(path).key == "too-large"


def test_a_folder_and_nothing_are_told_apart(tmp_path):
    (tmp_path / "folder.txt").mkdir()
    assert refusal(tmp_path / "folder.txt").key == "folder"
    assert refusal(tmp_path / "nothing.txt").key == "missing"


@pytest.mark.parametrize(
    ("name", "content"),
    [("A.TXT", "på 28 språk".encode()), ("a.txt", "\ufeffpå 28 språk".encode()),
     ("a.HTM", "<p>på 28 språk".encode()), ("a.html", "<p>på 28 språk".encode("utf-16")),
     ("a.html", "<meta charset=latin1><p>på 28 språk".encode("latin-1")),
     ("a.md", "\ufeffpå 28 språk\r\n".encode())],
)  # fmt: skip
def test_what_can_be_read_is_read_however_it_was_saved(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    assert [p.text for p in read_document(tmp_path / name).passages] == ["på 28 språk"]


@pytest.mark.parametrize(("name", "words"), [("a.docx", "et dokument"), ("a.xlsx", "Excel")])
def test_figures_that_are_another_file_are_called_what_they_are(tmp_path, capsys, name, words):
    (tmp_path / "a.txt").write_text("28 vedtak", encoding="utf-8")
    (tmp_path / name).write_bytes(WORD)
    figures = str(tmp_path / name)
    assert main(["proof", str(tmp_path / "a.txt"), "--figures", figures, "--lang", "nb"]) == 2
    assert words in capsys.readouterr().err
