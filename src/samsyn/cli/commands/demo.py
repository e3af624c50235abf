"""`samsyn demo`: the example year, built and shown."""

import argparse
import functools
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import samsyn
from samsyn.cli.making import make, print_report
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech
from samsyn.yearbook import FORMATS

EDITION = Path(samsyn.__file__).parent / "data" / "norway-2020" / "edition"


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument("--out", type=Path, default=Path("out"), help=speech.say("out-folder"))
    parser.add_argument("--no-serve", action="store_true", help=speech.say("no-serve"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Build the example edition, tell where it lies and show it until stopped."""
    report = make(EDITION, out=options.out, formats=FORMATS, speech=speech)
    code = print_report(report, speech, as_json=options.format == "json")
    if report.files and not options.no_serve:
        _serve(options.out, speech)
    return code


def _serve(folder: Path, speech: Speech) -> None:
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        address = f"http://127.0.0.1:{server.server_port}/rapport.html"
        print(speech.say("served", address=address), flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


class _Quiet(SimpleHTTPRequestHandler):
    """Serves the report without a line for every request."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""
