"""For whoever writes: the ways in which a number can be said, as they would stand in the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from samsyn.codes import read_period
from samsyn.documents.bind import Ground, bind
from samsyn.documents.sentences import SourceError
from samsyn.figures import Figure, name_of

# Forms in the order they are offered; {before} is the period before that of the number.
FORMS_OFFERED = (
    "", "words", "Words", "count", "count words", "change {before}", "between", "share", "part",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class OfferedForm:
    """A reference as it is written in a chapter, and what it prints."""

    source: str
    text: str


def offered_forms(figure: Figure, *, ground: Ground) -> tuple[OfferedForm, ...]:
    """Return every form of a number that can be said of it, each text once.

    A form that is refused, because its basis is too small or there is nothing to compare with, is
    not offered.
    """
    found = {one.text: one for one in reversed(tuple(_forms(figure, ground=ground)))}
    return tuple(reversed(found.values()))


def _forms(figure: Figure, *, ground: Ground) -> Iterator[OfferedForm]:
    reference = short_reference(figure, period=ground.period)
    for form in FORMS_OFFERED:
        asked = form.format(before=_before(figure.period))
        code = f"{reference} | {asked}" if asked else reference
        try:
            yield OfferedForm(f"`={code}`", bind(code, ground=ground).text)
        except SourceError:
            continue


def short_reference(figure: Figure, *, period: str) -> str:
    """Return the reference of a figure, without what an edition of a period takes for granted."""
    left_out = {"all", period}
    return " ".join(word for word in name_of(figure).split() if word not in left_out)


def _before(period: str) -> str:
    year = read_period(period).first.year - 1
    return f"{year}{period[4:]}"
