"""Writing figures: CSV for anybody, and plain data (JSON) that also says who gave what."""

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from pathlib import Path

from samsyn.figures.compilation import Compilation
from samsyn.figures.conflicts import Conflict, Settled
from samsyn.figures.figure import Figure
from samsyn.figures.rows import FigureRow, figures_to_rows
from samsyn.returns import Cell

COLUMNS = tuple(field.name for field in fields(FigureRow))


def write_figures(compilation: Compilation, path: Path) -> None:
    """Write all figures to a file: CSV, or JSON with names and cells if its name ends so."""
    if path.suffix == ".json":
        text = json.dumps(figures_to_data(compilation), ensure_ascii=False, indent=1) + "\n"
    else:
        text = figures_to_csv(compilation)
    path.write_text(text, encoding="utf-8", newline="\n")


def figures_to_csv(compilation: Compilation) -> str:
    """Return the figures as CSV with a header, one a line, in writing order."""
    return rows_to_csv(figures_to_rows(compilation.figures))


def rows_to_csv(rows: Iterable[FigureRow]) -> str:
    """Return rows as CSV with a header, one a line, in their order."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(asdict(row).values())
    return text.getvalue()


def figures_to_data(compilation: Compilation) -> dict[str, object]:
    """Return the figures and what is disputed as plain data, ready for JSON."""
    return {
        "figures": [_figure(figure, compilation=compilation) for figure in compilation.figures],
        "conflicts": [_conflict(conflict) for conflict in compilation.conflicts],
        "settled": [_settled(settled) for settled in compilation.settled],
        "left_out": [{**_cell(left.cell), "reason": left.reason} for left in compilation.left_out],
        "unused_settlements": [_key(s.key) for s in compilation.unused_settlements],
    }


def _figure(figure: Figure, *, compilation: Compilation) -> Mapping[str, object]:
    (row,) = figures_to_rows([figure])
    return {
        **asdict(row),
        "sources_named": list(figure.sources),
        "missing_named": list(figure.missing),
        "implied": list(compilation.provenance(figure).implied),
        "cells": [_cell(cell) for cell in figure.cells],
    }


def _cell(cell: Cell) -> dict[str, object]:
    return {**_key(cell.key), "value": cell.value, "status": cell.status, **asdict(cell.place)}


def _key(key: tuple[str, str, str, str, str]) -> dict[str, object]:
    names = ("period", "service", "quantity", "dimension", "category")
    return dict(zip(names, key, strict=True))


def _conflict(conflict: Conflict) -> dict[str, object]:
    return {**_key(conflict.key), "answers": [_cell(cell) for cell in conflict.cells]}


def _settled(settled: Settled) -> dict[str, object]:
    return {
        **_conflict(settled.conflict),
        "chosen": _cell(settled.chosen),
        "reason": settled.settlement.reason,
        "by": settled.settlement.by,
        "on": settled.settlement.on.isoformat(),
    }
