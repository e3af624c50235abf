"""Figures on file: a stable CSV, a JSON that names everybody, and reading back."""

import json

import pytest
from figures_cast import cell, compiled, found

from samsyn.codes import ReaderError
from samsyn.figures import figures_to_rows, read_figures, write_figures

FIGURES = compiled(
    cell("rosa", value=74), cell("htso", value=24), cell("nadheim", status="not-recorded"),
    cell("rosa", "sex=female", 63), cell("fri", value=0),
    cell("lauras-hus", value=9), cell("lauras-hus", value=8, row=7),
    cell("rosa", "sex*form=female*sexual", 30), cell("nobody", value=1),
)  # fmt: skip
HEADER = (
    "period,quantity,scope,dimension,category,value,status,lower,upper,counted,sources,missing,"
    "definition\n"
)


def test_the_file_has_the_promised_columns_and_order(tmp_path):
    path = tmp_path / "figures.csv"
    write_figures(compiled(cell("htso", value=24), cell("rosa", value=74)), path)
    assert path.read_text(encoding="utf-8") == HEADER + (
        "2020,assisted-adults,all,total,,98,reported,74,98,persons,2,0,assisted-adults\n"
        "2020,assisted-adults,group:housing,total,,98,reported,74,98,persons,2,0,assisted-adults\n"
        "2020,assisted-adults,service:rosa,total,,74,reported,,,persons,1,0,assisted-adults\n"
        "2020,assisted-adults,service:htso,total,,24,reported,,,persons,1,0,assisted-adults\n"
    )


def test_what_was_written_is_read_back(tmp_path):
    path = tmp_path / "figures.csv"
    write_figures(FIGURES, path)
    assert read_figures(path) == figures_to_rows(FIGURES.figures)


def test_the_json_names_who_gave_who_is_missing_and_every_cell(tmp_path):
    path = tmp_path / "figures.json"
    write_figures(FIGURES, path)
    data = json.loads(path.read_text(encoding="utf-8"))
    women = next(f for f in data["figures"] if f["category"] == "female" and f["scope"] == "all")
    assert women["sources_named"] == ["rosa", "fri"]
    assert women["implied"] == ["fri"]
    assert women["missing_named"] == ["htso", "lauras-hus", "nadheim"]
    assert (women["sources"], women["missing"]) == (2, 3)
    assert [c["service"] for c in women["cells"]] == ["rosa"]
    assert {a["value"] for a in data["conflicts"][0]["answers"]} == {9, 8}
    assert data["left_out"][0]["reason"] == "left-out-service"


def test_a_figure_without_value_leaves_its_field_empty(tmp_path):
    path = tmp_path / "figures.csv"
    write_figures(FIGURES, path)
    line = next(r for r in path.read_text("utf-8").splitlines() if ",service:nadheim,total," in r)
    assert line == (
        "2020,assisted-adults,service:nadheim,total,,,not-recorded,,,persons,0,1,assisted-adults"
    )
    assert found(FIGURES, scope="service:nadheim").value is None


ROW = "2020,assisted-adults,all,total,,98,reported,74,98,persons,2,0,assisted-adults\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a,b\n", "lacks the columns"),
        ("", "is empty"),
        (HEADER + "2020,assisted-adults\n", "has 2 fields"),
        (HEADER + ROW.replace(",98,", ",ca. 98,"), "'ca. 98' is not a whole number"),
        (HEADER + ROW + ROW, "line 3: this figure stands twice"),
    ],
)
def test_a_file_that_holds_no_figures_is_refused_with_its_line(tmp_path, text, says):
    path = tmp_path / "figures.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ReaderError, match=says):
        read_figures(path)


@pytest.mark.parametrize("kind", ["missing", "folder", "noise"])
def test_what_is_no_file_of_figures_is_refused(tmp_path, kind):
    path = tmp_path / "figures.csv"
    if kind == "folder":
        path.mkdir()
    elif kind == "noise":
        path.write_bytes(bytes(range(256)) * 40)
    with pytest.raises(ReaderError, match=r"figures\.csv"):
        read_figures(path)
