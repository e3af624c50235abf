"""The links of the chain: what an entry's hash is made of, and where a chain first breaks."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Protocol

START = "0" * 64


class Link(Protocol):
    """What an entry of the log looks like to the chain."""

    number: int
    at: datetime
    by: int | None
    act: str
    object_kind: str
    object_id: str
    detail: Any
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far a chain holds: entries that hold, their last hash, the first that does not."""

    held: int
    head: str
    broken_at: int | None = None

    @property
    def holds(self) -> bool:
        """Whether no entry was changed, taken out or put in."""
        return self.broken_at is None


def hash_of(link: Link) -> str:
    """Return the SHA-256 of an entry: its fields and the hash before, as canonical JSON."""
    fields = [
        link.number, link.at.astimezone(UTC).isoformat(timespec="microseconds"), link.by, link.act,
        link.object_kind, link.object_id, link.detail, link.previous,
    ]  # fmt: skip
    text = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def verify(links: Iterable[Link], *, kept_head: str = "") -> Verdict:
    """Walk a chain from its start.

    Args:
        links: the entries in order.
        kept_head: a hash that was kept elsewhere; without it in the chain, the log was cut or
            written anew, and its last entry counts as broken.
    """
    previous, number, is_met = START, 0, not kept_head or kept_head == START
    for link in links:
        if (link.number, link.previous, link.hash) != (number + 1, previous, hash_of(link)):
            return Verdict(held=number, head=previous, broken_at=number + 1)
        previous, number = link.hash, link.number
        is_met = is_met or link.hash == kept_head
    return Verdict(held=number, head=previous, broken_at=None if is_met else number)
