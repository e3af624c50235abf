"""`=x | list sex`: the parts of a number one by one, «17 kvinner og 11 menn»."""

from samsyn.codes import categories_in, read_period
from samsyn.documents.forms.arguments import switches_of
from samsyn.documents.forms.category import said
from samsyn.documents.forms.count import NO_BREAK
from samsyn.documents.forms.form import Asked, Piece, Printed, value_of
from samsyn.documents.reference import Coordinates, read_where
from samsyn.figures import Figure

Part = tuple[tuple[str, str], Figure]  # a dimension with its category, and the number of it


def enumeration(asked: Asked) -> Printed:
    """Print the parts that are not zero, the largest first or, with `in-order`, as listed."""
    switches, plain = switches_of(asked, offered=("words", "in-order"))
    if len(plain.reference.arguments) != 1:
        raise plain.refuse("list-needs-dimension")
    parts = [(pair, part) for pair, part in _parts(plain) if value_of(part)]
    _insist_on_whole(plain, parts)
    if "in-order" not in switches:
        parts.sort(key=lambda part: -value_of(part[1]))  # a stable order among equals
    pieces: list[Piece] = []
    for place, part in enumerate(parts):
        if place:
            pieces.append(Piece(plain.say("and" if place == len(parts) - 1 else "comma")))
        pieces.extend(_said(plain, part, in_words="words" in switches))
    return Printed(tuple(pieces), leaned_on=(plain.figure,))


def _parts(asked: Asked) -> list[Part]:
    """Return the categories of the dimension for which anybody gave a number."""
    at, dimension = asked.reference.at, asked.reference.arguments[0]
    quantity = asked.codes.quantities[at.quantity]
    if dimension not in quantity.dimensions or not asked.codes.dimensions[dimension].partition:
        offered = [name for name in quantity.dimensions if asked.codes.dimensions[name].partition]
        fields = {"dimension": dimension, "offered": " ".join(offered) or "–"}
        raise asked.refuse("list-dimension", {**fields})
    found: list[Part] = []
    held = categories_in(asked.codes, dimension=dimension, period=read_period(at.period))
    for category in held:
        pairs = [f"{name}={code}" for name, code in (*at.where, (dimension, category.code))]
        where = read_where(pairs, quantity=quantity, codes=asked.codes)
        figure = asked.look_for(Coordinates(at.quantity, at.scope, at.period, where))
        if figure:
            found.append(((dimension, category.code), figure))
    return found


def _insist_on_whole(asked: Asked, parts: list[Part]) -> None:
    together = sum(value_of(part) for _, part in parts)
    if not parts or together != value_of(asked.figure):
        fields = {"together": together, "whole": asked.figure.value}
        raise asked.refuse("list-not-whole", {**fields})


def _said(asked: Asked, part: Part, *, in_words: bool) -> list[Piece]:
    pair, figure = part
    overlapping = asked.figure.lower is not None
    number, phrase = said(
        asked, value_of(figure), pair=pair, overlapping=overlapping, in_words=in_words
    )
    return [Piece(number, figure), Piece(f"{' ' if in_words else NO_BREAK}{phrase}")]
