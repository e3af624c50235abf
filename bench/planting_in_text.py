"""Faults planted in the lines of a text, where a truth table says what is right.

The truth tables stand in `tests/reference/truth`; the texts themselves are given as a folder.
"""

import csv
import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.planters import OPPOSITE
from bench.sites import Fault
from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.words import number_words

TRUTH = Path(__file__).parent.parent / "tests" / "reference" / "truth"
BIT = re.compile(r"(?:(\d+):)?(.*)", re.DOTALL)
NEW = re.compile(r"\bny|\bvar under oppfølging|\bover fra")


@dataclass(frozen=True, slots=True)
class Bit:
    """A few words of a text with the number in them: line (from 1), words and value."""

    line: int
    words: str
    value: int | None


@dataclass(frozen=True, slots=True)
class TruthRow:
    """One row of a truth table."""

    kind: str
    bits: tuple[Bit, ...]
    total: Bit | None
    scope: str
    line: int


def read_truth(path: Path) -> tuple[TruthRow, ...]:
    """Return the rows of a truth table that are right."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(_row(row) for row in csv.DictReader(file) if row["holds"] == "yes")


def _row(row: Mapping[str, str]) -> TruthRow:
    line = int(row["line"])
    values = row["values"].split(" ; ")
    bits = [
        _bit(words, value, line)
        for words, value in zip(row["parts"].split(" ; "), values, strict=True)
    ]
    total = None
    if row["total"] and row["total_words"] and row["total_line"].isdigit():
        total = _bit(row["total_words"], row["total"], int(row["total_line"]))
    return TruthRow(row["kind"], tuple(bits), total, row["scope"], line)


def _bit(words: str, value: str, line: int) -> Bit:
    match = BIT.fullmatch(words.strip())
    assert match is not None
    number = value.strip()
    return Bit(
        int(match[1]) if match[1] else line, match[2], int(number) if number.isdigit() else None
    )


def faults_for(row: TruthRow) -> Iterator[str]:
    """Yield the kinds of faults that can be planted in a row."""
    numbered = [bit for bit in row.bits if bit.value is not None]
    match row.kind:
        case "enumeration" if row.total and len(numbered) > 1:
            yield "part changed"
            yield "total changed"
            if len({bit.value for bit in numbered}) > 1:
                yield "parts swapped"
            if len({bit.line for bit in numbered}) == 1 and _is_whole(row, numbered):
                yield "rest changed"
        case "change" if len({bit.value for bit in numbered}) > 1:
            yield "years swapped"
            if "vedtak" in numbered[-1].words:
                yield "years of two bases"
        case "share" if row.total and numbered:
            yield "share changed"
        case "superlative":
            yield "superlative turned"
        case "back-reference" if numbered:
            yield "told otherwise"
        case "hvorav" if row.total and numbered:
            yield "part above whole"
            if NEW.search(numbered[0].words):
                yield "lone part changed"


def _is_whole(row: TruthRow, numbered: list[Bit]) -> bool:
    """Whether the parts are all there is, so that the last may be told as what is left."""
    return row.total is not None and sum(b.value or 0 for b in numbered) == row.total.value


def plant_in_text(
    lines: list[str], row: TruthRow, kind: str, *, chance: random.Random
) -> Fault | None:
    """Change the lines of a text; None where the words cannot be found, and nothing is changed."""
    numbered = [bit for bit in row.bits if bit.value is not None]
    before = {bit.line: lines[bit.line - 1] for bit in (*row.bits, *filter(None, [row.total]))}
    match kind:
        case "part changed" | "share changed" | "told otherwise" | "lone part changed":
            bit = chance.choice(numbered)
            done = _rewrite(lines, bit, _other(bit, chance))
        case "rest changed":
            bit = chance.choice(numbered[:-1])
            done = _leave(lines, numbered[-1]) and _rewrite(lines, bit, _other(bit, chance))
        case "total changed":
            done = row.total is not None and _rewrite(lines, row.total, _other(row.total, chance))
        case "part above whole":
            bit = numbered[0]
            above = (row.total.value or 0) + 1 + chance.randrange(3) if row.total else 0
            done = _rewrite(lines, bit, above)
        case "parts swapped" | "years swapped":
            one, other = _pair(numbered, chance)
            done = _rewrite(lines, one, other.value or 0) and _rewrite(lines, other, one.value or 0)
        case "years of two bases":
            done = _recount(lines, numbered[-1])
        case _:
            done = _turn(lines, row.bits[0])
    changed = [number for number, text in before.items() if lines[number - 1] != text]
    if not done or not changed:
        for number, text in before.items():
            lines[number - 1] = text
        return None
    told = {row.line, *before}
    near = {line + step for line in told for step in (-1, 0, 1)}
    around = [line for line in near if 1 <= line <= len(lines)]
    text = " ".join(lines[number - 1] for number in sorted(around))
    change = " / ".join(bit.words for bit in row.bits)
    return Fault(kind, text, (), change)


def _pair(numbered: list[Bit], chance: random.Random) -> tuple[Bit, Bit]:
    pairs = [
        (one, other)
        for place, one in enumerate(numbered)
        for other in numbered[place + 1 :]
        if one.value != other.value
    ]
    return chance.choice(pairs)


def _other(bit: Bit, chance: random.Random) -> int:
    value = bit.value or 0
    return chance.choice([new for new in (value + 1, value + 2, value - 1, value + 5) if new > 0])


def _rewrite(lines: list[str], bit: Bit, value: int) -> bool:
    """Write another value into the words of a bit; False where they cannot be found."""
    line = lines[bit.line - 1]
    at = line.find(bit.words)
    if at < 0:
        return False
    for number in find_numbers(line, lang="nb"):
        if at <= number.start < at + len(bit.words) and number.value == bit.value:
            written = line[number.start : number.end]
            said = number_words(value, lang="nb") if number.spelled else str(value)
            new = said if number.spelled else re.sub(r"\d+", said, written, count=1)
            lines[bit.line - 1] = line[: number.start] + new + line[number.end :]
            return True
    return False


def _leave(lines: list[str], bit: Bit) -> bool:
    """Tell the last part as what is left: «de øvrige» for its number."""
    line = lines[bit.line - 1]
    at = line.find(bit.words)
    for number in find_numbers(line, lang="nb") if at >= 0 else ():
        if at <= number.start < at + len(bit.words) and number.value == bit.value:
            lines[bit.line - 1] = line[: number.start] + "de øvrige" + line[number.end :]
            return True
    return False


def _recount(lines: list[str], bit: Bit) -> bool:
    """Let decisions be persons in the words of a bit."""
    line = lines[bit.line - 1]
    changed = line.replace(bit.words, bit.words.replace("vedtak", "personer"))
    lines[bit.line - 1] = changed
    return changed != line


def _turn(lines: list[str], bit: Bit) -> bool:
    line = lines[bit.line - 1]
    at = line.find(bit.words)
    for match in re.finditer(r"\w+", line[at : at + len(bit.words)] if at >= 0 else ""):
        new = OPPOSITE.get(match[0].lower())
        if new:
            start, end = at + match.start(), at + match.end()
            lines[bit.line - 1] = line[:start] + new + line[end:]
            return True
    return False
