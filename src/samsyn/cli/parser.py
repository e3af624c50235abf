"""A parser whose help and refusals are in the reader's language."""

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

from samsyn.cli.speech import CannotDoError, Speech

# What argparse says in English, and which sentence of ours says it.
REFUSALS = (
    (re.compile(r"the following arguments are required: (?P<names>.*)"), "required"),
    (re.compile(r"unrecognized arguments: (?P<names>.*)"), "unrecognised"),
    (re.compile(r"argument (?P<name>.*?): invalid choice: '(?P<value>.*?)' "
                r"\(choose from (?P<choices>.*)\)"), "choice"),
    (re.compile(r"argument (?P<name>.*?): expected .*argument.*"), "lacks-value"),
)  # fmt: skip


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that speaks through a Speech and raises instead of leaving."""

    speech: Speech

    def error(self, message: str) -> NoReturn:
        """Refuse, in one sentence that says what to do.

        Raises:
            CannotDoError: always.
        """
        what = self.speech.say("misunderstood")
        for pattern, key in REFUSALS:
            if match := pattern.search(message):
                what = self.speech.say(key, **match.groupdict())
        raise CannotDoError("see-help", {"what": what, "command": self.prog})

    def format_help(self) -> str:
        """Return the help text with its first word in the reader's language."""
        return super().format_help().replace("usage:", self.speech.say("usage"), 1)


def new_parser(speech: Speech, *, program: str, about: str) -> Parser:
    """Return an empty parser with its help option."""
    parser = Parser(prog=program, description=about, add_help=False, allow_abbrev=False)
    parser.speech = speech
    parser._optionals.title = speech.say("options")  # noqa: SLF001 - argparse has no other way
    parser._positionals.title = speech.say("commands")  # noqa: SLF001 - argparse has no other way
    parser.add_argument("-h", "--help", action="help", help=speech.say("help"))
    return parser


def add_shared(parser: Parser, speech: Speech, *, formats: Iterable[str]) -> None:
    """Add what every command takes: the language and the form of its answer."""
    parser.add_argument("--lang", choices=("nb", "nn", "en"), default="nb", help=speech.say("lang"))
    parser.add_argument(
        "--format", choices=tuple(formats), default="text", help=speech.say("format")
    )
