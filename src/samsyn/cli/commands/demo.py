"""`samsyn demo`: the example year in three languages, built and shown."""

import argparse
import functools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import samsyn
from samsyn.cli.making import make, print_report
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.yearbook import FORMATS, Report

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
# each edition of the year, with its language and the folder of its report inside the one asked for
EDITIONS = (("nb", "edition", ""), ("nn", "edition-nn", "nn/"), ("en", "edition-en", "en/"))
PAGE = "rapport.html"


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument("--out", type=Path, default=Path("out"), help=speech.say("out-folder"))
    parser.add_argument("--no-serve", action="store_true", help=speech.say("no-serve"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Build the example year in three languages, tell where it lies and show it until stopped."""
    original, *translations = (
        make(
            YEAR / edition, out=options.out / folder, formats=FORMATS, speech=speech,
            addresses=_addresses(folder),
        )
        for _, edition, folder in EDITIONS
    )  # fmt: skip
    report = _together(original, translations)
    code = print_report(report, speech, as_json=options.format == "json")
    if report.files and not options.no_serve:
        _serve(options.out, speech)
    return code


def _addresses(folder: str) -> Mapping[str, str]:
    """Return where the report lies in the other languages, seen from one of the folders."""
    up = "../" if folder else ""
    return {lang: f"{up}{other}{PAGE}" for lang, _, other in EDITIONS if other != folder}


def _together(original: Report, translations: Sequence[Report]) -> Report:
    """Return the year as one report: answers are told once, and texts by edition and file."""
    editions = zip((edition for _, edition, _ in EDITIONS), (original, *translations), strict=True)
    return replace(
        original,
        files=tuple(path for report in (original, *translations) for path in report.files),
        texts=tuple(
            replace(found, file=f"{edition}/{found.file}")
            for edition, report in editions
            for found in report.texts
        ),
    )


def _serve(folder: Path, speech: Speech) -> None:
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        for lang, _, place in EDITIONS:
            address = f"http://127.0.0.1:{server.server_port}/{place}{PAGE}"
            print(speech.say(f"served-{lang}", address=address), flush=True)
        print(speech.say("stop-serving"), flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


class _Quiet(SimpleHTTPRequestHandler):
    """Serves the report without a line for every request."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""
