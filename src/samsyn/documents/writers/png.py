"""Drawings as PNG, sharp at twice their own size: for Word and for mail."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst

from samsyn.documents.document import Picture
from samsyn.documents.writers.writer_error import WriterError

FONTS = Path(__file__).parent / "fonts"
WIDTH = "160mm"  # the line of the printed report
PIXELS = {"wide": 1440, "narrow": 640}  # twice the width of the two drawings of a chart
MILLIMETRES, AN_INCH = 160, 25.4


class DrawingError(WriterError):
    """A drawing could not be turned into a picture."""


def png_of(drawings: Sequence[bytes], *, pixels: int, ground: str = "none") -> list[bytes]:
    """Return each SVG as a PNG so many pixels wide.

    Args:
        ground: what lies behind the drawing, as Typst names it.

    Raises:
        DrawingError: a drawing that cannot be read.
    """
    setup = (
        f"#set page(width: auto, height: auto, margin: 0pt, fill: {ground})\n"
        f'#set text(font: "Inter")\n#set image(width: {WIDTH})\n'
    )
    pages = "\n#pagebreak()\n".join(f'#image("{place}.svg")' for place in range(len(drawings)))
    files: Any = {f"{place}.svg": drawing for place, drawing in enumerate(drawings)}
    files["main"] = (setup + pages).encode()
    try:
        made: Any = typst.compile(
            files,
            format="png",
            ppi=pixels * AN_INCH / MILLIMETRES,
            font_paths=[str(FONTS)],
            ignore_system_fonts=True,
        )
    except (typst.TypstError, RuntimeError) as fault:
        raise DrawingError("drawing-refused", {"reason": fault}) from fault
    return [made] if isinstance(made, bytes) else list(made)


def picture_png(picture: Picture, *, narrow: bool = False) -> bytes:
    """Return a chart as a PNG on white for a mail, twice as many pixels as it is shown with.

    Args:
        picture: a chart of a document.
        narrow: the drawing for a phone (320 points wide) instead of that for a page (720).

    Raises:
        DrawingError: a drawing that cannot be read.
    """
    svg = picture.narrow if narrow and picture.narrow else picture.svg
    pixels = PIXELS["narrow" if svg is picture.narrow else "wide"]
    return png_of([svg.encode()], pixels=pixels, ground="white")[0]
