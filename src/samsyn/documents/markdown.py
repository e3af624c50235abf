"""Markdown read by pandoc, which stays a separate program.

Raw HTML and TeX, dollar mathematics and citations are turned off: they would be lost in one of
the three formats, and a dollar sign should be a dollar sign.
"""

import json
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pypandoc

from samsyn.documents.document import Block

READER = (
    "markdown-smart-raw_html-raw_tex-raw_attribute-latex_macros-tex_math_dollars-citations"
    "-example_lists-yaml_metadata_block-pandoc_title_block-markdown_in_html_blocks"
)
AT_ONCE = 2  # chapters read side by side: pandoc is the slow part of reading
SECONDS = 60


class MarkdownError(Exception):
    """Pandoc could not read a text."""


def read_markdown(texts: Sequence[str]) -> tuple[list[Block], ...]:
    """Read texts into pandoc blocks, each on its own, so that footnotes of two never mix.

    The longest is begun first, so that none is left to wait for.

    Raises:
        MarkdownError: pandoc gave up.
    """
    pandoc = pypandoc.get_pandoc_path()
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        longest_first = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
        begun = {place: pool.submit(_read, texts[place], pandoc=pandoc) for place in longest_first}
        return tuple(begun[place].result() for place in range(len(texts)))


def _read(text: str, *, pandoc: str) -> list[Block]:
    command = [pandoc, "--sandbox", "--from", READER, "--to", "json"]
    try:
        done = subprocess.run(
            command, input=text.encode(), capture_output=True, check=True, timeout=SECONDS
        )
    except (OSError, subprocess.SubprocessError) as fault:
        raise MarkdownError(f"pandoc could not read the text: {fault}") from fault
    blocks: list[Block] = json.loads(done.stdout)["blocks"]
    return blocks
