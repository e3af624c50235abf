"""Opens a CSV file carefully: bounded, in UTF-8, with the columns it must have."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes import PhrasedError, Phrases, load_phrases
from samsyn.returns.firewall import quotable
from samsyn.returns.limits import load_limits

PHRASES = Path(__file__).parent / "data" / "reading.toml"
HEAD = 4096
DELIMITERS = (",", ";")
KINDS = (
    ("workbook", b"PK\x03\x04"),
    ("old-workbook", bytes.fromhex("d0cf11e0a1b11ae1")),
    ("pdf", b"%PDF"),
    ("utf-16", b"\xff\xfe"),
    ("utf-16", b"\xfe\xff"),
)
WORKBOOKS = (".xlsx", ".xlsm", ".xltx", ".csv")  # a file named so is a workbook, if it is packed
CONTROL = frozenset(range(32)) - {9, 10, 12, 13}


@cache
def reading_phrases() -> Phrases:
    """Return the sentences of reading."""
    return load_phrases(PHRASES)


class ReturnsError(PhrasedError):
    """A file is not a table we can read: one sentence, in the language of the reader."""

    phrases = staticmethod(reading_phrases)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its fields by column, and the line of the file it begins on.

    `width` is how many fields it has; `fields` is empty where they cannot be told apart.
    """

    line: int
    width: int
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its columns in order, and its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_table(
    path: Path, *, required: Sequence[str], optional: Sequence[str] | None = ()
) -> Table:
    """Read a CSV file whose header names its columns, in any order, separated by , or ;.

    Args:
        path: the file.
        required: columns it must have.
        optional: columns it may have; None where it may have any.

    Raises:
        ReturnsError: not a file, too large, not text in UTF-8, or other columns.
    """
    text = _text(path)
    header, delimiter = _header(text, path=path, required=required)
    _judge_columns(header, path=path, required=required, optional=optional)
    whole = optional is None
    least = len(header) if whole else max(header.index(column) for column in required) + 1
    rows = tuple(_rows(text, header=header, delimiter=delimiter, path=path, least=least))
    return Table(name=path.name, columns=header, rows=rows)


def _text(path: Path) -> str:
    content = _bytes(path)
    for key, start in KINDS:
        if content.startswith(start):
            other = key == "workbook" and path.suffix.lower() not in WORKBOOKS
            raise ReturnsError("packed" if other else key, fields={"file": quotable(path.name)})
    if CONTROL & set(content[:HEAD]) or b"\x00" in content:
        raise ReturnsError("binary", fields={"file": quotable(path.name)})
    if len(content) > load_limits().csv_bytes:
        megabytes = load_limits().csv_bytes // 1_000_000
        raise ReturnsError("too-large", fields={"file": quotable(path.name), "limit": megabytes})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise ReturnsError(
            "not-utf-8", fields={"file": quotable(path.name), "line": line}
        ) from fault
    if not text.strip():
        raise ReturnsError("empty", fields={"file": quotable(path.name)})
    return text


def _bytes(path: Path) -> bytes:
    """Return the content, but never more than one byte beyond the limit."""
    try:
        if path.is_dir():
            raise ReturnsError("directory", fields={"file": quotable(path.name)})
        if not path.is_file():
            raise ReturnsError("missing", fields={"file": quotable(path.name)})
        with path.open("rb") as file:
            return file.read(load_limits().csv_bytes + 1)
    except (OSError, ValueError) as fault:
        raise ReturnsError("unreadable", fields={"file": quotable(path.name)}) from fault


def _header(text: str, *, path: Path, required: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """Return the header and the delimiter that makes most of it known."""
    line = io.StringIO(text, newline="").readline()
    found = []
    for delimiter in DELIMITERS:
        try:
            names = next(csv.reader([line], delimiter=delimiter), [])
        except csv.Error as fault:
            raise _missing(path, required) from fault
        header = tuple(name.strip() for name in names)
        found.append((len(set(header) & set(required)), header, delimiter))
    _, header, delimiter = max(found, key=lambda choice: choice[0])
    return header, delimiter


def _judge_columns(
    header: tuple[str, ...],
    *,
    path: Path,
    required: Sequence[str],
    optional: Sequence[str] | None,
) -> None:
    missing = [column for column in required if column not in header]
    if missing:
        raise _missing(path, missing)
    known = (*required, *(header if optional is None else optional))
    extra = [n for n, column in enumerate(header, 1) if column not in known or not column]
    if extra:
        raise ReturnsError(
            "columns-extra",
            fields={
                "file": quotable(path.name), "number": extra[0],
                "columns": ", ".join(column for column in known if column),
            },
        )  # fmt: skip
    if len(set(header)) < len(header):
        twice = next(column for column in header if header.count(column) > 1)
        raise ReturnsError("columns-twice", fields={"file": quotable(path.name), "column": twice})


def _missing(path: Path, columns: Sequence[str]) -> ReturnsError:
    return ReturnsError(
        "columns-missing", fields={"file": quotable(path.name), "columns": ", ".join(columns)}
    )


def _rows(
    text: str, *, header: tuple[str, ...], delimiter: str, path: Path, least: int
) -> Iterator[Row]:
    """Yield the rows; one may end early, where only columns that may be absent are left out."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    last = 0
    try:
        for number, values in enumerate(reader):
            line, last = last + 1, reader.line_num
            if number == 0 or not any(value.strip() for value in values):
                continue
            known = least <= len(values) <= len(header)
            padded = [*values, *[""] * (len(header) - len(values))]
            fields = dict(zip(header, padded, strict=True)) if known else {}
            yield Row(line=line, width=len(values), fields=fields)
    except csv.Error as fault:
        raise ReturnsError(
            "broken", fields={"file": quotable(path.name), "line": last + 1}
        ) from fault
