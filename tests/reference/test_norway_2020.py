"""The year 2020: our figures against the public status report and against a loop of five lines.

The totals of chapter 7.3 are left out of the copy of the report at hand, so they are proven
twice over: each service's numbers as the report states them (chapters 7.4 and 7.5), and every
total by adding the given rows in the plainest way there is.
"""

import csv
import dataclasses
from collections import defaultdict
from pathlib import Path

import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.figures import change, compile_figures, series
from samsyn.returns import load_questionnaires, read_returns, read_services

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
FILES = (YEAR / "returns.csv", YEAR / "returns-2019.csv")
SERVICES = read_services(YEAR / "services.csv")
CELLS = tuple(cell for path in FILES for cell in read_returns(path).cells)
FIGURES = compile_figures(
    cells=CELLS, services=SERVICES, codes=load_codes(), questionnaires=load_questionnaires()
)
SCOPES = ("all", "group:housing", "group:other")


def rows():
    for path in FILES:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def added_by_hand():
    with (YEAR / "services.csv").open(encoding="utf-8", newline="") as file:
        group = {row["service"]: row["group"] for row in csv.DictReader(file)}
    sums, largest = defaultdict(int), defaultdict(int)
    for row in rows():
        for scope in ("all", f"group:{group[row['service']]}"):
            key = (row["period"], row["quantity"], scope, row["dimension"], row["category"])
            sums[key] += int(row["value"] or 0)
            largest[key] = max(largest[key], int(row["value"] or 0))
    return sums, largest


SUMS, LARGEST = added_by_hand()


def figure(part="total", *, scope="all", quantity="assisted-adults", period="2020"):
    dimension, _, category = part.partition("=")
    found = FIGURES.find(
        period=period, quantity=quantity, scope=scope, dimension=dimension, category=category
    )
    assert found is not None
    return found


@pytest.mark.parametrize("key", list(SUMS), ids=" ".join)
def test_every_total_is_the_sum_of_the_given_rows(key):
    ours = FIGURES.by_key[key]
    assert ours.value == SUMS[key]
    assert ours.lower in (None, LARGEST[key])
    assert (ours.lower is None) == (LARGEST[key] == SUMS[key])


def test_no_figure_of_a_group_or_of_all_lacks_its_rows():
    ours = {f.key for f in FIGURES.figures if f.scope in SCOPES and f.value is not None}
    assert ours == set(SUMS)


def test_the_field_as_a_whole_in_2020():
    totals = [figure(scope=scope) for scope in SCOPES]
    assert [f.value for f in totals] == [254, 144, 110]
    assert [(f.lower, f.upper) for f in totals] == [(74, 254), (74, 144), (19, 110)]
    assert [(len(f.sources), len(f.missing)) for f in totals] == [(21, 1), (8, 0), (13, 1)]


@pytest.mark.parametrize("scope", SCOPES)
@pytest.mark.parametrize(
    "categories",
    [
        ["newness=new", "newness=continuing"],
        ["sex=female", "sex=male"],
        [
            "form=sexual", "form=labour-or-services", "form=combination", "form=organ-removal",
            "form=unclear",
        ],
        [
            "origin=eastern-europe", "origin=western-europe", "origin=africa", "origin=asia",
            "origin=middle-east", "origin=south-america",
        ],
    ],
    ids=["newness", "sex", "form", "origin"],
)  # fmt: skip
def test_each_breakdown_adds_to_the_total_with_the_same_services_behind_it(scope, categories):
    parts = [figure(category, scope=scope) for category in categories]
    whole = figure(scope=scope)
    assert sum(part.value for part in parts) == whole.value
    assert {(part.sources, part.missing) for part in parts} == {(whole.sources, whole.missing)}


def test_nadheim_in_oslo_is_missing_and_nadheim_in_trondheim_is_zero():
    assert figure().missing == ("nadheim-oslo",)
    assert "nadheim-trondheim" in figure().sources
    assert figure(scope="service:nadheim-oslo").status == "not-recorded"
    assert figure(scope="service:nadheim-trondheim").status == "zero"


def test_labour_and_services_are_told_apart_by_all_but_two_who_should():
    detail = figure("form-detail=labour")
    assert detail.missing == ("rosa", "rett-til-a-bli-sett", "nadheim-oslo")
    assert "lauras-hus-aftercare" in FIGURES.provenance(detail).implied
    assert detail.definition == "assisted-adults@2015-10-01"


PUBLISHED = """
htso  total 24  newness=new 18  newness=continuing 6  sex=female 12  sex=male 12
      form-detail=labour 11  form-detail=services 2  form=sexual 9  form=combination 2
      origin=eastern-europe 11  origin=africa 5  origin=asia 4  origin=south-america 1
rosa  total 74  newness=new 46  newness=continuing 28  sex=female 63  sex=male 11
      form=sexual 40  form=labour-or-services 20  form=combination 11  form=organ-removal 3
      origin=africa 20  origin=eastern-europe 19  origin=western-europe 13  origin=asia 13
      origin=south-america 8  origin=middle-east 1
lauras-hus  total 16  newness=new 7  newness=continuing 9  form=sexual 15  form-detail=labour 1
      origin=africa 8  origin=eastern-europe 4  origin=asia 2  origin=south-america 2
lauras-hus-aftercare  total 7  form=sexual 7
      origin=africa 5  origin=eastern-europe 1  origin=asia 1
marita-women  total 4  newness=new 2  newness=continuing 2  form=sexual 4
      origin=africa 2  origin=eastern-europe 1  origin=asia 1
marita-women-aftercare  total 2  form=sexual 2  origin=africa 2
filemon  total 6  newness=new 4  newness=continuing 2  form-detail=labour 4
      form-detail=services 2  origin=eastern-europe 3  origin=asia 2  origin=africa 1
filemon-clarification  total 11  sex=male 10  sex=female 1  origin=eastern-europe 10  origin=asia 1
pro-sentret  total 19  newness=new 1  sex=female 18  sex=male 1  form=sexual 19
      origin=africa 12  origin=eastern-europe 4  origin=south-america 3
adora  total 10  newness=new 9  newness=continuing 1  form=sexual 9  form=combination 1
      origin=africa 6  origin=eastern-europe 3  origin=asia 1
rett-til-a-bli-sett  total 18  newness=new 4  newness=continuing 14  sex=female 15  sex=male 3
      form=sexual 13  form=labour-or-services 4  form=combination 1
      origin=africa 8  origin=asia 4  origin=eastern-europe 3  origin=south-america 3
eva  total 2  newness=new 2  form=sexual 2  origin=asia 2
fri-bergen  total 10  newness=new 4  newness=continuing 6  sex=female 9  sex=male 1
      form=sexual 8  form-detail=labour 2  origin=africa 5  origin=eastern-europe 4  origin=asia 1
albertine  total 6  newness=new 0  sex=female 6
migrasjonssenteret  total 16  newness=new 15  newness=continuing 1  origin=eastern-europe 16
      form-detail=labour 15  form-detail=services 1
caritas-ressurssenteret  total 7  sex=male 5  sex=female 2  form-detail=labour 7
      origin=eastern-europe 6  origin=south-america 1
shalam-women  total 1  sex=female 1  origin=eastern-europe 1
hope-for-justice-oslo  total 19  newness=new 15  sex=male 10  sex=female 9
      form-detail=labour 10  form-detail=services 4  form=sexual 4  form=unclear 1
      origin=eastern-europe 9  origin=asia 7  origin=western-europe 2  origin=africa 1
"""


def published():
    service = ""
    for line in PUBLISHED.strip().splitlines():
        words = line.split()
        if not line.startswith(" "):
            service, *words = words
        for part, value in zip(words[::2], words[1::2], strict=True):
            yield service, part, int(value)


@pytest.mark.parametrize(("service", "part", "value"), list(published()))
def test_a_service_has_the_number_the_report_states(service, part, value):
    assert figure(part, scope=f"service:{service}").value == value


@pytest.mark.parametrize(
    ("quantity", "service", "value"),
    [
        ("accompanying-children", "htso", 1), ("children-born", "htso", 2),
        ("accompanying-children", "rosa", 6), ("children-born", "rosa", 5),
        ("accompanying-children", "lauras-hus", 3),
        ("accompanying-children", "lauras-hus-aftercare", 1),
        ("accompanying-children", "hope-for-justice-oslo", 1),
    ],
)  # fmt: skip
def test_the_children_are_counted_as_the_report_states(quantity, service, value):
    assert figure(quantity=quantity, scope=f"service:{service}").value == value


@pytest.mark.parametrize(
    ("service", "before", "after"),
    [
        ("htso", 23, 24), ("rosa", 63, 74), ("lauras-hus", 14, 16), ("filemon", 5, 6),
        ("adora", 17, 10), ("rett-til-a-bli-sett", 25, 18), ("fri-bergen", 11, 10),
        ("caritas-ressurssenteret", 3, 7),
    ],
)  # fmt: skip
def test_the_changes_from_2019_are_those_the_report_tells(service, before, after):
    numbers = series(FIGURES, quantity="assisted-adults", scope=f"service:{service}")
    told = change(numbers, "2019", "2020")
    assert (told.first.value, told.last.value) == (before, after)
    assert not told.coverage_differs


def test_the_years_may_not_be_compared_without_saying_that_fewer_stand_behind_2019():
    told = change(series(FIGURES, quantity="assisted-adults"), "2019", "2020")
    assert told.coverage_differs
    assert len(told.first.sources) == 8
    assert len(told.joined) == 13


def test_nothing_given_was_left_out_and_nothing_is_disputed():
    assert (FIGURES.left_out, FIGURES.conflicts) == ((), ())


def test_reading_the_files_in_another_order_changes_nothing():
    backwards = compile_figures(
        cells=CELLS[::-1], services=SERVICES, codes=load_codes(),
        questionnaires=load_questionnaires(),
    )  # fmt: skip
    assert [dataclasses.astuple(f) for f in backwards.figures] == [
        dataclasses.astuple(f) for f in FIGURES.figures
    ]
