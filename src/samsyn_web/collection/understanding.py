"""What a typed answer, together with what was chosen beside it, is understood as."""

from dataclasses import dataclass

from samsyn.returns import NumberReading, explain_refusal, read_number
from samsyn_web.face.texts import say

CHOICES = ("zero", "not-recorded", "not-applicable", "withheld", "unknown")


@dataclass(frozen=True, slots=True)
class Understood:
    """A value with its status, both empty where nothing was answered or it is not clear.

    `refusal` is why it is not clear: a reason of `read_number`, or `two-answers`.
    """

    value: int | None = None
    status: str = ""
    refusal: str = ""


def understand(typed: str, *, chosen: str) -> Understood:
    """Read what was typed and chosen; never guess.

    Examples:
        >>> understand("74", chosen=""), understand("", chosen="zero").status
        (Understood(value=74, status='reported', refusal=''), 'zero')
        >>> understand("74", chosen="unknown").refusal, understand("ca. 80", chosen="").refusal
        ('two-answers', 'about')
    """
    reading = read_number(typed)
    if reading.refusal:
        return Understood(refusal=reading.refusal)
    if not reading.status:
        return Understood(value=0 if chosen == "zero" else None, status=chosen)
    if chosen not in ("", reading.status):
        return Understood(refusal="two-answers")
    if reading.value is not None and reading.value < 0:
        return Understood(refusal="negative")
    return Understood(value=reading.value, status=reading.status)


def why_not_clear(typed: str, *, chosen: str, lang: str) -> str:
    """Return the sentence that says why an answer is not clear, or nothing where it is."""
    found = understand(typed, chosen=chosen)
    if not found.refusal:
        return ""
    if found.refusal in ("two-answers", "negative"):
        return say(f"collection.{found.refusal}", lang=lang)
    return explain_refusal(NumberReading(text=typed, refusal=found.refusal), lang=lang)
