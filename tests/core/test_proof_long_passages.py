"""Reading numbers takes time in step with the length of a passage, whatever stands in it.

Each passage is read by a program of its own with a limit far above what it needs, and far below
what it would take if the passage were gone through anew for every number.
"""

import os
import subprocess
import sys

import pytest

SECONDS = 60
SIGNS = 200_000
READ = """
import sys
from samsyn.documents.proof.known import known_from
from samsyn.documents.proof.mentions import mentions_of
from samsyn.documents.proof.text import Anchor, Passage
lang, signs, *bits = sys.argv[1:]
known = known_from([])
for bit in bits:
    text = (bit * (int(signs) // len(bit) + 1))[:int(signs)]
    anchors = tuple(Anchor(at, at + 3, "kilde-x") for at in range(0, int(signs) - 3, 400))
    print(len(mentions_of(Passage(1, "text", text, anchors=anchors), lang=lang, known=known)))
"""
SENTENCE = "I 2019 var det 27 vedtak, mellom 10 og 20 saker, tjueseks kvinner og ingen menn. "
ALMOST = ("1-", "1.", "1,", "111 ", "1", "a", "a.", "a-", "a@", "to hundre og ", "(1) ", "\u00a0")


def mentions_in(lang, *bits, signs=SIGNS):
    done = subprocess.run(
        [sys.executable, "-c", READ, lang, str(signs), *bits],
        capture_output=True, text=True, timeout=SECONDS, check=True, encoding="utf-8",
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"},
    )  # fmt: skip
    return [int(line) for line in done.stdout.split()]


@pytest.mark.parametrize("bit", [SENTENCE, SENTENCE.replace(". ", ", ")], ids=["many", "one"])
def test_a_passage_of_many_sentences_or_of_one_is_read(bit):
    assert mentions_in("nb", bit) == [pytest.approx(5 * SIGNS / len(bit), abs=5)]


@pytest.mark.parametrize("lang", ["nb", "en"])
def test_a_passage_that_looks_like_numbers_and_is_none_is_read(lang):
    assert len(mentions_in(lang, *ALMOST, signs=SIGNS // 8)) == len(ALMOST)
