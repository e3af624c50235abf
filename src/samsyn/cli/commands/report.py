"""`samsyn report`: an edition in HTML, PDF and Word."""

import argparse
from pathlib import Path

from samsyn.cli.making import chosen_formats, make, print_report
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "edition", type=Path, metavar=speech.say("name-edition"), help=speech.say("edition")
    )
    parser.add_argument("--out", required=True, type=Path, help=speech.say("out-folder"))
    parser.add_argument("--protected", action="store_true", help=speech.say("protected-all"))
    parser.add_argument("--ledger", type=Path, help=speech.say("ledger-beside"))
    parser.add_argument("--formats", default="html,pdf,docx", help=speech.say("formats"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Build the report and tell what was found; 1 where something must be mended."""
    formats = chosen_formats(options.formats)
    edition = options.edition
    folder = edition.parent if edition.name == "edition.toml" else edition
    report = make(
        folder, out=options.out, formats=formats, speech=speech, protects_all=options.protected,
        ledger=options.ledger,
    )  # fmt: skip
    return print_report(report, speech, as_json=options.format == "json")
