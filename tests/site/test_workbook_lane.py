"""A return is answered in a workbook: fetched with what stands, sent back, looked at, taken in."""

import io
import zipfile

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from round_cast import A_FIELD
from site_cast import NOW
from workbook_typing import ADULTS, WOMEN, book_of, bytes_of, type_in

from samsyn_web.audit.models import Entry
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions.answering import Typed, Writer, save_answers, save_passage
from samsyn_web.collection.models import Answer, AnswerEdit, Lane, Passage, Return, Upload
from samsyn_web.collection.queries.workbook import workbook_of


@pytest.fixture
def reporter(client, cast):
    client.force_login(cast.rosa_reporter)
    return client


def fetch(client, the_return, lang="nb"):
    page = client.get(f"/{lang}/returns/{the_return.pk}/workbook/download/")
    assert page.status_code == 200
    return page.content


def send(client, the_return, content, *, name="rosa.xlsx", lang="nb"):
    file = SimpleUploadedFile(name, content)
    return client.post(f"/{lang}/returns/{the_return.pk}/workbook/", {"workbook": file})


def typed_by(person, the_return, typed, *, seen=0, field=A_FIELD):
    writer = Writer(lane=Lane.WEB, by=person)
    (saved,) = save_answers(
        the_return, typed=[Typed(field, typed, seen=seen)], writer=writer, at=NOW
    )
    return saved.answer


def text_of(page):
    return page.content.decode()


def sent(client, the_return, **typed):
    """Fetch the workbook, type, send it back, and return the address of what it would change."""
    book = book_of(fetch(client, the_return))
    for key, values in typed.pop("lines", {ADULTS: {"answer": 74}}).items():
        type_in(book, key, **values)
    page = send(client, the_return, bytes_of(book))
    assert page.status_code == 302, text_of(page)
    return page.url


def test_nothing_is_stored_as_an_answer_until_it_is_taken_in(reporter, rosa):
    address = sent(reporter, rosa, lines={ADULTS: {"answer": 74}, WOMEN: {"answer": 70}})
    page = text_of(reporter.get(address))
    assert "Ingenting er lagret ennå" in page
    assert "Svar som blir endret: 2" in page
    assert not Answer.objects.exists()
    taken = reporter.post(address, {"act": "take"}, follow=True)
    assert "Lagret som utkast: 2 svar" in text_of(taken)
    assert sorted(Answer.objects.values_list("value", flat=True)) == [70, 74]
    assert set(AnswerEdit.objects.values_list("lane", flat=True)) == {"workbook"}
    assert bytes(Upload.objects.get().content) == b""
    assert verdict().holds


def test_what_is_not_clear_is_kept_as_it_was_typed_and_told_of_with_sheet_and_cell(reporter, rosa):
    address = sent(reporter, rosa, lines={ADULTS: {"answer": "ca. 80"}})
    page = text_of(reporter.get(address))
    assert "Voksne som fikk oppfølging" in page
    assert "ca. 80" in page
    reporter.post(address, {"act": "take"})
    answer = Answer.objects.get()
    assert (answer.typed, answer.status) == ("ca. 80", "")


def test_the_same_workbook_comes_back_with_red_cells(reporter, rosa):
    address = sent(reporter, rosa, lines={ADULTS: {"answer": 74}, WOMEN: {"answer": "12,5"}})
    content = reporter.get(f"{address}marked/").content
    book = book_of(content)
    assert book.sheetnames[0] == "Det vi fant"
    cells = [c for sheet in book.worksheets for row in sheet.iter_rows() for c in row if c.comment]
    assert any(cell.value == "12,5" and "12,5" in cell.comment.text for cell in cells)
    assert send(reporter, rosa, content).status_code == 302


def test_an_answer_that_stands_is_filled_in_and_counts_as_no_change(reporter, rosa, cast):
    typed_by(cast.rosa_reporter, rosa, "1 234")
    page = text_of(reporter.get(sent(reporter, rosa, lines={})))
    assert "det samme som det som alt står" in page


def test_the_way_to_the_workbook_stands_at_the_return(reporter, rosa):
    page = text_of(reporter.get(f"/nb/returns/{rosa.pk}/"))
    assert f"/nb/returns/{rosa.pk}/workbook/" in page


def test_an_answer_that_is_cleared_in_the_workbook_is_cleared(reporter, rosa, cast):
    typed_by(cast.rosa_reporter, rosa, "74")
    address = sent(reporter, rosa, lines={ADULTS: {"answer": None}})
    reporter.post(address, {"act": "take"})
    assert Answer.objects.get().typed == ""


def test_what_another_saved_since_is_kept_where_the_workbook_was_not_touched(reporter, rosa, cast):
    book = book_of(fetch(reporter, rosa))
    typed_by(cast.rosa_reporter, rosa, "75")
    type_in(book, WOMEN, answer=3)
    address = send(reporter, rosa, bytes_of(book)).url
    reporter.post(address, {"act": "take"})
    assert {one.category: one.typed for one in Answer.objects.all()} == {"": "75", "female": "3"}


@pytest.mark.parametrize(("choice", "stands"), [("keep-1", "75"), ("use-1", "74"), ("", "75")])
def test_what_crosses_another_is_shown_and_never_overwrites_unseen(
    reporter, rosa, cast, choice, stands
):
    book = book_of(fetch(reporter, rosa))
    typed_by(cast.rosa_reporter, rosa, "75")
    type_in(book, ADULTS, answer=74)
    address = send(reporter, rosa, bytes_of(book)).url
    page = text_of(reporter.get(address))
    assert "Andre har endret disse feltene" in page
    assert not Answer.objects.filter(typed="74").exists()
    reporter.post(address, {"act": "take", f"choose-{A_FIELD.name}": choice})
    assert Answer.objects.get().typed == stands
    aside = [edit.typed for edit in AnswerEdit.objects.filter(is_kept=False)]
    assert aside == ([] if choice else ["74"])


def test_what_changes_between_looking_and_yes_is_set_aside(reporter, rosa, cast):
    address = sent(reporter, rosa)
    typed_by(cast.rosa_reporter, rosa, "75")
    taken = reporter.post(address, {"act": "take"}, follow=True)
    assert "Lagt til side: 1 svar" in text_of(taken)
    assert Answer.objects.get().typed == "75"
    assert AnswerEdit.objects.get(is_kept=False).typed == "74"


def test_a_text_is_taken_in_with_its_lines(reporter, rosa, cast):
    prompt = "development"
    writer = Writer(lane=Lane.WEB, by=cast.rosa_reporter)
    save_passage(rosa, prompt=prompt, text="Ett.\r\nTo.", seen=0, writer=writer, at=NOW)
    assert "det samme" in text_of(reporter.get(sent(reporter, rosa, lines={})))
    address = sent(reporter, rosa, lines={f"{prompt}||": {"answer": "Ett.\nTo.\nTre."}})
    reporter.post(address, {"act": "take"})
    assert Passage.objects.get().text == "Ett.\nTo.\nTre."


def test_a_discarded_workbook_leaves_nothing_but_a_line_in_the_log(reporter, rosa):
    address = sent(reporter, rosa)
    page = reporter.post(address, {"act": "discard"}, follow=True)
    assert "Ingenting er endret" in text_of(page)
    assert not Upload.objects.exists()
    assert not Answer.objects.exists()
    acts = list(Entry.objects.values_list("act", flat=True))
    assert acts == ["collection.return-read", "collection.workbook-received",
                    "collection.workbook-discarded"]  # fmt: skip
    again = reporter.post(address, {"act": "take"}, follow=True)
    assert "venter ikke lenger" in text_of(again)
    assert not Answer.objects.exists()


def test_a_workbook_that_was_taken_in_is_not_taken_in_again(reporter, rosa):
    address = sent(reporter, rosa)
    reporter.post(address, {"act": "take"})
    for again in (reporter.post(address, {"act": "take"}), reporter.get(address),
                  reporter.get(f"{address}marked/")):  # fmt: skip
        assert again.url == f"/nb/returns/{rosa.pk}/workbook/"
    assert AnswerEdit.objects.count() == 1


@pytest.mark.parametrize(
    ("place", "text", "kind"),
    [
        ("note", "spør kari@example.org", "email"),
        ("answer", "01019012345", "national-id"),
        ("comment", "DUF 2020 123456 02", "duf"),
    ],
)
def test_a_workbook_with_a_person_in_it_is_not_stored_and_its_place_is_told(
    reporter, rosa, place, text, kind
):
    book = book_of(fetch(reporter, rosa))
    cell = type_in(book, ADULTS, **{place: text})
    page = send(reporter, rosa, bytes_of(book))
    assert page.status_code == 422
    assert f"celle {cell}" in text_of(page)
    assert text not in text_of(page)
    assert not Upload.objects.exists()
    entry = Entry.objects.get(act="collection.workbook-refused")
    assert kind in entry.detail["found"]
    assert text not in str(entry.detail)


def other_workbook(cast, **change):
    rosa = Return.objects.get(service=cast.rosa)
    for name, value in change.items():
        setattr(rosa, name, value)
    return workbook_of(rosa, lang="nb", made_on=NOW.date())


def macro_book(content):
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0macro")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("lang", "says"),
    [("nb", "for et annet tiltak"), ("nn", "for eit anna tiltak"), ("en", "another service")],
)
def test_the_workbook_of_another_service_is_refused_in_the_language_of_the_page(
    reporter, rosa, cast, lang, says
):
    page = send(reporter, rosa, other_workbook(cast, service=cast.htso), lang=lang)
    assert page.status_code == 422
    assert says in text_of(page)
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (lambda _: b"", "er tom"),
        (lambda _: b"hei", "ikke et Excel-regneark"),
        (lambda content: content[:-2000], "skadet"),
        (macro_book, "makroer"),
        (lambda _: bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "gammelt Office-format"),
        (lambda content: content + b"\0" * 5_000_001, "større enn 5 MB"),
    ],
    ids=["empty", "text", "cut", "macro", "old", "large"],
)  # fmt: skip
def test_a_wrong_file_is_refused_in_one_sentence(reporter, rosa, wrong, says):
    page = send(reporter, rosa, wrong(fetch(reporter, rosa)))
    assert page.status_code == (413 if "5 MB" in says else 422)
    assert says in text_of(page)
    assert not Upload.objects.exists()


def test_without_a_file_one_is_asked_for_and_a_huge_one_is_told_from_none(reporter, rosa):
    address = f"/nb/returns/{rosa.pk}/workbook/"
    assert "Velg regnearket" in text_of(reporter.post(address, {}))
    huge = send(reporter, rosa, b"\0" * 10_500_000)
    assert huge.status_code == 413
    assert "større enn 5 MB" in text_of(huge)


def test_last_years_workbook_is_refused(reporter, rosa):
    form = openpyxl.load_workbook(io.BytesIO(fetch(reporter, rosa)))
    technical = form["samsyn"]
    for row in range(1, technical.max_row + 1):
        for column in range(1, 13):
            if technical.cell(row, column).value == "2020":
                technical.cell(row, column).value = "2019"
    page = send(reporter, rosa, bytes_of(form))
    assert page.status_code == 422


def test_a_closed_return_takes_no_workbook(reporter, rosa):
    content = fetch(reporter, rosa)
    waiting = sent(reporter, rosa)
    Return.objects.update(state="submitted")
    assert send(reporter, rosa, content).status_code == 422
    assert reporter.post(waiting, {"act": "take"}).status_code == 409
    assert not Answer.objects.exists()


@pytest.mark.parametrize("who", ["htso_reporter", "stranger", "coordinator", "signatory"])
def test_nobody_else_sees_or_takes_a_workbook(client, cast, rosa, who):
    client.force_login(cast.rosa_reporter)
    address = sent(client, rosa)
    client.force_login(getattr(cast, who))
    for path in (address, f"{address}marked/", f"/nb/returns/{rosa.pk}/workbook/"):
        assert client.get(path).status_code == 404
    assert client.post(address, {"act": "take"}).status_code == 404
    assert not Answer.objects.exists()


def test_one_who_is_not_signed_in_is_led_to_sign_in(client, rosa):
    page = client.get(f"/nb/returns/{rosa.pk}/workbook/")
    assert page.url.startswith("/nb/account/login/")
