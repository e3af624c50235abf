"""Sentences that say the same in the same words, but for their numbers."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.documents.proof.cues import cue
from samsyn.documents.proof.meant import YEAR
from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.said import Reading, Said
from samsyn.documents.proof.service_words import services_in
from samsyn.documents.proof.text import Passage
from samsyn.documents.proof.wholes import AS_PERSONS

FEWEST = 5  # words of a sentence that is told again
TWICE = 2
CLOSE, CLOSE_SHARE = 2, 0.2  # how far apart two numbers of one thing may be
KINDS = ("text", "item")
MARK = "\0"
DEFINITE = re.compile(r"^(?:\w+(?:et|en|a|ne)|\w{1,2}|det|dei|the|it|they)\b", re.IGNORECASE)
SUBJECT = re.compile(r"^[A-ZÆØÅ][\wæøåÆØÅ-]*(?: [A-ZÆØÅ][\w-]*){0,2} ")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its exact numbers, and its words without them."""

    passage: Passage
    numbers: tuple[Mention, ...]
    words: str

    @property
    def values(self) -> tuple[int, ...]:
        """What its numbers say."""
        return tuple(number.value for number in self.numbers)


@dataclass(frozen=True, slots=True)
class ToldOfSeveral:
    """A number told of several at once, and those that tell of each in the same words."""

    total: Mention
    parts: tuple[Mention, ...]

    @property
    def denied(self) -> bool:
        """Whether the parts cannot make the total; one person may be counted in two of them."""
        made = sum(part.value for part in self.parts)
        persons = self.total.basis in {"", *AS_PERSONS}
        return self.total.value > made or (self.total.value < made and not persons)


def sentences_of(reading: Reading) -> Iterator[Sentence]:
    """Yield the sentences that tell of a year in exact numbers that lead nowhere."""
    for said in reading.said:
        if said.passage.kind in KINDS:
            yield from _sentences(said)


def _sentences(said: Said) -> Iterator[Sentence]:
    for span in sorted({mention.sentence for mention in said.mentions}):
        inside = [m for m in said.mentions if m.sentence == span]
        text = said.passage.text[slice(*span)]
        if not YEAR.search(text) or any(not m.exact or m.anchor for m in inside):
            continue
        words, at = "", span[0]
        for mention in inside:
            words += said.passage.text[at : mention.start] + MARK
            at = mention.end
        words = " ".join((words + said.passage.text[at : span[1]]).split())
        yield Sentence(said.passage, tuple(inside), words)


def told_otherwise(reading: Reading) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield two sentences of the same words, of which the later has another number.

    Where there are three, they tell of one after the other.
    """
    met: dict[str, list[Sentence]] = defaultdict(list)
    for one in sentences_of(reading):
        if len(one.words.split()) >= FEWEST:
            met[one.words.lower().rstrip(".")].append(one)
    for alike in met.values():
        if len(alike) == TWICE:
            first, again = alike
            if _differ(first, again) and _is_same_thing(first, again, reading):
                yield first, again


def _differ(one: Sentence, other: Sentence) -> bool:
    """Tell whether two sentences differ as slips do: by a little, or in the parts of one whole."""
    if len(one.values) > 1:
        return one.values != other.values and one.values[0] == other.values[0]
    least, most = sorted(one.values + other.values)
    return 0 < most - least <= max(CLOSE, CLOSE_SHARE * most)


def _is_same_thing(one: Sentence, other: Sentence, reading: Reading) -> bool:
    """Tell whether the sections do not tell them apart: a summary, a named service, or one section.

    In one section «senteret» may be one after the other.
    """
    paths = (one.passage.path, other.passage.path)
    if any(_is_summary(path) for path in paths):
        return True
    if paths[0] == paths[1] and SUBJECT.match(one.words) and not DEFINITE.match(one.words):
        return True
    return bool(services_in(one.words, names=reading.subjects.names))


def _is_summary(path: Sequence[str]) -> bool:
    return bool(path) and any(cue("summary").match(title) for title in path)


def told_of_several(reading: Reading) -> Iterator[ToldOfSeveral]:
    """Yield «De tre kommunene fulgte opp 120 personer», with what is told of each of the three."""
    found = list(sentences_of(reading))
    for one in found:
        match = cue("several").match(one.words)
        if match is None or len(one.numbers) != 2:
            continue
        many, total = one.numbers
        rest = one.words[match.end() :]
        each: dict[str, Mention] = {}
        for other in found:
            subject = SUBJECT.match(other.words)
            alone = subject and len(other.numbers) == 1 and other.passage.path != one.passage.path
            if subject and alone and other.words[subject.end() :] == rest:
                each.setdefault(subject[0], other.numbers[0])
        if len(each) == many.value > 1:
            yield ToldOfSeveral(total, tuple(each.values()))
