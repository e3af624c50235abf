"""The parts of a number one by one, and a number with the words of its category."""

import pytest
from documents_cast import figure, ground, printed

from samsyn.documents.bind import bind

LANGUAGES = ("nb", "nn", "en")


def support(value, where=""):
    return figure(value, at=f"return-support-granted all 2020 {where}".strip(), sources=("iom",))


def decisions(value, where=""):
    return figure(value, at=f"victim-permit-decisions all 2020 {where}".strip(), sources=("udi",))


def assisted(value, where="", bounds=(None, None)):
    return figure(value, at=f"assisted-adults all 2020 {where}".strip(), bounds=bounds)


ALL = (
    support(13),
    support(12, "sex=female"),
    support(1, "sex=male"),
    support(0, "sex=other"),
    support(7, "continent=asia"),
    support(4, "continent=europe"),
    support(2, "continent=africa"),
    support(9, "return-status=travelled"),
    support(4, "return-status=carried-over"),
    decisions(28),
    decisions(17, "sex=female"),
    decisions(11, "sex=male"),
    decisions(1, "outcome=refused"),
    decisions(27, "outcome=granted"),
    decisions(3, "decision-turn=first"),
    decisions(24, "permit=reflection"),
    decisions(4, "permit=limited"),
    assisted(98, bounds=(74, 98)),
    assisted(97, "sex=female", bounds=(74, 97)),
    assisted(1, "sex=male"),
    assisted(60, "newness=new", bounds=(50, 60)),
    assisted(38, "newness=continuing", bounds=(24, 38)),
)


@pytest.mark.parametrize(
    ("reference", "nb", "nn", "en"),
    [
        (
            "=return-support-granted | list sex",
            "12 kvinner og 1 mann", "12 kvinner og 1 mann", "12 women and 1 man",
        ),
        (
            "=return-support-granted | List sex words",
            "Tolv kvinner og én mann", "Tolv kvinner og éin mann", "Twelve women and one man",
        ),
        (
            "=return-support-granted | list continent",
            "7 fra Asia, 4 fra Europa og 2 fra Afrika", "7 frå Asia, 4 frå Europa og 2 frå Afrika",
            "7 from Asia, 4 from Europe and 2 from Africa",
        ),
        (
            "=return-support-granted | list continent in-order words",
            "fire fra Europa, to fra Afrika og sju fra Asia",
            "fire frå Europa, to frå Afrika og sju frå Asia",
            "four from Europe, two from Africa and seven from Asia",
        ),
        (
            "=return-support-granted | list return-status",
            "9 som reiste i perioden og 4 som ble overført til neste år",
            "9 som reiste i perioden og 4 som vart overførte til neste år",
            "9 who travelled in the period and 4 carried over to the next year",
        ),
        (
            "=victim-permit-decisions | list sex",
            "17 som gjaldt kvinner og 11 som gjaldt menn",
            "17 som galdt kvinner og 11 som galdt menn",
            "17 concerning women and 11 concerning men",
        ),
        (
            "=victim-permit-decisions | list outcome words",
            "tjuesju innvilgelser og ett avslag", "tjuesju innvilgingar og eitt avslag",
            "twenty-seven granted and one refused",
        ),
        (
            "=victim-permit-decisions | list permit",
            "24 om refleksjonsperiode og 4 om begrenset oppholdstillatelse",
            "24 om refleksjonsperiode og 4 om avgrensa opphaldsløyve",
            "24 on a reflection period and 4 on a limited residence permit",
        ),
        (
            "=assisted-adults | list sex words",
            "nittisju som gjaldt kvinner og én som gjaldt en mann",
            "nittisju som galdt kvinner og éi som galdt ein mann",
            "ninety-seven concerning women and one concerning a man",
        ),
        (
            "=assisted-adults | list newness",
            "60 nye og 38 videreførte", "60 nye og 38 vidareførte", "60 new and 38 continuing",
        ),
        (
            "=return-support-granted sex=female | count category",
            "12 kvinner", "12 kvinner", "12 women",
        ),
        (
            "=return-support-granted sex=male | Count category words",
            "Én mann", "Éin mann", "One man",
        ),
        (
            "=return-support-granted sex=other | count category words",
            "ingen personer av annet kjønn", "ingen personar av anna kjønn",
            "no persons of another sex",
        ),
        (
            "=return-support-granted continent=asia | count category words",
            "sju fra Asia", "sju frå Asia", "seven from Asia",
        ),
        (
            "=victim-permit-decisions decision-turn=first | count category words",
            "tre førstegangsvedtak", "tre førstegongsvedtak", "three first decisions",
        ),
        (
            "=victim-permit-decisions sex=female | count category",
            "17 som gjaldt kvinner", "17 som galdt kvinner", "17 concerning women",
        ),
    ],
)  # fmt: skip
def test_parts_are_said_with_the_words_of_their_categories(reference, nb, nn, en):
    said = [printed(reference, *ALL, lang=lang).replace("\xa0", " ") for lang in LANGUAGES]
    assert said == [nb, nn, en]


def test_each_number_of_a_list_leads_to_its_own_source_and_the_list_leans_on_the_whole():
    bound = bind("=return-support-granted | list continent", ground=ground(*ALL))
    shown = [piece.figure for piece in bound.pieces if piece.figure]
    assert shown == list(ALL[4:7])
    assert bound.leaned_on == (support(13),)


def test_equals_stand_in_the_order_of_the_code_list():
    figures = (support(4), support(2, "continent=asia"), support(2, "continent=africa"))
    said = printed("=return-support-granted | list continent words", *figures)
    assert said == "to fra Afrika og to fra Asia"


def test_a_list_of_a_part_lists_the_parts_of_that_part():
    figures = (
        support(7, "sex=female"),
        support(5, "sex=female form=sexual"),
        support(2, "sex=female form=labour-or-services"),
    )
    said = printed("=return-support-granted sex=female | list form words", *figures, lang="en")
    assert said == "five for prostitution or other sexual services and two for labour or services"
