"""Which services a text speaks of, by their names in a list or by the words of their codes."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from samsyn.returns import Service

DATA = Path(__file__).parent / "data"
LETTERS = str.maketrans({"å": "a", "ø": "o", "æ": "ae", "é": "e", "ö": "o", "ä": "a", "ü": "u"})
WORD = re.compile(r"[^\W_]+")
SHORT = 4  # letters: so short a name must stand in capitals, since «fri» is a word too
OWN_WORD = 9  # letters: so long a word of one code alone names it by itself


@dataclass(frozen=True, slots=True)
class ServiceName:
    """How a service is called, and recognised: any of its phrases, and words near them."""

    code: str
    label: str
    phrases: tuple[tuple[str, ...], ...]
    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()


@cache
def _settings() -> dict[str, Any]:
    return tomllib.loads((DATA / "scopes.toml").read_text(encoding="utf-8"))


def _places() -> list[str]:
    return list(_settings()["places"])


def _parts() -> Mapping[str, list[str]]:
    return dict(_settings()["parts"])


def service_names(
    codes: Iterable[str], *, services: Iterable[Service] = ()
) -> tuple[ServiceName, ...]:
    """Return how services are recognised.

    Args:
        codes: of the services that the figures know.
        services: with their names, where a list of them is at hand.
    """
    known = sorted(set(codes))
    given = {service.code: service.name for service in services}
    heads = {code: _head(code) for code in known}
    return tuple(_name(code, heads=heads, given=given.get(code, "")) for code in known)


def services_in(text: str, *, names: Iterable[ServiceName], around: str = "") -> tuple[str, ...]:
    """Return the codes of the services that a text names.

    Args:
        around: a wider text in which the words that tell parts of a service apart may stand.
    """
    words, plain = _words_of(text), _plain(text)
    wide = f"{text} {around}".lower()
    return tuple(
        name.code
        for name in names
        if any(_may(phrase, plain) and _stands(phrase, words) for phrase in name.phrases)
        and (not name.near or any(near in wide for near in name.near))
        and not any(other in text.lower() for other in name.not_near)
    )


def service_label(code: str, *, names: Iterable[ServiceName]) -> str:
    """Return how a service is called; its code where no name is at hand."""
    return next((name.label for name in names if name.code == code), code)


def _name(code: str, *, heads: Mapping[str, tuple[str, ...]], given: str) -> ServiceName:
    head, last = heads[code], code.rsplit("-", maxsplit=1)[-1]
    phrases = [head, *_own_words(code, heads=heads)]
    if given:
        phrases.append(tuple(_plain(m[0]) for m in WORD.finditer(given)))
    near = tuple(_parts().get(last, ()))
    rivals = [other for other in heads if other != code and heads[other] == head]
    not_near = tuple(
        word for other in rivals if not near for word in _parts().get(other.split("-")[-1], ())
    )
    if last in _places() and rivals:
        near = (last,)
    label = given or code.replace("-", " ")
    return ServiceName(code, label, tuple(dict.fromkeys(phrases)), near, not_near)


def _head(code: str) -> tuple[str, ...]:
    words = code.split("-")
    if len(words) > 1 and (words[-1] in _parts() or words[-1] in _places()):
        words = words[:-1]
    return tuple(words)


def _own_words(code: str, *, heads: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    others = {word for other in heads if other != code for word in other.split("-")}
    head = heads[code]
    return [(word,) for word in head if len(word) >= OWN_WORD and word not in others]


@lru_cache(maxsize=4096)
def _words_of(text: str) -> list[tuple[str, str]]:
    return [(_plain(m[0]), m[0]) for m in WORD.finditer(text)]


def _may(phrase: tuple[str, ...], plain: str) -> bool:
    """Tell in passing whether all the words of a phrase can stand in a text at all."""
    return all(word in plain for word in phrase)


def _stands(phrase: tuple[str, ...], words: list[tuple[str, str]]) -> bool:
    for place in range(len(words) - len(phrase) + 1):
        met = words[place : place + len(phrase)]
        if all(_same(want, plain) for want, (plain, _) in zip(phrase, met, strict=True)):
            short = len(phrase) == 1 and len(phrase[0]) <= SHORT
            if not short or met[0][1][: len(phrase[0])].isupper():
                return True
    return False


def _same(wanted: str, word: str) -> bool:
    return word in (wanted, f"{wanted}s") or (len(wanted) >= OWN_WORD and word.startswith(wanted))


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return word.lower().translate(LETTERS)
