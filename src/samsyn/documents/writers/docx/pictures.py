"""Drawings as PNG, for Word does not show SVG on every machine."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import typst

from samsyn.documents.document import Document
from samsyn.documents.writers.pictures import in_place, kind_of, picture_files
from samsyn.documents.writers.writer_error import WriterError

WRITERS = Path(__file__).parent.parent
DOTS = 220.0
MARKS = ("mark", "mark-large")
SETUP = (
    "#set page(width: auto, height: auto, margin: 0pt, fill: none)\n"
    '#set text(font: "Inter")\n#set image(width: 160mm)\n'
)


class DrawingError(WriterError):
    """A drawing could not be turned into a picture."""


def drawn_pictures(document: Document) -> Mapping[str, str]:
    """Return the charts, the files of the edition and the marks, each as an address that holds it.

    Raises:
        DrawingError: a drawing that cannot be read.
    """
    files = {**picture_files(document), **{name: _mark(name) for name in MARKS}}
    drawings = {name: data for name, data in files.items() if kind_of(data) == "svg"}
    drawn = dict(zip(drawings, _compile(list(drawings.values())), strict=True))
    return {name: in_place(data) for name, data in (files | drawn).items()}


def _mark(name: str) -> bytes:
    return (WRITERS / f"{name}.svg").read_bytes()


def _compile(drawings: Sequence[bytes]) -> list[bytes]:
    pages = "\n#pagebreak()\n".join(f'#image("{place}.svg")' for place in range(len(drawings)))
    files: Any = {f"{place}.svg": drawing for place, drawing in enumerate(drawings)}
    files["main"] = (SETUP + pages).encode()
    try:
        made: Any = typst.compile(
            files,
            format="png",
            ppi=DOTS,
            font_paths=[str(WRITERS / "fonts")],
            ignore_system_fonts=True,
        )
    except (typst.TypstError, RuntimeError) as fault:
        raise DrawingError("drawing-refused", {"reason": fault}) from fault
    return [made] if isinstance(made, bytes) else list(made)
