"""The pages about proof-reading name every rule, and tell what was measured."""

import re
from pathlib import Path

from bench.proof_table import measured_table

from samsyn.documents import PROOF_RULES, read_measured
from samsyn.documents.proof import precise_rules

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "guides" / "proof-reading.md").read_text(encoding="utf-8")
WEAK = 0.4  # the share of the planted faults that a rule finds
METHOD = (DOCS / "methods" / "proof-reading.md").read_text(encoding="utf-8")


def test_the_guide_tells_of_every_rule():
    assert set(re.findall(r"`([a-z]+(?:-[a-z]+)+|unbound)`", GUIDE)) >= set(PROOF_RULES)


def test_every_rule_was_measured():
    assert tuple(read_measured()) == PROOF_RULES


def test_no_rule_is_on_that_never_was_seen_to_find_anything():
    measured = read_measured()
    seen = {rule for rule, one in measured.items() if one.right + one.wrong}
    assert set(precise_rules()) - {"unbound"} <= seen


def test_the_guide_marks_the_rules_that_find_little():
    weak = {rule for rule, one in read_measured().items() if one.faults and one.recall < WEAK}
    assert set(re.findall(r"`([a-z-]+)` \(svak\)", GUIDE)) == weak


def test_the_page_tells_what_was_measured():
    assert measured_table(read_measured()) in METHOD
