"""Reasons as the report tells them: numbers with spaces, few people hidden, and what to mend."""

from collections.abc import Iterable

from samsyn.codes import digits
from samsyn.documents import Items, Paragraph
from samsyn.estimation import Reason
from samsyn.yearbook.study_report.numbers import to_step
from samsyn.yearbook.study_report.telling import Telling

ESTIMATES = ("estimate", "without", "lower", "upper")
NO_PEOPLE = ("methods-disagree", "percentile-outside")  # what they count is not people
# What says how small an overlap is, or how few are left outside one, is told without numbers.
IN_PUBLIC = {"one-overlap-carries": "carried-by-few", "nested-lists": "nearly-one-list",
             "methods-disagree": "others-outside"}  # fmt: skip


def told(reason: Reason, telling: Telling) -> str:
    """Return the sentence of a reason."""
    if telling.for_public and reason.code in IN_PUBLIC:
        return telling.say(IN_PUBLIC[reason.code])
    fields = {name: _field(name, value, reason, telling) for name, value in reason.fields.items()}
    return Reason(reason.code, fields).message(telling.lang)


def with_what_to_do(reason: Reason, telling: Telling) -> str:
    """Return the sentence of a reason, and what would have to change where it does not say it."""
    mend = f"mend-{reason.code}"
    sentence = told(reason, telling)
    return f"{sentence} {telling.say(mend)}" if telling.says(mend) else sentence


def items_of(reasons: Iterable[Reason], telling: Telling, *, mends: bool = False) -> Items:
    """Return reasons as a list, each told once."""
    say = with_what_to_do if mends else told
    return Items(tuple(Paragraph(text) for text in dict.fromkeys(
        say(reason, telling) for reason in reasons
    )))  # fmt: skip


def _field(name: str, value: object, reason: Reason, telling: Telling) -> object:
    if isinstance(value, bool) or not isinstance(value, int):
        return value
    if name in ESTIMATES:
        told = to_step(value, largest=value, for_public=telling.for_public)
        return digits(told, lang=telling.lang)
    if name == "count" and reason.code not in NO_PEOPLE:
        return telling.people(value)
    return value
