"""`samsyn where`: every place of a report where a number stands, and what it is part of."""

import argparse
import json
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import load_codes
from samsyn.documents import SourceError
from samsyn.returns import load_questionnaires
from samsyn.yearbook import Found, find_places


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "edition", type=Path, metavar=speech.say("name-edition"), help=speech.say("edition")
    )
    parser.add_argument(
        "reference", metavar=speech.say("name-reference"), help=speech.say("reference")
    )


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Tell the places, those of the number itself first."""
    try:
        found = find_places(
            options.edition, options.reference, codes=load_codes(),
            questionnaires=load_questionnaires(), lang=speech.lang,
        )  # fmt: skip
    except SourceError as fault:
        raise CannotDoError("reference-unread", {"why": fault.text(speech.lang)}) from fault
    if options.format == "json":
        print(json.dumps([_as_data(one) for one in found], ensure_ascii=False, indent=1))
        return 0
    lines = [
        speech.say("part-of" if one.is_part else "stands-in", name=one.name,
                   places=", ".join(dict.fromkeys(place.name for place in one.places)))
        for one in found
    ]  # fmt: skip
    print("\n".join(lines or [speech.say("stands-nowhere")]))
    return 0


def _as_data(one: Found) -> dict[str, object]:
    places = [{"chapter": p.chapter, "at": p.at, "name": p.name} for p in one.places]
    return {"name": one.name, "is_part": one.is_part, "places": places}
