"""What a reference prints, form by form, in three languages."""

import tomllib

import pytest
from documents_cast import CODES, figure, ground, printed

from samsyn.documents.bind import bind
from samsyn.documents.limits import limits
from samsyn.documents.sentences import DATA, SourceError

TOTAL = figure(74, bounds=(50, 74), missing=("nadheim",))
WOMEN = figure(62, at="assisted-adults all 2020 sex=female")
MEN = figure(12, at="assisted-adults all 2020 sex=male")
ONE = figure(1, at="assisted-adults service:htso 2020")
NONE = figure(0, at="assisted-adults service:rosa 2020")
UNKNOWN = figure(None, at="assisted-adults service:nadheim 2020", sources=(), missing=("nadheim",))
BEFORE = figure(86, at="assisted-adults all 2019")
SAME = figure(74, at="assisted-adults all 2018")
FEW = figure(6, at="assisted-adults group:other 2020")
FEW_MEN = figure(3, at="assisted-adults group:other 2020 sex=male")
ALL = (TOTAL, WOMEN, MEN, ONE, NONE, UNKNOWN, BEFORE, SAME, FEW, FEW_MEN)


@pytest.mark.parametrize(
    ("reference", "nb", "nn", "en"),
    [
        ("=assisted-adults", "74", "74", "74"),
        ("=assisted-adults | words", "syttifire", "syttifire", "seventy-four"),
        ("=assisted-adults | Words", "Syttifire", "Syttifire", "Seventy-four"),
        ("=assisted-adults service:htso | words", "én", "éin", "one"),
        ("=assisted-adults service:htso | words et", "ett", "eitt", "one"),
        ("=assisted-adults service:htso | words ei", "éi", "éi", "one"),
        ("=assisted-adults service:rosa | words", "ingen", "ingen", "none"),
        ("=assisted-adults service:rosa", "0", "0", "0"),
        (
            "=assisted-adults sex=female | count",
            "62\xa0personer", "62\xa0personar", "62\xa0persons",
        ),
        ("=assisted-adults service:htso | count", "1\xa0person", "1\xa0person", "1\xa0person"),
        ("=assisted-adults service:htso | count words", "én person", "éin person", "one person"),
        ("=assisted-adults service:htso | Count words", "Én person", "Éin person", "One person"),
        (
            "=assisted-adults service:rosa | count words",
            "ingen personer", "ingen personar", "no persons",
        ),
        ("=assisted-adults | between", "mellom 50 og 74", "mellom 50 og 74", "between 50 and 74"),
        ("=assisted-adults sex=female | share", "84 prosent", "84 prosent", "84 per cent"),
        (
            "=assisted-adults sex=female | of-ten",
            "om lag åtte av ti", "om lag åtte av ti", "about eight in ten",
        ),
        ("=assisted-adults sex=male | part", "12 av 74", "12 av 74", "12 of 74"),
        (
            "=assisted-adults | change 2019",
            "ned fra 86 i 2019 til 74 i 2020",
            "ned frå 86 i 2019 til 74 i 2020",
            "down from 86 in 2019 to 74 in 2020",
        ),
        (
            "=assisted-adults 2019 | change 2018",
            "opp fra 74 i 2018 til 86 i 2019",
            "opp frå 74 i 2018 til 86 i 2019",
            "up from 74 in 2018 to 86 in 2019",
        ),
        (
            "=assisted-adults | change 2018",
            "uendret på 74 fra 2018", "uendra på 74 frå 2018", "unchanged at 74 from 2018",
        ),
        ("=assisted-adults | coverage", "2 av 3 tiltak", "2 av 3 tiltak", "2 of 3 services"),
        ("=assisted-adults | missing", "1", "1", "1"),
        ("=assisted-adults | Missing words", "Ett", "Eitt", "One"),
        (
            "=assisted-adults service:nadheim | coverage",
            "0 av 1 tiltak", "0 av 1 tiltak", "0 of 1 service",
        ),
    ],
)  # fmt: skip
def test_a_form_prints_in_all_three_languages(reference, nb, nn, en):
    assert [printed(reference, *ALL, lang=lang) for lang in ("nb", "nn", "en")] == [nb, nn, en]


def test_thousands_stand_apart_by_a_thin_space_that_does_not_break():
    assert printed("=assisted-adults", figure(1234)) == "1\u202f234"


def test_exactly_three_tenths_is_not_about_three_tenths():
    women = figure(30, at="assisted-adults all 2020 sex=female")
    assert printed("=assisted-adults sex=female | of-ten", figure(100), women) == "tre av ti"


def test_a_share_is_never_zero_for_something_nor_all_for_less_than_all():
    whole = figure(1000)
    few = figure(1, at="assisted-adults all 2020 sex=female")
    most = figure(999, at="assisted-adults all 2020 sex=male")
    assert printed("=assisted-adults sex=female | share", whole, few) == "under 1 prosent"
    assert printed("=assisted-adults sex=male | share", whole, most) == "over 99 prosent"


def test_a_share_can_be_of_another_whole():
    cross = figure(31, at="assisted-adults all 2020 sex=female form=sexual")
    reference = "=assisted-adults form=sexual sex=female | share of sex=female"
    assert printed(reference, *ALL, cross) == "50 prosent"


def test_where_the_bounds_meet_there_is_one_number():
    assert printed("=assisted-adults", figure(5, bounds=(5, 5))) == "5"
    assert printed("=assisted-adults | between", figure(5, bounds=(5, 5))) == "5"


def test_a_change_leads_to_both_of_its_ends():
    bound = bind("=assisted-adults | change 2019", ground=ground(*ALL))
    assert [piece.figure for piece in bound.pieces if piece.figure] == [BEFORE, TOTAL]


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        ("=assisted-adlts", "quantity-unknown"),
        ("=", "reference-empty"),
        ("=assisted-adults |", "form-missing"),
        ("=assisted-adults | loud", "form-unknown"),
        ("=assisted-adults service:nobody", "service-unknown"),
        ("=assisted-adults group:nobody", "group-unknown"),
        ("=assisted-adults sex=blue", "category-unknown"),
        ("=assisted-adults district=oslo", "dimension-unknown"),
        ("=assisted-adults 2020-X9", "period-unknown"),
        ("=assisted-adults yesterday", "token-unknown"),
        ("=assisted-adults 2019 2020", "token-twice"),
        ("=assisted-adults sex=male sex=female", "token-twice"),
        ("=assisted-adults 2011", "figure-not-found"),
        ("=assisted-adults service:nadheim", "no-value"),
        ("=assisted-adults service:nadheim | words", "no-value"),
        ("=assisted-adults service:htso | between", "no-bounds"),
        ("=assisted-adults | share", "whole-is-itself"),
        ("=assisted-adults sex=male | share of sex=female", "no-part-of-whole"),
        ("=assisted-adults sex=male | share sex=female", "form-takes-of"),
        ("=assisted-adults group:other sex=male | share", "whole-too-small"),
        ("=assisted-adults group:other sex=male | of-ten", "whole-too-small"),
        ("=assisted-adults | change", "change-needs-period"),
        ("=assisted-adults | change 2021", "change-backwards"),
        ("=assisted-adults | change 2019-T1", "change-lengths"),
        ("=assisted-adults | coverage words", "form-takes-nothing"),
        ("=assisted-adults sex=male | count twice", "form-takes-nothing"),
        ("=assisted-adults | count", "count-of-overlap"),
        ("=assisted-adults | words hen", "gender-unknown"),
    ],
)
def test_what_cannot_be_printed_is_refused_and_says_why(reference, key):
    with pytest.raises(SourceError) as caught:
        printed(reference, *ALL)
    assert caught.value.key == key
    assert all(caught.value.text(lang).endswith((".", "?")) for lang in ("nb", "nn", "en"))


def test_tenths_that_would_be_none_or_all_are_refused():
    almost_none = figure(2, at="assisted-adults all 2020 sex=male")
    with pytest.raises(SourceError) as caught:
        printed("=assisted-adults sex=male | of-ten", figure(100), almost_none)
    assert caught.value.key == "tenths-say-nothing"


def test_a_change_across_a_break_of_definition_is_refused():
    later = figure(10, at="police-reports all 2021 form=forced-labour-or-services")
    earlier = figure(14, at="police-reports all 2020 form=forced-labour-or-services")
    reference = "=police-reports 2021 form=forced-labour-or-services | change 2020"
    with pytest.raises(SourceError) as caught:
        printed(reference, later, earlier)
    assert caught.value.key == "change-across-break"


@pytest.mark.parametrize(
    ("misspelt", "nearest"),
    [("=assisted-adlts", "assisted-adults"), ("=assisted-adults | most-than", "more-than")],
)
def test_a_misspelt_code_is_answered_with_the_nearest_one(misspelt, nearest):
    with pytest.raises(SourceError) as caught:
        printed(misspelt, *ALL)
    assert nearest in caught.value.text("nb")


def test_a_share_whose_givers_differ_from_those_of_the_whole_is_in_doubt():
    women = figure(30, at="assisted-adults all 2020 sex=female", missing=("rosa",))
    here = ground(figure(100), women)
    for form, key in (("share", "share-of-fewer"), ("Part", "part-of-fewer")):
        doubt = bind(f"=assisted-adults sex=female | {form}", ground=here).doubt
        assert doubt is not None
        assert doubt.key == key


def test_a_number_of_the_same_givers_is_in_no_doubt():
    here = ground(*ALL)
    assert bind("=assisted-adults | change 2019", ground=here).doubt is None
    assert CODES.quantities["assisted-adults"].adds == "overlapping"


def test_every_limit_has_a_value_a_unit_and_a_source():
    table = tomllib.loads((DATA / "limits.toml").read_text(encoding="utf-8"))
    assert all(set(entry) == {"value", "unit", "source"} for entry in table.values())
    assert limits().least_whole == table["least-whole"]["value"]
