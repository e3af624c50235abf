"""Claims about a number among others: printed where they hold, in three languages."""

import pytest
from documents_cast import figure, ground, printed

from samsyn.documents.bind import bind

POLICE = ("politiet",)


def reports(value, where="", *, period="2020"):
    return figure(value, at=f"police-reports all {period} {where}".strip(), sources=POLICE)


def decisions(value, where=""):
    return figure(value, at=f"victim-permit-decisions all 2020 {where}".strip(), sources=("udi",))


def assisted(value, scope, where="", *, missing=(), bounds=(None, None), sources=("rosa", "htso")):
    at = f"assisted-adults {scope} 2020 {where}".strip()
    return figure(value, at=at, sources=sources, missing=missing, bounds=bounds)


ALL = (
    reports(39),
    reports(17, "form=sexual"),
    reports(20, "form=labour-or-services"),
    reports(1, "form=organ-removal"),
    reports(1, "form=facilitation"),
    reports(0, "form=military-service"),
    reports(0, "form=unclear"),
    reports(18, "district=oslo"),
    reports(4, "district=ost"),
    reports(17, "district=vest"),
    reports(0, "aggravated=aggravated"),
    decisions(28),
    decisions(27, "permit=reflection"),
    decisions(1, "permit=limited"),
    decisions(28, "sex=female"),
    decisions(9, "continent=europe"),
    decisions(9, "continent=asia"),
    decisions(9, "continent=africa"),
    decisions(1, "continent=oceania"),
    assisted(98, "all", missing=("nadheim",), bounds=(74, 98)),
    assisted(60, "all", "sex=female", missing=("nadheim",), bounds=(50, 60)),
    assisted(38, "all", "sex=male", missing=("nadheim",), bounds=(24, 38)),
    assisted(98, "all", "newness=new", missing=("nadheim",), bounds=(74, 98)),
    assisted(0, "all", "newness=continuing", missing=("nadheim",)),
    assisted(74, "service:rosa", sources=("rosa",)),
    assisted(24, "service:htso", sources=("htso",)),
)
LANGUAGES = ("nb", "nn", "en")


@pytest.mark.parametrize(
    ("reference", "nb", "nn", "en"),
    [
        ("form=labour-or-services | most", "flest", "flest", "the largest number"),
        ("form=labour-or-services | Most", "Flest", "Flest", "The largest number"),
        (
            "form=labour-or-services | most noun",
            "flest anmeldelser", "flest meldingar", "the largest number of police reports",
        ),
        (
            "form=sexual | second-most noun",
            "nest flest anmeldelser", "nest flest meldingar",
            "the second largest number of police reports",
        ),
        ("form=labour-or-services | commonest", "vanligste", "vanlegaste", "most common"),
        ("form=labour-or-services | largest", "største", "største", "largest"),
        (
            "form=labour-or-services | Most noun with form=sexual",
            "Flest anmeldelser", "Flest meldingar", "The largest number of police reports",
        ),
        ("form=labour-or-services | more-than form=sexual", "flere", "fleire", "more"),
        (
            "form=labour-or-services | More-than form=sexual noun",
            "Flere anmeldelser", "Fleire meldingar", "More police reports",
        ),
        ("form=sexual | fewer-than form=labour-or-services", "færre", "færre", "fewer"),
        (
            "form=sexual | Fewer-than form=labour-or-services noun",
            "Færre anmeldelser", "Færre meldingar", "Fewer police reports",
        ),
        ("form=organ-removal | as-many-as form=facilitation", "like mange", "like mange",
         "as many"),
        (
            "form=organ-removal | as-many-as form=facilitation noun",
            "like mange anmeldelser", "like mange meldingar", "as many police reports",
        ),
        ("form=labour-or-services | over-half", "over halvparten", "over halvparten",
         "more than half"),
        (
            "form=labour-or-services | Over-half noun",
            "Over halvparten av anmeldelsene", "Over halvparten av meldingane",
            "More than half of the police reports",
        ),
        ("form=labour-or-services | most-of", "de fleste", "dei fleste", "most"),
        (
            "form=labour-or-services | Most-of noun",
            "De fleste anmeldelsene", "Dei fleste meldingane", "Most of the police reports",
        ),
        ("form=labour-or-services | majority", "flertallet", "fleirtalet", "the majority"),
        (
            "form=labour-or-services | majority noun",
            "flertallet av anmeldelsene", "fleirtalet av meldingane",
            "the majority of the police reports",
        ),
        ("aggravated=aggravated | none", "ingen", "ingen", "none"),
        ("aggravated=aggravated | None noun", "Ingen anmeldelser", "Ingen meldingar",
         "No police reports"),
        ("form=military-service | none with form=unclear", "ingen", "ingen", "none"),
        ("district=oslo | fraction", "knapt halvparten", "knapt halvparten", "just under half"),
        (
            "district=oslo | Fraction noun",
            "Knapt halvparten av anmeldelsene", "Knapt halvparten av meldingane",
            "Just under half of the police reports",
        ),
        ("district=ost | fraction", "om lag en tidel", "om lag ein tidel", "about a tenth"),
    ],
)  # fmt: skip
def test_a_claim_about_police_reports_is_printed(reference, nb, nn, en):
    said = [printed(f"=police-reports {reference}", *ALL, lang=lang) for lang in LANGUAGES]
    assert said == [nb, nn, en]


@pytest.mark.parametrize(
    ("reference", "nb", "nn", "en"),
    [
        ("sex=female | all", "alle", "alle", "all"),
        ("sex=female | All noun", "Alle vedtakene", "Alle vedtaka", "All the decisions"),
        ("permit=reflection | all-but", "alle unntatt ett", "alle unntatt eitt", "all but one"),
        (
            "permit=reflection | All-but noun",
            "Alle vedtakene unntatt ett", "Alle vedtaka unntatt eitt", "All the decisions but one",
        ),
        ("permit=reflection | fraction", "nesten alle", "nesten alle", "nearly all"),
        (
            "permit=reflection | fraction noun",
            "nesten alle vedtakene", "nesten alle vedtaka", "nearly all the decisions",
        ),
        ("permit=limited | fewest", "færrest", "færrast", "the smallest number"),
        (
            "permit=limited | Fewest noun",
            "Færrest vedtak", "Færrast vedtak", "The smallest number of decisions",
        ),
        (
            "continent=asia | most with continent=europe continent=africa",
            "flest", "flest", "the largest number",
        ),
        ("continent=asia | fraction", "om lag en tredel", "om lag ein tredel", "about a third"),
    ],
)  # fmt: skip
def test_a_claim_about_decisions_agrees_with_a_neuter(reference, nb, nn, en):
    said = [printed(f"=victim-permit-decisions {reference}", *ALL, lang=lang) for lang in LANGUAGES]
    assert said == [nb, nn, en]


@pytest.mark.parametrize(
    ("reference", "nb", "nn", "en"),
    [
        (
            "sex=female | most counted",
            "flest av de talte", "flest av dei talde", "the largest number of those counted",
        ),
        (
            "service:htso | Fewest all counted",
            "Færrest av de 2 tiltakene som ga tallet", "Færrast av dei 2 tiltaka som gav talet",
            "The smallest number among the 2 services that gave the number",
        ),
        (
            "sex=female | more-than sex=male counted",
            "flere av de talte", "fleire av dei talde", "more of those counted",
        ),
        (
            "sex=female | over-half counted",
            "over halvparten av de talte", "over halvparten av dei talde",
            "more than half of those counted",
        ),
        (
            "sex=female | Most-of counted",
            "De fleste av de talte", "Dei fleste av dei talde", "Most of those counted",
        ),
        (
            "newness=new | all counted",
            "samtlige av de talte", "samtlege av dei talde", "all of those counted",
        ),
        (
            "newness=continuing | none counted",
            "ingen av de talte", "ingen av dei talde", "none of those counted",
        ),
        (
            "service:rosa | most all counted",
            "flest av de 2 tiltakene som ga tallet", "flest av dei 2 tiltaka som gav talet",
            "the largest number among the 2 services that gave the number",
        ),
        ("service:rosa | more-than service:htso", "flere", "fleire", "more"),
        (
            "service:rosa | more-than service:htso noun",
            "flere personer", "fleire personar", "more persons",
        ),
    ],
)  # fmt: skip
def test_where_somebody_could_not_count_the_claim_is_of_those_counted(reference, nb, nn, en):
    said = [printed(f"=assisted-adults {reference}", *ALL, lang=lang) for lang in LANGUAGES]
    assert said == [nb, nn, en]


def test_a_claim_leads_to_its_own_number_and_leans_on_all_it_was_held_against():
    bound = bind("=police-reports form=labour-or-services | most", ground=ground(*ALL))
    (piece,) = bound.pieces
    assert piece.figure == reports(20, "form=labour-or-services")
    assert reports(17, "form=sexual") in bound.leaned_on
    assert reports(39) in bound.leaned_on


def test_a_category_nobody_mentioned_is_none_where_the_others_make_the_whole():
    figures = (reports(5), reports(3, "form=sexual"), reports(2, "form=labour-or-services"))
    assert printed("=police-reports form=sexual | most", *figures) == "flest"


def test_what_nobody_divided_is_given_to_each_rival_in_turn():
    figures = (reports(12), reports(7, "form=sexual"), reports(2, "form=labour-or-services"))
    assert printed("=police-reports form=sexual | most", *figures) == "flest"


def test_services_of_a_group_are_compared_with_each_other_only():
    group = assisted(98, "group:housing", bounds=(74, 98))
    reference = "=assisted-adults service:htso | second-most group:housing"
    assert printed(reference, group, *ALL) == "nest flest"


def test_a_detail_is_compared_within_the_category_it_divides():
    figures = (
        assisted(20, "all", "form=labour-or-services"),
        assisted(15, "all", "form-detail=labour"),
        assisted(5, "all", "form-detail=services"),
    )
    assert printed("=assisted-adults form-detail=labour | most", *figures) == "flest"


def test_one_of_several_divisions_is_compared_along_the_one_that_is_named():
    figures = (
        reports(9, "form=sexual"),
        reports(6, "district=oslo form=sexual"),
        reports(3, "district=ost form=sexual"),
    )
    reference = "=police-reports district=oslo form=sexual | most district"
    assert printed(reference, *figures) == "flest"
