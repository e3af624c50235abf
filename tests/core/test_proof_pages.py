"""The pages about proof-reading name every rule, and tell what was measured."""

import re
from pathlib import Path

from bench.proof_table import measured_table

from samsyn.documents import PROOF_RULES, read_measured

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "guides" / "proof-reading.md").read_text(encoding="utf-8")
METHOD = (DOCS / "methods" / "proof-reading.md").read_text(encoding="utf-8")


def test_the_guide_tells_of_every_rule():
    assert set(re.findall(r"`([a-z]+(?:-[a-z]+)+|unbound)`", GUIDE)) >= set(PROOF_RULES)


def test_every_rule_was_measured():
    assert tuple(read_measured()) == PROOF_RULES


def test_the_page_tells_what_was_measured():
    assert measured_table(read_measured()) in METHOD
