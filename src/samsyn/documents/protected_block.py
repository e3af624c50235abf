"""A table or chart whose words lean on hidden numbers: it keeps its build and gets plain words."""

from dataclasses import replace

from samsyn.documents.bind import Ground, mixed_inlines
from samsyn.documents.block_settings import SETTINGS, BlockSettings
from samsyn.documents.hidden import FAULT
from samsyn.documents.period_names import period_name
from samsyn.documents.sentences import SourceError

KNOWN = ("label", "total", *SETTINGS)  # what a row or a column of a table may have


def with_plain_words(block: BlockSettings, *, ground: Ground) -> BlockSettings:
    """Return a block whose caption, alternative and note say nothing of hidden numbers.

    A caption becomes what the numbers are of; an alternative is then written from what is drawn;
    a note is left out.
    """
    if not ground.hidden:
        return block
    return replace(
        block,
        caption=block.caption if _may(block.caption, ground=ground) else _of(block, ground=ground),
        alternative=block.alternative if _may(block.alternative, ground=ground) else "",
        note=block.note if _may(block.note, ground=ground) else "",
    )


def as_table(block: BlockSettings) -> BlockSettings:
    """Return a chart as the table of its numbers, without what only a drawing knows."""
    return replace(block, kind="table", rows=_plain(block.rows), columns=_plain(block.columns))


def _plain(axis: object) -> object:
    if not isinstance(axis, list):
        return axis
    return [
        {key: value for key, value in entry.items() if key in KNOWN}
        for entry in axis if isinstance(entry, dict)
    ]  # fmt: skip


def _may(text: str, *, ground: Ground) -> bool:
    """Tell whether a text holds no hidden number; another fault is told where it is bound."""
    try:
        mixed_inlines(text, ground=ground)
    except SourceError as fault:
        return fault.key != FAULT
    return True


def _of(block: BlockSettings, *, ground: Ground) -> str:
    """Return what the numbers of a block count, and when."""
    named = [block.defaults.get("quantity", "")]
    for entries in (block.rows, block.columns):
        if isinstance(entries, list):
            named += [str(e.get("quantity", "")) for e in entries if isinstance(e, dict)]
    labels = dict.fromkeys(
        ground.codes.quantities[code].label.text(ground.lang)
        for code in named
        if code in ground.codes.quantities
    )
    period = block.defaults.get("period") or ground.period
    return ", ".join([*labels, period_name(period, lang=ground.lang)])
