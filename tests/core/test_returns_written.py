"""Returns that are written as CSV are read back as they were."""

from dataclasses import replace
from pathlib import Path

import pytest

from samsyn.returns import Cell, Place, read_returns
from samsyn.returns.write_csv import write_returns

EXAMPLE = Path(__file__).parents[2] / "src" / "samsyn" / "data" / "norway-2020" / "returns.csv"
ONE = Cell(
    period="2020",
    service="rosa",
    quantity="assisted-adults",
    dimension="sex*form",
    category="female*sexual",
    value=12,
    status="reported",
    basis="stated",
    note="",
    place=Place(file=""),
)


def without_place(cells: tuple[Cell, ...]) -> list[Cell]:
    return [replace(cell, place=Place(file="")) for cell in cells]


def test_the_returns_of_2020_come_back_as_they_were(tmp_path: Path) -> None:
    read = read_returns(EXAMPLE).cells
    write_returns(read, path=tmp_path / "ut.csv")
    assert without_place(read_returns(tmp_path / "ut.csv").cells) == without_place(read)


@pytest.mark.parametrize("note", ["=1+1", "@SUM(A1)", "+47 i tillegg", "-", 'sa "nei", og gikk'])
def test_a_note_comes_back_and_is_never_a_formula_on_the_way(note: str, tmp_path: Path) -> None:
    cell = replace(ONE, note=note)
    write_returns([cell], path=tmp_path / "ut.csv")
    text = (tmp_path / "ut.csv").read_text(encoding="utf-8")
    assert not any(f",{start}" in text for start in "=+-@")
    assert without_place(read_returns(tmp_path / "ut.csv").cells) == [cell]


def test_a_status_without_number_and_a_negative_number_come_back(tmp_path: Path) -> None:
    cells = [replace(ONE, value=None, status="withheld"), replace(ONE, value=-3)]
    write_returns(cells, path=tmp_path / "ut.csv")
    assert without_place(read_returns(tmp_path / "ut.csv").cells) == cells
