"""The words by which a category or a count basis is recognised in running text.

A label is what the program says; these are the words that others use for the same thing, with
their inflections. A pattern is one or more words; `*` stands for any letters, and a pattern that
begins with `-` is passed over, so that it is not taken for the word inside it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes.book import PACKAGED, Codes
from samsyn.codes.dimensions import category_of
from samsyn.codes.phrases import LANGUAGES
from samsyn.codes.tables import Line, read_table

WORD_COLUMNS = tuple(f"words_{lang}" for lang in LANGUAGES)
CATEGORY_COLUMNS = ("dimension", "code", *WORD_COLUMNS)
COUNTED_COLUMNS = ("basis", *WORD_COLUMNS)
PASSED_OVER = "-"


@dataclass(frozen=True, slots=True)
class RecognisedWords:
    """The patterns that mean one category of a dimension, or one count basis, in one language.

    `dimension` is empty for a count basis. `passed_over` are patterns that hold such a word and
    mean something else.
    """

    dimension: str
    code: str
    lang: str
    patterns: tuple[str, ...]
    passed_over: tuple[str, ...]


def load_recognised_words(codes: Codes, folder: Path = PACKAGED) -> tuple[RecognisedWords, ...]:
    """Read the words of every category and count basis.

    Args:
        codes: the lists the words belong to.
        folder: holds `recognition/categories.csv` and `recognition/counted.csv`.

    Raises:
        CodesError: an unknown dimension, category or basis, a language without words, or an
            unreadable file.
    """
    return (*_category_words(folder, codes=codes), *_counted_words(folder, known=codes.bases))


def _category_words(folder: Path, *, codes: Codes) -> Iterator[RecognisedWords]:
    for line in read_table(folder / "recognition" / "categories.csv", columns=CATEGORY_COLUMNS):
        category = category_of(line, dimensions=codes.dimensions, column="code")
        yield from _words(line, dimension=category.dimension, code=category.code)


def _counted_words(folder: Path, *, known: Mapping[str, object]) -> Iterator[RecognisedWords]:
    for line in read_table(folder / "recognition" / "counted.csv", columns=COUNTED_COLUMNS):
        basis = line.required("basis")
        if basis not in known:
            raise line.error(f"the count basis '{basis}' is not in bases.csv")
        yield from _words(line, dimension="", code=basis)


def _words(line: Line, *, dimension: str, code: str) -> Iterator[RecognisedWords]:
    for lang in LANGUAGES:
        patterns = line.required(f"words_{lang}").split("|")
        yield RecognisedWords(
            dimension=dimension,
            code=code,
            lang=lang,
            patterns=tuple(p for p in patterns if not p.startswith(PASSED_OVER)),
            passed_over=tuple(p[1:] for p in patterns if p.startswith(PASSED_OVER)),
        )
