"""By which words the codes of tables are known in prose, and which of them have values."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from samsyn.disclosure import Dimension
from samsyn.returns import read_table

COLUMNS = ("code", "word")


@dataclass(frozen=True, slots=True)
class Named:
    """A code that is named in a text."""

    start: int
    end: int
    dimension: str
    code: str


@dataclass(frozen=True, slots=True)
class CellWords:
    """For each dimension, words and the codes they name; and values of codes, as ages.

    A word names its code where a word of the text begins with it, in large letters or small; a
    code itself where it stands there exactly.
    """

    words: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    values: Mapping[str, dict[str, int]] = field(default_factory=dict)

    def named_in(self, text: str, dimensions: Sequence[Dimension]) -> tuple[Named, ...]:
        """Return the codes that a text names, in its order; the longest word wins."""
        found: list[Named] = []
        offers = [
            (word, dimension.name, code, rf"(?i:\b{re.escape(word)})")
            for dimension in dimensions
            for word, code in self.words.get(dimension.name, ())
            if code in dimension.codes
        ]
        offers += [
            (code, dimension.name, code, rf"\b{re.escape(code)}\b")
            for dimension in dimensions
            for code in dimension.codes[1:]
        ]
        for _, name, code, pattern in sorted(offers, key=lambda offer: (-len(offer[0]), offer)):
            for match in re.finditer(pattern, text):
                if all(match.end() <= one.start or match.start() >= one.end for one in found):
                    found.append(Named(match.start(), match.end(), name, code))
        return tuple(sorted(found, key=lambda one: one.start))


def read_cell_words(folder: Path | None) -> CellWords:
    """Read every `words_DIMENSION.csv` of a folder: `code,word` and, where codes have one, `value`.

    Raises:
        ReturnsError: a file is no CSV with these columns.
    """
    words: dict[str, list[tuple[str, str]]] = {}
    values: dict[str, dict[str, int]] = {}
    for path in sorted(folder.glob("words_*.csv")) if folder else ():
        name = path.stem.removeprefix("words_")
        for row in read_table(path, required=COLUMNS, optional=None).rows:
            words.setdefault(name, []).append((row.fields["word"].lower(), row.fields["code"]))
            if row.fields.get("value", "").isdigit():
                values.setdefault(name, {})[row.fields["code"]] = int(row.fields["value"])
    return CellWords(words, values)
