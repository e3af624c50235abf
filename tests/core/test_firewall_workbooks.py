"""A workbook is searched in every corner, and each sighting names sheet and cell."""

import io
import zipfile

import openpyxl
import pytest
from firewall_cast import (
    DUF,
    HER_PHONE,
    NATIONAL_ID,
    PERSON,
    gps_picture,
    parts,
    picture,
    seen,
    workbook,
)
from openpyxl.comments import Comment

from samsyn.returns import search_file, show_in_file

XLSX = "svar.xlsx"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
PLAIN = (
    ("Land", 2019, 2020), ("Nigeria", 14, 12), ("Georgia", 3, 4), ("Kvinner", 23, 30),
    ("mai", 12, 13), ("Sum", 45_000_000, 39_450_000),
)  # fmt: skip


def with_parts(content, added):
    """A package with parts added or exchanged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            if name not in added:
                new.writestr(name, old.read(name))
        for name, part in added.items():
            new.writestr(name, part)
    return buffer.getvalue()


def one_cell(text):
    def fill(book):
        book.add_worksheet("Voksne").write_string("B3", text)

    return workbook(fill)


def test_a_cell_is_named_by_sheet_and_address():
    ((kind, place),) = seen(XLSX, one_cell(f"gjelder {NATIONAL_ID}"))
    assert (kind, place.sheet, place.cell, place.hidden) == ("national-id", "Voksne", "B3", False)


def test_a_plain_workbook_is_left_alone():
    def fill(book):
        sheet = book.add_worksheet("Voksne")
        for row, line in enumerate(PLAIN):
            sheet.write_row(row, 0, line)
        sheet.write_formula("D2", "=SUM(B2:C2)", None, 26)

    assert seen(XLSX, workbook(fill)) == []


def test_a_number_in_a_cell_has_its_zero_given_back():
    def fill(book):
        book.add_worksheet().write_number("A1", int(NATIONAL_ID))

    assert [kind for kind, _ in seen(XLSX, workbook(fill))] == ["national-id"]


def test_a_number_divided_between_two_cells_is_one_number():
    def fill(book):
        book.add_worksheet("Liste").write_row("B2", [NATIONAL_ID[:6], NATIONAL_ID[6:]])

    ((kind, place),) = seen(XLSX, workbook(fill))
    assert (kind, place.cell) == ("national-id", "B2")


def test_a_list_of_names_with_ages_is_seen():
    def fill(book):
        sheet = book.add_worksheet("Liste")
        sheet.write_row("A1", ["navn", "alder", "land"])
        sheet.write_row("A2", ["Ngozi", 23, "Nigeria"])
        sheet.write_row("A3", ["Elena Popescu", 31, "Romania"])

    assert [(kind, place.cell) for kind, place in seen(XLSX, workbook(fill))] == [
        ("name", "A2"),
        ("name", "A3"),
    ]


def hidden_sheet(book):
    book.add_worksheet("Svar")
    sheet = book.add_worksheet("Gjemt")
    sheet.write("A1", PERSON)
    sheet.hide()


def very_hidden_sheet(book):
    book.add_worksheet("Svar")
    sheet = book.add_worksheet("Gjemt")
    sheet.write("A1", PERSON)
    sheet.very_hidden()


def hidden_row(book):
    sheet = book.add_worksheet()
    sheet.write("A5", PERSON)
    sheet.set_row(4, None, None, {"hidden": True})


def hidden_column(book):
    sheet = book.add_worksheet()
    sheet.write("D5", PERSON)
    sheet.set_column("C:E", None, None, {"hidden": True})


@pytest.mark.parametrize("fill", [hidden_sheet, very_hidden_sheet, hidden_row, hidden_column])
def test_what_is_hidden_is_seen_and_said_to_be_hidden(fill):
    ((kind, place),) = seen(XLSX, workbook(fill))
    assert (kind, place.part, place.hidden) == ("name", "cell", True)


def header(book):
    book.add_worksheet().set_header(f"&L{PERSON}")


def text_box(book):
    book.add_worksheet().insert_textbox("B2", PERSON)


def defined_name(book):
    book.add_worksheet()
    book.define_name("hemmelig", f'="{PERSON}"')


def prompt(book):
    told = {"validate": "any", "input_title": "Husk", "input_message": PERSON}
    book.add_worksheet().data_validation("A1", told)


def link(book):
    book.add_worksheet().write_url("A1", "mailto:kari@example.org", string="skriv")


def tip(book):
    book.add_worksheet().write_url("A1", "https://example.org", string="her", tip=PERSON)


def formula(book):
    book.add_worksheet().write_formula("A1", f'=IF(B1=1,"{PERSON}","")', None, "")


def title(book):
    book.add_worksheet()
    book.set_properties({"title": f"Om {PERSON}"})


def custom(book):
    book.add_worksheet()
    book.set_custom_property("Gjelder", PERSON)


def alternative(book):
    shown = {"image_data": io.BytesIO(picture("PNG")), "description": PERSON}
    book.add_worksheet().insert_image("A1", "a.png", shown)


def chart_title(book):
    sheet = book.add_worksheet()
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Sheet1!$A$1:$A$2"})
    chart.set_title({"name": PERSON})
    sheet.insert_chart("C1", chart)


@pytest.mark.parametrize(
    ("fill", "part"),
    [
        (header, "header"), (text_box, "text-box"), (defined_name, "defined-name"),
        (prompt, "markup"), (link, "link"), (tip, "markup"), (formula, "formula"),
        (title, "property"), (custom, "property"), (alternative, "text-box"),
        (chart_title, "markup"),
    ],
)  # fmt: skip
def test_what_lies_beside_the_cells_is_seen(fill, part):
    assert part in [where for _, where in parts(XLSX, workbook(fill))]


def test_a_comment_is_named_by_its_cell():
    book = openpyxl.Workbook()
    book.active.title = "Svar"
    book.active["C4"].comment = Comment(f"ring {HER_PHONE}", "Kari Nordmann")
    buffer = io.BytesIO()
    book.save(buffer)
    found = search_file(XLSX, buffer.getvalue())
    ((kind, place),) = [(s.kind, s.place) for s in found if not s.stripped]
    assert (kind, place.part, place.sheet, place.cell) == ("phone", "comment", "Svar", "C4")
    assert "author" in [s.kind for s in found]


def test_a_threaded_comment_and_its_writer_are_seen():
    thread = (
        f'<ThreadedComments xmlns="{THREADED}"><threadedComment ref="B7" id="1" personId="2">'
        f"<text>DUF {DUF}</text></threadedComment></ThreadedComments>"
    )
    person = (
        f'<personList xmlns="{THREADED}"><person displayName="Kari Nordmann" id="2" userId="x"/>'
        "</personList>"
    )
    content = with_parts(
        one_cell("74"),
        {"xl/threadedComments/threadedComment1.xml": thread, "xl/persons/person.xml": person},
    )
    found = search_file(XLSX, content)
    assert [(s.kind, s.place.cell) for s in found if not s.stripped] == [("duf", "B7")]
    assert [s.kind for s in found if s.stripped] == ["author"]


def test_a_text_no_cell_shows_any_longer_is_a_leftover():
    content = one_cell("svar")
    shared = (
        f'<sst xmlns="{MAIN}"><si><t>svar</t></si>'
        "<si><r><t>Ngozi, </t></r><r><t>23 år</t></r></si></sst>"
    )
    assert parts(XLSX, with_parts(content, {"xl/sharedStrings.xml": shared})) == [
        ("name", "leftover")
    ]


def test_what_a_pivot_table_remembers_is_seen():
    cache = (
        f'<pivotCacheDefinition xmlns="{MAIN}"><cacheFields><cacheField name="navn"><sharedItems>'
        '<s v="Ngozi, 23 år"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>'
    )
    content = with_parts(one_cell("74"), {"xl/pivotCache/pivotCacheDefinition1.xml": cache})
    assert parts(XLSX, content) == [("name", "markup")]


def test_a_sheet_named_by_a_person_is_not_named_in_what_is_told():
    def fill(book):
        book.add_worksheet("Ngozi, 23 år").write("A1", PERSON)

    found = seen(XLSX, workbook(fill))
    assert [place.part for _, place in found] == ["sheet-name", "cell", "property"]
    assert "Ngozi" not in repr(found)


def test_who_made_the_file_is_told_apart_and_a_program_is_nobody():
    def by(name):
        def fill(book):
            book.add_worksheet()
            book.set_properties({"author": name})

        return [(s.kind, s.place.name) for s in search_file(XLSX, workbook(fill))]

    assert ("author", "creator") in by("Kari Nordmann")
    assert by("Microsoft Office User") == by("openpyxl") == by("") == []


def test_a_photograph_in_a_workbook_gives_its_position_away():
    def fill(book):
        book.add_worksheet().insert_image(
            "A1", "hus.jpg", {"image_data": io.BytesIO(gps_picture())}
        )

    ((kind, place),) = seen(XLSX, workbook(fill))
    assert kind == "position"
    assert place.inside == ("image1.jpeg",)


def test_a_workbook_within_a_workbook_is_searched_and_a_strange_part_cannot_be():
    inner = one_cell(f"gjelder {NATIONAL_ID}")
    content = with_parts(
        one_cell("74"), {"xl/embeddings/bok.xlsx": inner, "xl/embeddings/ole1.bin": b"\xd0\xcf"}
    )
    found = seen(XLSX, content)
    assert [(kind, place.inside) for kind, place in found] == [
        ("national-id", ("bok.xlsx",)),
        ("unread", ("ole1.bin",)),
    ]


def test_the_sender_is_shown_where_it_stands():
    content = one_cell(f"Kvinnen har {NATIONAL_ID} og bor her")
    ((sighting, shown),) = show_in_file(XLSX, content).items()
    assert sighting == search_file(XLSX, content)[0]
    assert shown == "Kvinnen har … og bor her"
