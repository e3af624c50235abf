"""What was set aside because another had saved in between, until somebody has chosen."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import AnswerEdit, PassageEdit, Return
from samsyn_web.collection.queries.handovers import names_of


@dataclass(frozen=True, slots=True)
class SetAside:
    """An edit that waits; `code` is what the buttons beside it send."""

    code: str
    typed: str
    chosen: str
    note: str
    by: str
    at: datetime


def waiting_in(the_return: Return) -> Mapping[str, tuple[SetAside, ...]]:
    """Return what waits in a return, by the name of its field or its prompt."""
    fields = AnswerEdit.objects.filter(of=the_return, is_kept=False, settled_at__isnull=True)
    prompts = PassageEdit.objects.filter(of=the_return, is_kept=False, settled_at__isnull=True)
    names = names_of(one.by for one in (*fields, *prompts))
    found: dict[str, list[SetAside]] = defaultdict(list)
    for edit in fields:
        name = Field(edit.period, edit.quantity, edit.dimension, edit.category).name
        found[name].append(
            SetAside(f"answer-{edit.pk}", edit.typed, edit.chosen, edit.note,
                     names.get(edit.by, ""), edit.at)
        )  # fmt: skip
    for told in prompts:
        found[told.prompt].append(
            SetAside(f"passage-{told.pk}", told.text, "", "", names.get(told.by, ""), told.at)
        )
    return {name: tuple(edits) for name, edits in found.items()}
