"""`samsyn plan`: whether lists that one has or might have would give an estimate."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.commands.estimate import run_of
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.codes import decimal, digits
from samsyn.estimation import Prospect, prospects, read_plan


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    say = speech.say
    parser.add_argument("plan", type=Path, metavar=say("name-plan"), help=say("plan-file"))
    parser.add_argument("--level", default="0.95", help=say("level"))
    parser.add_argument("--seed", default="1", help=say("seed"))
    parser.add_argument("--threads", default="2", help=say("threads"))
    parser.set_defaults(bootstrap="1000")


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Draw tables and print what would be seen; 1 where the plan gives nothing to publish."""
    found: list[Prospect] = []
    for prospect in prospects(read_plan(options.plan), run=run_of(options)):
        found.append(prospect)
        if sys.stderr.isatty():
            print(".", end="", file=sys.stderr, flush=True)
    if options.format == "json":
        data = {"prospects": [asdict(one) for one in found], "seed": int(options.seed)}
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        print("\n".join([speech.say("prospects"), "", *(_line(one, speech) for one in found)]))
    return 0 if found[0].published >= 0.5 else 1


def _line(prospect: Prospect, speech: Speech) -> str:
    name = speech.say(f"prospect-{prospect.kind}", name=prospect.name)
    if prospect.lower is None or prospect.upper is None or prospect.width is None:
        return speech.say("prospect-none", what=name)
    return speech.say(
        "prospect", what=name, published=round(100 * prospect.published),
        overlapping=round(prospect.overlapping),
        coverage=round(100 * (prospect.coverage or 0)),
        width=decimal(prospect.width, places=1, lang=speech.lang),
        lower=digits(round(prospect.lower), lang=speech.lang),
        upper=digits(round(prospect.upper), lang=speech.lang),
    )  # fmt: skip
