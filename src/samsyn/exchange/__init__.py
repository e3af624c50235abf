"""The same figures in other people's formats.

In go figures that were published, with the certificate over their file; out come JSON-stat, CSV
with labels, workbooks and a catalogue of open data. Refused is a file that its certificate is not
over.
"""

from samsyn.exchange.catalogue import DatasetOfData, DistributionOfData, dcat_catalogue
from samsyn.exchange.cube import AxisOfCube, Cube, cube_of
from samsyn.exchange.json_stat import Item, json_stat, json_stat_collection
from samsyn.exchange.labelled import labelled_csv
from samsyn.exchange.published import HIDDEN, NOT_SHOWN, PublishedFigures, published_figures
from samsyn.exchange.workbook import figures_workbook

__all__ = [
    "HIDDEN", "NOT_SHOWN", "AxisOfCube", "Cube", "DatasetOfData", "DistributionOfData", "Item",
    "PublishedFigures", "cube_of", "dcat_catalogue", "figures_workbook", "json_stat",
    "json_stat_collection", "labelled_csv", "published_figures",
]  # fmt: skip
