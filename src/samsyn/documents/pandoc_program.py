"""Pandoc, which stays a separate program: always the one that is installed with us, in a sandbox.

Any other pandoc on the machine is left alone, so that the same chapters give the same document
everywhere. In the sandbox pandoc reads its input and the files named in its options, and nothing
else: no picture of the machine and no address of the network.
"""

import os
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

PACKAGE = find_spec("pypandoc")  # found, not imported: only the program in it is wanted
PROGRAM = (
    Path((PACKAGE and PACKAGE.origin) or "").parent
    / "files"
    / ("pandoc.exe" if os.name == "nt" else "pandoc")
)
SECONDS = 60.0  # the longest report we have takes two


class PandocProgramError(Exception):
    """Pandoc could not be run, took too long or refused; the message is pandoc's own."""


def run_pandoc(text: bytes, *, options: Sequence[str], seconds: float = SECONDS) -> bytes:
    """Run pandoc once, in its sandbox, and return what it wrote.

    Args:
        text: what pandoc reads.
        options: the options of its command line, besides the sandbox.
        seconds: it may take, at most.

    Raises:
        PandocProgramError: it is not there, took too long, or refused.
    """
    command = [str(PROGRAM), *options, "--sandbox"]
    try:
        done = subprocess.run(
            command, input=text, capture_output=True, check=False, timeout=seconds
        )
    except (OSError, subprocess.SubprocessError) as fault:
        raise PandocProgramError(f"pandoc did not run: {fault}") from fault
    if done.returncode:
        raise PandocProgramError(done.stderr.decode(errors="replace").strip())
    return done.stdout
