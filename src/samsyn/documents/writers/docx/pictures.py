"""Drawings as PNG, for Word does not show SVG on every machine."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst

from samsyn.documents.document import Picture

WRITERS = Path(__file__).parent.parent
DOTS = 220.0


class DrawingError(Exception):
    """A drawing could not be turned into a picture."""


def draw_pictures(pictures: Sequence[Picture]) -> dict[str, bytes]:
    """Return every chart and the mark as PNG, by the path the text uses."""
    names = [f"charts/{picture.name}" for picture in pictures]
    drawings = [picture.svg.encode() for picture in pictures]
    for name in ("mark", "mark-large"):
        names.append(name)
        drawings.append((WRITERS / f"{name}.svg").read_bytes())
    return {f"{name}.png": data for name, data in zip(names, _compile(drawings), strict=True)}


def _compile(drawings: Sequence[bytes]) -> list[bytes]:
    pages = "\n#pagebreak()\n".join(
        f'#image("{place}.svg", width: 160mm)' for place in range(len(drawings))
    )
    files: Any = {f"{place}.svg": drawing for place, drawing in enumerate(drawings)}
    setup = "#set page(width: 160mm, height: auto, margin: 0pt, fill: none)\n"
    setup += '#set text(font: "Inter")\n'
    files["main"] = (setup + pages).encode()
    try:
        made: Any = typst.compile(
            files,
            format="png",
            ppi=DOTS,
            font_paths=[str(WRITERS / "fonts")],
            ignore_system_fonts=True,
        )
    except typst.TypstError as fault:
        raise DrawingError(f"A chart could not be drawn for Word: {fault}") from fault
    return [made] if isinstance(made, bytes) else list(made)
