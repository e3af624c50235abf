"""Pandoc as a separate program: blocks in, bytes of the wanted form out."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pypandoc

PROGRAM = Path(pypandoc.__file__).parent / "files" / "pandoc"
API_VERSION = [1, 23, 1]
ROOM = ("+RTS", "-A64m", "-RTS")  # room before the first clean-up: a third of the time on reports


class PandocError(Exception):
    """Pandoc could not write the document; the message is pandoc's own."""


def write_with_pandoc(
    blocks: Sequence[dict[str, Any]],
    *,
    form: str,
    options: Sequence[str] = (),
    meta: dict[str, Any] | None = None,
    media: Path | None = None,
) -> bytes:
    """Run pandoc once and return what it wrote.

    Args:
        blocks: pandoc blocks, as `Document` holds them.
        form: the name pandoc gives the form: `html5`, `typst`, `docx`.
        options: further options of pandoc's command line.
        meta: pandoc metadata, already as a pandoc tree.
        media: the folder that paths of pictures start from.

    Raises:
        PandocError: pandoc refused, with its own words.
    """
    tree = {"pandoc-api-version": API_VERSION, "meta": meta or {}, "blocks": list(blocks)}
    command = [str(PROGRAM), *ROOM, "-f", "json", "-t", form, "-o", "-", *options]
    done = subprocess.run(
        command, input=json.dumps(tree).encode(), capture_output=True, check=False, cwd=media
    )
    if done.returncode:
        raise PandocError(done.stderr.decode(errors="replace").strip())
    return done.stdout
