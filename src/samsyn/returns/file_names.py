"""What files are called in print: as short as can be, and never two of them the same."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path, PurePath


def told_apart(paths: Iterable[Path]) -> dict[Path, str]:
    """Return a name for each file: its own, with as many folders before it as are needed.

    A file that is given twice has one entry, under the path it was given by first.

    Examples:
        >>> told_apart([Path("in/2019/rosa.csv"), Path("in/2020/rosa.csv"), Path("in/eva.csv")])[
        ...     Path("in/2020/rosa.csv")
        ... ]
        '2020/rosa.csv'
    """
    files: dict[str, Path] = {}
    for path in paths:
        files.setdefault(os.path.normpath(path.absolute()), path)
    names = _shortest(files)
    return {path: names[full] for full, path in files.items()}


def _shortest(files: Iterable[str]) -> dict[str, str]:
    parts = {full: PurePath(full).parts for full in files}
    names: dict[str, str] = {}
    for length in range(1, max(map(len, parts.values()), default=0) + 1):
        left = {full: PurePath(*parts[full][-length:]).as_posix() for full in parts}
        often = Counter(left.values())
        for full, name in left.items():
            if often[name] == 1:
                names.setdefault(full, name)
    return names
