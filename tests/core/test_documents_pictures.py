"""Pictures of a chapter: read inside the edition, carried along, and nothing from elsewhere."""

import struct
import zlib

import pytest
from documents_cast import build, edition_with, rules_of

from samsyn.documents.walk import find

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>'


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png():
    """Return a picture of one white dot."""
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(b"\x00\xff"))
        + chunk(b"IEND", b"")
    )


def built_with(tmp_path, name, data, *, source=""):
    folder = edition_with(tmp_path, f"# T\n\nTekst.\n\n![Et kart]({source or name})")
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return build(folder)


def sources_of(built):
    blocks = list(built.document.chapters[0].blocks)
    return [image["c"][2][0] for image in find(blocks, kinds=["Image"])]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("kart.png", png()),
        ("kart.JPG", b"\xff\xd8\xff\xe0 made"),
        ("bilder/kart.svg", SVG.format('<a href="#b"><path id="b" fill="url(#c)"/></a>').encode()),
        ("et kart.png", png()),
    ],
)
def test_a_picture_of_the_edition_is_carried_with_its_bytes(tmp_path, name, data):
    built = built_with(tmp_path, name, data, source=f"<{name}>")
    assert built.findings == ()
    (illustration,) = built.document.illustrations
    assert illustration.data == data
    assert sources_of(built) == [illustration.target]
    assert illustration.target.startswith("pictures/")


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("kart.gif", b"GIF89a", "slag"),
        ("kart.png", b"<svg/>", "lese"),
        ("kart.jpg", png(), "lese"),
        ("kart.svg", b"<svg", "lese"),
        ("kart.svg", b"<html/>", "lese"),
        ("kart.svg", SVG.format("<script>x</script>").encode(), "skript"),
        ("kart.svg", SVG.format('<g onload="x"/>').encode(), "skript"),
        ("kart.svg", SVG.format('<image href="http://a.no/b.png"/>').encode(), "skript"),
        ("kart.svg", SVG.format('<use href="file:///a.svg#b"/>').encode(), "skript"),
        ("kart.svg", SVG.format("<style>@import 'a'</style>").encode(), "skript"),
        ("kart.svg", SVG.format('<g style="fill:url(http://a)"/>').encode(), "skript"),
        ("kart.svg", SVG.format("<foreignObject/>").encode(), "skript"),
        ("kart.svg", b'<!DOCTYPE s [<!ENTITY a "b">]>' + SVG.format("&a;").encode(), "skript"),
        ("kart.svg", b'<?xml-stylesheet href="a"?>' + SVG.format("").encode(), "skript"),
        ("kart.png", png() + b"x" * 8_000_000, "for stort"),
    ],
)
def test_what_is_no_quiet_picture_is_refused_at_its_line(tmp_path, name, data, key):
    built = built_with(tmp_path, name, data)
    assert rules_of(built) == [("not-allowed", 5)]
    assert key in built.findings[0].message("nb")
    assert (sources_of(built), built.document.illustrations) == ([], ())


@pytest.mark.parametrize(
    "source",
    ["http://127.0.0.1/a.png", "//127.0.0.1/a.png", "/etc/a.png", "../../secret.png",
     "%2e%2e/%2e%2e/secret.png", "data:image/png;base64,AAAA", "C:/a.png", "borte.png", "a%00.png"],
)  # fmt: skip
def test_a_picture_from_elsewhere_is_refused(tmp_path, source):
    (tmp_path / "secret.png").write_bytes(png())
    built = build(edition_with(tmp_path, f"# T\n\n![Et kart]({source})"))
    assert rules_of(built) == [("not-allowed", 3)]
    assert (sources_of(built), built.document.illustrations) == ([], ())


def test_a_symbolic_link_to_a_picture_outside_is_refused(tmp_path):
    folder = edition_with(tmp_path, "# T\n\n![Et kart](kart.png)")
    (tmp_path / "secret.png").write_bytes(png())
    (folder / "kart.png").symlink_to(tmp_path / "secret.png")
    assert rules_of(build(folder)) == [("not-allowed", 3)]


def test_one_picture_shown_twice_is_carried_once(tmp_path):
    folder = edition_with(tmp_path, "# T\n\n![A](a.png)", "# U\n\n![B](b.png)")
    for name in ("a.png", "b.png"):
        (folder / name).write_bytes(png())
    assert len(build(folder).document.illustrations) == 1


def test_the_checksum_changes_with_a_picture(tmp_path):
    first = built_with(tmp_path / "1", "kart.jpg", b"\xff\xd8\xff 1").document.checksum
    again = built_with(tmp_path / "2", "kart.jpg", b"\xff\xd8\xff 1").document.checksum
    other = built_with(tmp_path / "3", "kart.jpg", b"\xff\xd8\xff 2").document.checksum
    assert first == again != other


def test_the_name_of_a_picture_is_safe_whatever_the_file_is_called(tmp_path):
    built = built_with(tmp_path, "Kart æøå.PNG", png(), source="<Kart æøå.PNG>")
    (illustration,) = built.document.illustrations
    assert illustration.target.isascii()
    assert illustration.target.endswith(".png")
