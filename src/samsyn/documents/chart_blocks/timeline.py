"""A timeline: dated events in words, and the days on which a definition changed."""

from dataclasses import replace
from datetime import date
from typing import Any

from samsyn.documents.bind import Ground, Mixed, mixed_inlines
from samsyn.documents.block_settings import BlockSettings, check_keys
from samsyn.documents.breaks import breaks_ever
from samsyn.documents.chart_blocks.plotted import Plotted, own_notes
from samsyn.documents.charts import Event, TimelineSpec
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import row, table, words
from samsyn.documents.long_dates import long_date
from samsyn.documents.reference import Coordinates, known_quantity, read_where
from samsyn.documents.sentences import SourceError, sentences
from samsyn.documents.walk import text_of

NO_BREAK = "\u00a0"  # a day stays on one line


def plot_timeline(
    block: BlockSettings, *, headline: str, title: list[Inline], ground: Ground
) -> Plotted:
    """Return a timeline of the events of a block, and of the breaks of its quantity if it has one.

    An event on the day of a break tells of the break in the author's words.

    Raises:
        SourceError: an event without a date or a text, or with a date that is none.
    """
    changes = {change.day: change for change in _changes(block, ground=ground)}
    read = [
        (replace(event, is_break=event.day in changes), said)
        for event, said in (_event(entry, ground=ground) for entry in _listed(block.events))
    ]
    told = {event.day for event, _ in read}
    events = [event for event, _ in read]
    events += [change for day, change in changes.items() if day not in told]
    events.sort(key=lambda event: event.day)
    own, notes = own_notes(block, grid=None, ground=ground)
    mixed = [said for _, said in read]
    return Plotted(
        spec=TimelineSpec(headline=headline, events=tuple(events), lang=ground.lang),
        table=_table(events, mixed=dict(read), title=title, ground=ground),
        notes=notes,
        figures=(*(figure for said in mixed for figure in said.figures), *own.figures),
        doubts=(*(doubt for said in mixed for doubt in said.doubts), *own.doubts),
    )


def _listed(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise SourceError("timeline-events")
    return value


def _event(entry: dict[str, Any], *, ground: Ground) -> tuple[Event, Mixed]:
    check_keys(entry, known=("date", "text"))
    day, text = entry.get("date"), entry.get("text")
    if not isinstance(text, str) or not text.strip() or day is None:
        raise SourceError("timeline-events")
    said = mixed_inlines(text.strip(), ground=ground)
    return _on(_day(day), text=text_of(said.inlines), lang=ground.lang), said


def _day(value: object) -> date:
    try:
        return value if type(value) is date else date.fromisoformat(str(value))
    except ValueError as fault:
        raise SourceError("key-not-date", {"text": value}) from fault


def _on(day: date, *, text: str, lang: str, is_break: bool = False) -> Event:
    when = long_date(day, lang=lang)
    return Event(day=day.isoformat(), when=when, text=text, is_break=is_break)


def _changes(block: BlockSettings, *, ground: Ground) -> list[Event]:
    """Return the changes of definition that touch the quantity of the block."""
    if "quantity" not in block.defaults:
        return []
    quantity = known_quantity(block.defaults["quantity"], codes=ground.codes)
    pairs = block.defaults.get("where", "").split()
    where = read_where(pairs, quantity=quantity, codes=ground.codes)
    at = Coordinates(quantity.code, "all", ground.period, where)
    return [
        _on(change.day, text=change.label.text(ground.lang), lang=ground.lang, is_break=True)
        for change in breaks_ever([at], codes=ground.codes)
    ]


def _table(
    events: list[Event], *, mixed: dict[Event, Mixed], title: list[Inline], ground: Ground
) -> Block:
    head = [
        words(sentences("print").say(key, lang=ground.lang)) for key in ("head_day", "head_event")
    ]
    said = [mixed[event].inlines if event in mixed else words(event.text) for event in events]
    days = [words(event.when.replace(" ", NO_BREAK)) for event in events]
    rows = [row([day, text]) for day, text in zip(days, said, strict=True)]
    return table(title=title, head=head, rows=rows, numerals=[False, False])
