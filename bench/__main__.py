"""Times the commands on the example year; `proof` and `firewall` measure what those two find.

`deadline` lets a hundred people fill in their returns at once.

Every row is also given as a ratio to a yardstick measured in the same run (SHA-256 of 64 MB),
so that two machines, or a busy and a quiet one, can be compared.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader

import samsyn
from bench.covering import USUAL, print_covering
from bench.deadline import Day, print_deadline
from bench.disclosure import print_disclosure
from bench.eighty import write_eighty_pages
from bench.estimation import print_estimation
from bench.firewall import print_firewall
from bench.proof_table import print_proof
from bench.public import Load, print_public
from bench.yardstick import NAME, timed, yardstick

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
DAY = {
    "people": "how many fill in returns at once (default 100)",
    "minutes": "for how long (default 5)",
    "think": "seconds for a field (default 4)",
    "database": "a server, as postgresql://USER@HOST/NAME; without it SQLite in a file",
    "processes": "how many processes answer (default 1); more take a server of PostgreSQL",
    "seed": "what they type follows from it",
}
RETURNS, SERVICES = YEAR / "returns.csv", YEAR / "services.csv"


def main() -> int:
    """Run what was asked for."""
    options = parsed()
    processes = max(options.processes, 2) if options.database else 1
    benches: dict[str, Callable[[], int]] = {
        "times": lambda: print_times(options.runs),
        "proof": lambda: print_proof(options.texts, save=options.save),
        "firewall": lambda: print_firewall(options.texts, save=options.save),
        "deadline": lambda: print_deadline(Day(**{name: getattr(options, name) for name in DAY})),
        "disclosure": print_disclosure,
        "public": lambda: print_public(Load(database=options.database, processes=processes)),
        "estimation": print_estimation,
        "coverage": lambda: print_covering(
            tables=options.tables, resamples=options.resamples, methods=options.methods, seed=1
        ),
    }
    return benches[options.what]()


def parsed() -> argparse.Namespace:
    """Read what was asked for."""
    parser = argparse.ArgumentParser(prog="run.py bench")
    parser.add_argument(
        "what", nargs="?", default="times",
        choices=("times", "proof", "firewall", "deadline", "disclosure", "public",
                 "estimation", "coverage"),
        help="times: how fast every command is; proof, firewall: what these find; "
        "deadline: whether the site holds on the last day; "
        "disclosure: how fast tables are protected and attacked; "
        "public: how fast the public pages are answered, and seen on a slow line; "
        "estimation: how fast estimates are made, against the reference programs; "
        "coverage: how often intervals hold the truth, on made people",
    )  # fmt: skip
    parser.add_argument("--runs", type=int, default=5, help="how often each is run (default 5)")
    parser.add_argument(
        "--texts",
        type=Path,
        help="proof: a folder with the texts of the truth tables; firewall: any public texts",
    )
    parser.add_argument(
        "--save",
        action="store_true",
        help="write the measurements where the pages about them stand",
    )
    add_coverage(parser.add_argument_group("coverage"))
    add_day(parser.add_argument_group("deadline"))
    return parser.parse_args()


def add_coverage(group: argparse._ArgumentGroup) -> None:
    """Add how much is drawn."""
    group.add_argument("--tables", type=int, default=500, help="of each population (default 500)")
    group.add_argument("--resamples", type=int, default=1000, help="of each table (default 1000)")
    group.add_argument("--methods", default=USUAL, help=f"by name (default {USUAL})")


def add_day(group: argparse._ArgumentGroup) -> None:
    """Add what the last day is like."""
    for name, help_text in DAY.items():
        usual = getattr(Day(), name)
        group.add_argument(f"--{name}", type=type(usual), default=usual, help=help_text)


def print_times(runs: int) -> int:
    """Time every case and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        rows = [(name, timed(case, runs=runs)) for name, case in cases(out).items()]
        pages = {name: len(PdfReader(out / name / "rapport.pdf").pages) for name in ("all", "80")}
    unit = statistics.median(rows[0][1])
    print(f"{'':42}{'median':>9}{'least':>9}{'most':>9}{'ratio':>8}")
    for name, times in rows:
        middle = statistics.median(times)
        least, most = min(times), max(times)
        print(f"{name:42}{middle:8.3f}s{least:8.3f}s{most:8.3f}s{middle / unit:8.1f}")
    print(f"\n{runs} runs each. The example edition has {pages['all']} pages in PDF; the one of")
    print(f"about eighty, which is the same without some chapters, has {pages['80']}.")
    return 0


def cases(out: Path) -> dict[str, Callable[[], object]]:
    """Return what is timed, the yardstick first."""
    data = [str(RETURNS), "--services", str(SERVICES)]
    previous = ["--previous", str(YEAR / "returns-2019.csv")]
    edition, eighty = str(YEAR / "edition"), write_eighty_pages(YEAR, into=out / "eighty")
    return {
        NAME: yardstick,
        "samsyn (start, print help)": command,
        "samsyn check, returns of 2020": lambda: command("check", *data, *previous),
        "samsyn compile, returns of 2020": lambda: command("compile", *data),
        **{
            f"samsyn report --formats {form}": lambda form=form: command(
                "report", edition, "--formats", form, "--out", str(out / form)
            )
            for form in ("html", "pdf", "docx")
        },
        "all three formats, example edition": lambda: command(
            "report", edition, "--out", str(out / "all")
        ),
        "all three formats, about eighty pages": lambda: command(
            "report", str(eighty), "--out", str(out / "80")
        ),
    }


def command(*words: str) -> None:
    """Run the command line as a process of its own."""
    subprocess.run([sys.executable, "-m", "samsyn", *words], check=True, capture_output=True)


if __name__ == "__main__":
    sys.exit(main())
