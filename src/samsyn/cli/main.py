"""From words to one command, and from refusals to exit codes."""

import os
import sys
from collections.abc import Sequence

from samsyn.cli.commands import COMMANDS
from samsyn.cli.parser import Parser, add_shared, new_parser
from samsyn.cli.refusals import sentence_of
from samsyn.cli.speech import Speech, speech_for

DONE, FAULTS, CANNOT = 0, 1, 2


def main(words: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        words: the command line without the program's name; None takes it from the process.

    Returns:
        0 done; 1 done, with errors found in the data; 2 cannot be done.
    """
    words = list(sys.argv[1:] if words is None else words)
    speech = speech_for(words)
    parser = _parser(speech)
    try:
        if not words:
            print(parser.format_help(), end="")
            return DONE
        options = parser.parse_args(words)
        return int(options.run(options, speech))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as fault:
        sentence = sentence_of(fault, speech)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return CANNOT


def _parser(speech: Speech) -> Parser:
    parser = new_parser(speech, program="samsyn", about=speech.say("program"))
    commands = parser.add_subparsers(
        required=True, metavar="COMMAND", parser_class=lambda **settings: settings["made"]
    )
    for command in COMMANDS:
        made = new_parser(speech, program=f"samsyn {command.NAME}", about=speech.say(command.NAME))
        add_shared(made, speech, formats=("text", "json"))
        command.add_arguments(made, speech)
        made.set_defaults(run=command.run)
        commands.add_parser(command.NAME, help=speech.say(command.NAME), made=made)
    return parser
