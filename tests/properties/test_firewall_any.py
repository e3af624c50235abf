"""The firewall never breaks, and a valid number is found whatever stands around it."""

import pytest
from bench.identifiers import duf, email, national_id
from bench.planting import seeded
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from samsyn.returns import FirewallError, search_file, search_text, shown_in
from samsyn.returns.firewall import masked, quotable
from samsyn.returns.firewall.check_digits import is_duf, is_national_id

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
WORDS = st.text(st.sampled_from("abcæøåÅK ,.;:()«»\n"), max_size=60)
SEEDS = st.integers(0, 2**32 - 1)
STARTS = {
    ".xlsx": b"PK\x03\x04", ".docx": b"PK\x03\x04", ".pdf": b"%PDF-1.7\n",
    ".png": b"\x89PNG\r\n\x1a\n", ".jpg": b"\xff\xd8\xff\xe1", ".csv": b"", ".txt": b"", ".md": b"",
}  # fmt: skip


@settings(deadline=None)  # the first text loads the lists of words
@given(ANY_TEXT)
@example("\u200b" * 20)
@example("İ, 23 år")
@example("ẞ (23) fra Nigeria")
def test_any_text_gives_sightings_that_lie_in_it(text):
    sightings = search_text(text)
    for sighting in sightings:
        assert 0 <= sighting.start < sighting.end <= len(text)
        assert isinstance(shown_in(text, sighting), str)
    ends = [0, *(s.end for s in sightings)]
    assert all(s.start >= end for s, end in zip(sightings, ends, strict=False))
    masked(text)
    quotable(text)


@settings(deadline=None)  # the first address loads the maker of names
@given(WORDS, SEEDS, WORDS)
def test_a_valid_number_is_found_in_any_text(before, seed, after):
    chance = seeded(seed)
    for make, kind in ((national_id, "national-id"), (duf, "duf"), (email, "email")):
        it = make(chance)
        text = f"{before} {it} {after}"
        at = len(before) + 1
        met = [s for s in search_text(text) if s.start < at + len(it) and at < s.end]
        assert kind in [s.kind for s in met], text
        assert it not in masked(text)


@settings(deadline=None)
@given(SEEDS, st.integers(0, 10), st.integers(1, 9))
def test_one_changed_digit_makes_a_number_invalid(seed, place, change):
    digits = "".join(c for c in national_id(seeded(seed)) if c.isdigit())
    assert is_national_id(digits)
    wrong = f"{digits[:place]}{(int(digits[place]) + change) % 10}{digits[place + 1 :]}"
    assert not is_national_id(wrong)


@settings(deadline=None)
@given(SEEDS, st.integers(4, 11), st.integers(1, 9))
def test_one_changed_digit_makes_a_duf_number_invalid(seed, place, change):
    digits = "".join(c for c in duf(seeded(seed)) if c.isdigit())
    assert is_duf(digits)
    wrong = f"{digits[:place]}{(int(digits[place]) + change) % 10}{digits[place + 1 :]}"
    assert not is_duf(wrong)


@pytest.mark.parametrize("suffix", STARTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_are_searched_or_refused(suffix, content):
    for data in (content, STARTS[suffix] + content):
        try:
            assert isinstance(search_file(f"fil{suffix}", data), tuple)
        except FirewallError as refused:
            assert refused.message("nn")
