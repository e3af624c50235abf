"""Claims about time: changes with both ends, multiples, per cent, and the highest of some years."""

import pytest
from documents_cast import figure, ground, printed

from samsyn.documents.bind import bind

LANGUAGES = ("nb", "nn", "en")
YEARS = {2014: 16, 2015: 18, 2016: 15, 2017: 14, 2018: 17, 2019: 63, 2020: 74}


def cases(value, year=2020):
    return figure(value, at=f"section-4-29-cases all {year}", sources=("nemndene",))


def said(form, *figures):
    reference = f"=section-4-29-cases {form}"
    return [printed(reference, *figures, lang=lang) for lang in LANGUAGES]


ALL = tuple(cases(value, year) for year, value in YEARS.items())


@pytest.mark.parametrize(
    ("form", "nb", "nn", "en"),
    [
        (
            "| rise 2019",
            "en økning fra 63 i 2019 til 74 i 2020", "ein auke frå 63 i 2019 til 74 i 2020",
            "a rise from 63 in 2019 to 74 in 2020",
        ),
        (
            "| Trend 2019",
            "En økning fra 63 i 2019 til 74 i 2020", "Ein auke frå 63 i 2019 til 74 i 2020",
            "A rise from 63 in 2019 to 74 in 2020",
        ),
        (
            "| rise 2019 verb",
            "økte fra 63 i 2019 til 74 i 2020", "auka frå 63 i 2019 til 74 i 2020",
            "rose from 63 in 2019 to 74 in 2020",
        ),
        (
            "2017 | fall 2016",
            "en nedgang fra 15 i 2016 til 14 i 2017", "ein nedgang frå 15 i 2016 til 14 i 2017",
            "a fall from 15 in 2016 to 14 in 2017",
        ),
        (
            "2017 | Trend 2016 verb",
            "Gikk ned fra 15 i 2016 til 14 i 2017", "Gjekk ned frå 15 i 2016 til 14 i 2017",
            "Fell from 15 in 2016 to 14 in 2017",
        ),
        ("2018 | range-in 2014..2018", "mellom 14 og 18", "mellom 14 og 18", "between 14 and 18"),
        (
            "2018 | highest-since 2015",
            "det høyeste antallet siden 2015", "det høgaste talet sidan 2015",
            "the highest number since 2015",
        ),
        (
            "2018 | Highest-since 2015 noun",
            "Det høyeste antallet saker siden 2015", "Det høgaste talet på saker sidan 2015",
            "The highest number of cases since 2015",
        ),
        (
            "2016 | lowest-since 2014",
            "det laveste antallet siden 2014", "det lågaste talet sidan 2014",
            "the lowest number since 2014",
        ),
        (
            "| highest-in 2014..2020",
            "det høyeste antallet i årene 2014–2020", "det høgaste talet i åra 2014–2020",
            "the highest number in the years 2014–2020",
        ),
        (
            "2017 | lowest-in 2014..2020 noun",
            "det laveste antallet saker i årene 2014–2020",
            "det lågaste talet på saker i åra 2014–2020",
            "the lowest number of cases in the years 2014–2020",
        ),
        (
            "| Most-in 2014..2020 noun",
            "Flest saker i årene 2014–2020", "Flest saker i åra 2014–2020",
            "The largest number of cases in the years 2014–2020",
        ),
        (
            "2017 | fewest-in 2014..2020",
            "færrest i årene 2014–2020", "færrast i åra 2014–2020",
            "the smallest number in the years 2014–2020",
        ),
    ],
)  # fmt: skip
def test_what_happened_over_the_years_is_told(form, nb, nn, en):
    figures = ALL if "lowest-since" not in form else (cases(14, 2014), *ALL[1:])
    assert said(form, *figures) == [nb, nn, en]


@pytest.mark.parametrize(
    ("before", "after", "form", "nb", "nn", "en"),
    [
        (
            12, 12, "trend", "ingen endring: 12 både i 2019 og i 2020",
            "inga endring: 12 både i 2019 og i 2020", "no change: 12 in both 2019 and 2020",
        ),
        (
            12, 12, "trend verb", "var uendret på 12 fra 2019 til 2020",
            "var uendra på 12 frå 2019 til 2020", "was unchanged at 12 from 2019 to 2020",
        ),
        (
            12, 24, "doubled", "doblet, fra 12 i 2019 til 24 i 2020",
            "dobla, frå 12 i 2019 til 24 i 2020", "doubled from 12 in 2019 to 24 in 2020",
        ),
        (
            12, 30, "Doubled", "Mer enn doblet, fra 12 i 2019 til 30 i 2020",
            "Meir enn dobla, frå 12 i 2019 til 30 i 2020",
            "More than doubled from 12 in 2019 to 30 in 2020",
        ),
        (
            10, 19, "doubled", "nesten doblet, fra 10 i 2019 til 19 i 2020",
            "nesten dobla, frå 10 i 2019 til 19 i 2020",
            "nearly doubled from 10 in 2019 to 19 in 2020",
        ),
        (
            10, 31, "tripled", "mer enn tredoblet, fra 10 i 2019 til 31 i 2020",
            "meir enn tredobla, frå 10 i 2019 til 31 i 2020",
            "more than tripled from 10 in 2019 to 31 in 2020",
        ),
        (
            24, 12, "halved", "halvert, fra 24 i 2019 til 12 i 2020",
            "halvert, frå 24 i 2019 til 12 i 2020", "halved from 24 in 2019 to 12 in 2020",
        ),
        (
            24, 7, "halved", "mer enn halvert, fra 24 i 2019 til 7 i 2020",
            "meir enn halvert, frå 24 i 2019 til 7 i 2020",
            "more than halved from 24 in 2019 to 7 in 2020",
        ),
        (
            65, 73, "change-percent", "opp 12 prosent, fra 65 i 2019 til 73 i 2020",
            "opp 12 prosent, frå 65 i 2019 til 73 i 2020",
            "up 12 per cent, from 65 in 2019 to 73 in 2020",
        ),
        (
            3353, 2363, "change-percent",
            "ned 30 prosent, fra 3\u202f353 i 2019 til 2\u202f363 i 2020",
            "ned 30 prosent, frå 3\u202f353 i 2019 til 2\u202f363 i 2020",
            "down 30 per cent, from 3,353 in 2019 to 2,363 in 2020",
        ),
        (
            27, 28, "about-as", "nesten uendret, fra 27 i 2019 til 28 i 2020",
            "nesten uendra, frå 27 i 2019 til 28 i 2020",
            "almost unchanged, from 27 in 2019 to 28 in 2020",
        ),
    ],
)  # fmt: skip
def test_a_change_between_two_years_is_told_with_both_ends(before, after, form, nb, nn, en):  # noqa: PLR0917 - a row of the table
    name, *rest = form.split()
    figures = (cases(before, 2019), cases(after))
    assert said(f"| {name} 2019 {' '.join(rest)}", *figures) == [nb, nn, en]


@pytest.mark.parametrize(
    ("before", "nb", "nn", "en"),
    [
        (
            (45, 46, 47),
            "om lag som i årene 2017–2019, da tallet lå mellom 45 og 47: 46 i 2020",
            "om lag som i åra 2017–2019, då talet låg mellom 45 og 47: 46 i 2020",
            "about the same as in the years 2017–2019, when it lay between 45 and 47: 46 in 2020",
        ),
        (
            (45, 45, 45),
            "om lag som i årene 2017–2019, da tallet var 45 hver gang: 46 i 2020",
            "om lag som i åra 2017–2019, då talet var 45 kvar gong: 46 i 2020",
            "about the same as in the years 2017–2019, when it was 45 each time: 46 in 2020",
        ),
    ],
)
def test_a_number_may_be_as_in_a_run_of_years(before, nb, nn, en):
    years = [cases(value, 2017 + place) for place, value in enumerate(before)]
    assert said("| about-as 2017..2019", *years, cases(46)) == [nb, nn, en]


def test_thirds_of_a_year_are_a_run_as_years_are():
    thirds = [cases(n, f"2020-T{n}") for n in (1, 2, 3)]
    assert printed("=section-4-29-cases 2020-T3 | most-in 2020-T1..2020-T3", *thirds) == (
        "flest fra og med 1. tertial 2020 til og med 3. tertial 2020"
    )
    assert printed("=section-4-29-cases 2020-T3 | rise 2020-T2", *thirds, lang="en") == (
        "a rise from 2 in the second four months of 2020 to 3 in the third four months of 2020"
    )


@pytest.mark.parametrize(
    ("quantity", "nb", "nn", "en"),
    [
        ("grant-scheme", "det høyeste beløpet", "det høgaste beløpet", "the highest amount"),
        (
            "au-pair-permits-philippines",
            "den høyeste andelen", "den høgaste prosentdelen", "the highest share",
        ),
    ],
)  # fmt: skip
def test_money_and_shares_are_amounts_and_shares_not_numbers(quantity, nb, nn, en):
    figures = [figure(v, at=f"{quantity} all {y}") for y, v in ((2019, 40), (2020, 50))]
    reference = f"={quantity} | highest-in 2019..2020"
    spoken = [printed(reference, *figures, lang=lang).split(" i ")[0] for lang in ("nb", "nn")]
    assert spoken == [nb, nn]
    assert printed(reference, *figures, lang="en").startswith(en)


def test_for_the_first_time_is_held_against_every_year_before():
    figures = [
        figure(value, at=f"police-reports all {year} form={form}")
        for form, values in (("sexual", (27, 24, 17, 17)), ("labour-or-services", (16, 18, 15, 20)))
        for year, value in zip(range(2017, 2021), values, strict=True)
    ]
    reference = "=police-reports form=labour-or-services | first-more-than form=sexual 2017..2020"
    assert [printed(reference, *figures, lang=lang) for lang in LANGUAGES] == [
        "for første gang i årene 2017–2020",
        "for første gong i åra 2017–2020",
        "for the first time in the years 2017–2020",
    ]


def test_each_end_of_a_change_leads_to_its_own_source():
    here = ground(cases(24, 2019), cases(7))
    for form in ("trend 2019", "fall 2019 verb", "halved 2019", "change-percent 2019"):
        bound = bind(f"=section-4-29-cases | {form}", ground=here)
        shown = [piece.figure for piece in bound.pieces if piece.figure]
        assert shown == [cases(24, 2019), cases(7)], form


def test_the_ends_of_a_range_lead_to_the_years_that_have_them():
    bound = bind("=section-4-29-cases 2018 | range-in 2014..2018", ground=ground(*ALL))
    shown = [piece.figure for piece in bound.pieces if piece.figure]
    assert shown == [cases(14, 2017), cases(18, 2015)]
    assert set(bound.figures) == set(ALL[:5])
