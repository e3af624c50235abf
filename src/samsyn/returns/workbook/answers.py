"""What a filled-in form holds: numbers, texts, and which form it was."""

from dataclasses import dataclass

from samsyn.returns.cells import Place, Returns


@dataclass(frozen=True, slots=True)
class Narrative:
    """An answer in words to one prompt of a questionnaire."""

    period: str
    service: str
    prompt: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Answers:
    """All that was answered in one form, and which form it is.

    `service` and `period` are those the form was made for: who receives it compares them with
    whom she asked.
    """

    questionnaire: str
    version: str
    service: str
    period: str
    returns: Returns
    narratives: tuple[Narrative, ...]
