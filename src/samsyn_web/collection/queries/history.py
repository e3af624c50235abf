"""The history of one field: who saved what, when, by which way, and what was set aside."""

from dataclasses import dataclass
from datetime import datetime

from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import AnswerEdit, PassageEdit, Return
from samsyn_web.collection.queries.handovers import names_of


@dataclass(frozen=True, slots=True)
class Saved:
    """One save of a field."""

    typed: str
    chosen: str
    note: str
    by: str
    lane: str
    at: datetime
    is_kept: bool


def history_of_field(the_return: Return, *, field: Field) -> tuple[Saved, ...]:
    """Return every save of a field, the newest first."""
    edits = AnswerEdit.objects.filter(
        of=the_return, period=field.period, quantity=field.quantity, dimension=field.dimension,
        category=field.category,
    ).order_by("-pk")  # fmt: skip
    names = names_of(edit.by for edit in edits)
    return tuple(
        Saved(edit.typed, edit.chosen, edit.note, names.get(edit.by, ""), edit.lane, edit.at,
              edit.is_kept)
        for edit in edits
    )  # fmt: skip


def history_of_prompt(the_return: Return, *, prompt: str) -> tuple[Saved, ...]:
    """Return every save of a text, the newest first."""
    edits = PassageEdit.objects.filter(of=the_return, prompt=prompt).order_by("-pk")
    names = names_of(edit.by for edit in edits)
    return tuple(
        Saved(edit.text, "", "", names.get(edit.by, ""), edit.lane, edit.at, edit.is_kept)
        for edit in edits
    )


def changed_since(the_return: Return, *, shown_at: str) -> tuple[str, ...]:
    """Return the names of those who saved something after a page was shown; empty for a link."""
    try:
        since = datetime.fromisoformat(shown_at)
    except ValueError:
        return ()
    if since.tzinfo is None:
        return ()
    after = {"of": the_return, "at__gt": since}
    edits = (*AnswerEdit.objects.filter(**after), *PassageEdit.objects.filter(**after))
    names = names_of(edit.by for edit in edits)
    return tuple(sorted({names.get(edit.by, "") for edit in edits}))
