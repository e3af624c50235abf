"""The commands, one a file: each adds its arguments and runs."""

import argparse
from importlib import import_module
from typing import Protocol, cast

from samsyn.cli.parser import Parser
from samsyn.cli.speech import Speech

COMMANDS = (
    "check", "compile", "report", "chapter", "release", "corrigendum", "outline", "where",
    "template", "proof", "protect", "attack", "estimate", "truth", "plan", "demo",
)  # fmt: skip


class Command(Protocol):
    """What a module of this folder offers."""

    def add_arguments(self, parser: Parser, speech: Speech, /) -> None:
        """Add what the command takes."""

    def run(self, options: argparse.Namespace, speech: Speech, /) -> int:
        """Do it, and return the exit code."""
        ...


def command_named(name: str) -> Command:
    """Return one command; only the rooms it needs are opened, so that checking starts quickly."""
    return cast(Command, import_module(f"samsyn.cli.commands.{name}"))
