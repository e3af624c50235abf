"""Refusing what could point to a person before it is stored; the log keeps its kind and place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samsyn_web.audit import refusing
from samsyn_web.audit.refusing import PersonalDataError, Refused
from samsyn_web.collection.models import Handover, Lane, Return
from samsyn_web.organisations.queries import public_contacts
from samsyn_web.people.models import Person

__all__ = [
    "PersonalDataError", "Refused", "Writer", "personal_in", "refuse_personal", "tell_refused",
]  # fmt: skip


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


def personal_in(texts: Iterable[tuple[str, str]]) -> tuple[Refused, ...]:
    """Return what could point to a person; what the register shows to everybody may come."""
    return refusing.personal_in(texts, public=public_contacts)


def tell_refused(
    found: Iterable[Refused], *, of: Return, writer: Writer, at: datetime
) -> None:  # fmt: skip
    """Tell the log what was refused: the kind and the place, never the words."""
    refusing.tell_refused(found, **_about(of, writer), at=at)


def refuse_personal(
    texts: Iterable[tuple[str, str]], *, of: Return, writer: Writer, at: datetime
) -> None:
    """Refuse what could point to a person, and tell the log although nothing else is saved.

    Raises:
        PersonalDataError: some of it could.
    """
    about = _about(of, writer)
    refusing.refuse_personal_in(texts, **about, at=at, public=public_contacts)


def _about(of: Return, writer: Writer) -> dict[str, Any]:
    return {
        "act": "collection.personal-data-refused", "of": ("return", of.pk),
        "by": writer.person_id, "detail": {"lane": writer.lane.value},
    }  # fmt: skip
