"""The commands by name, one a file: each adds its arguments and runs."""

import argparse
from collections.abc import Mapping
from typing import Protocol

from samsyn.cli.commands import check, compile, demo, report, template
from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech


class Command(Protocol):
    """What a module of this folder offers."""

    def add_arguments(self, parser: Parser, speech: Speech, /) -> None:
        """Add what the command takes."""

    def run(self, options: argparse.Namespace, speech: Speech, /) -> int:
        """Do it, and return the exit code."""


COMMANDS: Mapping[str, Command] = {
    "check": check,
    "compile": compile,
    "report": report,
    "template": template,
    "demo": demo,
}
