"""Pictures give away where they were taken and by whom, and what somebody wrote into them."""

import struct
import zlib

import pytest
from firewall_cast import HER_PHONE, NATIONAL_ID, PERSON, gps_picture, parts, picture, seen
from PIL import Image, PngImagePlugin

from samsyn.returns import FirewallError, search_file

JPEG, PNG = "bilde.jpg", "bilde.png"
XMP = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" {more}>'
    "<dc:creator><rdf:Seq><rdf:li>Kari Nordmann</rdf:li></rdf:Seq></dc:creator>"
    "<dc:description><rdf:Alt><rdf:li>{told}</rdf:li></rdf:Alt></dc:description>"
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
)


def exif(tag, value, *, ifd=None):
    block = Image.Exif()
    (block if ifd is None else block.get_ifd(ifd))[tag] = value
    return block


def texts(**values):
    info = PngImagePlugin.PngInfo()
    for key, value in values.items():
        info.add_text(key, value)
    return info


def test_a_plain_picture_is_left_alone():
    assert seen(JPEG, picture()) == seen(PNG, picture("PNG")) == []


def test_a_position_is_seen():
    ((kind, place),) = seen(JPEG, gps_picture())
    assert (kind, place.name) == ("position", "GPS")
    block = exif(0x0112, 1)  # an empty one would not be written
    block.get_ifd(0x8825).update({1: "N", 2: (59.0, 54.0, 50.0)})
    assert [kind for kind, _ in seen(PNG, picture("PNG", exif=block))] == ["position"]


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        (exif(0x010E, "Foto av Ngozi, aged 23"), "name"),
        (exif(0x9C9C, f"ring {HER_PHONE}".encode("utf-16-le")), "phone"),
        (exif(0x9286, b"ASCII\0\0\0" + NATIONAL_ID.encode(), ifd=0x8769), "national-id"),
    ],
)
def test_what_is_written_in_the_head_of_a_photograph_is_searched(block, kind):
    assert parts(JPEG, picture(exif=block)) == [(kind, "picture")]


def test_letters_beyond_english_are_read_in_the_head_of_a_photograph():
    plain = picture(exif=exif(0x010E, "Foto av Ngozi, 23 XXr"))
    assert parts(JPEG, plain) == []
    assert parts(JPEG, plain.replace(b"XX", "å".encode())) == [("name", "picture")]


@pytest.mark.parametrize("block", [exif(0x013B, "Kari Nordmann"), exif(0xA430, "Kari", ifd=0x8769)])
def test_who_took_it_is_told_apart(block):
    (sighting,) = search_file(JPEG, picture(exif=block))
    assert sighting.kind == "author"
    assert sighting.stripped


def test_a_comment_and_an_xmp_packet_are_searched():
    assert parts(JPEG, picture(comment=PERSON.encode())) == [("name", "picture")]
    packet = XMP.format(more='exif:GPSLatitude="59,54.8N"', told=f"ring {HER_PHONE}").encode()
    found = search_file(JPEG, picture(xmp=packet))
    assert [sighting.kind for sighting in found] == ["position", "author", "phone"]


def test_a_broken_xmp_packet_is_searched_as_text():
    assert parts(JPEG, picture(xmp=f"<x:xmpmeta><a>{PERSON}".encode())) == [("name", "picture")]


def test_the_texts_of_a_png_are_searched_packed_or_not():
    info = texts(Description=PERSON, Author="Kari Nordmann")
    info.add_text("Comment", f"ring {HER_PHONE}", zip=True)
    info.add_itxt("Note", f"nr. {NATIONAL_ID}", zip=True)
    found = search_file(PNG, picture("PNG", pnginfo=info))
    assert sorted(s.kind for s in found) == ["author", "name", "national-id", "phone"]


def test_a_text_chunk_that_unpacks_without_end_is_refused():
    packed = zlib.compress(b"0" * 5_000_000)
    body = b"Comment\0\0" + packed
    chunk = struct.pack(">I", len(body)) + b"zTXt" + body + struct.pack(">I", zlib.crc32(body))
    plain = picture("PNG")
    with pytest.raises(FirewallError) as refused:
        search_file(PNG, plain[:33] + chunk + plain[33:])
    assert refused.value.key == "bomb"
