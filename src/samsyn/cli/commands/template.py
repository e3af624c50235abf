"""`samsyn template`: an answer workbook for one service."""

import argparse
import json
from datetime import date
from pathlib import Path

from samsyn.cli.parser import Parser
from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import load_codes
from samsyn.returns import (
    Questionnaire,
    Questionnaires,
    load_questionnaires,
    read_all_services,
    read_answers,
    write_workbook,
)


def add_arguments(parser: Parser, speech: Speech) -> None:
    """Add what this command takes."""
    parser.add_argument(
        "questionnaire", metavar=speech.say("name-questionnaire"), help=speech.say("questionnaire")
    )
    parser.add_argument("--service", required=True, help=speech.say("service"))
    parser.add_argument(
        "--services", required=True, action="append", type=Path, help=speech.say("services")
    )
    parser.add_argument("--period", required=True, help=speech.say("period"))
    parser.add_argument("--previous", type=Path, help=speech.say("previous"))
    parser.add_argument("--made-on", required=True, help=speech.say("made-on"))
    parser.add_argument("--out", required=True, type=Path, help=speech.say("out-workbook"))


def run(options: argparse.Namespace, speech: Speech) -> int:
    """Write the workbook and say where it lies."""
    _insist_on_a_new_workbook(options.out)
    codes, questionnaires = load_codes(), load_questionnaires()
    services = {s.code: s for s in read_all_services(options.services)}
    if options.service not in services:
        raise CannotDoError(
            "no-service",
            {
                "code": options.service,
                "path": ", ".join(map(str, options.services)),
                "known": ", ".join(services),
            },
        )
    previous = (
        read_answers(
            [options.previous], codes=codes, questionnaires=questionnaires, lang=speech.lang
        ).cells
        if options.previous
        else ()
    )
    write_workbook(
        questionnaire=_questionnaire(options, questionnaires),
        service=services[options.service],
        period=options.period,
        previous=previous,
        series=tuple(sorted({cell.period for cell in previous})),
        codes=codes,
        lang=speech.lang,
        made_on=_day(options.made_on),
        path=options.out,
    )
    wrote = {"workbook": str(options.out)}
    print(json.dumps(wrote) if options.format == "json" else speech.say("wrote", path=options.out))
    return 0


def _insist_on_a_new_workbook(path: Path) -> None:
    if path.suffix.lower() != ".xlsx":
        raise CannotDoError("not-xlsx", {"path": path})
    if path.exists():
        raise CannotDoError("there-already", {"path": path})


def _questionnaire(options: argparse.Namespace, among: Questionnaires) -> Questionnaire:
    found = among.find(options.questionnaire, period=options.period)
    if found is None:
        known = ", ".join(sorted(among.by_code))
        fields = {"code": options.questionnaire, "period": options.period, "known": known}
        raise CannotDoError("no-questionnaire", fields)
    return found


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise CannotDoError("bad-date", {"text": text}) from fault
