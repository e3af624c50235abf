"""`samsyn chapter`: a chapter out to Word, and back with its figures bound."""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import load_codes
from samsyn.documents import TakenBack
from samsyn.returns import load_questionnaires
from samsyn.yearbook import take_back_chapter, take_out_chapter

SHOWN = 160  # characters of a passage that is shown whole


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "edition", type=Path, metavar=speech.say("name-edition"), help=speech.say("edition")
    )
    parser.add_argument(
        "chapter", metavar=speech.say("name-chapter"), help=speech.say("chapter-file")
    )
    parser.add_argument("--out", type=Path, help=speech.say("out-word"))
    parser.add_argument("--back", type=Path, help=speech.say("back-word"))
    parser.add_argument("--write", action="store_true", help=speech.say("write-back"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Take the chapter out, or take it back and tell what is different."""
    if (options.out is None) == (options.back is None):
        raise CannotDoError("chapter-one-way", {})
    if options.out is not None:
        options.out.write_bytes(
            take_out_chapter(
                options.edition, options.chapter, codes=load_codes(),
                questionnaires=load_questionnaires(), lang=speech.lang,
            )
        )  # fmt: skip
        _say_written(options.out, options, speech)
        return 0
    if not options.back.is_file():
        raise CannotDoError("file-not-there", {"path": options.back})
    back = take_back_chapter(
        options.back.read_bytes(), options.edition, options.chapter, codes=load_codes(),
        questionnaires=load_questionnaires(), lang=speech.lang,
    )  # fmt: skip
    path = options.edition / options.chapter
    if options.write:
        path.write_text(back.text, encoding="utf-8")
    print("\n".join(_told(back, path if options.write else None, options, speech)))
    return int(any(finding.severity == "error" for finding in back.findings))


def _say_written(path: Path, options: argparse.Namespace, speech: Speech) -> None:
    told = {"word": str(path)}
    print(json.dumps(told) if options.format == "json" else speech.say("wrote", path=path))


def _told(
    back: TakenBack, written: Path | None, options: argparse.Namespace, speech: Speech
) -> list[str]:
    if options.format == "json":
        findings = [
            {"rule": one.rule, "severity": one.severity, "message": one.message(speech.lang)}
            for one in back.findings
        ]
        told = {
            "findings": findings, "differences": [asdict(one) for one in back.differences],
            "written": str(written) if written else None,
        }  # fmt: skip
        return [json.dumps(told, ensure_ascii=False, indent=1)]
    lines = [one.message(speech.lang) for one in back.findings]
    for one in back.differences:
        fields = {"line": one.line, "before": _short(one.before), "after": _short(one.after)}
        lines.append(speech.say("word-difference", **fields))
    if not back.differences:
        lines.append(speech.say("word-same"))
    return [*lines, speech.say("wrote", path=written)] if written else lines


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= SHOWN else f"{plain[:SHOWN]} …"
