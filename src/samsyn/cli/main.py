"""From words to one command, and from refusals to exit codes."""

import os
import sys
from collections.abc import Sequence

from samsyn.cli.commands import COMMANDS, command_named
from samsyn.cli.parser import add_shared, new_parser
from samsyn.cli.refusals import sentence_of
from samsyn.cli.speech import CannotDoError, Speech, speech_for

DONE, FAULTS, CANNOT = 0, 1, 2
HELP = ("-h", "--help", "help")


def main(words: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        words: the command line without the program's name; None takes it from the process.

    Returns:
        0 done; 1 done, with errors found in the data; 2 cannot be done.
    """
    words = list(sys.argv[1:] if words is None else words)
    speech = speech_for(words)
    try:
        return _run(words, speech)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return CANNOT
    except Exception as fault:
        sentence = sentence_of(fault, speech)
        if sentence is None:
            raise
        print(sentence, file=sys.stderr)
        return CANNOT


def _run(words: Sequence[str], speech: Speech) -> int:
    words = _command_first(words)
    name = words[0] if words else "help"
    if name in HELP:
        print(_overview(speech))
        return DONE
    if name not in COMMANDS:
        what = speech.say("unrecognised", names=name)
        raise CannotDoError("see-help", {"what": what, "command": "samsyn"})
    command = command_named(name)
    parser = new_parser(speech, program=f"samsyn {name}", about=speech.say(name))
    command.add_arguments(parser, speech)
    add_shared(parser, speech)
    parser.insist_on_known(words[1:])
    return command.run(parser.parse_args(words[1:]), speech)


def _command_first(words: Sequence[str]) -> Sequence[str]:
    """Move a language given before the command behind it, where the parser expects it."""
    if words[:1] == ["--lang"]:
        return [*words[2:3], *words[:2], *words[3:]] if words[2:] else []
    if words and words[0].startswith("--lang="):
        return [*words[1:2], words[0], *words[2:]] if words[1:] else []
    return words


def _overview(speech: Speech) -> str:
    commands = [f"  {name:10} {speech.say(name)}" for name in COMMANDS]
    return "\n".join([speech.say("program"), "", f"{speech.say('commands')}:", *commands])
