"""XMP: a packet of markup about a picture or a document, kept inside it."""

from collections.abc import Iterator
from xml.sax.xmlreader import AttributesImpl

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.reading.plain import decoded
from samsyn.returns.firewall.sightings import Kind, Part, Stretch
from samsyn.returns.unpacking import CountedHandler, Limits, RefusedError, read_markup

BEGINS = (b"<x:xmpmeta", b"<rdf:RDF")
ENDS = (b"</x:xmpmeta>", b"</rdf:RDF>")
PERSONS = frozenset({"creator", "Author", "Artist", "OwnerName", "CameraOwnerName", "contributor"})
POSITION = ("GPSLatitude", "GPSLongitude")


class Packet(CountedHandler):
    """Collects the values of a packet, and whether each names a person or a position."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.values: list[tuple[str, bool]] = []
        self.has_position = False
        self._names: list[str] = []
        self._text: list[str] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Keep the values of attributes."""
        super().startElement(name, attrs)
        self._text.clear()
        self._names.append(name.rpartition(":")[2])
        for key in attrs.getNames():
            if not key.startswith("xmlns"):
                self._keep(key.rpartition(":")[2], attrs.getValue(key))

    def characters(self, content: str) -> None:
        """Collect the value of an element."""
        self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Keep the value of an element under the names it stands in."""
        super().endElement(name)
        text = "".join(self._text).strip()
        self._text.clear()
        if text:
            named = [one for one in reversed(self._names) if one not in ("li", "Seq", "Bag", "Alt")]
            self._keep(named[0] if named else "", text)
        self._names.pop()

    def _keep(self, name: str, value: str) -> None:
        if name.startswith(POSITION):
            self.has_position = True
        else:
            self.values.append((value, name in PERSONS))


def read_xmp(file: Opened, data: bytes, *, part: Part = "picture") -> Iterator[Stretch]:
    """Yield the words of a packet, its authors and its position."""
    packet = Packet(file.limits)
    try:
        read_markup(_markup_in(data), packet)
    except RefusedError:
        yield file.stretch(decoded(data), part, name="XMP", hidden=True)
        return
    if packet.has_position:
        yield file.stretch("", part, kind="position", name="XMP", hidden=True)
    for text, is_author in packet.values:
        kind: Kind | None = "author" if is_author else None
        yield file.stretch(text, part, kind=kind, name="XMP", hidden=True)


def _markup_in(data: bytes) -> bytes:
    """Return the markup of a packet without what is wrapped around it."""
    starts = [at for mark in BEGINS if (at := data.find(mark)) >= 0]
    stops = [at + len(mark) for mark in ENDS if (at := data.rfind(mark)) >= 0]
    return data[min(starts) : max(stops)] if starts and stops else data
