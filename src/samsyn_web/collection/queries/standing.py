"""Everything a return holds as it stands, as one text, and the checksum of it."""

import hashlib
import json

from samsyn.returns import returns_to_csv
from samsyn_web.collection.models import Passage, Return
from samsyn_web.collection.queries.cells import cells_of


def checksum_of(the_return: Return) -> str:
    """Return the SHA-256 of everything a return holds as it stands."""
    text = json.dumps([cells_text(the_return), passages_of(the_return)], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def cells_text(the_return: Return) -> str:
    """Return the clear answers in the format of returns, in a fixed order."""
    cells = sorted(cells_of([the_return], lang="nb").cells, key=lambda cell: cell.key)
    return returns_to_csv(cells)


def passages_of(the_return: Return) -> dict[str, str]:
    """Return the texts by their prompts."""
    passages = Passage.objects.filter(of=the_return).exclude(text="").order_by("prompt")
    return {passage.prompt: passage.text for passage in passages}
