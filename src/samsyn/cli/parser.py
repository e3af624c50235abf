"""A parser whose help and refusals are in the reader's language."""

import argparse
import re
from collections.abc import Sequence
from difflib import get_close_matches
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

    def __init__(self, speech: Speech, *, program: str, about: str) -> None:
        super().__init__(prog=program, description=about, add_help=False, allow_abbrev=False)
        self.speech = speech

    def insist_on_known(self, words: Sequence[str]) -> None:
        """Refuse the first option that this command does not have, and guess what was meant.

        Raises:
            CannotDoError: there is one.
        """
        known = [name for action in self._actions for name in action.option_strings]
        for word in words:
            name = word.split("=", 1)[0]
            if name.startswith("--") and name not in known:
                near = get_close_matches(name, known, n=1)
                key = "did-you-mean" if near else "unknown-option"
                what = self.speech.say(key, name=name, meant=near[0] if near else "")
                raise CannotDoError("see-help", {"what": what, "command": self.prog})

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
        """Return the help text with its headings in the reader's language."""
        text = super().format_help()
        for english, key in (("usage:", "usage"), ("positional arguments:", "given"),
                             ("options:", "options")):  # fmt: skip
            text = text.replace(english, self.speech.say(key), 1)
        return text


def new_parser(speech: Speech, *, program: str, about: str) -> Parser:
    """Return an empty parser with its help option."""
    parser = Parser(speech, program=program, about=about)
    parser.add_argument("-h", "--help", action="help", help=speech.say("help"))
    return parser


def add_shared(parser: Parser, speech: Speech) -> None:
    """Add what every command takes: the language and the form of its answer."""
    parser.add_argument("--lang", choices=("nb", "nn", "en"), default="nb", help=speech.say("lang"))
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=speech.say("format")
    )
