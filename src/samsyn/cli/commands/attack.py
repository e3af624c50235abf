"""`samsyn attack`: what can everybody work out of the cells that are hidden?"""

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from samsyn.cli.certificates import insist_on_certificate
from samsyn.cli.ledger import add_ledger_arguments, past_of
from samsyn.cli.parser import Parser
from samsyn.cli.prose import add_prose_arguments, sayings_of
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.disclosure import (
    TOTAL,
    Attacked,
    Past,
    Published,
    Saying,
    Told,
    Witness,
    attack,
    read_dimensions,
    read_published,
    told_to_partners,
    witness,
)

NARROW = 3  # persons: what is less wide than this is called narrow in the format
SHOWN = 20  # lines of text; the rest is in JSON


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    say = speech.say
    parser.add_argument("published", type=Path, metavar=say("name-published"),
                        help=say("published"))  # fmt: skip
    parser.add_argument("--hierarchies", type=Path, help=say("hierarchies"))
    parser.add_argument("--threshold", type=int, default=5, help=say("threshold"))
    parser.add_argument(
        "--knows", choices=("non-negative", "positive"), default="non-negative", help=say("knows")
    )
    parser.add_argument("--partner", metavar=say("name-dimension"), help=say("partner"))
    parser.add_argument("--certificate", type=Path, help=say("certificate-tried"))
    parser.add_argument("--witness", metavar=say("name-cell"), help=say("witness"))
    add_prose_arguments(parser, speech)
    add_ledger_arguments(parser, speech)


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Attack and print; 1 where a hidden cell is known, or all but known."""
    started = time.perf_counter()
    if options.certificate:
        insist_on_certificate(options.certificate, options.published)
    known = read_dimensions(options.hierarchies)
    published = read_published(options.published, known=known)
    past = past_of(options, known)
    sayings = sayings_of(options, published.dimensions)
    least = 1 if options.knows == "positive" else 0
    found = attack(published, least=least, past=past, sayings=sayings)
    worlds = _witness(options, published, past, sayings) if options.witness else None
    told = told_to_partners(published, dimension=options.partner) if options.partner else ()
    if options.format == "json":
        seconds = round(time.perf_counter() - started, 3)
        data = _as_data(found, options.threshold, seconds)
        if options.partner:
            data["partners"] = [_told(found, one) for one in told]
        if worlds:
            data["witness"] = _worlds_as_data(published, worlds)
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        lines = [*_lines(found, options.threshold, speech), *_partner_lines(found, told, speech)]
        print("\n".join([*lines, *_world_lines(published, worlds, speech)]))
    return 1 if found.narrower_than(NARROW) or told else 0


def _witness(
    options: argparse.Namespace, published: Published, past: Past, sayings: Sequence[Saying]
) -> Witness:
    """Return two worlds for the hidden cell that was named: `sex=F,age=child`.

    Raises:
        CannotDoError: no cell of this name is hidden.
    """
    asked = dict(part.partition("=")[::2] for part in options.witness.split(","))
    names = [d.name for d in published.dimensions]
    codes = tuple(asked.get(name, TOTAL) for name in names)
    for cell in np.flatnonzero(published.hidden).tolist():
        if published.codes(cell) == codes and set(asked) <= set(names):
            least = 1 if options.knows == "positive" else 0
            return witness(published, cell, least=least, past=past, sayings=sayings)
    raise CannotDoError("witness-unknown", {"text": options.witness})


def _worlds_as_data(published: Published, worlds: Witness) -> list[dict[str, object]]:
    names = [d.name for d in published.dimensions]
    return [
        {"cell": dict(zip(names, published.codes(cell), strict=True)), "least": low, "most": high}
        for cell, low, high in zip(worlds.cells, worlds.low, worlds.high, strict=True)
    ]


def _world_lines(published: Published, worlds: Witness | None, speech: Speech) -> list[str]:
    """Say in which numbers the two worlds differ."""
    if worlds is None:
        return []
    lines = [speech.say("worlds", cell=" · ".join(published.codes(worlds.cell)))]
    lines += [
        f"  {' · '.join(published.codes(cell))}: {low} / {high}"
        for cell, low, high in zip(worlds.cells, worlds.low, worlds.high, strict=True)
        if low != high
    ]
    return lines


def _told(found: Attacked, told: Told) -> dict[str, object]:
    names = [d.name for d in found.published.dimensions]
    codes = found.published.codes(told.cell)
    return {"cell": dict(zip(names, codes, strict=True)), "partner": told.partner}


def _partner_lines(found: Attacked, told: Sequence[Told], speech: Speech) -> list[str]:
    lines = [
        speech.say("partner-knows", partner=one.partner,
                   cell=" · ".join(found.published.codes(one.cell)))
        for one in told[:SHOWN]
    ]  # fmt: skip
    if len(told) > SHOWN:
        lines.append(speech.say("more-narrow", count=len(told) - SHOWN))
    return lines


def _as_data(found: Attacked, threshold: int, seconds: float) -> dict[str, object]:
    names = [d.name for d in found.published.dimensions]
    return {
        "cells": [
            {
                "cell": dict(zip(names, found.published.codes(cell), strict=True)),
                "lower": interval.lower,
                "upper": interval.upper,
            }
            for cell, interval in zip(found.cells, found.intervals, strict=True)
        ],
        "exact": found.exact(),
        "narrower_than_3": found.narrower_than(NARROW),
        "below_threshold": found.below(threshold),
        "targets": len(found.cells),
        "seconds": seconds,
    }


def _lines(found: Attacked, threshold: int, speech: Speech) -> list[str]:
    lines = [
        speech.say(
            "attacked", targets=len(found.cells), exact=found.exact(),
            narrow=found.narrower_than(NARROW), below=found.below(threshold), threshold=threshold,
        )
    ]  # fmt: skip
    narrow = [
        (cell, interval)
        for cell, interval in zip(found.cells, found.intervals, strict=True)
        if interval.width < NARROW
    ]
    for cell, interval in narrow[:SHOWN]:
        codes = " · ".join(found.published.codes(cell))
        key = "known-exactly" if interval.width == 0 else "known-nearly"
        lines.append(speech.say(key, cell=codes, lower=interval.lower, upper=interval.upper))
    if len(narrow) > SHOWN:
        lines.append(speech.say("more-narrow", count=len(narrow) - SHOWN))
    return lines
