"""Sentences are data, complete in three languages, and filled in without surprises."""

import pytest

from samsyn.codes import PhraseError, load_phrases

GREETING = """
[greeting]
nb = "Hei, {who}."
nn = "Hei, {who}."
en = "Hello, {who}."
"""


def written(tmp_path, text):
    path = tmp_path / "phrases.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sentence_is_said_in_the_language_asked_for(tmp_path):
    phrases = load_phrases(written(tmp_path, GREETING))
    assert phrases.say("greeting", lang="nn", fields={"who": "ROSA"}) == "Hei, ROSA."
    assert phrases.say("greeting", lang="en", fields={"who": "HTSO"}) == "Hello, HTSO."


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_a_file_that_lacks_a_language_is_refused_with_file_and_key(tmp_path, lang):
    lines = [line for line in GREETING.splitlines() if not line.startswith(f"{lang} ")]
    with pytest.raises(PhraseError, match=rf"phrases\.toml: greeting lacks {lang}\."):
        load_phrases(written(tmp_path, "\n".join(lines)))


def test_an_empty_sentence_counts_as_missing(tmp_path):
    with pytest.raises(PhraseError, match="greeting lacks nn"):
        load_phrases(written(tmp_path, GREETING.replace('nn = "Hei, {who}."', 'nn = ""')))


def test_a_field_that_was_not_given_is_named(tmp_path):
    phrases = load_phrases(written(tmp_path, GREETING))
    with pytest.raises(PhraseError, match=r"'greeting' \(nb\) lacks 'who'"):
        phrases.say("greeting", lang="nb")


@pytest.mark.parametrize("key,lang", [("farewell", "nb"), ("greeting", "se")])
def test_an_unknown_sentence_or_language_is_refused(tmp_path, key, lang):
    phrases = load_phrases(written(tmp_path, GREETING))
    with pytest.raises(PhraseError, match="lacks"):
        phrases.say(key, lang=lang, fields={"who": "ROSA"})
