"""What a form is given, and what it gives back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from samsyn.codes import Codes, CountBasis, digits
from samsyn.documents.reference import Coordinates, Reference
from samsyn.documents.sentences import SourceError, sentences
from samsyn.documents.service_names import names_of_services
from samsyn.figures import Figure, FigureRow, name_of
from samsyn.returns import Service


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of what is printed; with a figure it is a number, without it is words between."""

    text: str
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class Printed:
    """What a reference prints; `leaned_on` are figures that were used and do not stand there.

    `doubt` is what a careful reader would object to in a number that could be printed.
    """

    pieces: tuple[Piece, ...]
    leaned_on: tuple[Figure, ...] = ()
    doubt: SourceError | None = None

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure behind the words."""
        return (*(piece.figure for piece in self.pieces if piece.figure), *self.leaned_on)


@dataclass(frozen=True, slots=True)
class Asked:
    """A reference whose figure is found, and the means to find others beside it.

    `look_for` finds a figure or None, and `look_up` insists. `beside` are the other
    references of the same sentence.
    """

    reference: Reference
    figure: Figure
    look_up: Callable[[Coordinates], Figure]
    look_for: Callable[[Coordinates], Figure | None]
    codes: Codes
    services: tuple[Service, ...]
    lang: str
    beside: tuple[Reference, ...] = ()

    @property
    def basis(self) -> CountBasis:
        """What the figure counts."""
        return self.codes.bases[self.figure.counted]

    def names_of(self, services: Iterable[str]) -> str:
        """Return the names of services, as a fault lists them."""
        return ", ".join(names_of_services(services, services=self.services))

    def say(self, key: str, fields: dict[str, object] | None = None) -> str:
        """Return a phrase of `print.toml` in the language of the edition."""
        return sentences("print").say(key, lang=self.lang, fields=fields)

    def digits(self, value: int) -> str:
        """Return a number in digits, as the language of the edition has it."""
        return digits(value, lang=self.lang)

    def in_digits(self, figure: Figure) -> tuple[str, Figure]:
        """Return a figure with its value in digits."""
        return self.digits(value_of(figure)), figure

    def refuse(self, key: str, fields: dict[str, object] | None = None) -> SourceError:
        """Return the fault that says why this form cannot print this number."""
        reference = self.reference
        here: dict[str, object] = {"reference": str(reference.at), "form": reference.form}
        return SourceError(key, {**here, **(fields or {})})


Form = Callable[[Asked], Printed]


def value_of(figure: Figure) -> int:
    """Return the value of a figure that has one.

    Raises:
        SourceError: its status holds none.
    """
    if figure.value is None:
        fields = {"reference": name_of(figure), "status": figure.status}
        raise SourceError("no-value", fields)
    return figure.value


def coordinates_of(figure: Figure | FigureRow) -> Coordinates:
    """Return which number a figure is."""
    where = pairs_of(figure.dimension, figure.category)
    return Coordinates(
        quantity=figure.quantity, scope=figure.scope, period=figure.period, where=where
    )


@lru_cache(maxsize=4096)
def pairs_of(dimension: str, category: str) -> tuple[tuple[str, str], ...]:
    """Return the dimensions of a number with their categories.

    Examples:
        >>> pairs_of("sex*form", "female*sexual")
        (('sex', 'female'), ('form', 'sexual'))
    """
    names = dimension.split("*") if dimension != "total" else []
    return tuple(zip(names, category.split("*"), strict=False))


def joined(template: str, *, numbers: dict[str, tuple[str, Figure]]) -> tuple[Piece, ...]:
    """Put numbers into a phrase whose fields `{a}` and `{b}` are left open, each its own piece.

    Examples:
        >>> [piece.text for piece in joined("to {a} av ti", numbers={})]
        ['to ', '{a}', ' av ti']
    """
    pieces: list[Piece] = []
    rest = template
    while rest:
        before, opening, after = rest.partition("{")
        if before:
            pieces.append(Piece(before))
        name, closing, rest = after.partition("}")
        if name in numbers:
            pieces.append(Piece(*numbers[name]))
        elif opening:
            pieces.append(Piece(f"{{{name}{closing}"))
    return tuple(pieces)


def no_arguments(asked: Asked) -> None:
    """Refuse words after a form that takes none.

    Raises:
        SourceError: there are some.
    """
    if asked.reference.arguments:
        fields: dict[str, object] = {
            "form": asked.reference.form,
            "rest": " ".join(asked.reference.arguments),
        }
        raise asked.refuse("form-takes-nothing", fields)
