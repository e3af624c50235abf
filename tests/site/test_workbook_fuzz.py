"""Whatever is sent as a workbook is answered with a page, and a broken file is never stored."""

import io
import os
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from site_cast import NOW
from workbook_typing import ADULTS, book_of, bytes_of, type_in

from samsyn_web.collection.models import Answer, Upload
from samsyn_web.collection.queries.workbook import workbook_of

DEEP = int(os.environ.get("SAMSYN_FUZZ", "60"))  # files of each kind
BOUNDED = settings(max_examples=DEEP, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def reporter(client, cast):
    client.force_login(cast.rosa_reporter)
    return client


@pytest.fixture
def workbook(rosa):
    """A workbook with an answer in it."""
    book = book_of(workbook_of(rosa, lang="nb", made_on=NOW.date()))
    type_in(book, ADULTS, answer=74)
    return bytes_of(book)


def send(client, rosa, content, name="svar.xlsx"):
    """Send a file; whatever was kept is also looked at, marked and taken in."""
    address = f"/nb/returns/{rosa.pk}/workbook/"
    page = client.post(address, {"workbook": SimpleUploadedFile(name, content)})
    if page.status_code == 302:
        assert client.get(page.url).status_code == 200
        assert client.get(f"{page.url}marked/").status_code in (200, 422)
        assert client.post(page.url, {"act": "take"}).status_code == 302
    else:
        assert page.status_code == 422
        assert "Vi kunne ikke ta imot filen" in page.content.decode()
        assert not Upload.objects.filter(taken_at__isnull=True).exists()
    return page


def test_bytes_that_are_no_workbook_are_refused(reporter, rosa):
    @seed(2020)
    @BOUNDED
    @given(start=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
           rest=st.binary(max_size=3000), name=st.text(min_size=1, max_size=30))  # fmt: skip
    def throw(start, rest, name):
        assert send(reporter, rosa, start + rest, name=name).status_code == 422

    throw()
    assert not Upload.objects.exists()
    assert not Answer.objects.exists()


def test_a_workbook_that_was_cut_or_changed_byte_by_byte_breaks_nothing(reporter, rosa, workbook):
    places = st.integers(0, len(workbook) - 1)

    @seed(2020)
    @BOUNDED
    @given(flips=st.lists(st.tuples(places, st.integers(1, 255)), max_size=6),
           length=st.none() | places)  # fmt: skip
    def throw(flips, length):
        content = bytearray(workbook)
        for place, change in flips:
            content[place] ^= change
        send(reporter, rosa, bytes(content[:length]))

    throw()


def test_a_workbook_whose_parts_were_changed_breaks_nothing(reporter, rosa, workbook):
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names = st.sampled_from(sorted(parts))
    part_of = st.fixed_dictionaries(
        {"name": names, "how": st.sampled_from(["swap", "drop", "cut", "flip", "words"]),
         "other": names, "place": st.floats(0, 1, exclude_max=True),
         "words": st.sampled_from(WORDS)}
    )  # fmt: skip

    @seed(2020)
    @BOUNDED
    @given(changes=st.lists(part_of, min_size=1, max_size=3))
    def throw(changes):
        changed = dict(parts)
        for change in changes:
            spoil(changed, **change)
        send(reporter, rosa, packed(changed))

    throw()


WORDS = [
    (b'<c r="C6"', b'<c r="XFE1048577"'), (b"<v>", b"<v>-"), (b't="s"', b't="d"'),
    (b"number", b"words"), (b"2020", b"9999-T9"), (b"<v>1</v>", b"<v>1e999</v>"),
    (b"<v>7", b"<v>99999999"), (b'sheetId="1"', b'sheetId="x"'), (b"s=\"", b"s=\"99"),
    (b"xml version", b"xml versjon"), (b"<t>", b"<t>\x01"), (b"samsyn", b"Samsyn"),
]  # fmt: skip


def spoil(parts, *, name, how, other, place, words):
    """Change one part of an archive."""
    content = parts.get(name, b"")
    at = int(len(content) * place)
    if how == "drop":
        parts.pop(name, None)
    elif how == "swap":
        parts[name] = parts.get(other, b"")
    elif how == "cut":
        parts[name] = content[:at]
    elif how == "words":
        parts[name] = content.replace(*words)
    else:
        parts[name] = (
            content[:at] + bytes([content[at] ^ 32] if content else []) + content[at + 1 :]
        )


def packed(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
