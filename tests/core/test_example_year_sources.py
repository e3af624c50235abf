"""Every number of the example year can be followed back to its answers by what is printed."""

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.documents.bind import Ground, Use, source_id
from samsyn.documents.sources import source_blocks
from samsyn.documents.used import used_quantities
from samsyn.documents.walk import find
from samsyn.figures import Compilation, compile_figures
from samsyn.returns import read_returns, read_services

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
SERVICES = tuple(
    service
    for name in ("services.csv", "authorities.csv")
    for service in read_services(YEAR / name)
)
NOTE = re.compile(r"\[([^\]]+)\]")
IMPLIED = re.compile(r"(?:; )?(?:null hos|zero for) \d+ f.*$")


@cache
def compiled() -> Compilation:
    files = [path for path in sorted(YEAR.glob("*.csv")) if "services" not in path.name]
    cells = [
        cell
        for path in files
        if path.name != "authorities.csv"
        for cell in read_returns(path).cells
    ]
    return compile_figures(cells=cells, services=SERVICES, codes=load_codes())


def rows_in(note, *, file):
    """Return the rows that a note between brackets means."""
    rows = []
    for part in note.split("; "):
        name, _, rest = part.rpartition(".csv ")
        file = f"{name}.csv" if name else file
        for run in rest.split(", "):
            first, _, last = run.partition("–")
            rows.extend((file, row) for row in range(int(first), int(last or first) + 1))
    return rows


def read_back(line, *, silent):
    """Return the rows of each number of a line, by the id that the text leads to.

    Args:
        silent: ids of numbers without row, of which the text says why they have no value.
    """
    found, waiting, heard, file = {}, [], "", ""
    for inline in line["c"]:
        if inline["t"] == "Span" and inline["c"][0][0] not in silent:
            waiting.append(inline["c"][0][0])
        heard += inline["c"] if inline["t"] == "Str" else " "
        note = NOTE.search(heard)
        told = IMPLIED.sub("", note[1]) if note else ""
        heard = "" if note else heard
        if told:
            rows = rows_in(told, file=file)
            each = [rows] if len(waiting) == 1 else [[row] for row in rows]
            found.update(zip(waiting, each, strict=True))
            waiting, file = [], rows[-1][0]
    return found


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_each_number_leads_to_exactly_its_own_rows(lang):
    ground = Ground(
        figures=compiled(), codes=load_codes(), services=SERVICES, period="2020", lang=lang
    )
    quantities = used_quantities([Use(f, 0) for f in compiled().figures], ground=ground)
    lists = find(source_blocks(quantities, ground=ground), kinds=["BulletList"])
    silent = {source_id(figure) for figure in compiled().figures if not figure.cells}
    found = {}
    for item in (item for node in lists for item in node["c"]):
        found.update(read_back(item[0], silent=silent))
    expected = defaultdict(list)
    for figure in compiled().figures:
        for cell in figure.cells:
            expected[source_id(figure)].append((Path(cell.place.file).name, cell.place.row))
    assert len(expected) > 1000
    assert found == expected
