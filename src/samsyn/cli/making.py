"""What `report` and `demo` share: building with progress, and telling what was found."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.figures import conflict_sentences, unused_sentences
from samsyn.cli.findings import count, finding_lines, finding_objects
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import load_codes
from samsyn.disclosure import read_ledger
from samsyn.documents import LEFT_OUT, DocumentFinding
from samsyn.returns import load_questionnaires
from samsyn.yearbook import FORMATS, Report, Step, make_report

STEPS: tuple[Step, ...] = ("read", "check", "compile", "bind", "protect", "write")


def chosen_formats(text: str) -> tuple[str, ...]:
    """Return the formats named, with commas between.

    Raises:
        CannotDoError: one of them is none of ours.
    """
    names = tuple(dict.fromkeys(name.strip() for name in text.split(",") if name.strip()))
    for name in names or (text,):
        if name not in FORMATS:
            raise CannotDoError("bad-format", {"name": name})
    return names


def make(
    folder: Path,
    *,
    out: Path,
    formats: Sequence[str],
    speech: Speech,
    addresses: Mapping[str, str] | None = None,
    protects_all: bool = False,
    ledger: Path | None = None,
) -> Report:
    """Build an edition, telling each step on standard error as it begins.

    Args:
        addresses: where the report lies in other languages, where not the edition says so.
        protects_all: small numbers are hidden whatever the edition decided about them.
        ledger: the folder of everything published before.
    """
    return make_report(
        folder, out=out, formats=formats, codes=load_codes(),
        questionnaires=load_questionnaires(), lang=speech.lang, on_step=step_teller(speech),
        addresses=addresses, protects_all=protects_all,
        ledger=read_ledger(ledger) if ledger else (),
    )  # fmt: skip


def step_teller(speech: Speech) -> Callable[[Step], None]:
    """Return what tells each step on standard error as it begins."""

    def tell(step: Step) -> None:
        number = f"[{STEPS.index(step) + 1}/{len(STEPS)}]"
        print(f"{number} {speech.say(f'step-{step}')} …", file=sys.stderr, flush=True)

    return tell


def print_report(report: Report, speech: Speech, *, as_json: bool) -> int:
    """Print what was found and written, and return the exit code."""
    if as_json:
        print(json.dumps(_object(report, speech), ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(report, speech)))
    faults = _text_errors(report), count(report.answers, "error"), *_disputes(report, speech)
    return 1 if any(faults) else 0


def main_files(report: Report) -> list[Path]:
    """Return the files a person opens: one page, one PDF, one Word file."""
    return [path for path in report.files if path.stem == "rapport"]


def _text_errors(report: Report) -> int:
    return sum(finding.severity == "error" for finding in report.texts)


def _disputes(report: Report, speech: Speech) -> list[str]:
    """Say what two sources dispute, and which settlements settle nothing."""
    return [
        *conflict_sentences(report.conflicts, load_codes(), speech),
        *unused_sentences(report.unused_settlements, speech),
    ]


def _lines(report: Report, speech: Speech) -> list[str]:
    lines = finding_lines(report.answers, speech)
    lines += _disputes(report, speech)
    lines += [_text_line(one, speech) for one in report.texts if one.rule != LEFT_OUT]
    if not report.files:
        return [*lines, speech.say("report-refused", errors=_text_errors(report))]
    lines += [speech.say("wrote", path=path) for path in main_files(report)]
    lines += [*_small_lines(report, speech), *_again_lines(report, speech)]
    errors = count(report.answers, "error") + len(_disputes(report, speech))
    return [*lines, speech.say("report-with-faults", errors=errors)] if errors else lines


def _small_lines(report: Report, speech: Speech) -> list[str]:
    """Say what became of small numbers: hidden, shown by decision, or not decided yet."""
    verdict = report.verdict
    if report.certificate is None:
        return [speech.say("draft", count=len(verdict.hidden))] if verdict.hidden else []
    shown = sum(one.how == "shown" for one in verdict.disclosed)
    told = [("small-hidden", len(verdict.hidden)), ("small-shown", shown),
            ("small-follow", len(verdict.disclosed) - shown)]  # fmt: skip
    return [speech.say(key, count=count) for key, count in told if count]


def _again_lines(report: Report, speech: Speech) -> list[str]:
    """Say which paragraphs to read again, because a sentence of theirs is left out."""
    by_file: dict[str, list[int]] = {}
    for one in report.texts:
        if one.rule == LEFT_OUT and one.line not in by_file.setdefault(one.file, []):
            by_file[one.file].append(one.line)
    return [
        speech.say("read-again", file=file, lines=", ".join(map(str, lines)))
        for file, lines in by_file.items()
    ]


def _text_line(finding: DocumentFinding, speech: Speech) -> str:
    place = f"{finding.file}:{finding.line}"
    return f"{speech.say(finding.severity)} ({place}): {finding.message(speech.lang)}"


def _object(report: Report, speech: Speech) -> dict[str, object]:
    return {
        "files": [str(path) for path in report.files],
        "findings": finding_objects(report.answers),
        "conflicts": _disputes(report, speech),
        "small_numbers": {
            "certified": report.certificate is not None,
            "hidden": len(report.verdict.hidden),
            "disclosed": [asdict(one) for one in report.verdict.disclosed],
        },
        "texts": [
            {"rule": f.rule, "severity": f.severity, "file": f.file, "line": f.line,
             "message": f.message(speech.lang)}
            for f in report.texts
        ],
    }  # fmt: skip
