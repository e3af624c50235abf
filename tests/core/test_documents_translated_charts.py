"""A chart of any build is translated by the words a reader sees of it."""

from dataclasses import replace

import pytest
from documents_cast import ground

from samsyn.documents.block_settings import read_settings
from samsyn.documents.sentences import SourceError
from samsyn.documents.translated_blocks import read_words, translated

DEEP = """id = "veien"
kind = "bar"
caption = "Fra vedtak til reise"
alternative = "Tre steg."
quantity = "assisted-adults"
rows = [
  { label = "Søkte", where = "sex=female" },
  { label = "Innvilget", from = "Søkte" },
  { label = "Reiste", after = "Innvilget", sets = ["Kvinner", "Nye"] },
]
columns = [{ label = "Antall", events = [{ date = 2019-01-01, text = "Nå `=police-reports`" }] }]
"""
IN_ENGLISH = """same = "veien"
caption = "From decision to journey"
alternative = "Three steps."
[labels]
"Søkte" = "Applied"
"Innvilget" = "Granted"
"Reiste" = "Travelled"
"Kvinner" = "Women"
"Nye" = "New"
"Antall" = "Number"
"Nå `=police-reports`" = "Now `=police-reports`"
"""


def in_english(words=IN_ENGLISH):
    original = read_settings(DEEP, kind="chart")
    block = read_words(words, labels={})
    return translated(original, kind="chart", words=block, ground=ground()), original


def test_a_chart_of_any_build_is_translated_by_the_words_a_reader_sees_of_it():
    made, original = in_english()
    assert made.rows == [
        {"label": "Applied", "where": "sex=female"},
        {"label": "Granted", "from": "Applied"},
        {"label": "Travelled", "after": "Granted", "sets": ["Women", "New"]},
    ]
    (column,) = made.columns
    assert column["label"] == "Number"
    (event,) = column["events"]
    assert event["text"] == "Now `=police-reports`"
    assert event["date"] == original.columns[0]["events"][0]["date"]
    assert replace(
        made, caption=original.caption, alternative=original.alternative,
        rows=original.rows, columns=original.columns,
    ) == original  # fmt: skip


@pytest.mark.parametrize("label", ["Søkte", "Reiste", "Nye", "Antall", "Nå `=police-reports`"])
def test_a_word_that_is_missing_anywhere_in_a_chart_is_named(label):
    kept = [line for line in IN_ENGLISH.splitlines() if not line.startswith(f'"{label}"')]
    with pytest.raises(SourceError) as caught:
        in_english("\n".join(kept))
    assert caught.value.key == "label-untranslated"
    assert caught.value.fields["label"] == label


def test_the_text_of_an_event_keeps_its_numbers():
    with pytest.raises(SourceError) as caught:
        in_english(IN_ENGLISH.replace('"Now `=police-reports`"', '"Now"'))
    assert caught.value.key == "other-numbers"
