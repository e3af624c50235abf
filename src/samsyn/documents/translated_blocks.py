"""Tables and charts of a translation: built as in the original, with words of their own.

A block says `same = "NAME"` and gives the words: caption, head, note, alternative, and labels.
Rows, columns and numbers are the original's. Whatever a reader sees of the other settings (names
of rows, steps and sets, texts of events) is a label, in a chart of any kind.
"""

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from samsyn.documents.bind import Ground
from samsyn.documents.block_settings import BlockSettings, Kind, check_keys, toml_line
from samsyn.documents.control_signs import has_control_signs
from samsyn.documents.forms import CLAIMS
from samsyn.documents.reference import Coordinates, is_reference, read_reference
from samsyn.documents.sentences import SourceError

WORDS = ("caption", "head", "note", "alternative")
KEYS = ("same", *WORDS, "labels")
# keys, however deep in a setting, whose words a reader sees: of rows and columns, of the steps of
# a flow, which name others, of what has several in common, and of events
SEEN = frozenset({"label", "total", "from", "after", "sets", "text"})
Number = tuple[Coordinates, bool]  # which number it is, and whether something is claimed of it


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
    names = [field.name for field in dataclasses.fields(original)]
    settings = {name: getattr(original, name) for name in names}
    built = {name: value for name, value in settings.items() if isinstance(value, list | dict)}
    words.check_own_labels({label for value in built.values() for label in labels_of(value)})
    changed: dict[str, Any] = {
        **words.texts,
        **{name: _in_words(value, words=words, ground=ground) for name, value in built.items()},
    }
    return replace(original, **changed)


def labels_of(setting: object) -> set[str]:
    """Return every word of a setting that a reader sees, however deep it stands.

    Examples:
        >>> sorted(labels_of([{"label": "HTSO"}, {"sets": ["ROSA", "FRI"], "where": "sex=male"}]))
        ['FRI', 'HTSO', 'ROSA']
    """
    if isinstance(setting, list):
        return {label for entry in setting for label in labels_of(entry)}
    if not isinstance(setting, dict):
        return set()
    seen = (_texts(value) for key, value in setting.items() if key in SEEN)
    deeper = (labels_of(value) for key, value in setting.items() if key not in SEEN)
    return {label for labels in (*seen, *deeper) for label in labels}


def numbers_in(text: str, *, ground: Ground) -> set[Number]:
    """Return the numbers that a text refers to, in whatever form, and those it claims something of.

    Raises:
        SourceError: a reference that cannot be read.
    """
    codes = [part for part in text.split("`")[1::2] if is_reference(part)]
    return {number_of(code, ground=ground) for code in codes}


def number_of(code: str, *, ground: Ground) -> Number:
    """Return the number of one reference.

    Raises:
        SourceError: it cannot be read.
    """
    reference = read_reference(code, codes=ground.codes, period=ground.period)
    return reference.at, reference.form in CLAIMS


def _texts(value: object) -> set[str]:
    entries = value if isinstance(value, list) else [value]
    return {text for text in entries if isinstance(text, str)}


def _in_words(setting: object, *, words: BlockWords, ground: Ground) -> object:
    if isinstance(setting, list):
        return [_in_words(entry, words=words, ground=ground) for entry in setting]
    if not isinstance(setting, dict):
        return setting
    return {
        key: _word(value, words=words, ground=ground)
        if key in SEEN
        else _in_words(value, words=words, ground=ground)
        for key, value in setting.items()
    }


def _word(value: object, *, words: BlockWords, ground: Ground) -> object:
    """Return the words for what a reader sees, one text or several.

    Raises:
        SourceError: words that are missing, or that refer to other numbers.
    """
    if isinstance(value, list):
        return [_word(entry, words=words, ground=ground) for entry in value]
    if not isinstance(value, str):
        return value
    said = words.label(value)
    if numbers_in(said, ground=ground) != numbers_in(value, ground=ground):
        raise SourceError("other-numbers", {"key": f"labels.{value}", "name": words.same})
    return said
