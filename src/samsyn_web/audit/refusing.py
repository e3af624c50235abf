"""Refusing what could point to a person, wherever it is written, before it is stored.

The log keeps what it looks like and where it was written, never the words.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from samsyn.returns import PublicContacts, find_personal, name_kind
from samsyn_web.audit.actions import record
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import language, say

Public = Callable[[], PublicContacts]  # looked up only where something was found


@dataclass(frozen=True, slots=True)
class Refused:
    """What a text looks like (`email`, `duf` …), and the field or prompt it was meant for."""

    kind: str
    where: str


class PersonalDataError(RefusedError):
    """What was written could point to a person, and is not stored.

    `kind` is what the first of it looks like and `where` it stood; `found` holds all of it.
    """

    def __init__(self, kind: str, *, where: str, found: tuple[Refused, ...] = ()) -> None:
        super().__init__(kind=kind)
        self.kind, self.where = kind, where
        self.found = found or (Refused(kind, where),)

    @property
    def sentence(self) -> str:
        """What the first of it looks like, and what to do."""
        return say_personal(self.kind)

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """What each of it looks like, with the field where it stands."""
        return tuple((one.where, say_personal(one.kind)) for one in self.found)


def personal_in(
    texts: Iterable[tuple[str, str]], *, public: Public = PublicContacts
) -> tuple[Refused, ...]:
    """Return what could point to a person among pairs of a place and a text, once a place."""
    found: dict[str, Refused] = {}
    for where, text in texts:
        if find_personal(text) and (kind := find_personal(text, public=public())):
            found.setdefault(where, Refused(kind, where))
    return tuple(found.values())


def refuse_personal_in(
    texts: Iterable[tuple[str, str]], *, act: str, of: tuple[str, object], by: int | None,
    at: datetime, public: Public = PublicContacts, detail: Mapping[str, str] | None = None,
) -> None:  # fmt: skip
    """Refuse texts that could point to a person, and tell the log although nothing is stored.

    Args:
        texts: pairs of a place and a text.
        act: what the log calls the refusal.
        of: the kind and the id of what it was to be written to.
        by: the id of the person, or None for the program itself.
        at: when.
        public: gives the telephones, addresses and names that may come.
        detail: what the log keeps beside the kind and the place.

    Raises:
        PersonalDataError: some of it could.
    """
    found = personal_in(texts, public=public)
    if not found:
        return
    with transaction.atomic():
        tell_refused(found, act=act, of=of, by=by, at=at, detail=detail)
    raise PersonalDataError(found[0].kind, where=found[0].where, found=found)


def tell_refused(
    found: Iterable[Refused], *, act: str, of: tuple[str, object], by: int | None, at: datetime,
    detail: Mapping[str, str] | None = None,
) -> None:  # fmt: skip
    """Tell the log what was refused: the kind and the place, never the words."""
    for one in found:
        told = {**(detail or {}), "kind": one.kind, "field": one.where}
        record(act, of=of, by=by, at=at, detail=told)


def say_personal(kind: str) -> str:
    """Say, in the language of the page, what words look like and what to do."""
    return say("face.personal-refused", what=name_kind(kind, lang=language()))
