"""Whose the lists are, what is registered on them, and when: in a file beside the counts."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from samsyn.estimation.lists import Lists, ListsError
from samsyn.estimation.result import ListDescription

FIELDS = ("who", "what", "when")


def read_descriptions(path: Path, *, lists: Lists) -> Mapping[str, ListDescription]:
    """Read descriptions of lists: a table for each, with `who`, `what` and `when` in words.

    Args:
        path: of a file as TOML.
        lists: that are described; not every one must be.

    Raises:
        ListsError: not such a file, or it describes a list that there is not.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise ListsError("descriptions-unread", {"file": path.name}) from fault
    for name, fields in told.items():
        if name not in lists.names:
            raise ListsError("lists-unknown", {"name": name, "names": ", ".join(lists.names)})
        if not isinstance(fields, dict) or not all(
            key in FIELDS and isinstance(text, str) for key, text in fields.items()
        ):
            raise ListsError("descriptions-unread", {"file": path.name})
    return {
        name: ListDescription(**{key: fields.get(key, "") for key in FIELDS})
        for name, fields in told.items()
    }
