"""How answers, periods and places are written in the pages of the round."""

from django import template

from samsyn.codes import digits as in_digits
from samsyn.returns import Cell
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer
from samsyn_web.collection.queries.board import Progress
from samsyn_web.collection.queries.earlier import Past
from samsyn_web.collection.queries.wording import answer_words, category_label, field_label
from samsyn_web.face.texts import language, say

register = template.Library()
MINUS = "\u2212"


@register.filter
def category(field: Field) -> str:
    """Return the category of a field, or the word for a total."""
    label = category_label(field.dimension, field.category, lang=language())
    return label or say("collection.review-total")


@register.filter
def counted(field: Field | None) -> str:
    """Return what a field counts, with its category; nothing where a finding has no field."""
    return field_label(field, lang=language()) if field else ""


@register.filter
def answered(answer: Answer | Cell | Past | None) -> str:
    """Return an answer as a page shows it; what could not be read is shown as it was typed."""
    if answer is None:
        return "–"
    said = answer_words(answer.value, answer.status, lang=language())
    return said or f"«{getattr(answer, 'typed', '')}»"


@register.filter
def digits(value: int | None) -> str:
    """Return a whole number as readers of the language write it."""
    return "–" if value is None else in_digits(value, lang=language())


@register.filter
def signed(value: int) -> str:
    """Return a change with its sign."""
    return f"+{digits(value)}" if value > 0 else digits(value).replace("-", MINUS)


@register.simple_tag
def state(code: str) -> str:
    """Return the word for the state of a return."""
    return say(f"collection.return-state-{code}")


@register.simple_tag
def severity(code: str) -> str:
    """Return the word for how grave a finding is."""
    return say(f"collection.review-severity-{code}")


@register.simple_tag
def count_of(severity: str, count: int) -> str:
    """Return how many findings of a severity there are, in words."""
    number = "one" if count == 1 else "many"
    return say(f"collection.review-count-{severity}-{number}", count=count)


@register.simple_tag
def part_word(part: Progress) -> str:
    """Return the word for how far a section has come."""
    return say(f"collection.review-part-{part.state}")


@register.simple_tag
def person(name: str) -> str:
    """Return a name, or that the person is removed."""
    return name or say("collection.review-removed-person")


@register.simple_tag
def lane(code: str) -> str:
    """Return the word for the way an answer came."""
    return say(f"collection.review-lane-{code}")
