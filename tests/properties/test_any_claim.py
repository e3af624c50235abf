"""What holds for every claim that is printed: it is true, and it is said as it should be."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from tests.core.documents_cast import CODES, figure, printed

from samsyn.documents.forms import FORMS
from samsyn.documents.limits import limits
from samsyn.documents.sentences import SourceError

LANGUAGES = ("nb", "nn", "en")
CATEGORIES = ("sexual", "labour-or-services", "organ-removal", "facilitation")
NUMBERS = st.integers(0, 60)
GIVEN = st.lists(st.one_of(st.none(), st.integers(0, 12)), min_size=4, max_size=4)
ARTICLES = {
    "nb": {"m": "én", "f": "én", "n": "ett"},
    "nn": {"m": "éin", "f": "éi", "n": "eitt"},
    "en": {"m": "one", "f": "one", "n": "one"},
}


def said(reference, *figures, lang="nb", beside=()):
    """Return what is printed, or nothing where it is refused."""
    try:
        return printed(reference, *figures, lang=lang, beside=beside)
    except SourceError:
        return ""


def reports(value, where="", year=2020):
    return figure(value, at=f"police-reports all {year} {where}".strip())


def divided(values, undivided):
    """Return a whole and its parts; a part without a number was withheld."""
    whole = reports(sum(value or 0 for value in values) + undivided)
    parts = zip(CATEGORIES, values, strict=True)
    return (whole, *(reports(value, f"form={code}") for code, value in parts))


def possibilities(values, undivided):
    """Return the parts as they may be, what nobody divided given to each of them in turn."""
    known = [value or 0 for value in values]
    for place in range(len(known)):
        yield [value + (undivided if place == at else 0) for at, value in enumerate(known)]


@given(GIVEN, st.integers(0, 9))
def test_whenever_most_is_printed_no_other_can_be_as_large(values, undivided):
    for form, rank in (("most", 0), ("largest", 0), ("commonest", 0), ("second-most", 1)):
        if said(f"=police-reports form=sexual | {form}", *divided(values, undivided)):
            for own, *others in possibilities(values, undivided):
                assert sum(other > own for other in others) == rank
                assert own not in others


@given(GIVEN, st.integers(0, 9))
def test_whenever_fewest_is_printed_every_category_is_larger(values, undivided):
    if said("=police-reports form=sexual | fewest", *divided(values, undivided)):
        for own, *others in possibilities(values, undivided):
            assert own < min(others)


@given(NUMBERS, NUMBERS)
def test_a_comparison_is_printed_exactly_where_it_holds(ours, theirs):
    figures = (reports(ours, "form=sexual"), reports(theirs, "form=facilitation"))
    held = {
        "more-than": ours > theirs, "fewer-than": ours < theirs, "as-many-as": ours == theirs,
    }  # fmt: skip
    for form, holds in held.items():
        assert bool(said(f"=police-reports form=sexual | {form} form=facilitation", *figures)) == (
            holds
        )


@given(NUMBERS, NUMBERS)
def test_the_word_of_a_change_agrees_with_its_numbers_and_both_stand_there(before, after):
    figures = (reports(before, year=2019), reports(after))
    words = {"nb": ("økning", "nedgang"), "nn": ("auke", "nedgang"), "en": ("rise", "fall")}
    for lang, (up, down) in words.items():
        trend = said("=police-reports | trend 2019", *figures, lang=lang)
        assert (up in trend.split(), down in trend.split()) == (after > before, after < before)
        assert {str(before), str(after)} <= set(trend.split())
        assert said("=police-reports | rise 2019", *figures, lang=lang) == (
            trend if after > before else ""
        )
        assert said("=police-reports | fall 2019", *figures, lang=lang) == (
            trend if after < before else ""
        )


@given(NUMBERS, NUMBERS)
def test_a_multiple_is_never_said_of_few_nor_far_from_the_truth(before, after):
    figures = (reports(before, year=2019), reports(after))
    for form, times in (("doubled", Fraction(2)), ("tripled", Fraction(3))):
        text = said(f"=police-reports | {form} 2019", *figures)
        if text:
            assert before >= limits().least_base_of_times
            assert Fraction(after, before) >= times * Fraction(95, 100)
            assert text.startswith("mer enn") == (after > times * before)
            assert text.startswith("nesten") == (after < times * before)
    halved = said("=police-reports | halved 2019", *figures)
    assert not halved or before * 100 >= after * 2 * 95


@given(NUMBERS, NUMBERS)
def test_a_change_in_per_cent_is_never_of_few_and_within_half_a_per_cent(before, after):
    text = said("=police-reports | change-percent 2019", reports(before, year=2019), reports(after))
    if text:
        way, percent = text.split()[:2]
        exact = Fraction(100 * (after - before), before)
        assert before >= limits().least_whole
        assert abs(int(percent) * (1 if way == "opp" else -1) - exact) <= Fraction(1, 2)


@given(st.integers(0, 60), st.integers(0, 60))
def test_more_than_half_is_said_of_more_than_half_and_less_than_all(part, rest):
    whole = part + rest
    figures = (reports(whole), reports(part, "form=sexual"))
    holds = whole >= limits().least_majority and rest < part < whole
    for form in ("most-of", "majority", "over-half"):
        assert bool(said(f"=police-reports form=sexual | {form}", *figures)) == holds
    everybody = said("=police-reports form=sexual | all", *figures)
    assert bool(everybody) == (rest == 0 and whole > 1)
    few = said("=police-reports form=sexual | all-but", *figures)
    assert bool(few) == (1 <= rest <= limits().most_exceptions and whole >= limits().least_majority)


@given(st.lists(NUMBERS, min_size=3, max_size=6))
def test_a_record_is_printed_exactly_where_every_other_year_is_beaten(values):
    years = range(2020 - len(values) + 1, 2021)
    figures = [reports(value, year=year) for year, value in zip(years, values, strict=True)]
    *others, now = values
    run = f"{years[0]}..2020"
    assert bool(said(f"=police-reports | most-in {run}", *figures)) == (now > max(others))
    assert bool(said(f"=police-reports | lowest-in {run}", *figures)) == (now < min(others))
    since = said(f"=police-reports | highest-since {years[0]}", *figures)
    assert bool(since) == (others[0] >= now > max(others[1:]))
    between = said(f"=police-reports | range-in {run}", *figures)
    assert between == (f"mellom {min(values)} og {max(values)}" if len(set(values)) > 1 else "")


@given(GIVEN)
def test_a_list_names_each_part_that_is_not_zero_and_nothing_else(values):
    known = [value for value in values if value]
    text = said("=police-reports | list form", *divided(values, 0))
    if text:
        digits = [int(word) for word in text.replace("\xa0", " ").split() if word.isdigit()]
        assert digits == sorted(known, reverse=True)
        assert text.count(" og ") >= (len(known) > 1)


@given(st.sampled_from(sorted(CODES.bases)), st.integers(0, 40), st.sampled_from(LANGUAGES))
def test_a_number_and_its_noun_always_agree(basis, number, lang):
    counted = replace(reports(number), counted=basis)
    nouns = CODES.bases[basis]
    in_digits = said("=police-reports | count", counted, lang=lang)
    in_words = said("=police-reports | count words", counted, lang=lang)
    noun = (nouns.one if number == 1 else nouns.many).text(lang)
    assert in_digits == f"{number}\xa0{noun}"
    assert in_words.endswith(f" {noun}")
    if number == 1:
        assert in_words == f"{ARTICLES[lang][nouns.gender(lang)]} {noun}"
    else:
        assert in_words.split()[0] not in ARTICLES[lang].values()
    definite = said("=police-reports | count definite", counted, lang=lang)
    noun = (nouns.one_definite if number == 1 else nouns.many_definite).text(lang)
    assert definite.endswith(noun) if number else definite == ""


WORDS = st.lists(
    st.sampled_from(
        ["noun", "words", "counted", "verb", "short", "category", "definite", "of", "with", "all",
         "form", "sex", "2019", "2018..2020", "2019..2018", "2020-T1", "..", "form=facilitation",
         "form=sexual", "sex=female", "service:rosa", "group:other", "acquittals", "en", "x"]
    ),
    max_size=4,
)  # fmt: skip
SUBJECTS = st.sampled_from(
    ["police-reports", "police-reports form=sexual", "police-reports district=oslo form=sexual",
     "assisted-adults", "assisted-adults service:rosa", "grant-scheme", "acquittals 2019"]
)  # fmt: skip
FIGURES = st.lists(
    st.builds(
        figure,
        st.one_of(st.none(), st.integers(0, 30)),
        at=st.sampled_from(
            ["police-reports all 2018", "police-reports all 2019", "police-reports all 2020",
             "police-reports all 2020 form=sexual", "police-reports all 2019 form=sexual",
             "police-reports all 2020 form=facilitation", "police-reports all 2020 district=oslo",
             "police-reports all 2020 district=oslo form=sexual", "assisted-adults all 2020",
             "assisted-adults all 2019", "assisted-adults service:rosa 2020",
             "assisted-adults service:htso 2020", "grant-scheme all 2020",
             "grant-scheme all 2019", "acquittals all 2019", "acquittals all 2020"]
        ),
        bounds=st.sampled_from([(None, None), (3, 9)]),
        sources=st.sampled_from([("rosa",), ("rosa", "htso"), ()]),
        missing=st.sampled_from([(), ("nadheim",), ("unknown-service",)]),
    ),
    max_size=16,
)  # fmt: skip


@given(SUBJECTS, st.sampled_from(sorted(FORMS)), WORDS, FIGURES, st.sampled_from(LANGUAGES))
def test_every_form_prints_something_or_says_in_a_sentence_why_not(
    subject, form, words, figures, lang
):
    try:
        text = printed(f"={subject} | {form} {' '.join(words)}", *figures, lang=lang)
    except SourceError as fault:
        assert fault.text(lang).rstrip().endswith((".", "?"))
    else:
        assert text.strip() == text
        assert text
        assert "{" not in text
