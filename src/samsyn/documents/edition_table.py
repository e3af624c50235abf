"""Reading a TOML table strictly: what is missing, what is unknown and what is of another kind."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from samsyn.codes import LANGUAGES, PeriodError, read_period
from samsyn.documents.block_settings import toml_line
from samsyn.documents.control_signs import has_control_signs, written_out
from samsyn.documents.edition_fault import EditionError, edition_fault
from samsyn.documents.places import Places

TOP = (
    "title", "subtitle", "period", "publisher", "date", "version", "lang", "chapters",
    "key_figures", "returns", "services", "settlements", "addresses", "translates", "labels",
    "service_words", "small_numbers", "opened",
)  # fmt: skip
INSIDE = {
    "key_figures": ("reference", "same", "label", "note", "since"),
    "service_words": ("name", "counted_as"),
    "returns": ("cells", "services", "settlements"),
    "opened": ("counted", "reason", "reason_nn", "reason_en", "by", "day"),
}


@dataclass(frozen=True, slots=True)
class EditionTable:
    """A table of `edition.toml` that knows its source, so that an error can name the line."""

    fields: Mapping[str, Any]
    source: str
    file: str

    def fault(
        self, key: str, *, key_of: str = "", fields: Mapping[str, object] | None = None
    ) -> EditionError:
        """Return an error about one key of the table."""
        shown = {"key": key_of, **(fields or {})}
        return edition_fault(key, shown, file=self.file, line=self.line_of_key(key_of))

    def line_of(self, words: str, *, key: str = "") -> int:
        """Return the first line on which these words stand, or else that of a key."""
        offset = self.source.find(words)
        return Places(self.source).line_at(offset) if offset >= 0 else self.line_of_key(key)

    def line_of_key(self, key: str) -> int:
        """Return the line that begins with a key or the header of its table."""
        match = re.search(rf"^[ \t]*(?:\[+)?{re.escape(key)}\b", self.source, re.MULTILINE)
        return Places(self.source).line_at(match.start()) if match and key else 1

    def text(self, key: str) -> str:
        """Return a text that may not be missing or empty."""
        value = self.optional(key)
        if not value:
            raise self.fault("key-missing", key_of=key)
        return value

    def optional(self, key: str) -> str:
        """Return a text, or an empty one."""
        value = self.fields.get(key, "")
        if isinstance(value, date):
            return value.isoformat()
        if not isinstance(value, str):
            raise self.fault("key-not-text", key_of=key)
        if has_control_signs(value):
            raise self.fault("key-unprintable", key_of=key, fields={"text": written_out(value)})
        return value.strip()

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; a single text is a list of one."""
        value = self.fields.get(key, [])
        names = [value] if isinstance(value, str) else value
        if not isinstance(names, list) or not all(isinstance(n, str) and n for n in names):
            raise self.fault("key-not-list", key_of=key)
        return tuple(names)

    def tables(self, key: str) -> tuple["EditionTable", ...]:
        """Return a list of tables, each with no key it should not have."""
        value = self.fields.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.fault("key-not-tables", key_of=key)
        for entry in value:
            _check_keys(entry, known=INSIDE[key], table=self)
        return tuple(EditionTable(entry, self.source, self.file) for entry in value)

    def words(self, key: str) -> dict[str, str]:
        """Return a table of texts, none of them empty."""
        value = self.fields.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(t, str) and t for t in value.values()):
            raise self.fault("key-not-words", key_of=key)
        texts = (text for entry in value.items() for text in entry)
        for text in filter(has_control_signs, texts):
            raise self.fault("key-unprintable", key_of=key, fields={"text": written_out(text)})
        return dict(value)

    def nested(self, key: str) -> dict[str, "EditionTable"]:
        """Return a table of tables, each with no key it should not have."""
        value = self.fields.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(e, dict) for e in value.values()):
            raise self.fault("key-not-tables", key_of=key)
        for entry in value.values():
            _check_keys(entry, known=INSIDE[key], table=self)
        return {name: EditionTable(e, self.source, self.file) for name, e in value.items()}

    def period(self, key: str) -> str:
        """Return a period."""
        try:
            return read_period(self.text(key)).code
        except PeriodError as fault:
            raise self.fault(
                "period-unknown", key_of=key, fields={"period": self.text(key)}
            ) from fault

    def day(self, key: str) -> str:
        """Return a date as it is written, YYYY-MM-DD."""
        text = self.text(key)
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError as fault:
            raise self.fault("key-not-date", key_of=key, fields={"text": text}) from fault

    def language(self, key: str) -> str:
        """Return one of the three languages."""
        text = self.text(key)
        if text not in LANGUAGES:
            raise self.fault("key-not-language", key_of=key, fields={"text": text})
        return text


def read_edition_table(source: str, *, file: str) -> EditionTable:
    """Read the text of `edition.toml`.

    Raises:
        EditionError: not TOML, or a key that means nothing here.
    """
    try:
        fields = tomllib.loads(source)
    except tomllib.TOMLDecodeError as fault:
        line = toml_line(fault)
        raise edition_fault("not-toml", {"at": line}, file=file, line=line) from fault
    table = EditionTable(fields, source, file)
    _check_keys(fields, known=TOP, table=table)
    return table


def _check_keys(fields: Mapping[str, Any], *, known: Collection[str], table: EditionTable) -> None:
    for key in fields:
        if key not in known:
            raise table.fault("key-unknown", key_of=key, fields={"known": ", ".join(known)})
