"""A `chart` block made into what stands in the document: drawing, alternative and table."""

from collections.abc import Collection

from samsyn.documents.bind import Ground, Mixed, mixed_inlines
from samsyn.documents.block_settings import BlockSettings
from samsyn.documents.chart_blocks import PLOTS, Plotted
from samsyn.documents.charts import ChartError, Spec
from samsyn.documents.document import Block, Inline, Picture
from samsyn.documents.drawn import drawn_chart
from samsyn.documents.elements import attr, caption, div, plain, words
from samsyn.documents.figure_block import MadeBlock, number_span
from samsyn.documents.numbering import Numbered
from samsyn.documents.sentences import SourceError, sentences
from samsyn.documents.walk import text_of
from samsyn.documents.written_alternative import written_alternative
from samsyn.figures import Figure


def make_chart(block: BlockSettings, *, item: Numbered, ground: Ground) -> MadeBlock:
    """Return a chart with its number, its headline, its alternative and the table behind it.

    Raises:
        SourceError: a setting that cannot be read, a number that does not exist, or a chart that
            would mislead.
    """
    title = mixed_inlines(block.caption, ground=ground)
    key = "chart_numbers" if block.has_numbers else "chart_events"
    heading = words(sentences("print").say(key, lang=ground.lang, fields={"number": item.number}))
    plot = PLOTS[block.chart_kind]
    made = plot(block, headline=text_of(title.inlines), title=heading, ground=ground)
    given = mixed_inlines(block.alternative, ground=ground)
    alternative = text_of(given.inlines) or written_alternative(made.spec)
    return MadeBlock(
        blocks=[
            _figure(block, item=item, title=title.inlines, alternative=alternative, ground=ground),
            div([made.table, *made.notes], classes=_classes(block)),
        ],
        title=text_of(title.inlines),
        figures=(*made.figures, *title.figures, *given.figures),
        doubts=(*title.doubts, *given.doubts, *made.doubts),
        picture=_picture(block.name, made.spec),
        remarks=_remarks(block, made=made, given=given),
    )


def _figure(
    block: BlockSettings, *, item: Numbered, title: list[Inline], alternative: str, ground: Ground
) -> Block:
    image = {"t": "Image", "c": [attr(), words(alternative), [f"charts/{block.name}.svg", ""]]}
    return {
        "t": "Figure",
        "c": [
            attr(identifier=item.identifier, classes=["chart"]),
            caption([*number_span(item, lang=ground.lang), *title]),
            [plain([image])],
        ],
    }


def _classes(block: BlockSettings) -> list[str]:
    return ["chart-data"] if block.has_numbers else ["chart-data", "events"]


def _picture(name: str, spec: Spec) -> Picture:
    try:
        return drawn_chart(name, spec)
    except ChartError as fault:
        raise SourceError(fault.key, fault.fields) from fault


def _remarks(block: BlockSettings, *, made: Plotted, given: Mixed) -> tuple[SourceError, ...]:
    """Return what an alternative of the author's says otherwise than the picture."""
    if not block.alternative or not block.has_numbers:
        return ()
    shown = _keys(made.figures)
    told = [figure for figure in given.figures if figure.key in shown]
    if not told:
        return (SourceError("alternative-without-numbers", {"name": block.name}),)
    others = [figure for figure in given.figures if figure.key not in shown]
    fields = {"name": block.name, "count": len(others)}
    return (SourceError("alternative-other-numbers", fields),) if others else ()


def _keys(figures: Collection[Figure]) -> set[tuple[str, str, str, str, str]]:
    return {figure.key for figure in figures}
