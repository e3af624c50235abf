"""Figures in other people's formats: what was published, no more, and back again."""

import csv
import io
import json
from dataclasses import replace
from itertools import product

import openpyxl
import pytest
import rdflib

from samsyn.codes import load_codes
from samsyn.disclosure import CertificateError, Checked, NotPublished, certify
from samsyn.exchange import (
    DatasetOfData,
    DistributionOfData,
    Item,
    dcat_catalogue,
    figures_workbook,
    json_stat,
    json_stat_collection,
    labelled_csv,
    published_figures,
)
from samsyn.figures import FigureRow, rows_to_csv
from samsyn.returns import Service

ROSA = Service("rosa", "ROSA", "Krisesentersekretariatet", "housing", "persons")
CODES = load_codes()


def row(value, *, scope="all", dimension="total", category="", period="2020", status="reported"):
    return FigureRow(
        period, "assisted-adults", scope, dimension, category, value, status, 3, value,
        "persons", 1, 0, "assisted-adults",
    )  # fmt: skip


HIDDEN = replace(row(None, dimension="sex", category="male", status="protected"), lower=None)
ROWS = (
    row(73),
    row(60, period="2019"),
    row(40, scope="service:rosa"),
    row(70, dimension="sex", category="female"),
    HIDDEN,
    row(8, dimension="sex*form", category="female*sexual"),
    replace(row(None, status="not-recorded", scope="group:housing"), lower=None),
)
CONTENT = rows_to_csv(ROWS).encode()
CHECKED = Checked("persons", 5, 3, ("A0",), cells=6, hidden=1)


def published(content=CONTENT, cleared=NotPublished.TRIAL):
    return published_figures(
        content, cleared=cleared, name="figures.csv", codes=CODES, services=[ROSA]
    )


def test_figures_leave_only_by_the_certificate_over_their_file():
    certificate = certify(CONTENT, name="figures.csv", checked=CHECKED)
    assert published(cleared=certificate).rows == ROWS
    with pytest.raises(CertificateError):
        published(CONTENT.replace(b"73", b"74"), cleared=certificate)


def test_what_a_text_calculated_is_no_cell_of_a_table():
    extra = row(113, scope="service:rosa+service:htso")
    content = rows_to_csv((*ROWS, extra)).encode()
    assert published(content).rows == ROWS


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_json_stat_gives_every_figure_back(lang):
    told = json.loads(json_stat(published(), "assisted-adults", lang=lang, source="KOM",
                                updated="2021-06-15"))  # fmt: skip
    assert (told["version"], told["class"]) == ("2.0", "dataset")
    axes = [told["dimension"][name]["category"] for name in told["id"]]
    assert [len(axis["index"]) for axis in axes] == told["size"]
    assert all(list(axis["label"]) == axis["index"] for axis in axes)
    places = list(product(*(axis["index"] for axis in axes)))
    found = {places[int(at)]: value for at, value in told["value"].items()}
    assert found["2020", "all", "_T", "_T", "value"] == 73
    assert found["2019", "all", "_T", "_T", "value"] == 60
    assert found["2020", "service:rosa", "_T", "_T", "value"] == 40
    assert found["2020", "all", "female", "sexual", "value"] == 8
    assert found["2020", "all", "_T", "_T", "lower"] == 3
    assert len([at for at in found if at[-1] == "value"]) == 5
    silent = {places[int(at)]: why for at, why in told["status"].items()}
    assert silent == {
        ("2020", "all", "male", "_T", "value"): ":",
        ("2020", "group:housing", "_T", "_T", "value"): "not-recorded",
    }


def test_a_collection_names_its_datasets():
    told = json.loads(json_stat_collection(
        [Item("https://samsyn.example/a.json", "A")], label="Alt", address="https://samsyn.example/"
    ))  # fmt: skip
    assert told["link"]["item"] == [
        {"class": "dataset", "href": "https://samsyn.example/a.json", "label": "A"}
    ]


def test_csv_with_labels_says_why_there_is_no_number():
    lines = list(csv.DictReader(io.StringIO(labelled_csv(published(), "assisted-adults",
                                                         lang="nb"))))  # fmt: skip
    assert len(lines) == len(ROWS)
    assert lines[2]["Hvem tallet gjelder"] == "ROSA"
    hidden = lines[4]
    assert hidden["Kjønn"] == "Menn" and hidden["Antall"] == ""
    assert hidden["Hvorfor det ikke står noe tall"] == ": Skjult av hensyn til personvernet"


def test_the_workbook_holds_the_same_and_is_the_same_every_time():
    made = [
        figures_workbook(published(), "assisted-adults", lang="nn", source="KOM",
                         updated="2021-06-15") for _ in range(2)
    ]  # fmt: skip
    assert made[0] == made[1]
    sheets = openpyxl.load_workbook(io.BytesIO(made[0])).worksheets
    values = list(sheets[0].iter_rows(values_only=True))
    assert len(values) == len(ROWS) + 1
    assert values[1][:2] == ("2020", "Alle") and values[1][4] == 73
    assert values[5][4] is None
    assert "KOM" in [line[1] for line in sheets[1].iter_rows(values_only=True)]


def test_the_catalogue_says_of_every_dataset_what_the_standard_asks():
    dataset = DatasetOfData(
        "https://samsyn.example/nb/tall/a/", (("nb", "A"), ("en", "A")), (("nb", "Å"),),
        "2021-06-15", (DistributionOfData("https://samsyn.example/a.csv", "text/csv"),),
    )  # fmt: skip
    turtle = dcat_catalogue(
        [dataset], address="https://samsyn.example/catalogue", publisher="KOM",
        contact="kom@example.org",
    )  # fmt: skip
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    asked = """
        PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/>
        SELECT ?title ?file WHERE {
            ?catalogue a dcat:Catalog ; dct:publisher ?agent ; dcat:dataset ?dataset .
            ?dataset dct:title ?title ; dct:description ?text ; dct:publisher ?agent ;
                dct:identifier ?id ; dcat:theme ?theme ; dct:accessRights ?rights ;
                dcat:contactPoint ?contact ; dcat:distribution ?distribution .
            ?distribution dcat:accessURL ?file ; dct:license ?licence ; dcat:mediaType ?type .
        }"""
    found = {(str(title), str(file)) for title, file in graph.query(asked)}
    assert found == {("A", "https://samsyn.example/a.csv")}
