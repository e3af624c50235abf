"""Figures as a table that explains itself: a column an axis, in words, beside the codes."""

import csv
import io
from collections.abc import Iterator

from samsyn.exchange.cube import MEASURES, cube_of
from samsyn.exchange.phrases import exchange_phrases
from samsyn.exchange.published import HIDDEN, NOT_SHOWN, PublishedFigures
from samsyn.figures import FigureRow

Line = tuple[str | int, ...]


def labelled_head(published: PublishedFigures, quantity: str, *, lang: str) -> tuple[str, ...]:
    """Return the heads of the columns of `labelled_lines`."""
    say = exchange_phrases().say
    cube = cube_of(published, quantity, lang=lang)
    measures = (say(f"measure-{name}", lang=lang) for name in MEASURES)
    return (*(axis.label for axis in cube.axes), *measures, say("status", lang=lang))


def labelled_lines(published: PublishedFigures, quantity: str, *, lang: str) -> Iterator[Line]:
    """Yield the figures of a quantity, one a line, each place on an axis by its name."""
    cube = cube_of(published, quantity, lang=lang)
    for where, row in cube.cells:
        names = (axis.names[code] for axis, code in zip(cube.axes, where, strict=True))
        numbers = (getattr(row, name) for name in MEASURES)
        silence = _why(row, published=published, lang=lang)
        yield (*names, *("" if one is None else one for one in numbers), silence)


def labelled_csv(published: PublishedFigures, quantity: str, *, lang: str) -> str:
    """Return the figures of a quantity as CSV with labels, as a reader would open it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(labelled_head(published, quantity, lang=lang))
    writer.writerows(labelled_lines(published, quantity, lang=lang))
    return text.getvalue()


def _why(row: FigureRow, *, published: PublishedFigures, lang: str) -> str:
    """Return why there is no number, or nothing."""
    if row.value is not None:
        return ""
    if row.status in NOT_SHOWN:
        return f"{HIDDEN} {exchange_phrases().say('hidden', lang=lang)}"
    return published.codes.statuses[row.status].label.text(lang)
