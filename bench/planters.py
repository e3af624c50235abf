"""The faults that are planted in a bound document, one function a kind."""

import random
import re
from dataclasses import replace
from itertools import pairwise

from bench.sites import (
    Fault,
    Node,
    Site,
    core,
    fault_at,
    numbers_of,
    put_number,
    sentence_of,
    tells,
    write_in,
)
from samsyn.documents import KnownFigures
from samsyn.documents.proof.lexicon import Term, lexicon_of
from samsyn.documents.walk import find, text_of

YEAR = re.compile(r"(?:19|20)\d{2}")
OPPOSITE = {
    "flest": "færrest", "færrest": "flest", "flere": "færre", "færre": "flere",
    "størst": "minst", "minst": "størst", "største": "minste", "minste": "største",
    "høyeste": "laveste", "laveste": "høyeste", "økning": "nedgang", "nedgang": "økning",
    "økte": "sank", "sank": "økte", "vanligste": "sjeldneste",
    "halvparten": "tredelen", "opp": "ned", "ned": "opp",
    "litt": "knapt", "over": "under",
}  # fmt: skip
NOUNS = {"vedtak": "personer", "personer": "vedtak", "anmeldelser": "dommer"}
SERVICES = {
    "ROSA": "service:rosa", "HTSO": "service:htso", "Filemon": "service:filemon",
    "FRI": "service:fri-bergen", "Albertine": "service:albertine",
}  # fmt: skip


def _digits(site: Site, chance: random.Random) -> str:
    link, row = chance.choice(site.links)
    numbers = [n for n in numbers_of(link) if isinstance(n.value, int)]
    if len(numbers) != 1 or row.value is None:
        return ""
    number = numbers[0]
    value = int(number.value)
    turned = int(str(value)[::-1])
    choices = {value + 1, value - 1, value + 2, value * 10, turned, value + 10} - {value}
    if number.kind == "percent":
        choices = {value + 7, value - 9, turned} - {value - 1, value, value + 1}
    new = chance.choice(sorted(choice for choice in choices if 0 <= choice < 1000) or [value + 3])
    return put_number(link, number, new)


def plant_digits(site: Site, _known: KnownFigures, chance: random.Random) -> Fault | None:
    """Change a number in running text."""
    change = "" if site.in_table else _digits(site, chance)
    return (
        fault_at("changed digits", site, [row for _, row in site.links], change) if change else None
    )


def plant_percent(site: Site, _known: KnownFigures, chance: random.Random) -> Fault | None:
    """Change a percentage that stands behind the number it is the share of."""
    shares = [
        (link, row) for link, row in site.links
        if [number.kind for number in numbers_of(link)] == ["percent"]
    ]  # fmt: skip
    if site.in_table or not shares or len(site.links) < 2:
        return None
    link, row = chance.choice(shares)
    number = numbers_of(link)[0]
    change = put_number(link, number, int(number.value) + chance.choice([7, -9, 12]))
    return fault_at("changed percent", site, [row], change)


def plant_cell(site: Site, _known: KnownFigures, chance: random.Random) -> Fault | None:
    """Change a number in a table."""
    change = _digits(site, chance) if site.in_table else ""
    return (
        fault_at("changed cell", site, [row for _, row in site.links], change) if change else None
    )


def plant_swapped_numbers(site: Site, _known: KnownFigures, chance: random.Random) -> Fault | None:
    """Let two numbers of one paragraph change places."""
    alone = [(k, r) for k, r in site.links if len(numbers_of(k)) == 1 and r.lower == r.upper]
    pairs = [
        (one, other)
        for place, one in enumerate(alone)
        for other in alone[place + 1 :]
        if numbers_of(one[0])[0].value != numbers_of(other[0])[0].value
    ]
    if site.in_table or not pairs:
        return None
    (one, first), (other, second) = chance.choice(pairs)
    texts = text_of(one["c"][1]), text_of(other["c"][1])
    write_in(one, texts[1])
    write_in(other, texts[0])
    return fault_at("swapped numbers", site, [first, second], " ↔ ".join(texts))


def plant_swapped_categories(
    site: Site, _known: KnownFigures, chance: random.Random
) -> Fault | None:
    """Let the words of two categories change places: «kvinner» and «menn»."""
    if site.in_table or len(site.links) < 2:
        return None
    counted = {name for _, row in site.links for name in row.dimension.split("*")}
    told = [node for place, node in enumerate(site.inlines) if tells(site.inlines, place)]
    named = [(node, term) for node in told if (term := _category(node, counted))]
    pairs = [
        (one, other)
        for (one, first), (other, second) in pairwise(named)
        if first.options[0][0] == second.options[0][0] and first.options != second.options
    ]
    if not pairs:
        return None
    one, other = chance.choice(pairs)
    words = core(one["c"]), core(other["c"])
    one["c"] = one["c"].replace(words[0], words[1])
    other["c"] = other["c"].replace(words[1], words[0])
    return fault_at("swapped categories", site, [r for _, r in site.links], " ↔ ".join(words))


def _category(node: Node, counted: set[str]) -> Term | None:
    if node["t"] != "Str":
        return None
    terms = lexicon_of("nb").find(node["c"])
    return next((term for term in terms if term.options and term.options[0][0] in counted), None)


def plant_stale_number(site: Site, known: KnownFigures, chance: random.Random) -> Fault | None:
    """Give the number of the year before."""
    stale = [
        (link, row, before)
        for link, row in site.links
        if row.period.isdigit() and (before := known.sibling(row, period=year_before(row.period)))
        and before.value is not None and before.value != row.value
        and len(numbers_of(link)) == 1 and numbers_of(link)[0].value == row.value
    ]  # fmt: skip
    if not stale:
        return None
    link, row, before = chance.choice(stale)
    change = put_number(link, numbers_of(link)[0], before.value or 0)
    return fault_at("stale number", site, [row], change)


def plant_stale_year(site: Site, _known: KnownFigures, _chance: random.Random) -> Fault | None:
    """Write the year before beside a number of this year."""
    years = [n for n in site.inlines if n["t"] == "Str" and YEAR.fullmatch(core(n["c"]))]
    periods = {row.period for _, row in site.links}
    if site.in_table or len(years) != 1 or len(periods) != 1:
        return None
    node, period = years[0], periods.pop()
    sentence = sentence_of(site.inlines, node)
    if period not in node["c"] or not find(sentence, kinds=["Link"]):
        return None
    node["c"] = node["c"].replace(period, year_before(period))
    return fault_at(
        "stale year", site, [r for _, r in site.links], f"{period} → {year_before(period)}"
    )


def plant_superlative(site: Site, _known: KnownFigures, chance: random.Random) -> Fault | None:
    """Turn a bound superlative or comparison round, or the direction of a bound change."""
    told = [node for link, _ in site.links for node in link["c"][1]]
    told += [node for place, node in enumerate(site.inlines) if _leads_on(site.inlines, place)]
    nodes = [node for node in told if node["t"] == "Str" and _turned(node["c"])]
    if site.in_table or not nodes:
        return None
    node = chance.choice(nodes)
    old = node["c"]
    node["c"] = _turned(old)
    return fault_at("turned superlative", site, [r for _, r in site.links], f"{old} → {node['c']}")


def _leads_on(inlines: list[Node], place: int) -> bool:
    """Whether a word stands right before «fra» and a bound number: «opp fra 27»."""
    after = [node for node in inlines[place + 1 : place + 5] if node["t"] != "Space"]
    return len(after) > 1 and after[0].get("c") in ("fra", "frå") and after[1]["t"] == "Span"


def _turned(word: str) -> str:
    bare = core(word)
    new = OPPOSITE.get(bare.lower(), "")
    return word.replace(bare, new.capitalize() if bare[:1].isupper() else new) if new else ""


def plant_other_noun(site: Site, _known: KnownFigures, chance: random.Random) -> Fault | None:
    """Let a bound number count another sort of thing: persons for decisions."""
    nodes = [
        node for place, node in enumerate(site.inlines)
        if node["t"] == "Str" and place > 1 and _is_number(site.inlines, place - 2)
        and core(node["c"]) in NOUNS
    ]  # fmt: skip
    bases = {row.counted for _, row in site.links}
    if site.in_table or not nodes or not bases <= {"decisions", "persons", "reports"}:
        return None
    node = chance.choice(nodes)
    word = core(node["c"])
    node["c"] = node["c"].replace(word, NOUNS[word])
    return fault_at("other noun", site, [r for _, r in site.links], f"{word} → {NOUNS[word]}")


def _is_number(inlines: list[Node], place: int) -> bool:
    return inlines[place]["t"] == "Span"


def plant_other_service(site: Site, _known: KnownFigures, chance: random.Random) -> Fault | None:
    """Tell the number of a service as that of another."""
    scopes = {row.scope for _, row in site.links}
    nodes = [n for n in site.inlines if n["t"] == "Str" and core(n["c"]) in SERVICES]
    if site.in_table or len(scopes) != 1 or len(nodes) != 1:
        return None
    node = nodes[0]
    word = core(node["c"])
    if SERVICES[word] not in scopes or not find(sentence_of(site.inlines, node), kinds=["Link"]):
        return None
    other = chance.choice(sorted(set(SERVICES) - {word}))
    node["c"] = node["c"].replace(word, other)
    return fault_at("other service", site, [r for _, r in site.links], f"{word} → {other}")


def plant_summary(site: Site, known: KnownFigures, chance: random.Random) -> Fault | None:
    """Change the total over all services."""
    rows = [row for _, row in site.links if row.scope == "all" and row.dimension == "total"]
    if site.in_table or len(rows) != 1 or rows[0].quantity != "assisted-adults":
        return None
    alone = replace(site, links=tuple(pair for pair in site.links if pair[1] is rows[0]))
    fault = plant_digits(alone, known, chance)
    return replace(fault, kind="other summary") if fault else None


def year_before(period: str) -> str:
    return str(int(period) - 1)


PLANTERS = {
    "digits": plant_digits,
    "percent": plant_percent,
    "cell": plant_cell,
    "numbers": plant_swapped_numbers,
    "categories": plant_swapped_categories,
    "stale": plant_stale_number,
    "year": plant_stale_year,
    "superlative": plant_superlative,
    "noun": plant_other_noun,
    "service": plant_other_service,
    "summary": plant_summary,
}
