"""`samsyn outline`: next year's edition, begun from this year's."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import PeriodError, read_period
from samsyn.yearbook import make_outline


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "edition", type=Path, metavar=speech.say("name-edition"), help=speech.say("edition")
    )
    parser.add_argument("--period", required=True, help=speech.say("period-next"))
    parser.add_argument("--out", required=True, type=Path, help=speech.say("out-outline"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Write the outline, and tell how many recommendations wait in it."""
    try:
        period = read_period(options.period).code
    except PeriodError as fault:
        raise CannotDoError("period-unread", {"text": options.period}) from fault
    made = make_outline(options.edition, period=period, out=options.out)
    if options.format == "json":
        told = {
            "files": [str(path) for path in made.files],
            "recommendations": [asdict(one) for one in made.recommendations],
        }
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print(speech.say("wrote", path=options.out))
        print(speech.say("recommendations-wait", count=len(made.recommendations)))
    return 0
