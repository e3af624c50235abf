"""What every column may hold and how long it is kept, as `columns.toml` says."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from samsyn_web.face.texts import SITE

FILE = SITE / "columns.toml"
HOLDS = (
    "key", "code", "number", "moment", "digest", "answer", "words", "register", "staff", "letter",
    "secret", "device", "published", "estimate",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Erasure:
    """When a row is erased: so many days after the last of some moments, unless something is there.

    `tables` are those whose rows go by this rule.
    """

    name: str
    days: int
    after: tuple[str, ...]
    unless: tuple[str, ...]
    why: str
    tables: tuple[str, ...]

    @property
    def lasts(self) -> timedelta:
        """How long a row is kept after the last of the moments."""
        return timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: why it is kept or by which rule it is erased, and what each column may hold.

    `door` is the function that searches words before they are stored, and `unsearched` says of
    which text that holds no longer, and why; `*` stands for every text of a table of a library.
    """

    label: str
    kept: str
    erased: str
    door: str
    unsearched: Mapping[str, str]
    holds: Mapping[str, str]


@cache
def tables() -> Mapping[str, Table]:
    """Return every table that `columns.toml` knows, by its label."""
    return {label: _table(label, row) for label, row in _file().items() if label != "erasure"}


@cache
def erasures() -> tuple[Erasure, ...]:
    """Return the rules of erasing, in their order."""
    return tuple(
        Erasure(
            name=name, days=rule["days"], after=tuple(rule["after"]),
            unless=tuple(rule.get("unless", ())), why=rule["why"],
            tables=tuple(table.label for table in tables().values() if table.erased == name),
        )
        for name, rule in _file()["erasure"].items()
    )  # fmt: skip


def rule_named(name: str) -> Erasure:
    """Return one rule of erasing, for those who tell how long something is kept.

    Raises:
        StopIteration: there is no such rule.
    """
    return next(rule for rule in erasures() if rule.name == name)


def _file() -> dict[str, dict]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def _table(label: str, row: dict) -> Table:
    columns = [(column, held) for held in HOLDS for column in row.get(held, ())]
    return Table(
        label=label, kept=row.get("kept", ""), erased=row.get("erased", ""),
        door=row.get("door", ""), unsearched=row.get("unsearched", {}), holds=dict(columns),
    )  # fmt: skip
