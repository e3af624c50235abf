"""Frequency tables that belong together: dimensions, the cells that are published, their values.

In go codes with their groups, a list of tables and counts of persons; out come cells, each with
its place, its value and the finest cells it adds up. Refused are codes that no list holds,
groups that do not hold together, and counts that are no counts.
"""

from samsyn.disclosure.tables.canonical import in_one_order
from samsyn.disclosure.tables.combining import Combination, columns_of, columns_over
from samsyn.disclosure.tables.counts import Counts, read_counts
from samsyn.disclosure.tables.dimension import TOTAL, Dimension, flat, tree
from samsyn.disclosure.tables.elimination import Column, Elimination, less
from samsyn.disclosure.tables.hierarchies import HierarchyError, read_dimensions
from samsyn.disclosure.tables.incidence import incidence, possible
from samsyn.disclosure.tables.overlap import shared_weight
from samsyn.disclosure.tables.read_system import PlanError, read_system
from samsyn.disclosure.tables.rows import CountsError, count_in, met_in, whole_rows
from samsyn.disclosure.tables.system import Margins, System, full_cross
from samsyn.disclosure.tables.values import membership, values_of

__all__ = [
    "TOTAL", "Column", "Combination", "Counts", "CountsError", "Dimension", "Elimination",
    "HierarchyError", "Margins", "PlanError", "System", "columns_of", "columns_over", "count_in",
    "flat", "full_cross", "in_one_order", "incidence", "less", "membership", "met_in", "possible",
    "read_counts", "read_dimensions", "read_system", "shared_weight", "tree", "values_of",
    "whole_rows",
]  # fmt: skip
