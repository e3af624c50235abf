"""Figures in print: the totals as a table for people, everything for programs."""

from collections.abc import Iterable

from samsyn.cli.findings import place
from samsyn.cli.speech import Speech
from samsyn.codes import Codes, Label
from samsyn.figures import Compilation, Conflict, Figure, Settlement
from samsyn.returns import TOTAL, Cell

COLUMNS = ("head-scope", "head-value", "head-persons", "head-sources", "head-missing")


def figure_lines(compilation: Compilation, speech: Speech) -> list[str]:
    """Return the totals by group and over all, a table a quantity and period."""
    lines: list[str] = []
    heads = [speech.say(key) for key in COLUMNS]
    totals = [
        figure
        for figure in compilation.figures
        if figure.dimension == TOTAL and not figure.scope.startswith("service:")
    ]
    for period, quantity in dict.fromkeys((f.period, f.quantity) for f in totals):
        label = compilation.codes.quantities[quantity].label.text(speech.lang)
        rows = [
            _row(figure, compilation, speech)
            for figure in totals
            if (figure.period, figure.quantity) == (period, quantity)
        ]
        lines += ["", f"{label}, {period}", *_table([heads, *rows])]
    return lines[1:]


def _row(figure: Figure, compilation: Compilation, speech: Speech) -> list[str]:
    scope = speech.say("scope-all")
    if figure.scope != "all":
        group = compilation.codes.groups.get(figure.scope.removeprefix("group:"))
        scope = group.label.text(speech.lang) if group else figure.scope
    persons = f"{figure.lower}–{figure.upper}" if figure.upper is not None else ""
    value = "–" if figure.value is None else str(figure.value)
    return [scope, value, persons, str(len(figure.sources)), str(len(figure.missing))]


def _table(rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return [
        "  " + row[0].ljust(widths[0]) + "".join(
            "  " + text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=True)
        )
        for row in rows
    ]  # fmt: skip


def conflict_sentences(conflicts: Iterable[Conflict], codes: Codes, speech: Speech) -> list[str]:
    """Return one sentence a conflict, with the answers that differ."""
    sentences = []
    for conflict in conflicts:
        period, _, quantity, _, category = conflict.key
        label = codes.quantities[quantity].label.text(speech.lang)
        figure = " ".join(part for part in (label, period, category) if part)
        answers = ", ".join(_answer(cell, codes, speech) for cell in conflict.cells)
        sentences.append(speech.say("conflict", figure=figure, answers=answers))
    return sentences


def _answer(cell: Cell, codes: Codes, speech: Speech) -> str:
    said = cell.value if cell.value is not None else codes.statuses[cell.status].label
    words = said.text(speech.lang).lower() if isinstance(said, Label) else str(said)
    return f"{cell.service} {words} ({place(cell.place, speech)})"


def unused_sentences(settlements: Iterable[Settlement], speech: Speech) -> list[str]:
    """Return one sentence a settlement that settles nothing."""
    return [
        speech.say("unused-settlement", what=" ".join(part for part in settlement.key if part))
        for settlement in settlements
    ]
