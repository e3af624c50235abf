"""The commands, one a file: NAME, add_arguments and run."""

from samsyn.cli.commands import check, compile, demo, report, template

COMMANDS = (check, compile, report, template, demo)
