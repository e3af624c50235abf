"""Category words and counted nouns found in a text, in any inflection."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, lru_cache

from samsyn.codes import Codes, RecognisedWords, load_recognised_words

WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011][^\W_]+)*[-\u2010\u2011]?|§+")
ANY = "*"
STEM = 4  # letters by which words with an open end are filed
TAIL = 3  # the same for words with an open beginning
Option = tuple[str, str]  # a dimension and a category


@dataclass(frozen=True, slots=True)
class Term:
    """Words of a text that mean a category, a counted noun, or both.

    `options` are the categories they may mean, each of its own dimension; `basis` is the count
    basis of a noun, or empty.
    """

    start: int
    end: int
    options: tuple[Option, ...] = ()
    basis: str = ""

    def category(self, dimension: str) -> str:
        """Return the category of a dimension, or nothing."""
        return next((code for name, code in self.options if name == dimension), "")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One pattern: its words, and what it means; nothing where it is only passed over."""

    words: tuple[str, ...]
    option: Option | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every pattern of a language, filed by its first word."""

    whole: dict[str, list[_Entry]] = field(default_factory=lambda: defaultdict(list))
    stems: dict[str, list[_Entry]] = field(default_factory=lambda: defaultdict(list))
    ends: dict[str, list[_Entry]] = field(default_factory=lambda: defaultdict(list))

    def find(self, text: str) -> tuple[Term, ...]:
        """Return the terms of a text in order; where two could stand, the longest."""
        words = [(m[0].lower(), m.start(), m.end()) for m in WORD.finditer(text)]
        found = []
        place = 0
        while place < len(words):
            met = self._longest(words, place)
            if not met:
                place += 1
                continue
            length = len(met[0].words)
            options = tuple(dict.fromkeys(e.option for e in met if e.option))
            basis = next((e.basis for e in met if e.basis), "")
            if options or basis:
                found.append(Term(words[place][1], words[place + length - 1][2], options, basis))
            place += length
        return tuple(found)

    @property
    def nouns(self) -> tuple[str, ...]:
        """The patterns of one word that mean a counted noun."""
        filed = (self.whole.values(), self.stems.values(), self.ends.values())
        entries = [entry for lists in filed for entries in lists for entry in entries]
        return tuple(e.words[0] for e in entries if e.basis and len(e.words) == 1)

    def _longest(self, words: list[tuple[str, int, int]], place: int) -> list[_Entry]:
        word = words[place][0]
        filed = (self.whole.get(word), self.stems.get(word[:STEM]), self.ends.get(word[-TAIL:]))
        if not any(filed):
            return []
        entries = [entry for entries in filed for entry in entries or ()]
        met = [entry for entry in entries if _fits(entry, words, place)]
        length = max((len(entry.words) for entry in met), default=0)
        longest = [entry for entry in met if len(entry.words) == length]
        passed = any(not entry.option and not entry.basis for entry in longest)
        return [e for e in longest if not e.option and not e.basis] if passed else longest


def _fits(entry: _Entry, words: list[tuple[str, int, int]], place: int) -> bool:
    if place + len(entry.words) > len(words):
        return False
    return all(_same(p, words[place + i][0]) for i, p in enumerate(entry.words))


def _same(pattern: str, word: str) -> bool:
    if pattern.startswith(ANY):
        return word.endswith(pattern[1:])
    return word.startswith(pattern[:-1]) if pattern.endswith(ANY) else word == pattern


@cache
def lexicon_of(lang: str) -> Lexicon:
    """Return the lexicon of a language; a Norwegian one knows bokmål and nynorsk.

    Examples:
        >>> text = "17 kvinner og 11 fra østeuropeiske land"
        >>> [text[term.start:term.end] for term in lexicon_of("nb").find(text)]
        ['kvinner', 'østeuropeiske']
    """
    from samsyn.codes import load_codes  # noqa: PLC0415 - the lists are read once they are needed

    return make_lexicon(load_codes(), lang=lang)


@lru_cache(maxsize=128)
def terms_of(text: str, lang: str) -> tuple[Term, ...]:
    """Return the terms of a passage, which several rules look at for each of its sentences."""
    return lexicon_of(lang).find(text)


def make_lexicon(codes: Codes, *, lang: str) -> Lexicon:
    """Return a lexicon of the recognised words of some code lists."""
    languages = ("en",) if lang == "en" else ("nb", "nn")
    lexicon = Lexicon()
    seen: set[_Entry] = set()
    for words in load_recognised_words(codes):
        if words.lang not in languages:
            continue
        for entry in _entries(words):
            if entry not in seen:
                seen.add(entry)
                _file(entry, lexicon)
    return lexicon


def _entries(words: RecognisedWords) -> list[_Entry]:
    option = (words.dimension, words.code) if words.dimension else None
    basis = "" if words.dimension else words.code
    meant = [_Entry(tuple(p.split()), option, basis) for p in words.patterns]
    return [*meant, *(_Entry(tuple(p.split())) for p in words.passed_over)]


def _file(entry: _Entry, lexicon: Lexicon) -> None:
    first = entry.words[0]
    if first.startswith(ANY):
        lexicon.ends[first[-TAIL:]].append(entry)
    elif first.endswith(ANY):
        lexicon.stems[first[:-1][:STEM]].append(entry)
    else:
        lexicon.whole[first].append(entry)
