"""Reading the groups of a dimension: `levels,codes`, `@` for the total, `@@` for what is below."""

from pathlib import Path

from samsyn.disclosure.refusals import DisclosureError
from samsyn.disclosure.tables.dimension import TOTAL, Dimension, tree
from samsyn.returns import read_table

COLUMNS = ("levels", "codes")


class HierarchyError(DisclosureError):
    """A file of groups does not hold together."""


def read_dimensions(folder: Path | None) -> dict[str, Dimension]:
    """Read every `hier_DIMENSION.csv` of a folder; no folder holds none.

    Raises:
        ReturnsError: a file is no CSV with these columns.
        HierarchyError: no folder, no total at the top, a level without the one above it, or a
            code twice.
    """
    if folder is None:
        return {}
    if not folder.is_dir():
        raise HierarchyError("hierarchy-folder", fields={"folder": folder.name})
    files = {path.stem.removeprefix("hier_"): path for path in sorted(folder.glob("hier_*.csv"))}
    return {name: _read(path, name) for name, path in files.items()}


def _read(path: Path, name: str) -> Dimension:
    parents: dict[str, str] = {}
    above: list[str] = []
    for row in read_table(path, required=COLUMNS).rows:
        where = {"file": path.name, "line": row.line}
        depth, code = len(row.fields.get("levels", "")), row.fields.get("codes", "")
        if not code or set(row.fields["levels"]) != {"@"}:
            raise HierarchyError("hierarchy-line", fields=where)
        if not above and (depth != 1 or code != TOTAL):
            raise HierarchyError("hierarchy-top", fields=where)
        if above and not 2 <= depth <= len(above) + 1:
            raise HierarchyError("hierarchy-level", fields={**where, "code": code})
        if code in parents or code in above[:1]:
            raise HierarchyError("hierarchy-twice", fields={**where, "code": code})
        del above[depth - 1 :]
        if above:
            parents[code] = above[-1]
        above.append(code)
    if not parents:
        raise HierarchyError("hierarchy-empty", fields={"file": path.name})
    return tree(name, parents=parents)
