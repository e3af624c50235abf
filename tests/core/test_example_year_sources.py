"""Every number of the example year can be followed back to its answers by what is printed."""

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.documents.bind import Ground, Use, source_id
from samsyn.documents.sources import source_blocks
from samsyn.documents.used import used_quantities
from samsyn.documents.walk import find, text_of
from samsyn.figures import Compilation, compile_figures
from samsyn.returns import read_returns, read_services

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
SERVICES = tuple(
    service
    for name in ("services.csv", "authorities.csv")
    for service in read_services(YEAR / name)
)
IMPLIED = re.compile(r"(?:; )?(?:null hos|zero for) \d+ f.*$")
BELOW = re.compile(r"^(\d+) (?:tiltak under|services below)(?:; )?")


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
    """Return what the note of each number of a line says, by the id that the text leads to.

    That is how many services have lines of their own below, and the rows named beside them.

    Args:
        silent: ids of numbers without row, of which the text says why they have no value.
    """
    found, waiting, file = {}, [], ""
    for span in (inline for inline in line["c"] if inline["t"] == "Span"):
        identifier, classes, _ = span["c"][0]
        if identifier and identifier not in silent:
            waiting.append(identifier)
        if classes != ["source-rows"]:
            continue
        note = IMPLIED.sub("", text_of([span]).strip("[]"))
        below = BELOW.match(note)
        named = note[below.end() :] if below else note
        rows = rows_in(named, file=file) if named else []
        each = [rows] * len(waiting) if below or len(waiting) == 1 else [[row] for row in rows]
        found.update(
            (name, (int(below[1]) if below else 0, own))
            for name, own in zip(waiting, each, strict=bool(note))
        )
        waiting, file = [], rows[-1][0] if rows else file
    return found


def followed(figure, *, found):
    """Return the rows a reader comes to: those named, and those of the services below."""
    below, rows = found[source_id(figure)]
    parts = [replace(figure, scope=f"service:{code}") for code in figure.sources]
    lines = [found[source_id(part)][1] for part in parts if below and source_id(part) in found]
    assert below <= len(figure.sources)
    return sorted({*rows, *(row for line in lines for row in line)})


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
    with_rows = [figure for figure in compiled().figures if figure.cells]
    assert len(with_rows) > 1000
    for figure in with_rows:
        rows = {(Path(cell.place.file).name, cell.place.row) for cell in figure.cells}
        assert followed(figure, found=found) == sorted(rows), source_id(figure)
    assert set(found) == {source_id(figure) for figure in with_rows}
