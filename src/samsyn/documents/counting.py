"""How each service counts, in its own words: two services seldom let the same people in."""

from collections.abc import Sequence

from samsyn.documents.bind import Ground
from samsyn.documents.document import Block
from samsyn.documents.elements import attr, bullets, header, plain, strong, words
from samsyn.documents.names import service_names
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.sentences import sentences
from samsyn.documents.used import UsedQuantity

COUNTING_ID = "definisjoner-telling"


def counting_blocks(quantities: Sequence[UsedQuantity], *, ground: Ground) -> list[Block]:
    """Return a heading and a line for each service that gave a number and says how it counts."""
    gave = {code for used in quantities for figure in used.figures for code in figure.sources}
    told = [service for service in ground.services if service.code in gave and service.counted_as]
    if not told:
        return []
    title = words(sentences("appendix").say("counting", lang=ground.lang))
    names = service_names([service.code for service in told], ground=ground)
    lines = [
        [plain([strong(words(f"{name}:")), {"t": "Space"}, *words(f"{service.counted_as}.")])]
        for name, service in zip(names, told, strict=True)
    ]
    attributes = attr(identifier=COUNTING_ID, classes=[UNNUMBERED])
    return [header(2, title, attributes=attributes), bullets(lines)]
