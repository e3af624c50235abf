"""What the returns add up to, and what they cannot say.

In go cells, services and code lists; out come figures by scope, each with its sources, who is
missing, bounds for persons and the wording it was counted under. Refused are sums across count
bases, periods and definitions, changes across a break, and a number that two sources dispute.
"""

from samsyn.figures.adding import add
from samsyn.figures.changing import Change, change
from samsyn.figures.compilation import Compilation, Provenance
from samsyn.figures.compiling import compile_figures
from samsyn.figures.conflicts import Conflict, Settled, Settlement
from samsyn.figures.definitions import breaks_between
from samsyn.figures.explaining import Statement, account_of, explain
from samsyn.figures.figure import Figure
from samsyn.figures.lost import keys_of_unread
from samsyn.figures.naming import name_of
from samsyn.figures.parts import join_pairs, pairs_of
from samsyn.figures.phrases import figure_phrases
from samsyn.figures.reading import FiguresFileError, read_figures
from samsyn.figures.refusals import (
    BrokenSeries,
    CannotAdd,
    CannotCompare,
    CannotSubtract,
    Refused,
)
from samsyn.figures.rows import FigureRow, figures_to_rows
from samsyn.figures.settlements import SettlementsError, read_settlements, settlements_to_csv
from samsyn.figures.sifting import LeftOut
from samsyn.figures.subtracting import subtract
from samsyn.figures.time_series import Point, Series, SeriesBreak, series
from samsyn.figures.writing import figures_to_csv, figures_to_data, rows_to_csv, write_figures

__all__ = [
    "BrokenSeries", "CannotAdd", "CannotCompare", "CannotSubtract", "Change", "Compilation",
    "Conflict", "Figure", "FigureRow", "FiguresFileError", "LeftOut", "Point", "Provenance",
    "Refused", "Series", "SeriesBreak", "Settled", "Settlement", "SettlementsError", "Statement",
    "account_of", "add", "breaks_between", "change", "compile_figures", "explain", "figure_phrases",
    "figures_to_csv", "figures_to_data", "figures_to_rows", "join_pairs", "keys_of_unread",
    "name_of", "pairs_of", "read_figures", "read_settlements", "rows_to_csv", "series",
    "settlements_to_csv", "subtract", "write_figures",
]  # fmt: skip
