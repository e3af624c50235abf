"""What was set aside because another had saved in between, until somebody has chosen."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from samsyn.returns import Section
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


def waiting_in(
    the_return: Return, *, section: Section | None = None
) -> Mapping[str, tuple[SetAside, ...]]:
    """Return what waits in a return, by the name of its field or its prompt.

    Args:
        the_return: the return.
        section: leaves out the fields, or the prompts, where the section has none.
    """
    waits = {"of": the_return, "is_kept": False, "settled_at__isnull": True}
    fields = AnswerEdit.objects.filter(**waits) if _has(section, "questions") else ()
    prompts = PassageEdit.objects.filter(**waits) if _has(section, "prompts") else ()
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


def _has(section: Section | None, what: str) -> bool:
    return section is None or bool(getattr(section, what))
