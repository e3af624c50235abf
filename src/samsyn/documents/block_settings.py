"""The TOML inside a `table` or `chart` block: read strictly, before any number is looked for."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from samsyn.documents.control_signs import has_control_signs
from samsyn.documents.sentences import SourceError

Kind = Literal["table", "chart"]
ChartKind = Literal[
    "bar", "grouped", "stacked", "line", "multiples", "slope", "map", "timeline", "upset", "flow"
]
SETTINGS = ("quantity", "scope", "period", "where")
SHARED = ("id", "caption", "rows", "columns", "note", "head", *SETTINGS)
KEYS: Mapping[Kind, tuple[str, ...]] = {
    "table": SHARED,
    "chart": (*SHARED, "kind", "alternative"),
}
CHART_KINDS: Mapping[str, ChartKind] = {kind: kind for kind in get_args(ChartKind)}
WITHOUT_NUMBERS: Mapping[str, tuple[str, ...]] = {
    "timeline": ("id", "kind", "caption", "alternative", "events", "note", "quantity", "where")
}
TOML_LINE = re.compile(r"at line (\d+)")
IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class BlockSettings:
    """A block as it was written; `defaults` are the settings every cell begins with.

    `events` are those of a timeline, which has neither rows nor columns.
    """

    kind: Kind
    name: str
    caption: str
    rows: object
    columns: object
    defaults: Mapping[str, str]
    note: str
    head: str
    alternative: str
    chart_kind: ChartKind
    events: object = None

    @property
    def has_numbers(self) -> bool:
        """Whether the block shows numbers; a timeline shows days."""
        return self.chart_kind not in WITHOUT_NUMBERS


def read_settings(source: str, *, kind: Kind) -> BlockSettings:
    """Read the text of a block.

    Raises:
        SourceError: not TOML, a key that is missing, unknown or of another kind.
    """
    try:
        fields = tomllib.loads(source)
    except tomllib.TOMLDecodeError as fault:
        raise SourceError("not-toml", {"at": toml_line(fault)}) from fault
    written = str(fields.get("kind")) if kind == "chart" else ""
    known = WITHOUT_NUMBERS.get(written, KEYS[kind])
    check_keys(fields, known=known)
    if has_control_signs(fields):
        raise SourceError("block-unprintable")
    for key in ("id", "caption", "events" if written in WITHOUT_NUMBERS else "rows"):
        if key not in fields:
            raise SourceError("block-key-missing", {"key": key})
    texts = {key: _text(fields, key) for key in KEYS[kind] if key not in ("rows", "columns")}
    if not IDENTIFIER.fullmatch(texts["id"]):
        raise SourceError("block-id", {"id": texts["id"]})
    chart_kind = texts.get("kind", "")
    if kind == "chart" and chart_kind not in CHART_KINDS:
        offered = ", ".join(CHART_KINDS)
        raise SourceError("chart-kind", {"kind": chart_kind, "offered": offered})
    return BlockSettings(
        kind=kind,
        name=texts["id"],
        caption=texts["caption"],
        rows=fields.get("rows"),
        columns=fields.get("columns"),
        defaults={key: texts[key] for key in SETTINGS if texts[key]},
        note=texts["note"],
        head=texts["head"],
        alternative=texts.get("alternative", ""),
        chart_kind=CHART_KINDS.get(chart_kind, "bar"),
        events=fields.get("events"),
    )


def toml_line(fault: tomllib.TOMLDecodeError) -> int:
    """Return the line of a TOML text on which reading stopped."""
    found = TOML_LINE.search(str(fault))
    return int(found[1]) if found else 1


def check_keys(fields: Mapping[str, Any], *, known: Collection[str]) -> None:
    """Refuse a key that means nothing.

    Raises:
        SourceError: names the key and those that are known.
    """
    for key in fields:
        if key not in known:
            raise SourceError("key-unknown", {"key": key, "known": ", ".join(known)})


def _text(fields: Mapping[str, Any], key: str) -> str:
    value = fields.get(key, "")
    if not isinstance(value, str):
        raise SourceError("key-not-text", {"key": key})
    return value.strip()
