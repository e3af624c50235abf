"""How much of what must not come does the firewall find, and how often does it cry wolf?"""

import random
import re
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import samsyn
from bench.identifiers import LANDS, MAKE, TOWNS, faker, first_name
from bench.planting import seeded
from samsyn.returns import PublicContacts, Sighting, search_text

SENTENCES = Path(__file__).with_name("firewall_sentences.toml")
EDITION = Path(samsyn.__file__).parent / "data" / "norway-2020" / "edition"
PAGE = Path(__file__).parent.parent / "docs" / "methods" / "firewall.md"
HEAD = "| planted | number | found | recall |"
TEXT_HEAD = "| text | letters | sightings | public | wrong |"
EACH = 200  # of every kind
SEED = 2026
GAP = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ])")
LANGUAGES = ("nb", "nn", "en")
NOT_PLANTED = ("decoys", "public")
PROMISED = 0.95


@dataclass(frozen=True, slots=True)
class Planted:
    """A sentence with something in it that must not come."""

    kind: str
    sentence: str
    it: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """A text in which nothing is planted: how long, how many sightings, how many of them public."""

    name: str
    letters: int
    all: int
    wrong: int


def print_firewall(texts: Path | None, *, save: bool) -> int:
    """Measure, print, and write the tables into the page about them where that is asked for.

    Args:
        texts: a folder of public texts; without it the chapters of the example edition are used.

    Returns:
        1 where less of any kind is found than is promised, or anything in a text is wrong.
    """
    sources = sorted(texts.glob("*.txt")) if texts else sorted(EDITION.glob("**/*.md"))
    bodies = {path.stem: path.read_text(encoding="utf-8") for path in sources}
    table = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    public = PublicContacts(**table["public"])
    quiet = [quiet_text(name, body, public=public) for name, body in bodies.items()]
    decoys = "\n".join(line for lang in LANGUAGES for line in table["decoys"][lang])
    quiet.append(quiet_text("decoys", decoys, public=public))
    chance = seeded(SEED)
    found = {
        kind: [is_found(one, list(bodies.values()), chance=chance) for one in planted]
        for kind, planted in plant_all(table, chance=chance).items()
    }
    tables = ["\n".join(recall_table(found)), "\n".join(quiet_table(quiet))]
    print("\n\n".join(tables))
    start = time.perf_counter()
    for body in bodies.values():
        search_text(body)
    million = sum(map(len, bodies.values())) / 1e6
    print(f"\n{(time.perf_counter() - start) / million:.1f} s for a million letters.")
    if save:
        _save(tables)
    least = min(sum(ones) / len(ones) for ones in found.values())
    return 0 if least >= PROMISED and not any(text.wrong for text in quiet) else 1


def plant_all(
    table: Mapping[str, Mapping[str, Sequence[str]]], *, chance: random.Random
) -> dict[str, list[Planted]]:
    """Return the sentences of every kind, in the three languages by turns."""
    planted: dict[str, list[Planted]] = {}
    for kind, sentences in table.items():
        if kind not in NOT_PLANTED:
            planted[kind] = [
                _planted(kind, sentences, lang=LANGUAGES[turn % 3], chance=chance)
                for turn in range(EACH)
            ]
    return planted


def _planted(
    kind: str, sentences: Mapping[str, Sequence[str]], *, lang: str, chance: random.Random
) -> Planted:
    sentence = chance.choice(sentences[lang])
    if kind in MAKE:
        it = MAKE[kind](chance)
        return Planted(kind, sentence.format(it=it), it)
    name = first_name(chance)
    fields = {
        "name": name,
        "surname": faker(chance, "ro_RO").last_name(),
        "age": chance.randint(14, 48),
        "year": chance.randint(1975, 2008),
        "land": chance.choice(LANDS[lang]),
        "town": chance.choice(TOWNS),
    }
    return Planted(kind, sentence.format(**fields), name if "{name}" in sentence else "N.N.")


def is_found(one: Planted, bodies: Sequence[str], *, chance: random.Random) -> bool:
    """Tell whether what is planted between two sentences of a text is seen, of whatever kind."""
    body = chance.choice(bodies)
    gaps = [match.end() for match in GAP.finditer(body)] or [0]
    at = chance.choice(gaps)
    around = body[max(at - 2_000, 0) : at], body[at : at + 2_000]
    text = f"{around[0]}{one.sentence} {around[1]}"
    start = len(around[0]) + one.sentence.index(one.it)
    end = start + len(one.it)
    return any(sighting.start < end and start < sighting.end for sighting in search_text(text))


def quiet_text(name: str, body: str, *, public: PublicContacts) -> Quiet:
    """Count the sightings in a text in which nothing is planted."""
    wrong = search_text(body, public=public)
    for sighting in wrong:
        print(f"wrong in {name}: {sighting.kind} {_around(body, sighting)!r}")
    return Quiet(name, len(body), len(search_text(body)), len(wrong))


def recall_table(found: Mapping[str, Sequence[bool]]) -> Iterator[str]:
    """Yield what was planted and found, kind by kind."""
    yield HEAD
    yield "| --- | --: | --: | --: |"
    for kind, ones in found.items():
        yield f"| {kind} | {len(ones)} | {sum(ones)} | {sum(ones) / len(ones):.3f} |"


def quiet_table(quiet: Sequence[Quiet]) -> Iterator[str]:
    """Yield what was seen where nothing was planted."""
    yield TEXT_HEAD
    yield "| --- | --: | --: | --: | --: |"
    for one in quiet:
        yield f"| {one.name} | {one.letters} | {one.all} | {one.all - one.wrong} | {one.wrong} |"


def _around(body: str, sighting: Sighting) -> str:
    return body[max(sighting.start - 20, 0) : sighting.end + 20]


def _save(tables: Sequence[str]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for head, table in zip((HEAD, TEXT_HEAD), tables, strict=True):
        before, _, rest = page.partition(head)
        page = f"{before}{table}\n\n{rest.partition(chr(10) * 2)[2]}"
    PAGE.write_text(page, encoding="utf-8")
