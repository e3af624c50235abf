"""Where not all who were asked gave a number: how many did, and who did not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samsyn.documents.bind import Ground, look_for
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import (
    attr,
    div,
    header,
    link,
    paragraph,
    row,
    table,
    words,
)
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.names import service_names
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import Coordinates
from samsyn.documents.sentences import sentences
from samsyn.documents.source_lines import EVERYBODY
from samsyn.figures import Figure

COVERAGE_ID = "definisjoner-dekning"


@dataclass(frozen=True, slots=True)
class Wanting:
    """Numbers of a quantity that somebody could not give; `parts` is empty where it is all."""

    periods: tuple[str, ...]
    parts: tuple[tuple[str, ...], ...]
    gave: tuple[str, ...]
    missing: tuple[str, ...]


def wanting(figures: Sequence[Figure], *, ground: Ground) -> list[Wanting]:
    """Return what is not complete, over all services, in one period and division after another.

    Divisions of one period that want the same are told as one, and so are periods.
    """
    by_period: dict[str, dict[tuple[str, ...], list[Figure]]] = {}
    for figure in _widest(figures, ground=ground):
        dimensions = tuple(name for name, _ in coordinates_of(figure).where)
        by_period.setdefault(figure.period, {}).setdefault(dimensions, []).append(figure)
    periods: dict[tuple[object, ...], list[str]] = {}
    found: dict[tuple[object, ...], Wanting] = {}
    for period in sorted(by_period):
        for one in _of_period(period, by_period[period], ground=ground):
            key = (one.parts, one.gave, one.missing)
            periods.setdefault(key, []).append(period)
            found[key] = one
    return [
        Wanting(tuple(periods[key]), one.parts, one.gave, one.missing) for key, one in found.items()
    ]


def coverage_blocks(wants: Mapping[str, Sequence[Wanting]], *, ground: Ground) -> list[Block]:
    """Return the table of what is not complete, or nothing.

    Quantities that want the same share a row.

    Args:
        wants: what is not complete, by the code of the quantity.
    """
    alike: dict[Wanting, list[str]] = {}
    for code, found in wants.items():
        for one in found:
            alike.setdefault(one, []).append(code)
    if not alike:
        return []
    rows = [row(_cells(codes, one, ground=ground)) for one, codes in alike.items()]
    keys = ("quantity", "period", "part", "answered", "could_not")
    made = table(
        title=[],
        head=[words(_say(key, ground=ground)) for key in keys],
        rows=rows,
        numerals=[False] * len(keys),
    )
    attributes = attr(identifier=COVERAGE_ID, classes=[UNNUMBERED])
    return [
        header(2, words(_say("coverage", ground=ground)), attributes=attributes),
        paragraph(words(_say("coverage_lead", ground=ground))),
        div([made], classes=["coverage"]),
    ]


def definition_id(code: str) -> str:
    """Return the id of the definition of a quantity."""
    return f"definisjon-{code}"


def _of_period(
    period: str, divisions: dict[tuple[str, ...], list[Figure]], *, ground: Ground
) -> list[Wanting]:
    """Return what wants in one period, a line for each set of services missing."""
    parts: dict[tuple[tuple[str, ...], tuple[str, ...]], list[tuple[str, ...]]] = {}
    order = {name: dimension.order for name, dimension in ground.codes.dimensions.items()}
    for dimensions in sorted(divisions, key=lambda names: (len(names), [order[n] for n in names])):
        numbers = divisions[dimensions]
        missing = tuple(dict.fromkeys(code for figure in numbers for code in figure.missing))
        sources = dict.fromkeys(code for figure in numbers for code in figure.sources)
        gave = tuple(code for code in sources if code not in missing)
        parts.setdefault((gave, missing), []).append(dimensions)
    everything = len(parts) == 1 and len(divisions) > 1
    return [
        Wanting((period,), () if everything else tuple(found), gave, missing)
        for (gave, missing), found in parts.items()
        if missing
    ]


def _widest(figures: Iterable[Figure], *, ground: Ground) -> list[Figure]:
    """Return the same numbers over all services, each once, where there are such."""
    by_number: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        number = (figure.period, figure.dimension, figure.category)
        by_number.setdefault(number, []).append(figure)
    widest: list[Figure] = []
    for narrow in by_number.values():
        at = coordinates_of(narrow[0])
        everywhere = Coordinates(at.quantity, EVERYBODY, at.period, at.where)
        found = look_for(everywhere, ground=ground)
        widest.extend([found] if found else narrow)
    return widest


def _cells(codes: Sequence[str], one: Wanting, *, ground: Ground) -> list[list[Inline]]:
    links: list[Inline] = []
    for code in codes:
        label = words(ground.codes.quantities[code].label.text(ground.lang))
        links.extend([*(words("; ") if links else []), link(label, target=definition_id(code))])
    texts = [
        ", ".join(period_name(period, lang=ground.lang) for period in one.periods),
        "; ".join(_part(names, ground=ground) for names in one.parts)
        or _say("every_part", ground=ground),
        _say("gave_of", ground=ground, fields=_counts(one)),
        _absent(one, ground=ground),
    ]
    return [links, *(words(text) for text in texts)]


def _absent(one: Wanting, *, ground: Ground) -> str:
    """Name those who could not answer, or where they are the many, those who could."""
    few_gave = 0 < len(one.gave) < len(one.missing)
    codes = one.gave if few_gave else one.missing
    names = "; ".join(service_names(codes, ground=ground))
    return _say("all_but", ground=ground, fields={"names": names}) if few_gave else names


def _counts(one: Wanting) -> dict[str, object]:
    return {"gave": len(one.gave), "asked": len(one.gave) + len(one.missing)}


def _part(dimensions: tuple[str, ...], *, ground: Ground) -> str:
    labels = [ground.codes.dimensions[name].label.text(ground.lang) for name in dimensions]
    return ", ".join(labels) or _say("total", ground=ground)


def _say(key: str, *, ground: Ground, fields: Mapping[str, object] | None = None) -> str:
    return sentences("appendix").say(key, lang=ground.lang, fields=fields)
