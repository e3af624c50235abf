"""`samsyn release`: a report in all its languages as one package, or is this package whole?"""

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from samsyn.cli.making import step_teller
from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import load_codes
from samsyn.disclosure import enter, read_ledger
from samsyn.returns import load_questionnaires
from samsyn.yearbook import Verified, make_release, read_key, verify


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "editions", nargs="*", type=Path, metavar=speech.say("name-edition"),
        help=speech.say("editions"),
    )  # fmt: skip
    parser.add_argument("--out", type=Path, help=speech.say("out-package"))
    parser.add_argument("--key", type=Path, help=speech.say("key"))
    parser.add_argument("--protected", action="store_true", help=speech.say("protected-all"))
    parser.add_argument("--ledger", type=Path, help=speech.say("ledger"))
    parser.add_argument("--verify", type=Path, help=speech.say("verify"))
    parser.add_argument("--public-key", type=Path, help=speech.say("public-key"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Make a package, or tell whether one is as it was released; 1 where it is not."""
    if options.verify:
        return _verify(options, speech)
    if not options.editions or not options.out:
        raise CannotDoError("release-what", {})
    if options.out.exists():
        raise CannotDoError("package-there", {"path": options.out})
    release = make_release(
        options.editions, codes=load_codes(), questionnaires=load_questionnaires(),
        lang=speech.lang, on_step=step_teller(speech),
        key=read_key(options.key) if options.key else None, protects_all=options.protected,
        ledger=read_ledger(options.ledger) if options.ledger else (),
    )  # fmt: skip
    for entry in release.entries if options.ledger else ():
        enter(options.ledger, entry)  # before anybody can see the package
    options.out.write_bytes(release.content)
    if options.format == "json":
        print(json.dumps({"package": str(options.out)}))
    else:
        print(speech.say("wrote", path=options.out))
        if not options.key:
            print(speech.say("release-unsigned"))
    return 0


def _verify(options: argparse.Namespace, speech: Speech) -> int:
    key = _content(options.public_key) if options.public_key else None
    found = verify(_content(options.verify), public_key=key)
    if options.format == "json":
        print(json.dumps({**asdict(found), "is_whole": found.is_whole}, ensure_ascii=False))
    else:
        print("\n".join(_told(found, speech, is_known=key is not None)))
    return 0 if found.is_whole else 1


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise CannotDoError("file-not-there", {"path": path})
    return path.read_bytes()


def _told(found: Verified, speech: Speech, *, is_known: bool) -> list[str]:
    lines = [
        speech.say(f"package-{kind}", path=path)
        for kind in ("changed", "missing", "unlisted")
        for path in getattr(found, kind)
    ]
    lines += [] if lines else [speech.say("package-whole")]
    if not found.signatory:
        return [*lines, speech.say("package-unsigned")]
    key = "package-signed" if is_known else "package-signed-by"
    return [*lines, speech.say(key, signatory=found.signatory[:16])]
