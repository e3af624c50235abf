"""Texts differ between the languages where they must, and nynorsk is nynorsk."""

import csv
import re
import tomllib

import pytest
from tree import ROOT, SOURCES

LOOKED_AT = tomllib.loads((ROOT / "tests/house/same_in_both.toml").read_text(encoding="utf-8"))
SHORT = 3  # words; a label may well be called the same
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Common words of one that the other has not: a text that holds them was not translated.
NOT_IN = {
    "nn": "ikke jeg hva hvor hvordan hvem hvilke hvilken hvis hver hvert noe noen mye bare fra "
          "være blitt gjør velg dere deres hun uke selv lenke navn virksomhet virksomheter "
          "tallene tallet svarene rollen adressen organisasjonens begynne tjeneste tjenester "
          "fikk gikk sier vet",
    "nb": "ikkje eg kva kvar korleis kven viss noko nokon nokre berre frå vere gjer dykk dykkar ho "
          "veke sjølv lenkje namn verksemd verksemder tala svara rolla adressa byrje teneste "
          "tenester fekk gjekk seier veit",
}  # fmt: skip


def texts():
    """Every text of ours that stands in bokmål, nynorsk and perhaps English."""
    for path in sorted(SOURCES.rglob("*.toml")):
        yield from _in_table(tomllib.loads(path.read_text(encoding="utf-8")))
    for path in sorted((SOURCES / "samsyn" / "codes" / "data").rglob("*.csv")):
        if path.parent.name == "recognition":  # patterns that are looked for, and never shown
            continue
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                for name in (key[:-3] for key in row if key and key.endswith("_nb")):
                    yield {lang: row.get(f"{name}_{lang}", "") for lang in ("nb", "nn", "en")}


def _in_table(node):
    if isinstance(node, dict):
        if isinstance(node.get("nb"), str) and isinstance(node.get("nn"), str):
            yield node
        for one in node.values():
            yield from _in_table(one)
    elif isinstance(node, list):
        for one in node:
            yield from _in_table(one)


def words_of(text):
    return WORD.findall(re.sub(r"\{[^}]*\}", "", text).lower())


def same(one, other):
    """The texts of more than a few words that are the same in two languages."""
    return {
        text[one] for text in texts()
        if text[one] == text.get(other) and len(words_of(text[one])) > SHORT
    }  # fmt: skip


def test_a_text_that_is_the_same_in_bokmal_and_nynorsk_was_looked_at():
    assert same("nb", "nn") == set(LOOKED_AT["same"])


@pytest.mark.parametrize("lang", ["nb", "nn"])
def test_no_norwegian_text_is_the_same_in_english(lang):
    assert same(lang, "en") == set()


@pytest.mark.parametrize("lang", NOT_IN)
def test_no_text_holds_a_word_of_the_other_norwegian(lang):
    strange = set(NOT_IN[lang].split())
    assert [text[lang] for text in texts() if strange & set(words_of(text[lang]))] == []


def test_the_texts_are_found():
    assert sum(1 for _ in texts()) > 1500
