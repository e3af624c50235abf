"""Tables and charts made from blocks."""

import pytest
from documents_cast import build_chapters, rules_of, text_of_chapter

from samsyn.documents.walk import find, text_of

TOP = '# T\n\n```table\nid = "x"\ncaption = "C"\n'


def build_table(tmp_path, body, *, top=TOP):
    return build_chapters(tmp_path, f"{top}{body}\n```\n")


def table_of(built, place=0):
    return find(list(built.document.chapters[0].blocks), kinds=["Table"])[place]["c"]


def rows_of(built):
    table = table_of(built)
    rows = [*table[3][1], *(row for body in table[4] for row in body[3])]
    return [[text_of(cell[4]) for cell in row[1]] for row in rows]


def test_rows_by_service_with_a_total(tmp_path):
    built = build_table(
        tmp_path,
        'quantity = "assisted-adults"\nrows = { by = "service", total = "I alt" }\n'
        'columns = [{ label = "Alle" }, { label = "Kvinner", where = "sex=female" }]',
    )
    assert rows_of(built) == [
        ["Tiltak", "Alle", "Kvinner"],
        ["HTSO", "24", "12"],
        ["ROSA", "50", "50"],
        ["Nadheim", "–", "–"],
        ["I alt", "74", "62"],
    ]
    table = table_of(built)
    assert table[4][0][1] == 1
    assert [row[0][1] for row in table[4][0][3]] == [[], [], [], ["total"]]
    assert [column[0]["t"] for column in table[2]] == ["AlignLeft", "AlignRight", "AlignRight"]
    assert "– betyr at tallet mangler: Nadheim (ikke" in text_of_chapter(built)


def test_rows_of_one_group_have_the_total_of_the_group(tmp_path):
    built = build_table(
        tmp_path,
        'quantity = "assisted-adults"\n'
        'rows = { by = "service", group = "housing", total = "Med bolig" }',
    )
    assert rows_of(built)[1:] == [["HTSO", "24"], ["ROSA", "50"], ["Med bolig", "74"]]


def test_rows_by_category_and_columns_by_period(tmp_path):
    built = build_table(
        tmp_path,
        'quantity = "assisted-adults"\nhead = "Kjønn"\n'
        'rows = { by = "category", dimension = "sex", total = "I alt" }\n'
        'columns = [{ label = "I 2020", period = "2020" }]',
    )
    assert rows_of(built) == [
        ["Kjønn", "I 2020"],
        ["Kvinner", "62"],
        ["Menn", "12"],
        ["I alt", "74"],
    ]


def test_a_sum_that_lacks_somebody_says_whom(tmp_path):
    built = build_table(tmp_path, 'quantity = "assisted-adults"\nrows = [{ label = "Alle" }]')
    assert "Ikke med i summene, fordi tallet mangler: Nadheim." in text_of_chapter(built)


def test_a_series_across_a_new_wording_says_so(tmp_path):
    built = build_table(
        tmp_path,
        'quantity = "police-reports"\nrows = [\n'
        '{ label = "2020", period = "2020", where = "form=labour-or-services" },\n'
        '{ label = "2021", period = "2021", where = "form=forced-labour-or-services" }]',
    )
    assert "Tall før og etter 1.1.2021 kan ikke sammenlignes direkte." in text_of_chapter(built)


def test_rows_may_name_their_own_quantity(tmp_path):
    built = build_table(
        tmp_path,
        'rows = [{ label = "Ofre", quantity = "assisted-adults" },\n'
        '{ label = "Anmeldelser", quantity = "police-reports" }]',
    )
    assert rows_of(built)[1:] == [["Ofre", "74"], ["Anmeldelser", "39"]]


def test_the_note_may_hold_references(tmp_path):
    built = build_table(
        tmp_path,
        'quantity = "police-reports"\nrows = [{ label = "Alle" }]\n'
        'note = "Det var `=police-reports 2019` i 2019."',
    )
    assert "Det var 50 i 2019." in text_of_chapter(built)


@pytest.mark.parametrize(
    ("body", "key"),
    [
        ('note = "a\\u0001"\nrows = [{ label = "A" }]', "ikke kan vises"),
        ('rows = [{ label = "A\\u0001" }]', "ikke kan vises"),
        ("rows = [", "kan ikke leses som TOML"),
        ('rows = [{ label = "A" }]', "«quantity»"),
        ('quantity = "x-y"\nrows = [{ label = "A" }]', "Ingen tall heter"),
        ('quantity = "police-reports"\nrows = { by = "sex" }', "Rader og kolonner"),
        ('quantity = "police-reports"\nrows = { by = "period" }', "Periodene mangler"),
        ('quantity = "police-reports"\nrows = { by = "service", groups = "x" }', "«groups»"),
        ('quantity = "police-reports"\nrows = { by = "category" }', "er ikke en inndeling"),
        ('quantity = "police-reports"\nrows = { by = ["service"] }', "«by»"),
        ('quantity = "police-reports"\nrows = { by = "service", group = ["x"] }', "«group»"),
        ('quantity = "police-reports"\nrows = { by = "service", total = ["x"] }', "«total»"),
        (
            'quantity = "police-reports"\nrows = { by = "category", dimension = ["sex"] }',
            "«dimension»",
        ),
        ('quantity = "police-reports"\nrows = [{ where = "" }]', "mangler label"),
        ('quantity = "police-reports"\nrows = [{ label = "A", period = "2003" }]', "Ingen svar"),
        ('quantity = "police-reports"\nrows = { by = "service", group = "other" }', "Ingen svar"),
        ('quantity = "police-reports"\nrows = { by = "service", group = "houses" }', "gruppe"),
        (
            'quantity = "police-reports"\n'
            'rows = { by = "service", services = ["police"], total = "T" }',
            "hel gruppe",
        ),
        (
            'quantity = "police-reports"\nrows = { by = "period", periods = ["2019"] }\n'
            'columns = [{ label = "A", period = "2020" }]',
            "hver sin period",
        ),
        (
            'quantity = "assisted-adults"\nrows = { by = "service" }\n'
            'columns = [{ label = "A" }, { label = "B", where = "origin=asia" }]',
            "kolonnen «B»",
        ),
    ],
)  # fmt: skip
def test_a_block_that_cannot_be_made_is_one_finding_at_its_line(tmp_path, body, key):
    built = build_table(tmp_path, body)
    (found,) = built.findings
    assert key in found.message("nb")
    assert found.severity == "error"
    assert found.line >= 3


def test_a_chart_has_picture_alternative_and_table(tmp_path):
    built = build_chapters(
        tmp_path,
        '# T\n\n```chart\nid = "a"\nkind = "bar"\ncaption = "Det var `=police-reports`"\n'
        'alternative = "I 2020 var det `=police-reports`."\nquantity = "police-reports"\n'
        'rows = { by = "period", periods = ["2019", "2020"] }\n```\n',
    )
    (picture,) = built.document.pictures
    (image,) = find(list(built.document.chapters[0].blocks), kinds=["Image"])
    assert image["c"][2][0] == f"charts/{picture.name}.svg"
    assert text_of(image["c"][1]) == "I 2020 var det 39."
    assert picture.svg.lstrip().startswith("<svg")
    assert "Det var 39" in picture.svg
    assert rows_of(built)[1:] == [["2019", "50"], ["2020", "39"]]
    assert [block["t"] for block in built.document.chapters[0].blocks] == [
        "Header",
        "Figure",
        "Div",
    ]


def test_a_chart_of_an_unknown_kind_is_refused(tmp_path):
    built = build_chapters(
        tmp_path,
        '# T\n\n```chart\nid = "a"\nkind = "pie"\ncaption = "C"\nrows = []\n```\n',
    )
    assert rules_of(built) == [("unresolved-figure", 3)]
