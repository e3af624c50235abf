"""Reading lists from a file: a 0/1 column a list, and a last column of counts."""

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from samsyn.estimation.lists import COUNT, MOST_LISTS, Lists, ListsError, lists_of

DRAW = "draw"  # the column that tells draws of a linkage apart
SLIP = 0.02  # of the rows, at most, that are taken for a slip
GROUPED = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+")  # as spreadsheets write thousands
COUNTS = (COUNT, "antall", "tal")  # what the last column may be called
LONGEST = 10  # digits of a count: nine are enough for all who live
Row = dict[str, str]  # of a file: what stands in each column
Numbered = Sequence[tuple[int, Row]]  # rows, each after the number of its line


def read_lists(path: Path, *, leave_out_none: bool = False) -> Lists:
    """Read capture histories from a file, as `lists_in` does.

    Args:
        path: of the file.
        leave_out_none: leaves out people on no list, who are refused without it.

    Raises:
        ListsError: not such a file, a count that is no whole number, or somebody on no list.
    """
    return lists_in(_text_of(path), file=path.name, leave_out_none=leave_out_none)


def read_draws(path: Path) -> tuple[Lists, ...]:
    """Read the lists of every draw of a linkage: a column `draw` tells them apart.

    A file without that column is one draw. Every draw has the same lists.

    Raises:
        ListsError: as for `read_lists`.
    """
    rows = rows_of_lists(_text_of(path), file=path.name)
    numbers = dict.fromkeys(row.get(DRAW, "") for _, row in rows)
    names = _names(rows, path.name)
    return tuple(
        _counted([(line, row) for line, row in rows if row.get(DRAW, "") == number],
                 names, path.name)
        for number in numbers
    )  # fmt: skip


def lists_in(text: str, *, file: str, leave_out_none: bool = False) -> Lists:
    """Read capture histories from a text: a 0/1 column a list, the last column `count`.

    Between columns stands a comma, or a semicolon as spreadsheets write it where the comma is of
    decimals. A column with other values is a covariate, and is added over.

    Args:
        text: of the file.
        file: its name, for what is said of it.
        leave_out_none: leaves out people on no list, who are refused without it.

    Raises:
        ListsError: not such a text, a count that is no whole number, or somebody on no list.
    """
    rows = rows_of_lists(text, file=file)
    _insist_on_one_draw(rows, file)
    names = _names(rows, file)
    if leave_out_none:
        rows = [(line, row) for line, row in rows if any(row[name] == "1" for name in names)]
    return _counted(rows, names, file)


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise ListsError("lists-missing", {"file": path.name}) from fault
    except UnicodeDecodeError as fault:
        raise ListsError("lists-unread", {"file": path.name}) from fault


def _insist_on_one_draw(rows: Numbered, file: str) -> None:
    if DRAW in rows[0][1]:
        raise ListsError("lists-draws", {"file": file})


def insist_on_lists(rows: Numbered, file: str, *, besides: Sequence[str] = ()) -> None:
    """Refuse a column of 0 and 1 in which a few cells hold something else, or nothing: a slip.

    A covariate has its own values all through; a list with one wrong cell would vanish silently.

    Args:
        rows: of the file.
        file: its name.
        besides: columns that are known to be no lists.

    Raises:
        ListsError: there is such a column.
    """
    for name in [one for one in rows[0][1] if one not in (COUNT, DRAW, *besides)]:
        wrong = [(line, row[name]) for line, row in rows if row[name] not in ("0", "1")]
        told = {row[name] for _, row in rows}
        if wrong and {"0", "1"} <= told and len(wrong) <= max(1, len(rows) * SLIP):
            line, text = wrong[0]
            fields = {"file": file, "name": name, "line": line, "text": text[:20]}
            raise ListsError("lists-slip" if text else "lists-blank", fields)


def _names(rows: Numbered, file: str) -> list[str]:
    insist_on_lists(rows, file)
    names = [
        name for name in rows[0][1]
        if name not in (COUNT, DRAW) and all(row[name] in ("0", "1") for _, row in rows)
    ]  # fmt: skip
    if not names or len(names) > MOST_LISTS:
        fields = {"file": file, "count": len(names), "most": MOST_LISTS}
        raise ListsError("lists-number", fields)
    return names


def _counted(rows: Numbered, names: list[str], file: str) -> Lists:
    histories: dict[int, int] = {}
    for line, row in rows:
        history = sum(1 << place for place, name in enumerate(names) if row[name] == "1")
        count = _count(row, line, file)
        if history == 0 and count:
            raise ListsError("lists-on-none", {"file": file, "line": line})
        histories[history] = histories.get(history, 0) + count
    return lists_of(names, histories)


def counted_rows(path: Path) -> Numbered:
    """Read a file of counts.

    Raises:
        ListsError: not such a file, or a count that is no whole number.
    """
    rows = rows_of_lists(_text_of(path), file=path.name)
    _insist_on_one_draw(rows, path.name)
    for line, row in rows:
        _count(row, line, path.name)
    return rows


def _count(row: Row, line: int, file: str) -> int:
    count = row[COUNT]
    if GROUPED.fullmatch(count):
        count = "".join(count.split())
    if not (count.isascii() and count.isdigit()):
        raise ListsError("lists-no-number", {"file": file, "line": line, "text": count[:20]})
    if len(count) >= LONGEST:
        fields = {"file": file, "line": line, "digits": LONGEST - 1}
        raise ListsError("lists-large", fields)
    return int(count)


def rows_of_lists(text: str, *, file: str) -> Numbered:
    """Return the rows of a text of lists: each with every column, the last of them `count`.

    Before each stands the number of its line; lines without anything are passed over.

    Raises:
        ListsError: the last column is not `count`, a column stands twice, or a row is too long or
            too short.
    """
    head = text.partition("\n")[0]
    between = ";" if ";" in head and "," not in head else ","
    reader = csv.reader(io.StringIO(text), delimiter=between)
    try:
        read = [(reader.line_num, [cell.strip() for cell in row]) for row in reader]
    except csv.Error as fault:
        raise ListsError("lists-unread", {"file": file}) from fault
    found = [(line, row) for line, row in read if any(row)]
    if not found or found[0][1][-1].lower() not in COUNTS:
        raise ListsError("lists-no-count", {"file": file})
    found[0][1][-1] = COUNT
    if len(found) < 2:
        raise ListsError("lists-no-rows", {"file": file})
    (_, columns), *rows = found
    if len(set(columns)) < len(columns):
        raise ListsError("lists-twice", {"file": file})
    for line, row in rows:
        if len(row) != len(columns):
            raise ListsError("lists-row", {"file": file, "line": line, "count": len(columns)})
    return [(line, dict(zip(columns, row, strict=True))) for line, row in rows]
