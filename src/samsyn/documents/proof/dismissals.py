"""Findings that somebody has looked at and set aside, each with a reason."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from samsyn.codes import PhrasedError
from samsyn.documents.sentences import sentences
from samsyn.returns import read_table

REQUIRED, OPTIONAL = ("finding", "reason"), ("by", "date")


@dataclass(frozen=True, slots=True)
class Dismissal:
    """One finding set aside: its id, and why."""

    finding: str
    reason: str


class DismissalsError(PhrasedError):
    """A line of the file of dismissals cannot be used."""

    phrases = staticmethod(partial(sentences, "proof"))


def read_dismissals(path: Path) -> tuple[Dismissal, ...]:
    """Read a CSV file with the columns `finding` and `reason`; `by` and `date` are for you.

    Raises:
        ReturnsError: no CSV file with these columns.
        DismissalsError: a line without id or without reason, or an id that stands twice.
    """
    found: dict[str, Dismissal] = {}
    for row in read_table(path, required=REQUIRED, optional=OPTIONAL).rows:
        where = {"file": path.name, "line": row.line}
        name = row.fields.get("finding", "").strip()
        reason = row.fields.get("reason", "").strip()
        if not name or not reason:
            raise DismissalsError("dismissal-without-reason", fields=where)
        if name in found:
            raise DismissalsError("dismissal-twice", fields={**where, "finding": name})
        found[name] = Dismissal(name, reason)
    return tuple(found.values())


def unused(dismissals: Iterable[Dismissal], *, ids: Iterable[str]) -> tuple[Dismissal, ...]:
    """Return the dismissals whose finding is no longer there."""
    there = set(ids)
    return tuple(dismissal for dismissal in dismissals if dismissal.finding not in there)
