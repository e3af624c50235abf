"""Charts on their own: drawn for a page and for a phone, and put into a page as they are."""

from samsyn.documents.charts import NARROW, Spec, draw_chart
from samsyn.documents.document import Picture
from samsyn.documents.writers import chart_drawings


def drawn_chart(name: str, spec: Spec) -> Picture:
    """Draw a chart, wide and narrow.

    Raises:
        ChartError: it would say nothing, or mislead.
    """
    return Picture(name=name, svg=draw_chart(spec), narrow=draw_chart(spec, layout=NARROW))


def chart_in_page(picture: Picture) -> str:
    """Return the drawings of a chart as HTML; a style sheet shows one of `.wide` and `.narrow`.

    They are silent to a screen reader: the page tells what they show by `written_alternative`.
    """
    return next(iter(chart_drawings([picture]).values()))
