"""The line that names the series where they cannot be named beside the drawing itself."""

from samsyn.documents.charts.ink import SMALL, WIDTH, text_width
from samsyn.documents.charts.svg import Canvas

SWATCH = 12
GAP = 20
LINE = 22


def draw_key(canvas: Canvas, *, labels: tuple[str, ...], fills: tuple[str, ...]) -> float:
    """Draw a swatch and a name for each series, over as many lines as needed.

    Returns:
        The height it took.
    """
    if len(labels) < 2:
        return 0
    x, y = 0.0, 4.0
    for label, fill in zip(labels, fills, strict=True):
        width = SWATCH + 6 + text_width(label, size=SMALL)
        if x and x + width > WIDTH:
            x, y = 0.0, y + LINE
        canvas.rectangle((x, y), width=SWATCH, height=SWATCH, fill=fill)
        canvas.text(label, (x + SWATCH + 6, y + 10.5), size=SMALL)
        x += width + GAP
    return y + LINE + 6
