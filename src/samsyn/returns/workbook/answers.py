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
class FormLine:
    """One line of a form as it was typed: filled in beforehand, or read back.

    `code` is a quantity, or a prompt where `is_words`; `chosen` the code of a status; `version`
    that of the answer which stood when the form was drawn, 0 where none did. `place` is where the
    line was read.
    """

    period: str
    code: str
    dimension: str = ""
    category: str = ""
    typed: str = ""
    chosen: str = ""
    note: str = ""
    version: int = 0
    is_words: bool = False
    place: Place | None = None

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Period, quantity or prompt, dimension and category."""
        return (self.period, self.code, self.dimension, self.category)


@dataclass(frozen=True, slots=True)
class Answers:
    """All that was answered in one form, and which form it is.

    `service` and `period` are those the form was made for: who receives it compares them with
    whom she asked. `lines` are all that was typed, clear or not, and the lines left blank.
    """

    questionnaire: str
    version: str
    service: str
    period: str
    returns: Returns
    narratives: tuple[Narrative, ...]
    lines: tuple[FormLine, ...] = ()
