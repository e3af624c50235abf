"""The ledger on a disk: a folder, one file an entry, each holding the hash of the one before.

A file is never changed and none is taken away: either breaks the chain. Only the last ones can be
lost unseen, so the hash of the last (the head) is told whenever one is entered, to be kept
elsewhere.
"""

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from samsyn.disclosure.ledger.entry import About, Cell, Entry
from samsyn.disclosure.refusals import DisclosureError

START = "0" * 64  # what the first entry has before it
PATTERN = "*.json"


class LedgerError(DisclosureError):
    """A ledger cannot be read, or is not as it was written."""


def read_ledger(folder: Path) -> tuple[Entry, ...]:
    """Return all entries in their order; a folder that is not there holds none.

    Raises:
        LedgerError: a file that is none of ours, is missing, or was changed.
    """
    entries: list[Entry] = []
    previous = START
    for number, path in enumerate(sorted(folder.glob(PATTERN)), 1):
        data = _loaded(path)
        if data.get("number") != number or data.get("previous") != previous:
            raise LedgerError("ledger-missing", fields={"file": path.name, "number": number})
        previous = data.pop("hash")
        if previous != _hash(data):
            raise LedgerError("ledger-changed", fields={"file": path.name})
        entries.append(_entry(data, path))
    return tuple(entries)


def head_of(entries: tuple[Entry, ...]) -> str:
    """Return the hash that the next entry will hold."""
    return _hash(_as_data(entries[-1])) if entries else START


def enter(folder: Path, entry: Entry) -> str:
    """Write an entry at the end; return the new head.

    Raises:
        LedgerError: somebody else has entered one meanwhile, or nothing can be written.
    """
    data = _as_data(entry)
    head = _hash(data)
    path = folder / f"{entry.number:06d}.json"
    text = json.dumps({**data, "hash": head}, ensure_ascii=False, separators=(",", ":"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write_once(path, text.replace('"cells":[', '"cells":[\n').replace("],[", "],\n["))
    except FileExistsError:
        raise LedgerError("ledger-taken", fields={"file": path.name}) from None
    except OSError as fault:
        raise LedgerError("ledger-unwritten", fields={"folder": folder.name}) from fault
    return head


def _write_once(path: Path, text: str) -> None:
    """Write a file that is whole as soon as it is there, and that was not there before."""
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(draft, path)
    finally:
        draft.unlink()


def _as_data(entry: Entry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "previous": entry.previous,
        **asdict(entry.about),
        "dimensions": _lists(entry.dimensions),
        "splits": _lists(entry.splits),
        "cells": [[*cell.codes, cell.value, cell.mark, cell.spread] for cell in entry.cells],
    }


def _lists(dimensions: Any) -> dict[str, dict[str, list[str]]]:  # noqa: ANN401 - as JSON holds it
    return {
        name: {code: list(pieces) for code, pieces in codes.items()}
        for name, codes in dimensions.items()
    }


def _hash(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _loaded(path: Path) -> dict[str, Any]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise LedgerError("ledger-unread", fields={"file": path.name}) from fault
    if not isinstance(data, dict) or "hash" not in data:
        raise LedgerError("ledger-unread", fields={"file": path.name})
    return data


def _entry(data: dict[str, Any], path: Path) -> Entry:
    try:
        return Entry(
            number=data["number"],
            about=About(**{name: data[name] for name in About.__dataclass_fields__}),
            dimensions=_tuples(data["dimensions"]),
            cells=tuple(Cell(tuple(row[:-3]), *row[-3:]) for row in data["cells"]),
            splits=_tuples(data["splits"]), previous=data["previous"],
        )  # fmt: skip
    except (KeyError, TypeError, AttributeError) as fault:
        raise LedgerError("ledger-unread", fields={"file": path.name}) from fault


def _tuples(dimensions: Any) -> dict[str, dict[str, tuple[str, ...]]]:  # noqa: ANN401 - as read
    return {
        name: {code: tuple(pieces) for code, pieces in codes.items()}
        for name, codes in dimensions.items()
    }
