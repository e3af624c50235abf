"""The two widths a chart is drawn for: a page or a desk, and a phone."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """How wide a drawing is, how tall its frame, and the size of its letters, all in its units.

    `panels` is how many small charts stand beside each other, and `names` how much of the width
    the names of rows may take.
    """

    name: str
    width: float
    height: float
    text: float
    small: float
    panels: int
    names: float


# A wide drawing is read at 634 points of a screen or more, a narrow one at 277 or more (a phone
# of 320): the small letters are then at least 11 points on both.
WIDE = Layout(name="wide", width=720, height=230, text=14, small=12.5, panels=4, names=0.375)
NARROW = Layout(name="narrow", width=320, height=190, text=14, small=13, panels=2, names=1)
LAYOUTS = (WIDE, NARROW)
