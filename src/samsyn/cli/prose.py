"""What the commands of disclosure share about prose: which texts, and what they say of cells."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.disclosure import Dimension, Saying
from samsyn.documents import read_cell_words, read_document, sayings_in


def add_prose_arguments(parser: Parser, speech: Speech) -> None:
    """Add the texts that tell of the same people."""
    parser.add_argument("--text", action="append", default=[], type=Path, help=speech.say("prose"))


def sayings_of(options: argparse.Namespace, dimensions: Sequence[Dimension]) -> tuple[Saying, ...]:
    """Return what the texts say of cells, in headings, captions and alternatives too.

    Raises:
        UnreadableError: a text that cannot be read.
        ReturnsError: a file of words that is none.
    """
    if not options.text:
        return ()
    words = read_cell_words(options.hierarchies)
    found: list[Saying] = []
    for path in options.text:
        read = read_document(path)
        for passage in read.passages:
            found.extend(
                sayings_in(passage.text, lang=read.lang, dimensions=dimensions, words=words)
            )
    return tuple(dict.fromkeys(found))
