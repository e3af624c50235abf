"""How answers are written on the pages of a return."""

from collections.abc import Mapping, Sequence

from django import template
from django.utils.html import format_html

from samsyn.codes import PhraseError, digits, load_codes
from samsyn_web.collection.drawing import HEIGHT, WIDTH, points_of
from samsyn_web.collection.queries.cells import UNCLEAR
from samsyn_web.collection.queries.earlier import Past
from samsyn_web.collection.queries.findings import Found
from samsyn_web.collection.queries.grid import Row, slug_of
from samsyn_web.collection.queries.new_since import NewSince
from samsyn_web.collection.queries.progress import SectionProgress
from samsyn_web.collection.queries.wording import names_of_cell
from samsyn_web.collection.understanding import CHOICES
from samsyn_web.face.texts import language, say

register = template.Library()
NONE = "–"


@register.filter
def of(known: Mapping[str, object], name: str) -> object:
    """Return what is known by a name, or nothing."""
    return known.get(name)


@register.filter
def slug(name: str) -> str:
    """Return the name of a field as an id of the page."""
    return slug_of(name)


@register.filter
def number(value: int | None) -> str:
    """Return a number as readers of the language of the page write it."""
    return NONE if value is None else digits(value, lang=language())


@register.filter
def status_name(code: str) -> str:
    """Return what a status is called."""
    found = load_codes().statuses.get(code)
    return found.label.text(language()) if found else ""


@register.filter
def answered(past: Past | None) -> str:
    """Return an earlier answer: its number, or what was said instead of one."""
    if past is None:
        return NONE
    return number(past.value) if past.value is not None else status_name(past.status)


@register.filter
def then(row: Row, period: str) -> Past | None:
    """Return what a field held in an earlier period."""
    return row.at(period)


@register.filter
def standing(row: Row) -> str:
    """Return what stands in a field now: what was typed, what was chosen, and the note."""
    if row.answer is None:
        return ""
    note = f"({row.answer.note})" if row.answer.note else ""
    return " ".join(
        part for part in (row.answer.typed, status_name(row.answer.chosen), note) if part
    )


@register.filter
def in_series(past: Sequence[Past]) -> str:
    """Return earlier answers as one line: «2018: 60 · 2019: 63»."""
    return " · ".join(f"{one.period}: {answered(one)}" for one in past)


@register.simple_tag
def sparkline(past: Sequence[Past]) -> str:
    """Draw a series of three numbers or more; the same stands beside it in words."""
    values = [one.value for one in past if one.value is not None]
    if len(values) < 3:
        return ""
    last = points_of(values).rpartition(" ")[2].split(",")
    return format_html(
        '<svg class="spark" width="{}" height="{}" viewBox="0 0 {} {}" aria-hidden="true">'
        '<polyline points="{}"/><circle cx="{}" cy="{}" r="2"/></svg>',
        WIDTH, HEIGHT, WIDTH, HEIGHT, points_of(values), *last,
    )  # fmt: skip


@register.simple_tag
def remarks(task: SectionProgress) -> str:
    """Return what a section of the task list waits for: «1 feil, 2 ting å se på»."""
    counts = {"choose": task.waiting, "errors": task.errors, "warnings": task.warnings,
              "lacking": task.lacking if task.state == "in-progress" else 0}  # fmt: skip
    told = [
        say(f"collection.{what}-{'one' if count == 1 else 'many'}", count=count)
        for what, count in counts.items()
        if count
    ]
    return ", ".join(told)


@register.simple_tag
def choices(chosen: str) -> list[tuple[str, str, bool]]:
    """Return what may be chosen beside a box: code, name and whether it is chosen."""
    named = [
        ("", say("collection.choice-number")),
        *((code, status_name(code)) for code in CHOICES),
    ]
    return [(code, name, code == chosen) for code, name in named]


@register.simple_tag
def say_of(key: str, code: str, **fields: object) -> str:
    """Say the sentence of a code: `collection.state-` and `done`."""
    return say(f"{key}{code}", **fields)


@register.simple_tag
def new_mark(new: NewSince | str, code: str) -> str:
    """Mark a question, a category or a prompt that is new or worded anew since the last time."""
    mark = new.marks.get(code) if isinstance(new, NewSince) else None
    if mark is None:
        return ""
    tag = ' <span class="ds-tag" data-size="sm" data-color="info">{}</span>'
    return format_html(tag, say(f"collection.new-mark-{mark}"))


@register.filter
def told(found: Found) -> str:
    """Return a finding apart from its field: one that does not name it gets its name before it."""
    if found.finding.rule != UNCLEAR or found.field is None:
        return found.finding.message
    field = found.field
    names = names_of_cell(field.dimension, field.category, lang=language())
    quantity = load_codes().quantities[field.quantity].label.text(language())
    return f"{', '.join(names) or quantity}: {found.finding.message}"


@register.simple_tag
def refusal(kind: str) -> str:
    """Say what a refused text looks like and what to do; of a new kind, what all have in common."""
    try:
        return say(f"collection.refused-{kind}")
    except PhraseError:
        return say("collection.refused-personal")
