"""The appendix «Definisjoner og dekning»: what each number counts, and who gave it."""

from collections.abc import Sequence

from samsyn.codes import Break
from samsyn.documents.bind import Ground, look_for
from samsyn.documents.breaks import touches
from samsyn.documents.document import Block
from samsyn.documents.elements import attr, div, header, paragraph, row, table, words
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.names import service_names
from samsyn.documents.numbering import UNNUMBERED
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import Coordinates
from samsyn.documents.sentences import sentences
from samsyn.documents.used import UsedFigure
from samsyn.figures import Figure

DivisionKey = tuple[str, tuple[str, ...]]  # a period, and the dimensions a number is divided by


def definition_blocks(code: str, used: Sequence[UsedFigure], *, ground: Ground) -> list[Block]:
    """Return the part of the appendix about one quantity.

    Args:
        code: of the quantity.
        used: its figures, in reading order.
    """
    quantity = ground.codes.quantities[code]
    label = quantity.label.text(ground.lang)
    figures = [entry.figure for entry in used]
    texts = [quantity.definition.text(ground.lang)]
    basis = ground.codes.bases[quantity.basis].label.text(ground.lang).lower()
    texts.append(_say("basis", {"basis": basis}, ground=ground))
    if any(figure.lower is not None for figure in figures):
        texts.append(_say("bounds", {}, ground=ground))
    texts.extend(_break_texts(figures, ground=ground))
    givers = service_names(_givers(figures, ground=ground), ground=ground)
    if givers:
        texts.append(_say("given_by", {"names": "; ".join(givers)}, ground=ground))
    attributes = attr(identifier=f"definisjon-{code}", classes=[UNNUMBERED])
    title = words(_say("coverage_caption", {"label": label}, ground=ground))
    return [
        header(2, words(label), attributes=attributes),
        *(paragraph(words(text)) for text in texts),
        div([_coverage(figures, title=title, ground=ground)], classes=["coverage"]),
    ]


def _givers(figures: Sequence[Figure], *, ground: Ground) -> list[str]:
    """Return the services behind any of the figures, in the order of the list of services."""
    gave = {code for figure in figures for code in figure.sources}
    return [service.code for service in ground.services if service.code in gave]


def _coverage(figures: Sequence[Figure], *, title: list[Block], ground: Ground) -> Block:
    keys = ("period", "divided", "asked", "gave", "could_not")
    divisions: dict[DivisionKey, list[Figure]] = {}
    for figure in figures:
        dimensions = tuple(name for name, _ in coordinates_of(figure).where)
        whole = _widest(figure, ground=ground)
        divisions.setdefault((figure.period, dimensions), []).append(whole)
    rows = [
        row(_division(division, figures=divisions[division], ground=ground))
        for division in sorted(divisions, key=lambda d: (d[0], len(d[1]), d[1]))
    ]
    return table(
        title=title,
        head=[words(_say(key, {}, ground=ground)) for key in keys],
        rows=rows,
        numerals=[False, False, True, True, False],
    )


def _widest(figure: Figure, *, ground: Ground) -> Figure:
    """Return the same number over all services, where there is one."""
    at = coordinates_of(figure)
    everywhere = Coordinates(at.quantity, "all", at.period, at.where)
    return look_for(everywhere, ground=ground) or figure


def _division(
    division: DivisionKey, *, figures: Sequence[Figure], ground: Ground
) -> list[list[Block]]:
    period, dimensions = division
    gave = dict.fromkeys(code for figure in figures for code in figure.sources)
    missing = dict.fromkeys(code for figure in figures for code in figure.missing)
    labels = [ground.codes.dimensions[name].label.text(ground.lang) for name in dimensions]
    nobody = _say("nobody", {}, ground=ground)
    complete = [code for code in gave if code not in missing]
    texts = [
        period_name(period, lang=ground.lang),
        ", ".join(labels) or _say("undivided", {}, ground=ground),
        str(len({*gave, *missing})),
        str(len(complete)),
        "; ".join(service_names(missing, ground=ground)) or nobody,
    ]
    return [words(text) for text in texts]


def _break_texts(figures: Sequence[Figure], *, ground: Ground) -> list[str]:
    found: dict[tuple[str, str], None] = {}
    for change in ground.codes.breaks:
        if any(_met(change, figure=figure) for figure in figures):
            day = f"{change.day.day}.{change.day.month}.{change.day.year}"
            found[(day, change.label.text(ground.lang))] = None
    return [_say("break", {"day": day, "why": why}, ground=ground) for day, why in found]


def _met(change: Break, *, figure: Figure) -> bool:
    return touches(change, at=coordinates_of(figure))


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("appendix").say(key, lang=ground.lang, fields=fields)
