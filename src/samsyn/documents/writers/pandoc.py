"""Pandoc as a separate program, in its sandbox: blocks in, bytes of the wanted form out."""

import json
from collections.abc import Sequence
from typing import Any

from samsyn.documents.pandoc_program import PandocProgramError, run_pandoc
from samsyn.documents.writers.writer_error import WriterError

API_VERSION = [1, 23, 1]
ROOM = ("+RTS", "-A64m", "-RTS")  # room before the first clean-up: a third of the time on reports


class PandocError(WriterError):
    """Pandoc could not write the document; the message holds pandoc's own words."""


def write_with_pandoc(
    blocks: Sequence[dict[str, Any]], *, form: str, options: Sequence[str] = ()
) -> bytes:
    """Run pandoc once and return what it wrote.

    Args:
        blocks: pandoc blocks, as `Document` holds them.
        form: the name pandoc gives the form: `html5`, `typst`, `docx`.
        options: further options of pandoc's command line.

    Raises:
        PandocError: pandoc refused, with its own words.
    """
    tree = {"pandoc-api-version": API_VERSION, "meta": {}, "blocks": list(blocks)}
    command = [*ROOM, "-f", "json", "-t", form, "-o", "-", *options]
    try:
        return run_pandoc(json.dumps(tree).encode(), options=command)
    except PandocProgramError as fault:
        raise PandocError("pandoc-refused", {"reason": fault}) from fault
