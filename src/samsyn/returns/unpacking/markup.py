"""Reads markup element by element: no document types, no entities, and only so much of it."""

from xml.sax import ContentHandler, SAXException
from xml.sax.xmlreader import AttributesImpl

import defusedxml.sax
from defusedxml import DefusedXmlException

from samsyn.returns.unpacking.limits import Limits
from samsyn.returns.unpacking.refused import RefusedError


class CountedHandler(ContentHandler):
    """Counts elements over all the parts it is given, and how deep they lie in one another."""

    def __init__(self, limits: Limits) -> None:
        super().__init__()
        self._deepest, self._depth = limits.depth, 0
        self._elements = limits.elements

    def startDocument(self) -> None:  # noqa: N802 - the name is expat's
        """Begin a part from its first level."""
        self._depth = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802, ARG002 - expat's
        """Count an element.

        Raises:
            RefusedError: there are too many, or they lie too deep.
        """
        self._depth += 1
        self._elements -= 1
        if self._elements < 0 or self._depth > self._deepest:
            raise RefusedError("bomb")

    def endElement(self, name: str) -> None:  # noqa: N802, ARG002 - the name is expat's
        """Leave an element."""
        self._depth -= 1


def read_markup(content: bytes, handler: ContentHandler) -> None:
    """Tell a handler of every element of one part.

    Raises:
        RefusedError: it defines a document type or entities, or is not well formed.
    """
    try:
        defusedxml.sax.parseString(content, handler, forbid_dtd=True)
    except DefusedXmlException as fault:
        raise RefusedError("entities") from fault
    except (SAXException, ValueError, LookupError) as fault:
        raise RefusedError("damaged") from fault
