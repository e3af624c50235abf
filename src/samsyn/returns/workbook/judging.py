"""One answer line: number, status and note weighed together, never guessed at."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.codes import LANGUAGES, Codes
from samsyn.returns.numbers import NumberReading, read_number
from samsyn.returns.workbook.typed import Typed

ANSWER, STATUS, NOTE = "answer", "status", "note"
EXPLAINED_BY_STATUS = ("dash", "mark")  # «–» beside «ikke registrert» says one thing, not two


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a line says, or why it is not clear.

    `trouble` is the key of a sentence, or `unclear-number` with the `reading` that explains it;
    `field` is the cell of the line where it lies; `found` is what stands there. A line without
    trouble and without `status` is blank.
    """

    value: int | None = None
    status: str = ""
    trouble: str = ""
    field: str = ANSWER
    found: str = ""
    reading: NumberReading | None = None


def judge_line(*, answer: Typed, status: Typed, note: Typed, codes: Codes) -> Judgement:
    """Weigh one line of the form."""
    for typed, field in ((answer, ANSWER), (status, STATUS)):
        if typed.trouble:
            return Judgement(trouble=typed.trouble, field=field, found=typed.text)
    if note.trouble:
        return Judgement(trouble=f"{note.trouble}-in-text", field=NOTE, found=note.text)
    chosen = status_code(status.text, codes=codes)
    if chosen is None:
        return Judgement(trouble="unknown-status", field=STATUS, found=status.text)
    reading = read_number(answer.text)
    rule = codes.statuses[chosen].value if chosen else ""
    if reading.refusal in EXPLAINED_BY_STATUS and rule in ("none", "zero"):
        reading = read_number("")
    if reading.refusal:
        return Judgement(trouble="unclear-number", found=answer.text, reading=reading)
    if reading.status:
        return _with_answer(reading, chosen=chosen)
    return _without_answer(chosen=chosen, rule=rule, note=note)


def _with_answer(reading: NumberReading, *, chosen: str) -> Judgement:
    said = reading.status
    if chosen in ("", said) or (said, chosen) == ("zero", "reported"):
        return Judgement(value=reading.value, status=said)
    return Judgement(trouble="number-against-status", found=reading.text)


def _without_answer(*, chosen: str, rule: str, note: Typed) -> Judgement:
    if rule == "positive":
        return Judgement(trouble="status-without-number")
    if not chosen and not note.blank:
        return Judgement(trouble="note-alone", field=NOTE, found=note.text)
    return Judgement(value=0 if rule == "zero" else None, status=chosen)


def status_code(text: str, *, codes: Codes) -> str | None:
    """Return the code of a status in any of the languages; empty for blank, None for unknown."""
    plain = " ".join(text.split()).casefold()
    return "" if not plain else _statuses(codes).get(plain)


def _statuses(codes: Codes) -> Mapping[str, str]:
    by_label = {
        status.label.text(lang).casefold(): status.code
        for status in codes.statuses.values()
        for lang in LANGUAGES
    }
    return by_label | {code: code for code in codes.statuses}
