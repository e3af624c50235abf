"""Refusing what could point to a person before it is stored; the log keeps its kind and place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.models import Handover, Lane, Return
from samsyn_web.collection.searching import personal_kind
from samsyn_web.people.models import Person


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, and by which way: a person, or whoever a section was handed to."""

    lane: Lane
    by: Person | None = None
    handover: Handover | None = None

    @property
    def person_id(self) -> int | None:
        """The id of the person, where one is signed in."""
        return self.by.pk if self.by else None


@dataclass(frozen=True, slots=True)
class Refused:
    """What a text looks like (`email`, `duf` …), and the field or prompt it was meant for."""

    kind: str
    where: str


class PersonalDataError(Exception):
    """What was written could point to a person, and is not stored.

    `kind` is what the first of it looks like and `where` it stood; `found` holds all of it.
    """

    def __init__(self, kind: str, *, where: str, found: tuple[Refused, ...] = ()) -> None:
        super().__init__(kind)
        self.kind, self.where = kind, where
        self.found = found or (Refused(kind, where),)


def personal_in(texts: Iterable[tuple[str, str]]) -> tuple[Refused, ...]:
    """Return what could point to a person among pairs of a place and a text, once a place."""
    found: dict[str, Refused] = {}
    for where, text in texts:
        kind = personal_kind(text)
        if kind:
            found.setdefault(where, Refused(kind, where))
    return tuple(found.values())


def tell_refused(
    found: Iterable[Refused], *, of: Return, writer: Writer, at: datetime
) -> None:  # fmt: skip
    """Tell the log what was refused: the kind and the place, never the words."""
    for one in found:
        record(
            "collection.personal-data-refused", of=("return", of.pk), by=writer.person_id, at=at,
            detail={"lane": writer.lane.value, "kind": one.kind, "field": one.where},
        )  # fmt: skip


def refuse_personal(
    texts: Iterable[tuple[str, str]], *, of: Return, writer: Writer, at: datetime
) -> None:
    """Refuse what could point to a person, and tell the log although nothing else is saved.

    Raises:
        PersonalDataError: some of it could.
    """
    found = personal_in(texts)
    if not found:
        return
    with transaction.atomic():
        tell_refused(found, of=of, writer=writer, at=at)
    raise PersonalDataError(found[0].kind, where=found[0].where, found=found)
