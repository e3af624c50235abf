"""What the commands of disclosure share about the ledger: the options, and reading it."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.disclosure import Dimension, Past, read_ledger, read_splits


def add_ledger_arguments(parser: Parser, speech: Speech) -> None:
    """Add the ledger, and what places these tables in it."""
    say = speech.say
    parser.add_argument("--ledger", type=Path, help=say("ledger"))
    parser.add_argument("--counted", default="persons", help=say("counted"))
    parser.add_argument("--vintage", default="1", help=say("vintage"))
    parser.add_argument("--within", action="append", default=[], metavar=say("name-within"),
                        help=say("within"))  # fmt: skip


def past_of(options: argparse.Namespace, known: Mapping[str, Dimension]) -> Past:
    """Return what was published before; nothing where no ledger is named.

    Raises:
        CannotDoError: `--within` is not written as it must be.
        LedgerError: the ledger cannot be read or is not as it was written.
    """
    return Past(
        entries=read_ledger(options.ledger) if options.ledger else (),
        counted=options.counted, vintage=options.vintage, known=known,
        limits=dict(_limit(text) for text in options.within),
        splits=read_splits(options.hierarchies),
    )  # fmt: skip


def _limit(text: str) -> tuple[str, str]:
    name, sign, code = text.partition("=")
    if not (name and sign and code):
        raise CannotDoError("within-wrong", {"text": text})
    return name, code
