"""The example year's services for adults: their other numbers, and the chapter that tells them."""

import re
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.figures import Compilation, compile_figures
from samsyn.returns import Cell, Service
from samsyn.returns.read_csv import read_returns, read_services

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
CHAPTER = (YEAR / "edition/chapters/07-bolig-og-oppfolging.md").read_text(encoding="utf-8")
TOPICS = ("activities", "advice", "grants")
REFERENCE = re.compile(r"`=([^`|]+?)\s*(?:\|[^`]*)?`")
BLOCK = re.compile(r"^```(table|chart)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
YEARS_DATES_LAWS_AND_TELEPHONES = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}\. (?=[jfmasond])|§ \d+|artikkel \d+|over 18 år"
    r"|\d{2,3}(?: \d{2,3})+|^\[\^.*$",
    re.MULTILINE,
)


@cache
def services() -> tuple[Service, ...]:
    files = ("services.csv", "authorities.csv")
    return tuple(service for name in files for service in read_services(YEAR / name))


@cache
def cells_of(*topics: str) -> tuple[Cell, ...]:
    read = [read_returns(YEAR / f"{topic}.csv") for topic in topics]
    assert not any(returns.unread for returns in read)
    return tuple(cell for returns in read for cell in returns.cells)


@cache
def compiled() -> Compilation:
    cells = cells_of("returns", "returns-2019", *TOPICS)
    return compile_figures(cells=cells, services=services(), codes=load_codes())


def value(quantity: str, service: str, where: str = "", period: str = "2020") -> int:
    dimension, _, category = where.partition("=")
    figure = compiled().find(
        period=period,
        quantity=quantity,
        scope=f"service:{service}",
        dimension=dimension or "total",
        category=category,
    )
    assert figure is not None, (quantity, service, where)
    assert figure.value is not None, (quantity, service, where)
    return figure.value


def prose() -> str:
    return re.sub(r"`[^`\n]*`|\{#[^}]*\}", "", BLOCK.sub("", CHAPTER))


def test_nothing_is_left_out_and_nobody_disagrees() -> None:
    assert compiled().left_out == ()
    assert compiled().conflicts == ()


def test_every_breakdown_adds_up_to_what_it_divides() -> None:
    values = {cell.key: cell.value for cell in cells_of("returns", "returns-2019", *TOPICS)}
    sums: dict[tuple[str, ...], int] = defaultdict(int)
    for cell in cells_of(*TOPICS):
        if cell.dimension != "total" and load_codes().dimensions[cell.dimension].partition:
            sums[cell.key[:4]] += cell.value or 0
    assert len(sums) > 10
    for (period, service, quantity, dimension), added in sums.items():
        of, _, category = load_codes().dimensions[dimension].of.partition("=")
        whole = values[(period, service, quantity, of or "total", category)]
        assert added == whole, (service, quantity, dimension)


@pytest.mark.parametrize(
    ("service", "steps"),
    [
        (
            "caritas-ressurssenteret",
            (
                "guidance-contacts",
                "legal-help-contacts",
                "exploitation-situations",
                "grave-exploitation-situations",
                "possible-trafficking-situations",
            ),
        ),
        ("rett-til-a-bli-sett", ("assisted-adults", "meeting-place-participants")),
        ("rett-til-a-bli-sett", ("matched-meetings", "matched-participants")),
        ("shalam-women", ("cafe-visits", "cafe-visitors")),
        ("nadheim-trondheim", ("advertisements-contacted", "advertisements-highest")),
    ],
)
def test_each_step_is_smaller_than_the_one_it_is_drawn_from(
    service: str, steps: tuple[str, ...]
) -> None:
    values = [value(quantity, service) for quantity in steps]
    assert values == sorted(values, reverse=True)
    assert len(set(values)) == len(values)


def test_what_is_counted_apart_has_a_basis_of_its_own() -> None:
    quantities = load_codes().quantities
    for events, persons in (
        ("cafe-visits", "cafe-visitors"),
        ("appointments", "work-crime-persons"),
        ("follow-up-meetings", "assisted-adults"),
        ("internet-contacts", "outreach-persons"),
        ("trafficking-contacts", "assisted-adults"),
    ):
        assert quantities[events].basis != quantities[persons].basis == "persons"


def test_every_number_of_persons_is_taken_to_overlap_or_never_added() -> None:
    for cell in cells_of(*TOPICS):
        quantity = load_codes().quantities[cell.quantity]
        assert quantity.basis != "persons" or quantity.adds in ("overlapping", "never"), cell


def test_residents_who_left_are_among_those_in_aftercare() -> None:
    left = value("moved-out-adults", "lauras-hus")
    assert value("aftercare-women", "lauras-hus", "moved-out-when=this-year") == left
    earlier = value("aftercare-women", "lauras-hus", "moved-out-when=earlier")
    assert earlier == value("assisted-adults", "lauras-hus-aftercare")


def test_an_estimate_says_that_it_is_one() -> None:
    notes = {
        (cell.service, cell.quantity): cell.note
        for cell in cells_of(*TOPICS)
        if cell.dimension == "total"
    }
    assert notes["filemon", "places"] == "seks til sju plasser"
    assert notes["fri-bergen", "office-visitors"] == "om lag"
    assert notes["nadheim-oslo", "outreach-messages"] == "over"
    assert notes["albertine", "follow-up-meetings"] == "inntil"
    assert value("places", "filemon") == 7


def test_each_of_the_services_asked_has_a_section_and_is_referred_to_in_it() -> None:
    sections = re.split(r"^### ", CHAPTER, flags=re.MULTILINE)[1:]
    for service in read_services(YEAR / "services.csv"):
        about = f" service:{service.code}"
        own = [s for s in sections if f"{about} " in s or f"{about}`" in s]
        assert own, service.code


def test_every_reference_finds_a_figure() -> None:
    found = REFERENCE.findall(CHAPTER)
    assert len(found) > 200
    for reference in found:
        quantity, *rest = reference.split()
        scope = next((word for word in rest if ":" in word), "all")
        period = next((word for word in rest if word.isdigit()), "2020")
        where = [word for word in rest if "=" in word]
        dimension, _, category = (where or [""])[0].partition("=")
        assert len(where) < 2, reference
        assert compiled().find(
            period=period,
            quantity=quantity,
            scope=scope,
            dimension=dimension or "total",
            category=category,
        ), reference


def test_every_block_is_toml_with_an_id_of_its_own() -> None:
    blocks = [tomllib.loads(source) for _, source in BLOCK.findall(CHAPTER)]
    names = [block["id"] for block in blocks]
    assert len(names) == len(set(names)) > 10
    assert all(block["caption"] and block["rows"] for block in blocks)


def test_every_cross_reference_to_a_block_leads_to_one_of_the_chapter() -> None:
    names = {
        f"{'tabell' if kind == 'table' else 'diagram'}-{tomllib.loads(source)['id']}"
        for kind, source in BLOCK.findall(CHAPTER)
    }
    led_to = set(re.findall(r"\[\]\(#((?:tabell|diagram)-[^)]+)\)", CHAPTER))
    assert len(led_to) > 5
    assert led_to <= names


def test_every_footnote_is_used_and_written_once() -> None:
    used = re.findall(r"\[\^([\w-]+)\](?!:)", CHAPTER)
    written = re.findall(r"^\[\^([\w-]+)\]:", CHAPTER, flags=re.MULTILINE)
    assert sorted(used) == sorted(written) != []


def test_no_count_stands_unbound_in_the_text() -> None:
    left = YEARS_DATES_LAWS_AND_TELEPHONES.sub("", prose())
    assert re.findall(r".{0,20}\d.{0,20}", left) == []


def test_possible_victims_are_called_people() -> None:
    assert re.findall(r"(?i)\b(?:objekt\w*|ugyldig verdi|prostituerte?)\b", prose()) == []
