"""Tables and charts of a translation: built as in the original, with words of their own.

A block says `same = "NAME"` and gives the words: caption, head, note, alternative, and labels.
Rows, columns and numbers are the original's.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from samsyn.documents.bind import Ground
from samsyn.documents.block_settings import BlockSettings, Kind, check_keys, toml_line
from samsyn.documents.control_signs import has_control_signs
from samsyn.documents.reference import Coordinates, is_reference, read_coordinates
from samsyn.documents.sentences import SourceError

WORDS = ("caption", "head", "note", "alternative")
KEYS = ("same", *WORDS, "labels")
LABELLED = ("label", "total")


@dataclass(frozen=True, slots=True)
class BlockWords:
    """What a block of a translation says: which block it is in the original, and its words.

    `labels` are its own words for labels, and then those of the edition.
    """

    same: str
    texts: Mapping[str, str]
    own_labels: Mapping[str, str]
    labels: Mapping[str, str]

    def label(self, text: str) -> str:
        """Return the word for a label of the original; one without letters is its own.

        Raises:
            SourceError: there is none.
        """
        if not any(letter.isalpha() for letter in text):
            return text
        if text in self.labels:
            return self.labels[text]
        raise SourceError("label-untranslated", {"label": text, "name": self.same})

    def check_own_labels(self, known: set[str]) -> None:
        """Refuse a word for a label that the original does not have.

        Raises:
            SourceError: names it.
        """
        for text in self.own_labels.keys() - known:
            raise SourceError("label-unknown", {"label": text, "name": self.same})

    def check_texts(self, original: Mapping[str, str], *, ground: Ground) -> None:
        """Refuse words that the original lacks, a lack of those it has, and other numbers in them.

        Raises:
            SourceError: names the first.
        """
        for key in WORDS:
            here, there = self.texts[key], original.get(key, "")
            if bool(here) != bool(there):
                fault = "word-missing" if there else "word-unknown"
                raise SourceError(fault, {"key": key, "name": self.same})
            if numbers_in(here, ground=ground) != numbers_in(there, ground=ground):
                raise SourceError("other-numbers", {"key": key, "name": self.same})


def read_words(source: str, *, labels: Mapping[str, str]) -> BlockWords:
    """Read the text of a block of a translation.

    Args:
        labels: the words of the edition for labels.

    Raises:
        SourceError: not TOML, or a key that is missing, unknown or of another kind.
    """
    try:
        fields = tomllib.loads(source)
    except tomllib.TOMLDecodeError as fault:
        raise SourceError("not-toml", {"at": toml_line(fault)}) from fault
    if "same" not in fields:
        raise SourceError("block-key-missing", {"key": "same"})
    check_keys(fields, known=KEYS)
    if has_control_signs(fields):
        raise SourceError("block-unprintable")
    own = fields.get("labels", {})
    texts = {key: fields.get(key, "") for key in ("same", *WORDS)}
    if not isinstance(own, dict):
        raise SourceError("key-not-words", {"key": "labels"})
    for key, text in (*texts.items(), *own.items()):
        if not isinstance(text, str):
            raise SourceError("key-not-text", {"key": key})
    stripped = {key: text.strip() for key, text in texts.items()}
    return BlockWords(stripped.pop("same"), stripped, own, {**labels, **own})


def translated(
    original: BlockSettings, *, kind: Kind, words: BlockWords, ground: Ground
) -> BlockSettings:
    """Return the block of the original in the words of the translation.

    Raises:
        SourceError: another kind of block, a word too few or too many, or other numbers.
    """
    if kind != original.kind:
        raise SourceError("other-kind", {"name": words.same, "kind": original.kind})
    words.check_texts({key: getattr(original, key) for key in WORDS}, ground=ground)
    words.check_own_labels(labels_of(original.rows) | labels_of(original.columns))
    return replace(
        original,
        caption=words.texts["caption"],
        head=words.texts["head"],
        note=words.texts["note"],
        alternative=words.texts["alternative"],
        rows=_in_words(original.rows, words=words),
        columns=_in_words(original.columns, words=words),
    )


def labels_of(axis: object) -> set[str]:
    """Return every label that stands in the rows or the columns of a block."""
    if isinstance(axis, list):
        return {label for entry in axis for label in labels_of(entry)}
    if isinstance(axis, dict):
        return {text for key, text in axis.items() if key in LABELLED and isinstance(text, str)}
    return set()


def numbers_in(text: str, *, ground: Ground) -> set[Coordinates]:
    """Return the numbers that a text refers to, whatever their form.

    Raises:
        SourceError: a reference that cannot be read.
    """
    codes = [part for part in text.split("`")[1::2] if is_reference(part)]
    return {number_of(code, ground=ground) for code in codes}


def number_of(code: str, *, ground: Ground) -> Coordinates:
    """Return the number of one reference.

    Raises:
        SourceError: it cannot be read.
    """
    number = code.removeprefix("=").partition("|")[0]
    return read_coordinates(number, codes=ground.codes, period=ground.period)


def _in_words(axis: object, *, words: BlockWords) -> object:
    if isinstance(axis, list):
        return [_in_words(entry, words=words) for entry in axis]
    if isinstance(axis, dict):
        return {key: _word(key, value, words=words) for key, value in axis.items()}
    return axis


def _word(key: str, value: object, *, words: BlockWords) -> object:
    return words.label(value) if key in LABELLED and isinstance(value, str) else value
