"""What the front page says: how many, who, and what became of it."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from samsyn.figures import FigureRow
from samsyn.returns import TOTAL
from samsyn_web.publications.queries.figure_page import FigurePage, figure_page
from samsyn_web.publications.queries.figures import (
    ALL,
    PublicFigures,
    noun_of,
    number_of,
)

FILE = Path(__file__).parent.parent / "data" / "front.toml"
MOST = 3  # categories of a division: the page says the main thing, the figure's own page all


@dataclass(frozen=True, slots=True)
class Told:
    """A number of the front page: how it is written, what it is, and where it leads."""

    number: str
    text: str
    quantity: str
    period: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands on the front page.

    `lead` is the one number and `row` what is known of it, `series` the page of the numbers over
    time, `who` the parts of the one number, `became` what became of it.
    """

    lead: Told
    row: FigureRow
    noun: str
    series: FigurePage | None
    who: tuple[Told, ...]
    became: tuple[Told, ...]


@cache
def _chosen() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


def front_of(public: PublicFigures, *, lang: str) -> Front:
    """Return the front page; what was not published is left out of it."""
    there = set(public.published.quantities)
    chosen = _chosen()
    lead = next((code for code in chosen["lead"] if code in there), public.published.quantities[0])
    page = figure_page(public, lead, lang=lang)
    became = [
        _told(figure_page(public, code, lang=lang), lang=lang)
        for code in chosen["became"] if code in there and code != lead
    ]  # fmt: skip
    long = next((code for code in chosen["series"] if code in there), None)
    return Front(
        lead=Told(number_of(page.latest, lang=lang), page.name, lead, page.latest.period),
        row=page.latest, noun=noun_of(page.latest, codes=public.codes, lang=lang),
        series=figure_page(public, long, lang=lang) if long else None,
        who=tuple(_who(public, page, lang=lang)), became=tuple(became),
    )  # fmt: skip


def _told(page: FigurePage, *, lang: str) -> Told:
    return Told(number_of(page.latest, lang=lang), page.name, page.quantity, page.latest.period,
                _before(page, lang=lang))  # fmt: skip


def _before(page: FigurePage, *, lang: str) -> str:
    """Return the number of the period before, with the period: «44 (2019)»."""
    if page.before is None:
        return ""
    return f"{number_of(page.before, lang=lang)} ({page.before.period})"


def _who(public: PublicFigures, page: FigurePage, *, lang: str) -> list[Told]:
    told = []
    for dimension in _chosen()["who"]:
        categories = public.codes.dimensions[dimension].categories
        found = [
            (row, category.label.text(lang)) for code, category in categories.items()
            if (row := _part(public, page, dimension=dimension, category=code)) and row.value
        ]  # fmt: skip
        largest = sorted(found, key=lambda one: -(one[0].value or 0))[:MOST]
        told += [Told(number_of(row, lang=lang), label, page.quantity, row.period)
                 for row, label in largest]  # fmt: skip
    return told


def _part(
    public: PublicFigures, page: FigurePage, *, dimension: str, category: str
) -> FigureRow | None:
    key = (page.latest.period, page.quantity, ALL, dimension, category)
    found = [row for row in public.published.of(page.quantity).rows if row.key == key]
    return found[0] if found and page.latest.dimension == TOTAL else None
