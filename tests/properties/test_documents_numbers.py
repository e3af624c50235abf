"""What holds for every number, text and tree."""

from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from samsyn.codes import digits, load_codes
from samsyn.documents.numerals import rounded
from samsyn.documents.places import Places
from samsyn.documents.reference import read_reference
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import find, replace
from samsyn.documents.words import number_words

CODES = load_codes()
NUMBERS = st.integers(min_value=1, max_value=999_999)


@given(NUMBERS)
def test_english_words_are_those_of_an_independent_program(number):
    expected = num2words(number, lang="en").replace(",", "")
    assert number_words(number, lang="en") == expected


@given(NUMBERS, NUMBERS, st.sampled_from(["nb", "nn", "en"]))
def test_two_numbers_are_never_the_same_words(one, other, lang):
    same = number_words(one, lang=lang) == number_words(other, lang=lang)
    assert same == (one == other)


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_can_be_read_back(number):
    assert int(digits(number, lang="nb").replace("\u202f", "")) == number


@given(st.integers(0, 10_000), st.integers(1, 10_000), st.sampled_from([10, 100]))
def test_a_rounded_share_is_never_more_than_half_a_step_off(part, whole, steps):
    assert abs(rounded(part, whole, steps=steps) - part * steps / whole) <= 0.5


@given(
    st.sampled_from(["all", "group:housing", "service:rosa"]),
    st.sampled_from(["2019", "2020", "2025-T2"]),
    st.sets(st.sampled_from(["sex=female", "form=sexual", "newness=new"])),
)
def test_a_reference_written_out_is_read_as_itself(scope, period, pairs):
    text = f"=assisted-adults {' '.join(sorted(pairs))} {period} {scope}"
    once = read_reference(text, codes=CODES, period="1999").at
    assert read_reference(f"={once}", codes=CODES, period="1999").at == once


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_one_sentence(text):
    try:
        read_reference(f"={text}", codes=CODES, period="2020")
    except SourceError as fault:
        assert fault.text("nb")


TREES = st.recursive(
    st.builds(lambda word: {"t": "Str", "c": word}, st.text(max_size=3)),
    lambda inner: st.builds(lambda items: {"t": "Emph", "c": items}, st.lists(inner, max_size=3)),
)


@given(st.lists(TREES, max_size=4))
def test_replacing_each_element_by_itself_changes_nothing(tree):
    nodes = find(tree, kinds=["Emph"])
    assert replace(tree, by={}) == tree
    assert replace(tree, by={id(node): [node] for node in nodes}) == tree


@given(st.lists(st.sampled_from(["`=a`", "`=b`", "", "```", "tekst", "# x"]), max_size=20))
def test_a_place_is_always_a_line_of_the_source(lines):
    places = Places("\n".join(lines))
    for time in range(3):
        assert 1 <= places.code("=a", time=time) <= max(len(lines), 1)
