"""Markdown read by pandoc.

Raw HTML and TeX, dollar mathematics and citations are turned off: they would be lost in one of
the three formats, and a dollar sign should be a dollar sign.
"""

import json
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from samsyn.documents.document import Block
from samsyn.documents.pandoc_program import SECONDS, PandocProgramError, run_pandoc

READER = (
    "markdown-smart-raw_html-raw_tex-raw_attribute-latex_macros-tex_math_dollars-citations"
    "-example_lists-yaml_metadata_block-pandoc_title_block-markdown_in_html_blocks"
)
AT_ONCE = 2  # chapters read side by side: pandoc is the slow part of reading
SECONDS_A_CHAPTER = 15.0  # the longest we have takes half of one; many open brackets take for ever


class UnreadableTextError(Exception):
    """Pandoc gave up on one of several texts; `place` is which, the first being 0."""

    def __init__(self, place: int) -> None:
        super().__init__(place)
        self.place = place


def read_markdown(texts: Sequence[str]) -> tuple[list[Block], ...]:
    """Read texts into pandoc blocks, each on its own, so that footnotes of two never mix.

    The longest is begun first, so that none is left to wait for.

    Raises:
        UnreadableTextError: pandoc gave up on one of them.
    """
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        longest_first = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
        begun = {place: pool.submit(_read, texts[place]) for place in longest_first}
        return tuple(_result(begun[place], place) for place in range(len(texts)))


def blocks_of(
    content: bytes, *, form: str, options: Sequence[str] = (), seconds: float = SECONDS
) -> list[Block]:  # fmt: skip
    """Read what pandoc calls by the name of a form into blocks.

    Args:
        content: what is read.
        form: `docx`, or Markdown with its extensions.
        options: further options of pandoc's command line.
        seconds: it may take, at most.

    Raises:
        PandocProgramError: pandoc gave up.
    """
    asked = ("--from", form, "--to", "json", *options)
    written = run_pandoc(content, options=asked, seconds=seconds)
    blocks: list[Block] = json.loads(written)["blocks"]
    return blocks


def _read(text: str) -> list[Block]:
    return blocks_of(text.encode(), form=READER, seconds=SECONDS_A_CHAPTER)


def _result(begun: Future[list[Block]], place: int) -> list[Block]:
    try:
        return begun.result()
    except PandocProgramError as fault:
        raise UnreadableTextError(place) from fault
