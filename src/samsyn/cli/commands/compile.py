"""`samsyn compile`: what do the returns add up to?"""

import argparse
import json
import sys
from pathlib import Path

from samsyn.cli.answers import read_answers
from samsyn.cli.figures import conflict_sentences, figure_lines, left_out_sentences
from samsyn.cli.findings import finding_lines
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.codes import load_codes
from samsyn.figures import (
    compile_figures,
    figures_to_data,
    read_settlements,
    write_figures,
)
from samsyn.returns import load_questionnaires, read_services


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument("returns", nargs="+", type=Path, help=speech.say("returns"))
    parser.add_argument("--services", required=True, type=Path, help=speech.say("services"))
    parser.add_argument("--settlements", type=Path, help=speech.say("settlements"))
    parser.add_argument("--out", type=Path, help=speech.say("out-figures"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Compile, print and write; 1 where an answer was not understood or two sources disagree."""
    codes, questionnaires = load_codes(), load_questionnaires()
    services = read_services(options.services)
    returns = read_answers(
        options.returns, codes=codes, questionnaires=questionnaires, lang=speech.lang
    )
    compilation = compile_figures(
        cells=returns.cells, services=services, codes=codes, questionnaires=questionnaires,
        settlements=read_settlements(options.settlements) if options.settlements else (),
    )  # fmt: skip
    if options.out:
        write_figures(compilation, options.out)
    if options.format == "json":
        print(json.dumps(figures_to_data(compilation), ensure_ascii=False, indent=1))
    elif options.out:
        count = len(compilation.figures)
        print(speech.say("wrote-figures", count=count, path=options.out))
    else:
        print("\n".join(figure_lines(compilation, speech)))
    disputes = conflict_sentences(compilation.conflicts, codes, speech)
    left_out = left_out_sentences(compilation.left_out, speech)
    trouble = [*finding_lines(returns.unread, speech), *disputes, *left_out]
    if trouble:
        print("\n".join(trouble), file=sys.stderr)
    return 1 if trouble else 0
