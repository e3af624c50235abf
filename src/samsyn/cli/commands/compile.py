"""`samsyn compile`: what do the returns add up to?"""

import argparse
import json
import sys
from pathlib import Path

from samsyn.cli.figures import conflict_sentences, figure_lines, unused_sentences
from samsyn.cli.findings import finding_lines
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.codes import load_codes
from samsyn.figures import (
    Compilation,
    compile_figures,
    figures_to_data,
    keys_of_unread,
    read_settlements,
    write_figures,
)
from samsyn.returns import (
    Finding,
    check,
    load_questionnaires,
    read_all_services,
    read_answers,
)

DISPUTED = ("duplicate-different", "duplicate-same")


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "returns", nargs="+", type=Path, metavar=speech.say("name-returns"),
        help=speech.say("returns"),
    )  # fmt: skip
    parser.add_argument(
        "--services", required=True, action="append", type=Path, help=speech.say("services")
    )
    parser.add_argument("--settlements", type=Path, help=speech.say("settlements"))
    parser.add_argument("--out", type=Path, help=speech.say("out-figures"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Compile, print and write; 1 where the answers have errors or two sources disagree."""
    codes, questionnaires = load_codes(), load_questionnaires()
    services = read_all_services(options.services)
    returns = read_answers(
        options.returns, codes=codes, questionnaires=questionnaires, lang=speech.lang
    )
    compilation = compile_figures(
        cells=returns.cells, services=services, codes=codes, questionnaires=questionnaires,
        settlements=read_settlements(options.settlements) if options.settlements else (),
        unread=keys_of_unread(returns.unread),
    )  # fmt: skip
    report = check(
        returns, services=services, codes=codes, questionnaires=questionnaires, lang=speech.lang
    )
    _print_figures(compilation, options, speech)
    trouble = [
        *finding_lines([f for f in report.findings if _is_trouble(f)], speech),
        *conflict_sentences(compilation.conflicts, codes, speech),
        *unused_sentences(compilation.unused_settlements, speech),
    ]
    if trouble:
        print("\n".join(trouble), file=sys.stderr)
    return 1 if trouble else 0


def _is_trouble(finding: Finding) -> bool:
    """Tell an error; two answers to one question are told as a conflict, which can be settled."""
    return finding.severity == "error" and finding.rule not in DISPUTED


def _print_figures(compilation: Compilation, options: argparse.Namespace, speech: Speech) -> None:
    if options.out:
        write_figures(compilation, options.out)
    if options.format == "json":
        print(json.dumps(figures_to_data(compilation), ensure_ascii=False, indent=1))
    elif options.out:
        count = len(compilation.figures)
        print(speech.say("wrote-figures", count=count, path=options.out))
    else:
        print("\n".join(figure_lines(compilation, speech)))
