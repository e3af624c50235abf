"""What pieces of one classification are made of in another: their common atoms.

Ages by ten years and ages by five are the same people. Who has published by the one and now
publishes by the other says here which pieces both are made of.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from samsyn.disclosure.ledger.entry import Entry, Pieces
from samsyn.disclosure.refusals import DisclosureError
from samsyn.returns import read_table

COLUMNS = ("code", "piece")


class SplitError(DisclosureError):
    """A file of finer pieces does not hold together."""


def read_splits(folder: Path | None) -> dict[str, dict[str, tuple[str, ...]]]:
    """Read every `split_DIMENSION.csv` of a folder: a line for each piece of each code.

    Raises:
        ReturnsError: a file is no CSV with these columns.
        SplitError: a code is a piece of itself, by whatever way.
    """
    if folder is None:
        return {}
    found = {}
    for path in sorted(folder.glob("split_*.csv")):
        pieces: dict[str, tuple[str, ...]] = {}
        for row in read_table(path, required=COLUMNS).rows:
            code, piece = row.fields.get("code", ""), row.fields.get("piece", "")
            if not code or not piece:
                raise SplitError("split-line", fields={"file": path.name, "line": row.line})
            pieces[code] = (*pieces.get(code, ()), piece)
        for code in pieces:
            finest(code, pieces, file=path.name)
        found[path.stem.removeprefix("split_")] = pieces
    return found


def finest(code: str, pieces: Pieces, *, file: str = "", above: tuple[str, ...] = ()) -> set[str]:
    """Return the finest pieces of one.

    Raises:
        SplitError: it is a piece of itself.

    Examples:
        >>> sorted(finest("18-29", {"18-29": ("18-24", "25-29"), "18-24": ("18-20", "21-24")}))
        ['18-20', '21-24', '25-29']
        >>> finest("30-39", {})
        {'30-39'}
    """
    if code in above:
        raise SplitError("split-circle", fields={"file": file, "code": code})
    if code not in pieces or pieces[code] == (code,):
        return {code}
    parts = (finest(one, pieces, file=file, above=(*above, code)) for one in pieces[code])
    return set().union(*parts)


def all_splits(
    entries: Iterable[Entry], own: Mapping[str, Pieces]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return what was said so far of finer pieces, and what is said now."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for splits in (*(entry.splits for entry in entries), own):
        for name, pieces in splits.items():
            found.setdefault(name, {}).update(pieces)
    return found
