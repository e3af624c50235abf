"""What the proof-reader found, with its place and a name that lasts."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from samsyn.documents.proof.mentions import Mention
from samsyn.documents.proof.text import Passage
from samsyn.figures import FigureRow

ProofKind = Literal["contradiction", "does-not-add-up", "unbound"]
Severity = Literal["error", "warning", "note"]
LONGEST_QUOTE = 180
LONGEST_NOUN = 60  # signs from a number to the end of what it counts
CLAUSE = 48  # signs from the beginning of a clause to a number, if it is quoted from there
CLAUSE_STOP = re.compile(r"[,;:(]\s*")
ROUND = 12  # signs on each side of a lone number


@dataclass(frozen=True, slots=True)
class ProofPlace:
    """Where something stands: the words, their paragraph, page and nearest heading.

    `span` is where in the paragraph the numbers begin and end; it is empty for a cell of a table.
    """

    quote: str
    paragraph: int
    page: int | None
    heading: str = ""
    span: tuple[int, int] = (0, 0)

    def touches(self, other: "ProofPlace") -> bool:
        """Tell whether two places share a sign of the text, or a cell of a table."""
        if self.paragraph != other.paragraph:
            return False
        if not any(self.span) or not any(other.span):
            return self.quote == other.quote
        return self.span[0] < other.span[1] and other.span[0] < self.span[1]


@dataclass(frozen=True, slots=True)
class ProofFinding:
    """One thing that somebody should look at.

    `id` stays the same when the text around it changes. `found` and `expected` are numbers or
    words; `figure` is the figure they were held against, `other` the other place in the document.
    `confidence` is how sure the rule is of this one, from 0 to 1.
    """

    id: str
    rule: str
    kind: ProofKind
    severity: Severity
    place: ProofPlace
    found: str
    expected: str
    figure: str
    confidence: float
    messages: Mapping[str, str] = field(default_factory=dict)
    other: ProofPlace | None = None

    def message(self, lang: str) -> str:
        """Return the sentence in one language."""
        return self.messages[lang]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule says, before it is told: `key` is the sentence in `proof.toml`.

    `fields` are what the sentence names: words, whole numbers, figures, or labels.
    """

    key: str
    place: ProofPlace
    found: str = ""
    expected: str = ""
    figure: FigureRow | None = None
    confidence: float = 0.9
    fields: Mapping[str, object] = field(default_factory=dict)
    other: ProofPlace | None = None


def place_of(mentions: Sequence[Mention]) -> ProofPlace:
    """Return the words from the first number to the last, with what they count."""
    first, last = mentions[0], mentions[-1]
    if first.passage is not last.passage:
        return _list_place(mentions)
    near = [term.end for term in last.after[:1] if term.end - last.end < LONGEST_NOUN]
    start, end = _clause_start(first), max([last.end, *near])
    if len(mentions) == 1:
        start = min(start, max(first.sentence[0], first.start - ROUND))
        end = max(end, _clause_end(first, end))
    place = quoted(first.passage, start, min(end, start + LONGEST_QUOTE))
    return replace(place, span=(first.start, last.end))


def _clause_start(mention: Mention) -> int:
    """Return where the clause of a number begins, if that is near; else where the number does."""
    text = mention.passage.text
    start = mention.sentence[0]
    for stop in CLAUSE_STOP.finditer(text, start, mention.start):
        start = stop.end()
    return start if mention.start - start <= CLAUSE else mention.start


def _clause_end(mention: Mention, end: int) -> int:
    """Return where the clause of a number ends, if that is near; else a few signs on."""
    last = mention.sentence[1]
    stop = CLAUSE_STOP.search(mention.passage.text, end, last)
    clause = stop.start() if stop else last
    return clause if clause - end <= CLAUSE else min(last, end + ROUND)


def _list_place(mentions: Sequence[Mention]) -> ProofPlace:
    """Return the words of numbers that stand in different items of a list."""
    places = [place_of([mention]) for mention in mentions]
    return replace(places[0], quote=" … ".join(place.quote for place in places)[:LONGEST_QUOTE])


def cell_place(cell: Passage, *, name: str) -> ProofPlace:
    """Return the place of a cell of a table, named by its row, its column or both."""
    heading = cell.path[-1] if cell.path else ""
    return ProofPlace(f"{name}: {cell.text}", cell.order, cell.page, heading)


def quoted(passage: Passage, start: int, end: int) -> ProofPlace:
    """Return a stretch of a passage with its place, whole words only."""
    text = passage.text
    quote = text[_word_start(text, start) : _word_end(text, end)].strip(" ,.;:")
    heading = passage.path[-1] if passage.path else ""
    return ProofPlace(quote, passage.order, passage.page, heading, span=(start, end))


def _word_start(text: str, at: int) -> int:
    while 0 < at < len(text) and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while 0 < at < len(text) and not text[at].isspace() and not text[at - 1].isspace():
        at += 1
    return at
