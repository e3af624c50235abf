"""`samsyn estimate`: how many were never seen, or why nobody can say."""

import argparse
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from samsyn.cli.estimates import (
    dial_lines,
    estimate_lines,
    estimate_to_data,
    lists_line,
    margin_lines,
    margins_to_data,
    method_lines,
    variant_lines,
)
from samsyn.cli.making import chosen_formats
from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.estimation import (
    METHODS,
    Estimated,
    ListDescription,
    Lists,
    Run,
    Study,
    Variant,
    estimate,
    estimate_with_covariates,
    pool,
    read_descriptions,
    read_draws,
    read_table,
    rearranged,
    study_in_parts,
)

ALL, WAY = "all", "recommended"
FORMATS = "html,pdf,docx"
MOST_RESAMPLES, MOST_THREADS = 1_000_000, 256


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    say = speech.say
    parser.add_argument("lists", type=Path, metavar=say("name-lists"), help=say("lists"))
    parser.add_argument("--method", choices=(*METHODS, ALL), default=WAY,
                        help=say("way"))  # fmt: skip
    parser.add_argument("--bootstrap", default="1000", help=say("bootstrap"))
    parser.add_argument("--level", default="0.95", help=say("level"))
    parser.add_argument("--seed", default="1", help=say("seed"))
    parser.add_argument("--threads", default="2", help=say("threads"))
    parser.add_argument("--covariates", help=say("covariates"))
    parser.add_argument("--leave-out", default="", help=say("leave-out"))
    parser.add_argument("--merge", action="append", default=[], help=say("merge"))
    parser.add_argument("--describe", type=Path, help=say("describe"))
    parser.add_argument("--report", type=Path, metavar=say("name-folder"), help=say("study-report"))
    parser.add_argument("--formats", help=say("formats"))
    parser.add_argument("--date", help=say("study-date"))
    parser.add_argument("--for-public", action="store_true", help=say("for-public"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Estimate and print; 1 where the number is not to be published."""
    started = time.perf_counter()
    used = run_of(options)
    _insist_on_what_belongs_together(options)
    day = _report_day(options) if options.report else None
    if options.covariates is not None:
        return _with_covariates(options, used, speech, started)
    draws = [_rearranged(lists, options) for lists in read_draws(options.lists)]
    if len(draws) > 1:
        return _pooled(draws, options, used, speech, started)
    if options.method == ALL or day:
        return _study(draws[0], options, used, speech, started=started, day=day)
    found = estimate(draws[0], method=options.method, run=used)
    if options.format == "json":
        _print_json(estimate_to_data(found, draws[0].names, speech.lang), started)
    else:
        print("\n".join([lists_line(draws[0], speech), *estimate_lines(found, speech)]))
    return _code(found)


def _insist_on_what_belongs_together(options: argparse.Namespace) -> None:
    """Refuse an option that would be passed over beside the others.

    Raises:
        CannotDoError: there is one.
    """
    of_report = ("describe", "formats", "date", "for_public")
    if options.report:
        if options.method not in (WAY, ALL):
            raise CannotDoError("report-every-way", {"name": options.method})
    elif given := _given(options, of_report):
        raise CannotDoError("only-with-report", {"names": ", ".join(given)})
    if options.covariates is not None:
        method = ["--method"] if options.method != WAY else []
        if given := [*method, *_given(options, ("report", "leave_out", "merge"))]:
            raise CannotDoError("covariates-alone", {"names": ", ".join(given)})


def _given(options: argparse.Namespace, names: Sequence[str]) -> list[str]:
    """Return those of some options that are given, as they are written."""
    return [f"--{one.replace('_', '-')}" for one in names if getattr(options, one)]


def _rearranged(lists: Lists, options: argparse.Namespace) -> Lists:
    return rearranged(
        lists, leave_out=[one.strip() for one in options.leave_out.split(",") if one.strip()],
        merge=[[name.strip() for name in one.split("+")] for one in options.merge],
    )  # fmt: skip


def run_of(options: argparse.Namespace) -> Run:
    """Return how the estimates are made.

    Raises:
        CannotDoError: an option is no number that can be used.
    """
    level = _number(options.level, "--level", 0.5, 0.999)
    return Run(
        resamples=int(_number(options.bootstrap, "--bootstrap", 20, MOST_RESAMPLES, whole=True)),
        level=level, seed=int(_number(options.seed, "--seed", 0, 2**63, whole=True)),
        threads=int(_number(options.threads, "--threads", 1, MOST_THREADS, whole=True)),
    )  # fmt: skip


def _number(text: str, name: str, least: float, most: float, *, whole: bool = False) -> float:
    try:
        value = int(text) if whole else float(text)
    except ValueError:
        value = float("nan")
    if not least <= value <= most:
        key = "bad-whole-number" if whole else "bad-number"
        fields = {
            "name": name,
            "text": text,
            "least": least,
            "most": f"{int(most):,}".replace(",", " ") if whole else f"{most:g}",
        }
        raise CannotDoError(key, fields)
    return value


def _study(
    lists: Lists, options: argparse.Namespace, used: Run, speech: Speech, *, started: float,
    day: date | None,
) -> int:  # fmt: skip
    described = read_descriptions(options.describe, lists=lists) if options.describe else {}
    study = _last(lists, used, speech, described)
    recommended = study.recommended or Estimated(ALL, lists.observed, used.level, used.seed)
    methods = (recommended, *study.methods)
    if options.format == "json":
        data = [estimate_to_data(one, lists.names, speech.lang) for one in methods]
        _print_json({"methods": data, "advice": recommended.advice, "seed": used.seed,
                     "without": _variants_to_data(study.without, speech.lang),
                     "merged": _variants_to_data(study.merged, speech.lang),
                     "dial": [{"step": step, "estimate": value} for step, value in study.dial]},
                    started)  # fmt: skip
    else:
        lines = [lists_line(lists, speech), *estimate_lines(recommended, speech), ""]
        lines += [*method_lines(methods, speech), speech.say("beside-told")]
        lines += dial_lines(study.dial, speech)
        lines += variant_lines("without-list", _named(study.without), speech)
        lines += variant_lines("merged-lists", _named(study.merged), speech)
        print("\n".join(lines))
    if day:
        _write(study, options, speech, day)
    return _code(recommended)


def _last(
    lists: Lists, used: Run, speech: Speech, described: Mapping[str, ListDescription]
) -> Study:
    study = None
    for study in study_in_parts(lists, run=used, descriptions=described):
        if study.parts and sys.stderr.isatty():
            told = speech.say("study-done", done=study.done, parts=study.parts)
            print(f"\r{told}", end="\n" if study.done == study.parts else "", file=sys.stderr)
    if study is None:
        raise RuntimeError("a study yields at least once")
    return study


def _write(study: Study, options: argparse.Namespace, speech: Speech, day: date) -> None:
    from samsyn.yearbook import write_study_report  # noqa: PLC0415 - opens the writers, slow

    paths = write_study_report(
        study, options.report, lang=speech.lang, published=day,
        formats=chosen_formats(options.formats or FORMATS), for_public=options.for_public,
    )  # fmt: skip
    print(speech.say("study-written", count=len(paths), path=options.report), file=sys.stderr)


def _report_day(options: argparse.Namespace) -> date:
    chosen_formats(options.formats or FORMATS)
    if not options.date:
        raise CannotDoError("study-date-missing", {})
    try:
        return date.fromisoformat(options.date)
    except ValueError as fault:
        raise CannotDoError("study-date-wrong", {"text": options.date}) from fault


def _with_covariates(options: argparse.Namespace, used: Run, speech: Speech, started: float) -> int:
    names, degrees = _asked(options.covariates)
    table = read_table(options.lists, covariates=names or None, degrees=degrees)
    found = estimate_with_covariates(
        table, resamples=used.resamples, level=used.level, seed=used.seed, threads=used.threads
    )
    if options.format == "json":
        data = estimate_to_data(found.total, found.factors, speech.lang)
        _print_json({**data, "margins": margins_to_data(found, speech.lang)}, started)
    else:
        print("\n".join([*estimate_lines(found.total, speech), *margin_lines(found, speech)]))
    return _code(found.total)


def _asked(text: str) -> tuple[list[str], dict[str, int]]:
    """Return the covariates that are named, and the degrees of those named as `year:2`.

    Raises:
        CannotDoError: a degree is no whole number.
    """
    asked = [one.strip().partition(":") for one in text.split(",") if one.strip()]
    degrees = {
        name: int(_number(degree, f"--covariates {name}", 1, 9, whole=True))
        for name, colon, degree in asked
        if colon
    }
    return [name for name, colon, _ in asked if not colon], degrees


def _pooled(
    draws: Sequence[Lists], options: argparse.Namespace, used: Run, speech: Speech, started: float
) -> int:
    if options.report:
        raise CannotDoError("draws-no-report", {})
    methods = list(METHODS) if options.method == ALL else [options.method]
    pooled = [pool(draws, method=method, run=used) for method in methods]
    data = [
        {**estimate_to_data(one.estimated, draws[0].names, speech.lang),
         "draws": {"count": one.draws, "refused": one.refused, "by_linkage": one.by_linkage}}
        for one in pooled
    ]  # fmt: skip
    if options.format == "json":
        _print_json({"methods": data} if options.method == ALL else data[0], started)
    else:
        first = pooled[0]
        told = speech.say("pooled", draws=first.draws, share=round(100 * first.by_linkage))
        print("\n".join([told, *estimate_lines(first.estimated, speech)]))
        if options.method == ALL:
            print("\n".join(["", *method_lines([one.estimated for one in pooled], speech)]))
    return _code(pooled[0].estimated)


def _variants_to_data(variants: Sequence[Variant], lang: str) -> list[dict[str, object]]:
    return [
        {"lists": list(one.names), **estimate_to_data(replace(one.estimated, terms=()), (), lang)}
        for one in variants
    ]


def _named(variants: Sequence[Variant]) -> dict[str, Estimated]:
    return {" + ".join(one.names): one.estimated for one in variants}


def _print_json(data: dict[str, object], started: float) -> None:
    seconds = round(time.perf_counter() - started, 3)
    print(json.dumps({**data, "seconds": seconds}, ensure_ascii=False, indent=1))


def _code(found: Estimated) -> int:
    return 0 if found.advice == "publish" else 1
