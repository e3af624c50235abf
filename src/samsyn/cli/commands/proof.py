"""`samsyn proof`: do the numbers of a finished document agree with the figures and each other?"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.proof_lines import report_lines, report_object
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import load_codes
from samsyn.documents import (
    PROOF_RULES,
    ProofReport,
    proofread,
    read_dismissals,
    read_document,
    read_known,
)
from samsyn.returns import read_all_services

ALL = "all"


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "document", type=Path, metavar=speech.say("name-document"), help=speech.say("document")
    )
    parser.add_argument(
        "--figures", required=True, action="append", type=Path, help=speech.say("figures")
    )
    parser.add_argument("--services", action="append", type=Path, help=speech.say("services-named"))
    parser.add_argument("--dismissed", type=Path, help=speech.say("dismissed"))
    parser.add_argument("--rules", default="", help=speech.say("proof-rules"))
    parser.add_argument("--notes", action="store_true", help=speech.say("notes"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Read the document and tell what was found; 1 where something must be mended."""
    rules = chosen_rules(options.rules)
    report = proofread(
        read_document(options.document),
        known=read_known(options.figures),
        codes=load_codes(),
        services=read_all_services(options.services or ()),
        dismissals=read_dismissals(options.dismissed) if options.dismissed else (),
        rules=rules,
    )
    if options.format == "json":
        print(json.dumps(report_object(report, speech), ensure_ascii=False, indent=1))
    else:
        name = options.document.name
        print("\n".join(report_lines(report, speech, name=name, notes=options.notes)))
    return 1 if _has_errors(report) else 0


def chosen_rules(text: str) -> Sequence[str]:
    """Return the rules named, with commas between; none where the usual ones are meant.

    Raises:
        CannotDoError: one of them is none of ours.
    """
    if text.strip() == ALL:
        return tuple(PROOF_RULES)
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    for name in names:
        if name not in PROOF_RULES:
            rules = ", ".join(PROOF_RULES)
            raise CannotDoError("no-rule", {"name": name, "rules": rules})
    return names


def _has_errors(report: ProofReport) -> bool:
    return any(finding.severity == "error" for finding in report.findings)
