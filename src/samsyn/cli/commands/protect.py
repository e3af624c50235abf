"""`samsyn protect`: which cells of these tables must be hidden?"""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.certificates import (
    add_certificate_arguments,
    check_certificate_arguments,
    write_certificate,
)
from samsyn.cli.ledger import add_ledger_arguments, past_of
from samsyn.cli.parser import Parser
from samsyn.cli.prose import add_prose_arguments, sayings_of
from samsyn.cli.reasons import reasons_of, recoding_lines, recodings_of
from samsyn.cli.speech import Speech
from samsyn.disclosure import (
    About,
    Counts,
    Entry,
    Past,
    Policy,
    Protected,
    Rounded,
    System,
    checked_by,
    enter,
    entry_of,
    entry_of_rounded,
    full_cross,
    history_to_csv,
    profile_at,
    protect,
    published_to_csv,
    read_counts,
    read_dimensions,
    read_history,
    read_system,
    round_small,
    rounded_to_csv,
    stands_in,
    told_apart_by,
)

ON_OFF = ("on", "off")


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    say = speech.say
    parser.add_argument("table", type=Path, metavar=say("name-table"), help=say("table"))
    parser.add_argument("--system", type=Path, help=say("system"))
    parser.add_argument("--hierarchies", type=Path, help=say("hierarchies"))
    parser.add_argument("--threshold", type=int, default=5, help=say("threshold"))
    parser.add_argument(
        "--zeros", choices=("may-hide", "show"), default="may-hide", help=say("zeros")
    )
    parser.add_argument("--singletons", choices=ON_OFF, default="on", help=say("singletons"))
    parser.add_argument("--harden", choices=ON_OFF, default="on", help=say("harden"))
    parser.add_argument("--method", choices=("suppress", "round"), default="suppress",
                        help=say("method"))  # fmt: skip
    parser.add_argument("--base", type=int, choices=(3, 5), help=say("base"))
    parser.add_argument("--rounded-before", type=Path, help=say("rounded-before"))
    parser.add_argument("--sensitive", action="append", default=[], help=say("sensitive"))
    parser.add_argument("--differences", choices=ON_OFF, help=say("differences"))
    parser.add_argument("--insiders", choices=ON_OFF, default="on", help=say("insiders"))
    parser.add_argument("--partner", action="append", default=[], metavar=say("name-dimension"),
                        help=say("partner-known"))  # fmt: skip
    add_ledger_arguments(parser, speech)
    parser.add_argument("--enter", choices=ON_OFF, default="on", help=say("enter"))
    parser.add_argument("--publication", help=say("publication"))
    parser.add_argument("--day", default="", help=say("day"))
    parser.add_argument("--explain", action="store_true", help=say("explain"))
    parser.add_argument("--recodings", type=int, default=0, metavar="N", help=say("recodings"))
    add_prose_arguments(parser, speech)
    add_certificate_arguments(parser, speech)
    parser.add_argument("--public", action="store_true", help=say("public"))
    parser.add_argument("--out", required=True, type=Path, help=say("out-published"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Protect and write; 1, and nothing written, where the attack still opens a cell."""
    check_certificate_arguments(options)
    known = read_dimensions(options.hierarchies)
    counts = read_counts(options.table, known=known)
    system, past = _system(options, counts), past_of(options, known)
    if options.method == "round":
        return _round(options, system, counts, past, speech)
    policy = _policy(options)
    sayings = sayings_of(options, counts.dimensions)
    tables = protect(system, counts, policy, past=past, sayings=sayings)
    reasons = reasons_of(tables, options.threshold, speech) if options.explain else []
    ways = recodings_of(tables, counts, policy, past=past, tried=options.recodings)
    head = ""
    if not tables.open:
        head = _entered(options, entry_of(tables, _about(options, "hidden"), past), past)
        options.out.write_text(published_to_csv(tables, public=options.public), encoding="utf-8")
        checked = checked_by(policy, tables, past=past, head=head)
        write_certificate(options, tables, checked=checked, lang=speech.lang)
    if options.format == "json":
        told = _as_data(tables) | ({"head": head} if head else {})
        told |= {"reasons": reasons} if options.explain else {}
        told |= {"recodings": [asdict(way) for way in ways]} if options.recodings else {}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print("\n".join([
            *_lines(tables, options.out, speech), *_head_line(head, speech), *reasons,
            *recoding_lines(tables, ways, speech, tried=options.recodings),
        ]))  # fmt: skip
    return 1 if tables.open else 0


def _policy(options: argparse.Namespace) -> Policy:
    return Policy(
        profile=profile_at(options.threshold), zeros_shown=options.zeros == "show",
        sensitive=frozenset(options.sensitive), alone=options.singletons == "on",
        differences=None if options.differences is None else options.differences == "on",
        hardened=options.harden == "on", insiders=options.insiders == "on",
        partners=frozenset(options.partner),
    )  # fmt: skip


def _about(options: argparse.Namespace, method: str) -> About:
    return About(
        publication=options.publication or options.out.stem, counted=options.counted,
        vintage=options.vintage, method=method, day=options.day,
    )  # fmt: skip


def _entered(options: argparse.Namespace, entry: Entry, past: Past) -> str:
    """Enter what was written into the ledger, unless it stands there already; return the head."""
    if options.ledger is None or options.enter == "off" or stands_in(past.entries, entry):
        return ""
    return enter(options.ledger, entry)


def _head_line(head: str, speech: Speech) -> list[str]:
    return [speech.say("entered", head=head)] if head else []


def _round(
    options: argparse.Namespace, system: System, counts: Counts, past: Past, speech: Speech
) -> int:
    base = options.base or profile_at(options.threshold).base
    rounded = _rounded(options, system, counts, base)
    entry = entry_of_rounded(system, rounded, _about(options, "rounded"), past)
    head = _entered(options, entry, past)
    options.out.write_text(rounded_to_csv(system, rounded), encoding="utf-8")
    changed = int((rounded.values != rounded.exact).sum())
    told = {"cells": len(rounded.values), "changed": changed, "most": rounded.largest_change()}
    if options.format == "json":
        print(json.dumps(told | ({"head": head} if head else {}), indent=1))
    else:
        print(speech.say("rounded", base=base, **told))
        print(speech.say("wrote-published", path=options.out))
        print(*_head_line(head, speech), sep="\n", end="\n" if head else "")
    return 0


def _rounded(options: argparse.Namespace, system: System, counts: Counts, base: int) -> Rounded:
    """Round, as it was done before where that is kept; and keep how it was done now."""
    if options.rounded_before is None:
        return round_small(system, counts, base=base)
    told = told_apart_by(system, counts)
    history = read_history(options.rounded_before, counts=told)
    rounded = round_small(system, counts, base=base, fixed=history.fixed(told))
    kept = history_to_csv(history.with_more(told, rounded), told)
    options.rounded_before.write_text(kept, encoding="utf-8")
    return rounded


def _system(options: argparse.Namespace, counts: Counts) -> System:
    if options.system is None:
        return full_cross(counts.dimensions)
    return read_system(options.system, dimensions=counts.dimensions)


def _as_data(tables: Protected) -> dict[str, object]:
    names = [d.name for d in tables.system.dimensions]
    codes = tables.system.codes
    return {
        "cells": len(tables.values),
        "primary": int(tables.primary.sum()),
        "secondary": int(tables.secondary.sum()),
        "added": len(tables.added),
        "hidden_value": int(tables.values[tables.hidden].sum()),
        "open": [dict(zip(names, codes[cell], strict=True)) for cell in tables.open],
        "public": [dict(zip(names, codes[cell], strict=True)) for cell in tables.public],
        "breaches": tables.breaches,
    }


def _lines(tables: Protected, out: Path, speech: Speech) -> list[str]:
    counted = {
        "cells": len(tables.values), "primary": int(tables.primary.sum()),
        "secondary": int(tables.secondary.sum()), "added": len(tables.added),
    }  # fmt: skip
    lines = [speech.say("protected", **counted)]
    for cell in tables.public:
        lines.append(speech.say("public-before", cell=" · ".join(tables.system.codes[cell])))
    if tables.breaches:
        lines.append(speech.say("breaches", count=tables.breaches))
    for cell in tables.open:
        lines.append(speech.say("still-open", cell=" · ".join(tables.system.codes[cell])))
    lines.append(speech.say("not-written" if tables.open else "wrote-published", path=out))
    return lines
