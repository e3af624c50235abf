"""The appendix «Definisjoner og dekning»: what each number counts, and who gave it."""

from collections.abc import Sequence
from dataclasses import dataclass

from samsyn.documents.bind import Ground, look_for
from samsyn.documents.breaks import breaks_ever
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import div, paragraph, row, table, words
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.names import service_names
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import Coordinates
from samsyn.documents.sentences import sentences
from samsyn.documents.used import UsedFigure
from samsyn.figures import Figure


@dataclass(frozen=True, slots=True)
class Division:
    """One way a quantity was divided in one period: who gave all of it, and who could not."""

    period: str
    dimensions: tuple[str, ...]
    gave: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def says_something(self) -> bool:
        """Tell whether there is more to say than that the only one asked gave it."""
        return bool(self.missing) or len(self.gave) > 1


def definition_blocks(code: str, used: Sequence[UsedFigure], *, ground: Ground) -> list[Block]:
    """Return the part of the appendix about one quantity.

    Args:
        code: of the quantity.
        used: its figures, in reading order.
    """
    quantity = ground.codes.quantities[code]
    label = quantity.label.text(ground.lang)
    figures = [entry.figure for entry in used]
    texts = [quantity.definition.text(ground.lang), _counted(figures, ground=ground)]
    if any(figure.lower is not None for figure in figures):
        texts.append(_say("bounds", {}, ground=ground))
    texts.extend(_break_texts(figures, ground=ground))
    divisions = [d for d in _divisions(figures, ground=ground) if d.says_something]
    term = {"t": "Strong", "c": words(f"{label}.")}
    told = paragraph([term, {"t": "Space"}, *words(" ".join(texts))])
    coverage = [div([_coverage(divisions, ground=ground)], classes=["coverage"])]
    blocks = [told, *(coverage if divisions else [])]
    return [div(blocks, identifier=f"definisjon-{code}", classes=["definition"])]


def _counted(figures: Sequence[Figure], *, ground: Ground) -> str:
    """Say what was counted, and name those who gave it in the order of the list of services."""
    basis = ground.codes.bases[figures[0].counted].label.text(ground.lang).lower()
    gave = {code for figure in figures for code in figure.sources}
    codes = [service.code for service in ground.services if service.code in gave]
    givers = "; ".join(service_names(codes, ground=ground))
    said = [_say("basis", {"basis": basis}, ground=ground)]
    if givers:
        said.append(_say("given_by", {"names": givers}, ground=ground))
    return " ".join(said)


def _divisions(figures: Sequence[Figure], *, ground: Ground) -> list[Division]:
    by_kind: dict[tuple[str, tuple[str, ...]], list[Figure]] = {}
    for figure in figures:
        dimensions = tuple(name for name, _ in coordinates_of(figure).where)
        whole = _widest(figure, ground=ground)
        by_kind.setdefault((figure.period, dimensions), []).append(whole)
    divisions = []
    for period, dimensions in sorted(by_kind, key=lambda kind: (kind[0], len(kind[1]), kind[1])):
        numbers = by_kind[period, dimensions]
        missing = dict.fromkeys(code for figure in numbers for code in figure.missing)
        gave = dict.fromkeys(code for figure in numbers for code in figure.sources)
        complete = tuple(code for code in gave if code not in missing)
        divisions.append(Division(period, dimensions, complete, tuple(missing)))
    return divisions


def _coverage(divisions: Sequence[Division], *, ground: Ground) -> Block:
    keys = ("period", "divided", "asked", "gave", "could_not")
    return table(
        title=[],
        head=[words(_say(key, {}, ground=ground)) for key in keys],
        rows=[row(_cells(division, ground=ground)) for division in divisions],
        numerals=[False, False, True, True, False],
    )


def _widest(figure: Figure, *, ground: Ground) -> Figure:
    """Return the same number over all services, where there is one."""
    at = coordinates_of(figure)
    everywhere = Coordinates(at.quantity, "all", at.period, at.where)
    return look_for(everywhere, ground=ground) or figure


def _cells(division: Division, *, ground: Ground) -> list[list[Inline]]:
    dimensions = [ground.codes.dimensions[name] for name in division.dimensions]
    labels = ", ".join(dimension.label.text(ground.lang) for dimension in dimensions)
    texts = [
        period_name(division.period, lang=ground.lang),
        labels or _say("undivided", {}, ground=ground),
        str(len(division.gave) + len(division.missing)),
        str(len(division.gave)),
        "; ".join(service_names(division.missing, ground=ground))
        or _say("nobody", {}, ground=ground),
    ]
    return [words(text) for text in texts]


def _break_texts(figures: Sequence[Figure], *, ground: Ground) -> list[str]:
    found: dict[tuple[str, str], None] = {}
    numbers = dict.fromkeys(coordinates_of(figure) for figure in figures)
    for change in breaks_ever(numbers, codes=ground.codes):
        day = f"{change.day.day}.{change.day.month}.{change.day.year}"
        found[(day, change.label.text(ground.lang))] = None
    return [_say("break", {"day": day, "why": why}, ground=ground) for day, why in found]


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("appendix").say(key, lang=ground.lang, fields=fields)
