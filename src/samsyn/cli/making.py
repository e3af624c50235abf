"""What `report` and `demo` share: building with progress, and telling what was found."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from samsyn.cli.figures import conflict_sentences, unused_sentences
from samsyn.cli.findings import count, finding_lines, finding_objects
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import load_codes
from samsyn.documents import DocumentFinding
from samsyn.returns import load_questionnaires
from samsyn.yearbook import FORMATS, Report, Step, make_report

STEPS: tuple[Step, ...] = ("read", "check", "compile", "bind", "write")


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
) -> Report:
    """Build an edition, telling each step on standard error as it begins.

    Args:
        addresses: where the report lies in other languages, where not the edition says so.
    """

    def tell(step: Step) -> None:
        number = f"[{STEPS.index(step) + 1}/{len(STEPS)}]"
        print(f"{number} {speech.say(f'step-{step}')} …", file=sys.stderr, flush=True)

    return make_report(
        folder, out=out, formats=formats, codes=load_codes(),
        questionnaires=load_questionnaires(), lang=speech.lang, on_step=tell,
        addresses=addresses,
    )  # fmt: skip


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
    lines += [_text_line(finding, speech) for finding in report.texts]
    if not report.files:
        return [*lines, speech.say("report-refused", errors=_text_errors(report))]
    lines += [speech.say("wrote", path=path) for path in main_files(report)]
    errors = count(report.answers, "error") + len(_disputes(report, speech))
    return [*lines, speech.say("report-with-faults", errors=errors)] if errors else lines


def _text_line(finding: DocumentFinding, speech: Speech) -> str:
    place = f"{finding.file}:{finding.line}"
    return f"{speech.say(finding.severity)} ({place}): {finding.message(speech.lang)}"


def _object(report: Report, speech: Speech) -> dict[str, object]:
    return {
        "files": [str(path) for path in report.files],
        "findings": finding_objects(report.answers),
        "conflicts": _disputes(report, speech),
        "texts": [
            {"rule": f.rule, "severity": f.severity, "file": f.file, "line": f.line,
             "message": f.message(speech.lang)}
            for f in report.texts
        ],
    }  # fmt: skip
