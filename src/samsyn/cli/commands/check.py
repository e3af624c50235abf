"""`samsyn check`: do the returns hold together?"""

import argparse
import json
from functools import partial
from pathlib import Path

from samsyn.cli.findings import count, finding_lines, finding_objects
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.codes import load_codes
from samsyn.returns import CheckReport, check, load_questionnaires, read_all_services, read_answers


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "returns", nargs="+", type=Path, metavar=speech.say("name-returns"),
        help=speech.say("returns"),
    )  # fmt: skip
    parser.add_argument(
        "--services", required=True, action="append", type=Path, help=speech.say("services")
    )
    parser.add_argument("--previous", type=Path, help=speech.say("previous"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Check and print the findings; 1 where one of them is an error."""
    codes, questionnaires = load_codes(), load_questionnaires()
    services = read_all_services(options.services)
    read = partial(read_answers, codes=codes, questionnaires=questionnaires, lang=speech.lang)
    returns = read(options.returns)
    previous = read([options.previous]) if options.previous else None
    report = check(
        returns, services=services, codes=codes, questionnaires=questionnaires,
        previous=previous, lang=speech.lang,
    )  # fmt: skip
    if options.format == "json":
        answer = {"findings": finding_objects(report.findings), "checked": report.checked}
        print(json.dumps(answer, ensure_ascii=False, indent=1))
    else:
        print("\n".join([*finding_lines(report.findings, speech), _summary(report, speech)]))
    return 1 if count(report.findings, "error") else 0


def _summary(report: CheckReport, speech: Speech) -> str:
    if not report.findings:
        return speech.say("checked-none", checked=report.checked)
    errors, warnings, notes = (
        count(report.findings, severity) for severity in ("error", "warning", "note")
    )
    return speech.say(
        "checked", checked=report.checked, errors=errors, warnings=warnings, notes=notes
    )
