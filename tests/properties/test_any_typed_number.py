"""Typed numbers: whatever style they are written in, they are read back, and never invented."""

import re

from hypothesis import given
from hypothesis import strategies as st

from samsyn.codes import LANGUAGES
from samsyn.returns import explain_refusal, read_number

SEPARATORS = ["", " ", "\u00a0", "\u2009", "\u202f", ".", ","]
AROUND = st.text(alphabet=" \t\u00a0\u202f", max_size=3)
COUNTS = st.integers(min_value=0, max_value=999_999_999)


def grouped(number: int, separator: str) -> str:
    return f"{number:,}".replace(",", separator)


@given(number=COUNTS, separator=st.sampled_from(SEPARATORS), before=AROUND, after=AROUND)
def test_a_number_in_any_style_is_read_back(number, separator, before, after):
    reading = read_number(before + grouped(number, separator) + after)
    assert reading.value == number
    assert reading.status == ("reported" if number else "zero")


@given(text=st.text())
def test_no_text_crashes_and_no_digit_is_changed(text):
    reading = read_number(text)
    if reading.value is not None and re.search(r"\d", text):
        assert str(abs(reading.value)) == "".join(re.findall(r"[0-9]", text))
        assert len(re.findall(r"\d", text)) == len(re.findall(r"[0-9]", text))


NEARLY = st.text(alphabet="0123456789 .,-–<>%~½OlIcamprsoneørk\u00a0()'/+", max_size=14)


@given(text=NEARLY)
def test_what_nearly_is_a_number_is_read_whole_or_refused(text):
    reading = read_number(text)
    digits = "".join(re.findall(r"[0-9]", text))
    if reading.value is not None and digits:
        assert str(abs(reading.value)) == digits
        assert not re.search(r"[A-Za-zøØ%<>~½()'/+]", text)
    if digits:
        assert reading.value is not None or reading.refusal


@given(text=st.one_of(NEARLY, st.text(max_size=200)), lang=st.sampled_from(LANGUAGES))
def test_every_refusal_has_a_sentence_on_one_line(text, lang):
    reading = read_number(text)
    assert bool(reading.refusal) + bool(reading.status) <= 1
    if reading.refusal:
        sentence = explain_refusal(reading, lang=lang)
        assert sentence == " ".join(sentence.split())
        assert sentence.endswith((".", "…"))


@given(number=COUNTS, other=COUNTS, joint=st.sampled_from(["-", "–", " til ", "/", "  + "]))
def test_two_numbers_are_never_read_as_one(number, other, joint):
    assert read_number(f"{number}{joint}{other}").refusal
