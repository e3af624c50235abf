"""`samsyn corrigendum`: what a correction of a published report changes, and where."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.codes import load_codes
from samsyn.disclosure import read_ledger
from samsyn.returns import load_questionnaires
from samsyn.yearbook import Corrigendum, make_corrigendum, write_corrigendum


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    for name in ("before", "after"):
        parser.add_argument(
            name, type=Path, metavar=speech.say(f"name-{name}"), help=speech.say(f"edition-{name}")
        )
    parser.add_argument("--out", required=True, type=Path, help=speech.say("out-folder"))
    parser.add_argument("--reason", default="", help=speech.say("reason-corrected"))
    parser.add_argument("--protected", action="store_true", help=speech.say("protected-all"))
    parser.add_argument("--ledger", type=Path, help=speech.say("ledger-beside"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Write the corrigendum and tell what it says."""
    found = make_corrigendum(
        options.before, options.after, codes=load_codes(), questionnaires=load_questionnaires(),
        lang=speech.lang, reason=options.reason, protects_all=options.protected,
        ledger=read_ledger(options.ledger) if options.ledger else (),
    )  # fmt: skip
    files = write_corrigendum(found, out=options.out)
    if options.format == "json":
        print(json.dumps(_as_data(found, files), ensure_ascii=False, indent=1))
        return 0
    lines = [speech.say("corrected-figure", **asdict(one)) for one in found.figures]
    lines.append(speech.say("corrected-places", count=len(found.places)))
    lines += [speech.say("wrote", path=path) for path in files]
    print("\n".join(lines))
    return 0


def _as_data(found: Corrigendum, files: tuple[Path, ...]) -> dict[str, object]:
    return {
        "figures": [asdict(one) for one in found.figures],
        "places": [asdict(one) for one in found.places],
        "services": list(found.services), "files": [str(path) for path in files],
    }  # fmt: skip
