"""Typed answers, one by one: understood or refused, and why."""

import tomllib

import pytest

from samsyn.codes import LANGUAGES, load_phrases
from samsyn.returns import explain_refusal, read_number
from samsyn.returns.numbers import PHRASES, REFUSALS

UNDERSTOOD = [
    ("0", 0, "zero"), ("7", 7, "reported"), ("1 234", 1234, "reported"),
    ("1.234", 1234, "reported"), ("1,234", 1234, "reported"), ("1\u202f234", 1234, "reported"),
    ("1\u00a0234\u00a0567", 1_234_567, "reported"), (" 12\t", 12, "reported"),
    ("-5", -5, "reported"), ("−5", -5, "reported"), ("ingen", 0, "zero"), ("Inga", 0, "zero"),
    ("none", 0, "zero"), ("null", 0, "zero"), ("ukjent", None, "unknown"),
    ("ikke registrert", None, "not-recorded"), ("ikkje aktuelt", None, "not-applicable"),
    ("withheld", None, "withheld"), ("", None, ""), ("\u00a0 ", None, ""),
]  # fmt: skip

REFUSED = [
    ("-", "dash"), ("–", "dash"), ("—", "dash"), ("n/a", "mark"), ("..", "mark"), (":", "mark"),
    ("x", "mark"), ("NULL", "mark"), ("<5", "bound"), (">20", "bound"), ("under 5", "bound"),
    ("10+", "bound"), ("ca. 80", "about"), ("om lag 80", "about"), ("about 80", "about"),
    ("~80", "about"), ("5-7", "range"), ("5–7", "range"), ("5 til 7", "range"),
    ("12 %", "percent"), ("12 prosent", "percent"), ("3,5", "decimal"), ("1,2", "decimal"),
    ("12.0", "decimal"), ("1,2345", "decimal"), ("007", "leading-zero"), ("1O", "letter"),
    ("l2", "letter"), ("1 23", "several"), ("1.234,567", "several"), ("12/13", "range"),
    ("3+4", "several"), ("80 personer", "noun"), ("tjue", "not-digits"), ("mange", "not-digits"),
    ("+5", "unclear"), ("½", "unclear"), ("٣", "unclear"), ("1234567890", "too-large"),
    ("9" * 5000, "too-large"), ("1 stk " * 20, "too-long"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "status"), UNDERSTOOD)
def test_an_answer_is_understood(text, value, status):
    reading = read_number(text)
    assert (reading.value, reading.status, reading.refusal) == (value, status, "")


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_an_answer_is_refused_with_a_reason(text, reason):
    reading = read_number(text)
    assert (reading.value, reading.status, reading.refusal) == (None, "", reason)
    for lang in LANGUAGES:
        assert len(explain_refusal(reading, lang=lang)) > 30


def test_every_reason_has_a_sentence_and_every_sentence_a_reason():
    reasons = {name for name, _ in REFUSALS} | {"too-large", "too-long", "unclear", "not-digits"}
    assert set(load_phrases(PHRASES).texts) == reasons
    assert reasons == {reason for _, reason in REFUSED}


def test_no_sentence_blames_the_reader():
    for table in tomllib.loads(PHRASES.read_text(encoding="utf-8")).values():
        for lang in LANGUAGES:
            assert not any(
                word in table[lang].casefold() for word in ("ugyldig", "ugild", "invalid", "feil ")
            )
