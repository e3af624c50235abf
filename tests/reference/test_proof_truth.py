"""The truth tables: numbers and enumerations of five published texts, read by hand.

The texts are not part of the project. The tables keep a few words round each number, and from
these words alone the proof-reader must tell what they are and find nothing wrong in what is right.
"""

import csv
import re
from pathlib import Path

import pytest

from samsyn.codes import load_codes
from samsyn.documents.proof.known import known_from
from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.proof.proofread import proofread
from samsyn.documents.proof.text import Passage, Text

TRUTH = Path(__file__).parent / "truth"
SOURCES = sorted(path.stem for path in TRUTH.glob("*-*.csv"))
KNOWN, CODES = known_from([]), load_codes()
BY_LAYOUT = {"page", "heading-number", "list-number"}  # told by where they stand, not by words


def rows_of(name):
    with (TRUTH / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bits_of(row):
    return [re.sub(r"^\d+:", "", bit.strip()) for bit in row["parts"].split(" ; ")]


ENUMERATIONS = [
    row
    for name in SOURCES
    for row in rows_of(name)
    if row["kind"] == "enumeration" and row["dimension"] not in ("none", "other")
    and all(value.strip().isdigit() for value in row["values"].split(" ; "))
    and len(set(row["categories"].split(" ; "))) == len(row["categories"].split(" ; "))
]  # fmt: skip


def said(row):
    return Passage(1, "text", f"Det var {', '.join(bits_of(row)[:-1])} og {bits_of(row)[-1]}.")


@pytest.mark.parametrize("row", ENUMERATIONS, ids=lambda row: row["id"])
def test_what_is_right_in_the_table_is_left_alone(row):
    if row["holds"] == "yes" and row["total_words"]:
        lead = Passage(1, "text", f"{re.sub(r'^[0-9]+:', '', row['total_words'])} i 2020.")
        text = Text("nb", (lead, said(row)))
        report = proofread(text, known=KNOWN, codes=CODES)
        assert [f.rule for f in report.findings if f.severity != "note"] == []


def test_a_number_is_told_from_what_only_looks_like_one():
    rows = [row for row in rows_of("numbers") if row["kind"] not in BY_LAYOUT and row["value"]]
    wrong = []
    for row in rows:
        found = find_numbers(row["words"], lang="nb")
        counts = [n.value for n in found if n.kind == "count" and not n.approximate]
        if (row["kind"] == "count") != (row["value"].isdigit() and int(row["value"]) in counts):
            wrong.append((row["words"], row["kind"]))
    assert len(rows) > 650
    assert len(wrong) <= 0.05 * len(rows), wrong  # fragments cut off what tells a date
