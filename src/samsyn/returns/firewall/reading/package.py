"""What Word and Excel files have in common: parts, properties, pictures, links, files within."""

from collections.abc import Iterator, Mapping
from urllib.parse import unquote
from xml.sax import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from samsyn.returns.firewall.reading.opened import Opened
from samsyn.returns.firewall.sightings import Kind, Stretch
from samsyn.returns.unpacking import CountedHandler, unpack

MARKUP = (".xml", ".rels", ".vml")
PICTURES = (".png", ".jpg", ".jpeg")
# Drawings and previews without texts of their own, fonts, and the settings of a printer.
SILENT = (".emf", ".wmf", ".gif", ".bmp", ".tif", ".tiff", ".odttf", ".fntdata", ".wdp", ".svg")
PRINTER = "printersettings"
PERSONS = frozenset({"creator", "lastModifiedBy", "Manager"})
SHOWN = frozenset({"title", "subject", "description", "keywords", "category", "Company"})
# Attributes that hold words a person wrote, in whatever part they stand.
WRITTEN = frozenset(
    """descr title tooltip display prompt promptTitle error errorTitle displayName alt string
    userName sourceFile caption""".split()  # noqa: SIM905 - a list of words reads as words
)
AUTHORS = frozenset({"author", "w:author", "displayName", "userName", "w15:author"})
IN_TEXT = frozenset(
    """w:docVar w:default w:alias w:tag w:listItem w:statusText w:helpText w:result s""".split()  # noqa: SIM905 - a list of words reads as words
)
VALUES = frozenset({"w:val", "v", "w:displayText", "w:value"})


class Words(CountedHandler):
    """Collects words: of text elements, of attributes people write in, and names of authors."""

    def __init__(self, counted: CountedHandler) -> None:
        """Count on from another, so that bounds hold for the file and not for the part."""
        ContentHandler.__init__(self)
        self._counted = counted
        self.words: list[str] = []
        self.authors: list[str] = []
        self.targets: list[str] = []
        self._text: list[str] = []

    def startDocument(self) -> None:  # noqa: N802 - the name is expat's
        """Begin a part."""
        self._counted.startDocument()

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Keep what a person wrote into attributes."""
        self._counted.startElement(name, attrs)
        self._finish()
        for key in attrs.getNames():
            value = attrs.getValue(key)
            if key in AUTHORS:
                self.authors.append(value)
            elif key in WRITTEN or (name in IN_TEXT and key in VALUES):
                self.words.append(value)
        if name == "Relationship" and attrs.get("TargetMode", "") == "External":
            self.targets.append(attrs.get("Target", ""))

    def characters(self, content: str) -> None:
        """Collect the words of an element."""
        self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Finish the words of an element."""
        self._counted.endElement(name)
        text = "".join(self._text)
        if name.rpartition(":")[2] in ("author", "creator") and text.strip():
            self.authors.append(text)
            self._text.clear()
        self._finish()

    def _finish(self) -> None:
        text = "".join(self._text)
        if text.strip():
            self.words.append(text)
        self._text.clear()


class Properties(Words):
    """The properties of a document by name."""

    def __init__(self, counted: CountedHandler) -> None:
        super().__init__(counted)
        self.values: list[tuple[str, str]] = []
        self._named = ""

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 - the name is expat's
        """Note which property a custom one is."""
        super().startElement(name, attrs)
        if name == "property":
            self._named = attrs.get("name", "")

    def endElement(self, name: str) -> None:  # noqa: N802 - the name is expat's
        """Keep a property."""
        text = "".join(self._text).strip()
        if text:
            self.values.append((name.rpartition(":")[2], text))
        if name == "property" and self._named:
            self.values.append(("custom", self._named))
        self._text.clear()
        super().endElement(name)


def parts_of(file: Opened) -> Mapping[str, bytes]:
    """Return the members of a package.

    Raises:
        RefusedError: it is beyond the bounds, encrypted or damaged.
    """
    return unpack(file.content, limits=file.limits)


def read_properties(file: Opened, values: list[tuple[str, str]]) -> Iterator[Stretch]:
    """Yield the properties of a document; those that name a person are authors."""
    for name, text in values:
        kind: Kind | None = "author" if name in PERSONS else None
        yield file.stretch(text, "property", kind=kind, name=name, hidden=True)


def read_opaque(file: Opened, name: str, content: bytes) -> Iterator[Stretch]:
    """Yield what stands in a part that is no markup: a picture or a file is opened in its turn."""
    plain = name.casefold()
    if plain.endswith((*SILENT, "/")) or PRINTER in plain or not content:
        return
    yield from file.files_in(name.rpartition("/")[2], content)


def read_words(file: Opened, name: str, words: Words) -> Iterator[Stretch]:
    """Yield what a part holds that no reader of its own knows."""
    for text in words.words:
        yield file.stretch(text, "markup", name=name.rpartition("/")[2], hidden=True)
    yield from read_authors_and_links(file, words)


def read_authors_and_links(file: Opened, words: Words) -> Iterator[Stretch]:
    """Yield authors of comments and changes, and where links lead."""
    for author in dict.fromkeys(words.authors):
        yield file.stretch(author, "property", kind="author", name="author", hidden=True)
    for target in words.targets:
        yield file.stretch(_address(target), "link", hidden=True)


def _address(target: str) -> str:
    return unquote(target.removeprefix("mailto:").partition("?")[0])
