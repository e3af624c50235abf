"""From a reference to the number it prints: find the figure, choose the form, keep the thread."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial

from samsyn.codes import Codes
from samsyn.documents.document import Inline
from samsyn.documents.elements import link, span, words
from samsyn.documents.figure_source import FigureSource
from samsyn.documents.forms import FORMS, Asked, Piece, Printed
from samsyn.documents.forms.form import coordinates_of, value_of
from samsyn.documents.hidden import Key, insist_shown
from samsyn.documents.reference import (
    Coordinates,
    Reference,
    is_reference,
    read_reference,
    unknown_word,
)
from samsyn.documents.sentence_mates import mates_in_parts
from samsyn.documents.sentences import SourceError
from samsyn.figures import Figure, FigureRow, name_of
from samsyn.returns import Service

WITHOUT_VALUE = ("coverage", "missing")  # forms that speak of the services, not of the value
# forms whose part and whole should have the same givers, and the sentence where they have not
DOUBT_OF_PARTS = {"share": "share-of-fewer", "of-ten": "share-of-fewer", "part": "part-of-fewer"}


@dataclass(frozen=True, slots=True)
class Ground:
    """What references of an edition are resolved against; `hidden` figures may not be shown."""

    figures: FigureSource
    codes: Codes
    services: tuple[Service, ...]
    period: str
    lang: str
    hidden: frozenset[Key] = frozenset()


@dataclass(frozen=True, slots=True)
class Use:
    """A figure that was used, and in which chapter; the key figures are before all (-1).

    `at` is the address of the heading it stands under, or of its table or chart.
    """

    figure: Figure
    chapter: int
    at: str = ""


@dataclass(frozen=True, slots=True)
class Mixed:
    """A text with references in it, bound: the figures it uses, and what is doubtful in it."""

    inlines: list[Inline]
    figures: tuple[Figure, ...] = ()
    doubts: tuple[SourceError, ...] = ()


def look_up(at: Coordinates, *, ground: Ground) -> Figure:
    """Return the figure of a number.

    Raises:
        SourceError: there is none; a service of the reference is unknown.
    """
    figure = look_for(at, ground=ground)
    if figure is None:
        raise SourceError("figure-not-found", {"reference": str(at)})
    return figure


def look_for(at: Coordinates, *, ground: Ground) -> Figure | None:
    """Return the figure of a number, or None where nobody was asked for it.

    Raises:
        SourceError: a service of the reference is unknown.
    """
    kind, _, name = at.scope.partition(":")
    if kind == "service" and all(service.code != name for service in ground.services):
        raise SourceError("service-unknown", {"word": name})
    return ground.figures.find(
        period=at.period,
        quantity=at.quantity,
        scope=at.scope,
        dimension=at.dimension,
        category=at.category,
    )


def bind(code: str, *, ground: Ground, beside: tuple[str, ...] = ()) -> Printed:
    """Return what a reference prints.

    Args:
        beside: the other references of the same sentence.

    Raises:
        SourceError: it cannot be read, finds no figure, or asks for a form that is refused.
    """
    reference = read_reference(code, codes=ground.codes, period=ground.period)
    if reference.form not in FORMS:
        raise unknown_word("form-unknown", reference.form, among=FORMS)
    figure = look_up(reference.at, ground=ground)
    if reference.form not in WITHOUT_VALUE:
        value_of(figure)
    printed = FORMS[reference.form](
        Asked(
            reference=reference,
            figure=figure,
            look_up=partial(look_up, ground=ground),
            look_for=partial(look_for, ground=ground),
            codes=ground.codes,
            services=ground.services,
            lang=ground.lang,
            beside=_readable(beside, ground=ground),
        )
    )
    insist_shown(printed.figures, hidden=ground.hidden)
    doubtful = replace(printed, doubt=_doubt(reference, printed))
    return _capitalised(doubtful) if reference.capital else doubtful


def _readable(codes: Iterable[str], *, ground: Ground) -> tuple[Reference, ...]:
    """Return the references that can be read; the fault of another is told where it stands."""
    read: list[Reference] = []
    for code in filter(is_reference, codes):
        with suppress(SourceError):
            read.append(read_reference(code, codes=ground.codes, period=ground.period))
    return tuple(read)


def _doubt(reference: Reference, printed: Printed) -> SourceError | None:
    """Return what is doubtful where not the same services stand behind all the numbers."""
    part, *others = printed.figures
    where: dict[str, object] = {"reference": str(reference.at)}
    fewer = [set(part.missing) - set(other.missing) for other in others]
    if reference.form in DOUBT_OF_PARTS and any(fewer):
        without = next(len(services) for services in fewer if services)
        return SourceError(DOUBT_OF_PARTS[reference.form], {**where, "without": without})
    if reference.form == "change" and others and set(part.sources) != set(others[0].sources):
        return SourceError("change-of-givers", where)
    return None


def source_id(figure: Figure | FigureRow) -> str:
    """Return the id of a figure's entry among the sources."""
    parts = [figure.quantity, figure.period, figure.scope.replace(":", "-")]
    for dimension, category in coordinates_of(figure).where:
        parts.extend([dimension, category])
    return "kilde-" + "-".join(parts).lower()


def inlines_of(printed: Printed) -> list[Inline]:
    """Return what a reference prints, each number a span that leads to its source."""
    inlines: list[Inline] = []
    for piece in printed.pieces:
        inlines.extend(_piece(piece))
    return inlines


def figure_span(text: str, *, figure: Figure) -> Inline:
    """Return one bound number."""
    leading = link(words(text), target=source_id(figure))
    return span([leading], classes=["figure"], pairs=[("key", name_of(figure))])


def mixed_inlines(text: str, *, ground: Ground) -> Mixed:
    """Bind the references between backticks in a caption or a label.

    Raises:
        SourceError: as for `bind`.
    """
    inlines: list[Inline] = []
    figures: list[Figure] = []
    doubts: list[SourceError] = []
    parts = text.split("`")
    mates = mates_in_parts(parts)
    for place, part in enumerate(parts):
        if place % 2 and is_reference(part):
            printed = bind(part, ground=ground, beside=mates.get(place, ()))
            figures.extend(printed.figures)
            doubts.extend([printed.doubt] if printed.doubt else [])
            inlines.extend(inlines_of(printed))
        elif part:
            inlines.extend(words(part))
    return Mixed(inlines, tuple(figures), tuple(doubts))


def _piece(piece: Piece) -> list[Inline]:
    if piece.figure is None:
        return words(piece.text)
    return [figure_span(piece.text, figure=piece.figure)]


def _capitalised(printed: Printed) -> Printed:
    first, *rest = printed.pieces
    capital = Piece(first.text[:1].upper() + first.text[1:], first.figure)
    return replace(printed, pieces=(capital, *rest))
