"""The proof-reader on the example edition: nothing to find as it is, and what was changed by hand.

The figures it is held against are those that `samsyn compile` gives of the same returns.
"""

import tempfile
from pathlib import Path

import pytest
from bench.planting import plant, seeded
from bench.proof import example_case, is_of, write

from samsyn.documents import proofread, read_document

FORMATS = ("html", "docx", "pdf")
FAULTS = ("digits", "digits", "cell", "numbers", "categories", "stale", "year", "superlative")
SEEDS = (7, 8)
MOST_MISSED = 1  # of sixteen; how many a rule finds is measured by `run.py bench proof`


@pytest.fixture(scope="module")
def case():
    """The example edition, bound, with its figures."""
    with tempfile.TemporaryDirectory() as folder:
        yield example_case(Path(folder))


def findings_in(text, case):
    return proofread(text, known=case.known, codes=case.codes, services=case.services).findings


@pytest.mark.parametrize("form", FORMATS)
def test_every_number_is_followed_to_its_figure_and_none_is_wrong(case, form, tmp_path):
    text = read_document(write(case.document, form, tmp_path))
    cells = [cell for table in text.tables for row in table.rows for cell in row]
    anchors = [anchor for passage in (*text.passages, *cells) for anchor in passage.anchors]
    assert sum(anchor.target in case.known.by_target for anchor in anchors) > 1000
    assert [(f.rule, f.place.quote) for f in findings_in(text, case)] == []


@pytest.mark.parametrize("form", FORMATS)
def test_faults_planted_in_the_edition_are_found(case, form, tmp_path):
    missed = []
    for seed in SEEDS:
        document, faults = plant(case.document, known=case.known, kinds=FAULTS, chance=seeded(seed))
        (tmp_path / str(seed)).mkdir()
        findings = findings_in(read_document(write(document, form, tmp_path / str(seed))), case)
        assert len(faults) == len(FAULTS)
        missed += [fault for fault in faults if not any(is_of(f, fault) for f in findings)]
    assert len(missed) <= MOST_MISSED, missed
