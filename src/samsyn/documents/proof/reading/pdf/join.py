"""Joining the runs of a paragraph into its words, with the places that lead somewhere."""

import re
from collections.abc import Sequence

from samsyn.documents.proof.reading.clean import cleaned
from samsyn.documents.proof.reading.pdf.runs import Run
from samsyn.documents.proof.text import Anchor

DIVIDED = re.compile(r"[a-zæøå][-\u00ad\u2010]$")
GOES_ON = re.compile(r"(?!(?:og|eller|and|or)\b)[a-zæøå]")
GAP = 0.18  # of the size of the letters: a wider space between two runs is a blank


def joined(runs: Sequence[Run]) -> tuple[str, tuple[Anchor, ...]]:
    """Return the words of runs in their order, lines made one and divided words made whole."""
    text = ""
    anchors: list[Anchor] = []
    before: Run | None = None
    for run in runs:
        piece = run.text
        if before is not None:
            text, piece = _seam(text, piece, before=before, run=run)
            anchors = [Anchor(a.start, min(a.end, len(text)), a.target) for a in anchors]
        if run.target:
            follows = anchors and anchors[-1].target == run.target
            if follows and not text[anchors[-1].end :].strip():
                anchors[-1] = Anchor(anchors[-1].start, len(text) + len(piece), run.target)
            else:
                lead = len(piece) - len(piece.lstrip())
                anchors.append(Anchor(len(text) + lead, len(text) + len(piece), run.target))
        text += piece
        before = run
    trimmed = (Anchor(a.start, len(text[: a.end].rstrip()), a.target) for a in anchors)
    return cleaned(text, tuple(a for a in trimmed if a.start < a.end))


def _seam(text: str, piece: str, *, before: Run, run: Run) -> tuple[str, str]:
    """Return both sides of a seam as they are to be put together."""
    new_line = run.middle < before.bottom or run.middle > before.top + before.size
    if new_line:
        stripped = text.rstrip()
        if DIVIDED.search(stripped) and GOES_ON.match(piece):
            return stripped[:-1], piece
        return stripped, f" {piece.lstrip()}"
    apart = run.left - before.right > GAP * max(before.size, run.size)
    blank = text[-1:].isspace() or piece[:1].isspace()
    return text, f" {piece}" if apart and not blank else piece
