"""A claim that does not hold, or that nobody can know, is refused with what to do instead."""

import pytest
from documents_cast import figure, printed

from samsyn.documents.sentences import SourceError


def reports(value, where="", year=2020, **other):
    return figure(value, at=f"police-reports all {year} {where}".strip(), **other)


def assisted(value, scope="all", where="", year=2020, **other):
    return figure(value, at=f"assisted-adults {scope} {year} {where}".strip(), **other)


ALL = (
    reports(40),
    reports(20, "form=sexual"),
    reports(18, "form=labour-or-services"),
    reports(1, "form=organ-removal"),
    reports(1, "form=facilitation"),
    reports(40, "district=oslo"),
    reports(0, "district=ost"),
    reports(12, "age=minor"),
    reports(12, "form=sexual", 2019),
    reports(6, "form=labour-or-services", 2019),
    reports(36, "", 2019),
    reports(40, "", 2018),
    reports(44, "", 2017),
    reports(4, "form=facilitation", 2019),
    assisted(98, bounds=(74, 98), missing=("nadheim",)),
    assisted(60, where="sex=female", missing=("nadheim",)),
    assisted(74, "service:rosa", sources=("rosa",)),
    assisted(24, "service:htso", sources=("htso",)),
    assisted(9, "service:htso", "sex=female", sources=("htso",)),
    assisted(63, "service:rosa", year=2019, sources=("rosa",)),
    assisted(63, year=2019, sources=("rosa",)),
    figure(None, at="assisted-adults service:nadheim 2020", sources=(), missing=("nadheim",)),
    figure(7, at="asylum-applicants all 2020"),
    figure(5, at="asylum-applicants all 2020 earlier-decision=yes"),
    figure(1, at="asylum-identified-on-appeal all 2020"),
    figure(35, at="grant-scheme all 2020"),
    figure(22, at="grant-scheme all 2019"),
    figure(60, at="eea-users-share all 2020"),
    figure(40, at="eea-users-share all 2019"),
    figure(2000, at="seasonal-permits all 2020"),
    figure(2001, at="seasonal-permits all 2019"),
)


@pytest.mark.parametrize(
    ("reference", "key"),
    [
        # among siblings
        ("=police-reports form=labour-or-services | most", "siblings-not-so"),
        ("=police-reports form=organ-removal | fewest", "siblings-not-so"),
        ("=police-reports form=organ-removal | second-most", "siblings-not-so"),
        ("=police-reports form=sexual | second-most", "siblings-nobody-ahead"),
        ("=police-reports district=ost | fewest", "fewest-of-none"),
        ("=police-reports age=minor | most", "siblings-overlap"),
        ("=police-reports | most", "siblings-unclear"),
        ("=police-reports form=sexual | most district", "siblings-unclear"),
        ("=police-reports form=sexual | most form extra", "siblings-unclear"),
        ("=police-reports form=sexual | most with district=oslo", "siblings-unclear"),
        ("=police-reports form=sexual | most group:nobody", "group-unknown"),
        ("=assisted-adults sex=female | most", "claim-incomplete"),
        ("=assisted-adults service:rosa | most all", "claim-incomplete"),
        ("=assisted-adults service:nadheim | most all", "no-value"),
        ("=assisted-adults | most noun counted", "siblings-unclear"),
        ("=grant-scheme | most", "not-single-things"),
        # two numbers
        ("=police-reports form=labour-or-services | more-than form=sexual", "comparison-not-so"),
        ("=police-reports form=sexual | as-many-as form=organ-removal", "comparison-not-so"),
        ("=police-reports form=sexual | more-than", "other-needed"),
        ("=police-reports form=sexual | more-than form=sexual", "other-needed"),
        ("=police-reports | more-than 2019", "other-period"),
        ("=police-reports | more-than asylum-applicants", "other-basis"),
        ("=police-reports | more-than nothing", "quantity-unknown"),
        ("=police-reports form=sexual | more-than form=military-service", "figure-not-found"),
        ("=assisted-adults service:rosa | more-than service:nadheim", "no-value"),
        ("=assisted-adults | more-than service:rosa", "claim-incomplete"),
        # parts of a whole
        ("=police-reports form=sexual | over-half", "majority-not-so"),
        ("=police-reports district=oslo | most-of", "majority-is-all"),
        ("=asylum-applicants earlier-decision=yes | majority", "majority-of-few"),
        ("=assisted-adults sex=female | most-of", "claim-incomplete"),
        ("=police-reports form=sexual | all", "all-not-so"),
        ("=police-reports form=sexual | all-but", "all-but-not-so"),
        ("=police-reports district=oslo | all-but", "all-but-not-so"),
        ("=police-reports form=sexual | none", "none-not-so"),
        ("=police-reports district=ost | none with district=oslo", "none-not-so"),
        ("=police-reports district=ost | none oslo", "form-takes-nothing"),
        ("=asylum-applicants earlier-decision=yes | all-but", "all-but-not-so"),
        ("=asylum-applicants earlier-decision=yes | fraction", "whole-too-small"),
        ("=police-reports district=oslo | fraction", "no-fraction"),
        ("=police-reports district=ost | fraction", "no-fraction"),
        ("=police-reports age=minor | fraction", "no-fraction"),
        ("=police-reports | fraction", "whole-is-itself"),
        ("=assisted-adults sex=female | most-of noun of sex=male", "no-part-of-whole"),
        # changes
        ("=police-reports | rise", "change-needs-period"),
        ("=police-reports | fall 2019", "change-other-way"),
        ("=police-reports | rise 2018", "change-other-way"),
        ("=police-reports | rise 2021", "change-backwards"),
        ("=police-reports | rise 2019 short", "change-half"),
        ("=police-reports | rise 2019 short verb", "change-verb-or-short"),
        ("=assisted-adults | rise 2019", "other-givers"),
        ("=police-reports form=labour-or-services | tripled 2019 ", "times-of-few"),
        ("=police-reports form=sexual | doubled 2019", "times-not-so"),
        ("=police-reports form=sexual | halved 2019", "times-not-so"),
        ("=police-reports form=sexual | change-percent 2019", "percent-of-few"),
        ("=eea-users-share | change-percent 2019", "percent-of-share"),
        ("=seasonal-permits | change-percent 2019", "percent-says-nothing"),
        ("=police-reports | about-as 2018", "about-as-same"),
        ("=police-reports | about-as 2019", "about-as-not-so"),
        ("=police-reports | about-as 2017..2019", "about-as-not-so"),
        ("=police-reports | about-as 2019..2020", "run-not-before"),
        # several periods
        ("=police-reports | most-in 2019", "run-needed"),
        ("=police-reports | most-in 2020..2018", "run-needed"),
        ("=police-reports | most-in 2020..2020", "run-needed"),
        ("=police-reports | most-in 2019..", "period-unknown"),
        ("=police-reports | most-in 2017..2019", "run-elsewhere"),
        ("=police-reports | most-in 2016..2020", "figure-not-found"),
        ("=police-reports | most-in 2018..2020", "no-record"),
        ("=police-reports | highest-since 2017", "no-record"),
        ("=police-reports | highest-since 2019", "since-the-last"),
        ("=police-reports 2019 | lowest-since 2017", "since-the-first"),
        ("=grant-scheme | most-in 2019..2020", "not-single-things"),
        ("=grant-scheme | highest-in 2019..2020 noun", "not-single-things"),
        ("=assisted-adults | highest-in 2019..2020", "other-givers"),
        (
            "=police-reports form=sexual | first-more-than form=labour-or-services 2019..2020",
            "first-not-so",
        ),
        (
            "=police-reports 2019 form=sexual | first-more-than form=facilitation 2019..2020",
            "first-not-last",
        ),
        # nouns and lists
        ("=police-reports district=ost | count definite", "definite-of-none"),
        ("=police-reports form=sexual | count definite category", "count-either"),
        ("=police-reports | count category", "category-needs-one"),
        ("=police-reports form=sexual | count category words et", "form-takes-nothing"),
        ("=asylum-applicants earlier-decision=yes | count category", "category-unspoken"),
        ("=assisted-adults | count definite", "count-of-overlap"),
        ("=police-reports | list", "list-needs-dimension"),
        ("=police-reports | list age", "list-dimension"),
        ("=police-reports | list sex", "list-dimension"),
        ("=asylum-applicants | list sex", "list-not-whole"),
        ("=assisted-adults | list sex", "list-not-whole"),
    ],
)
def test_a_claim_that_cannot_be_made_is_refused(reference, key):
    with pytest.raises(SourceError) as caught:
        printed(reference, *ALL)
    assert caught.value.key == key
    assert all(caught.value.text(lang).endswith((".", "?")) for lang in ("nb", "nn", "en"))


def refusal(reference, *figures):
    with pytest.raises(SourceError) as caught:
        printed(reference, *figures)
    return caught.value


def test_a_tie_says_who_ties():
    figures = (reports(4), reports(2, "form=sexual"), reports(2, "form=facilitation"))
    found = refusal("=police-reports form=sexual | most", *figures)
    assert found.key == "siblings-tie"
    assert "form=facilitation" in found.text("nb")


def test_a_category_that_somebody_withheld_may_be_the_largest():
    figures = (
        reports(40),
        reports(20, "form=sexual"),
        reports(2, "form=labour-or-services"),
        figure(None, at="police-reports all 2020 form=facilitation", status="withheld"),
    )
    assert refusal("=police-reports form=sexual | most", *figures).key == "siblings-unsure"
    assert refusal("=police-reports form=labour-or-services | fewest", *figures).key == (
        "siblings-not-so"
    )


def test_a_service_that_divided_nothing_may_turn_the_order():
    figures = (
        assisted(98),
        assisted(20, where="sex=female", missing=("rosa",), sources=("htso",)),
        assisted(4, where="sex=male", missing=("rosa",), sources=("htso",)),
    )
    assert refusal("=assisted-adults sex=female | most", *figures).key == "siblings-unsure"
    assert refusal("=assisted-adults sex=female | over-half", *figures).key == "part-not-given"
    assert refusal("=assisted-adults sex=female | fraction", *figures).key == "part-not-given"


def test_a_part_is_not_measured_by_a_whole_that_does_not_hold_all_of_it():
    figures = (
        assisted(40, sources=("htso",), missing=("rosa",)),
        assisted(30, where="sex=female"),
        assisted(4, where="sex=male"),
    )
    for form in ("most counted", "over-half counted", "fraction"):
        found = refusal(f"=assisted-adults sex=female | {form}", *figures)
        assert found.key == "whole-not-given", form
        assert "ROSA" in found.text("nb")


def test_a_refusal_names_those_that_came_and_went():
    found = refusal("=assisted-adults | rise 2019", *ALL)
    assert "HTSO" in found.text("nb")
    assert "ROSA" not in found.text("nb")


def test_nothing_is_claimed_across_a_break_of_definition():
    where = "form=forced-labour-or-services"
    figures = [reports(20 - year % 10, where, year) for year in (2020, 2021, 2022)]
    for form in ("rise 2020", "doubled 2020", "about-as 2020", "most-in 2020..2022",
                 "range-in 2020..2022", "lowest-since 2020"):  # fmt: skip
        found = refusal(f"=police-reports 2022 {where} | {form}", *figures)
        assert found.key == "change-across-break", form


def test_a_part_is_not_compared_where_one_of_the_two_is_missing_somebody():
    figures = (
        assisted(9, where="sex=female"),
        assisted(4, where="sex=male", missing=("rosa",), sources=("htso",)),
    )
    for form in ("more-than sex=male", "more-than sex=male counted"):
        found = refusal(f"=assisted-adults sex=female | {form}", *figures)
        assert found.key == "claim-incomplete"
        assert "ROSA" in found.text("en")


def test_those_counted_are_not_spoken_of_where_some_of_them_are_not_divided():
    undivided = {"missing": ("rosa",), "sources": ("htso",)}
    figures = (
        assisted(98),
        assisted(9, where="sex=female", **undivided),
        assisted(4, where="sex=male", **undivided),
        assisted(0, where="sex=other", **undivided),
    )
    for claim in ("sex=female | more-than sex=male counted", "sex=other | none counted"):
        found = refusal(f"=assisted-adults {claim}", *figures)
        assert found.key == "part-not-given"
        assert "ROSA" in found.text("nn")


def test_none_is_not_said_where_somebody_could_not_count():
    nobody = assisted(0, where="sex=other", missing=("nadheim",))
    assert refusal("=assisted-adults sex=other | none", nobody).key == "claim-incomplete"
