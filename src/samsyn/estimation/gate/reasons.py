"""Reasons as codes with a plain sentence in three languages."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from samsyn.codes import Phrases, digits, load_phrases

SAID = Path(__file__).parent / "reasons.toml"
SETTINGS = Path(__file__).parent / "limits.toml"


@cache
def _phrases() -> Phrases:
    return load_phrases(SAID)


@cache
def limits() -> Mapping[str, float]:
    """Return where each reason begins, by its name."""
    return dict(tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["limits"])


@cache
def stopping() -> frozenset[str]:
    """Return the codes of the reasons for which a number is not published."""
    return frozenset(tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["stopping"])


@cache
def refusing() -> frozenset[str]:
    """Return the codes of the reasons for which nothing is estimated."""
    return frozenset(tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["refusing"])


@dataclass(frozen=True, slots=True)
class Reason:
    """Something to know before an estimate is used; `fields` fill its sentence.

    Where a field is None, for an estimate that there is not, it is said in another sentence.
    """

    code: str
    fields: Mapping[str, object] = field(default_factory=dict)

    @property
    def stops(self) -> bool:
        """Whether the number is not to be published for it."""
        return self.code in stopping()

    @property
    def refuses(self) -> bool:
        """Whether nothing is estimated for it."""
        return self.code in refusing()

    def message(self, lang: str) -> str:
        """Return the sentence in one language: `nb`, `nn` or `en`."""
        key = f"{self.code}-none" if None in self.fields.values() else self.code
        fields = {name: _told(value, lang) for name, value in self.fields.items()}
        return _phrases().say(key, lang=lang, fields=fields)


def _told(value: object, lang: str) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        return digits(value, lang=lang)
    return value
