"""`samsyn truth`: how good each way of estimating is on people whose number is known."""

import argparse
import json
import math
import sys
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.commands.estimate import run_of
from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import decimal
from samsyn.estimation import (
    METHODS,
    Performance,
    Trial,
    method_in_words,
    performances,
    read_lists,
    trials_of,
    truth_cases,
)


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    say = speech.say
    parser.add_argument("lists", type=Path, nargs="+", metavar=say("name-lists"),
                        help=say("lists-known"))  # fmt: skip
    parser.add_argument("--methods", default=",".join(METHODS), help=say("ways"))
    parser.add_argument("--bootstrap", default="1000", help=say("bootstrap"))
    parser.add_argument("--level", default="0.95", help=say("level"))
    parser.add_argument("--seed", default="1", help=say("seed"))
    parser.add_argument("--threads", default="2", help=say("threads"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Try every method on every list and print how each did; 1 where nothing could be tried."""
    used = run_of(options)
    methods = list(dict.fromkeys(name.strip() for name in options.methods.split(",")))
    for name in methods:
        if name not in METHODS:
            raise CannotDoError("bad-method", {"name": name, "methods": ", ".join(METHODS)})
    cases = [
        case
        for path in options.lists
        for case in truth_cases(read_lists(path, leave_out_none=True), source=path.stem)
    ]
    trials: list[Trial] = []
    for done, case in enumerate(cases, start=1):
        trials += trials_of([case], methods=methods, run=used)
        if sys.stderr.isatty():
            told = speech.say("study-done", done=done, parts=len(cases))
            print(f"\r{told}", end="\n" if done == len(cases) else "", file=sys.stderr)
    every, published = performances(trials), performances(trials, published_only=True)
    if options.format == "json":
        _print_json(trials, every, published)
    else:
        print("\n".join(_lines(trials, every, published, speech)))
    return 0 if trials else 1


def _lines(
    trials: list[Trial], every: tuple[Performance, ...], published: tuple[Performance, ...],
    speech: Speech,
) -> list[str]:  # fmt: skip
    if not trials:
        return [speech.say("truth-none")]
    lines = [speech.say("truth-told", count=every[0].of)]
    for key, table in (("truth-every", every), ("truth-published", published)):
        lines += ["", speech.say(key), speech.say("truth-head")]
        lines += [
            f"{method_in_words(one.method, lang=speech.lang):36}{one.count:5d}"
            f"{_figure(one.error, speech)}{_figure(one.bias, speech)}{_share(one.coverage)}"
            f"{_figure(one.width, speech)}"
            for one in table
        ]
    return lines


def _figure(value: float, speech: Speech) -> str:
    told = decimal(value, places=2, lang=speech.lang) if math.isfinite(value) else "–"
    return f"{told:>9}"


def _share(value: float) -> str:
    return f"{100 * value:8.0f}%" if math.isfinite(value) else f"{'–':>9}"


def _print_json(
    trials: list[Trial], every: tuple[Performance, ...], published: tuple[Performance, ...]
) -> None:
    data = {
        "methods": [_plain(one) for one in every],
        "published": [_plain(one) for one in published],
        "cases": [
            {"source": one.case.source, "list": one.case.name, "truth": one.case.truth,
             "method": one.estimated.method, "estimate": one.estimated.estimate,
             "lower": one.estimated.lower, "upper": one.estimated.upper,
             "advice": one.estimated.advice,
             "warnings": [reason.code for reason in one.estimated.reasons]}
            for one in trials
        ],
    }  # fmt: skip
    print(json.dumps(data, ensure_ascii=False, indent=1))


def _plain(performance: Performance) -> dict[str, object]:
    return {
        name: None if isinstance(value, float) and not math.isfinite(value) else value
        for name, value in asdict(performance).items()
    }
