"""A reporter answers ROSA's return of 2020 by workbook, with three errors planted and mended."""

import pytest
from opening import COUNTED, given_answers, open_now
from pypdf import PdfReader
from round_cast import last_year
from workbook_typing import book_of, bytes_of, find, type_in

from samsyn_web.collection.actions.submitting import checksum_of
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, AnswerEdit, Return, Submission
from samsyn_web.face.texts import say

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
AMISS, DOUBTFUL = "FBE3E1", "FDF0DD"  # the colours of what must and what may be put right
MEN, NEW = "assisted-adults|sex|male", "assisted-adults|newness|new"
BROWSERS = {
    "nb": {"width": 1280}, "nn": {"width": 320}, "en": {"width": 1280, "scripts": False},
}  # fmt: skip


def fetched(page, *, button, lang):
    """Press a link that gives a file; gives back the file."""
    with page.expect_download() as download:
        page.get_by_role("link", name=say(f"collection.{button}", lang=lang)).click()
    return book_of(download.value.path().read_bytes())


def lines_of(dimension=""):
    """The keys of the lines that ROSA answered in the example year, with her answers."""
    keys = {name.partition("@")[0].replace(".", "|"): n for name, n in given_answers().items()}
    return {key: n for key, n in keys.items() if dimension in key}


def fill_with_three_errors(book):
    """Type what ROSA answered, but for three errors; gives back where each of them is found.

    The new and the continuing make 68 of 74, a number is written as a word, and nothing is said
    of regions, which must be answered.
    """
    type_in(book, "counting||", answer=COUNTED)
    for key, value in lines_of().items():
        type_in(book, key, answer=None if "|origin|" in key else value)
    sheet = find(book, NEW)[0].title
    type_in(book, NEW, answer=40)
    word = type_in(book, MEN, answer="elleve")
    first = find(book, next(iter(lines_of("|origin|"))))[1]
    return {"sum": (sheet, f"C{find(book, NEW)[1]}"), "word": (sheet, word),
            "missing": (sheet, f"C{first}")}  # fmt: skip


def send(at, book, path, *, lang):
    """Choose a workbook on the page, and see what it would change."""
    path.write_bytes(bytes_of(book))
    at.page.locator("#workbook").set_input_files(path)
    at.page.get_by_role("button", name=say("collection.workbook-send-button", lang=lang)).click()
    at.page.get_by_role("heading", name=say("collection.upload-title", lang=lang)).wait_for()


def told_at(page):
    """What the tables of findings tell, by sheet and cell."""
    rows = [
        row.locator("td").all_inner_texts() for row in page.locator("table.found tbody tr").all()
    ]
    return {(sheet, cell): reason for sheet, cell, reason in rows}


def red_cells(book):
    """The cells that were coloured by the site, with the reason in each."""
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book.worksheets for row in sheet.iter_rows() for cell in row
        if cell.comment and cell.fill.fgColor.rgb[2:] in (AMISS, DOUBTFUL)
    }  # fmt: skip


def mend(book):
    """Put the three right in the workbook that came back."""
    for key, value in (lines_of("|origin|") | {NEW: 46, MEN: 11}).items():
        type_in(book, key, answer=value)


@pytest.mark.parametrize("lang", BROWSERS)
def test_a_reporter_answers_by_workbook_with_three_planted_errors(
    cast, visit, keep, tmp_path, lang
):
    last_year(cast.rosa)
    rosa = open_now(cast, cast.rosa)
    at = visit(cast.rosa_reporter, **BROWSERS[lang])
    at.go(f"/{lang}/returns/{rosa.pk}/")
    at.page.get_by_role("link", name=say("collection.workbook-instead", lang=lang)).click()
    at.look(f"{lang}-workbook")
    keep(at.page, "workbook", most=760)
    book = fetched(at.page, button="workbook-fetch-button", lang=lang)
    planted = fill_with_three_errors(book)
    send(at, book, tmp_path / "rosa.xlsx", lang=lang)
    told = told_at(at.page)
    assert set(told) == set(planted.values())
    assert "68" in told[planted["sum"]] and "elleve" in told[planted["word"]]
    at.look(f"{lang}-dry-run-errors")
    keep(at.page, "workbook-dry-run", narrow=True)
    assert not Answer.objects.filter(of=rosa).exists()

    marked = fetched(at.page, button="upload-marked", lang=lang)
    assert red_cells(marked) == {place: told[place] for place in planted.values()}
    mend(marked)
    at.go(f"/{lang}/returns/{rosa.pk}/workbook/")
    send(at, marked, tmp_path / "rosa-mended.xlsx", lang=lang)
    assert told_at(at.page) == {}
    at.look(f"{lang}-dry-run-right")
    at.page.get_by_role("button", name=say("collection.upload-take", lang=lang)).click()
    at.page.locator(".messages").wait_for()
    at.look(f"{lang}-draft")
    check_and_submit(at, lang=lang)
    assert_submitted(rosa, by=cast.rosa_reporter)


def check_and_submit(at, *, lang):
    """Look over what the draft holds, confirm it, and take the receipt."""
    page = at.page
    page.get_by_role("link", name=say("collection.look-over", lang=lang)).click()
    page.get_by_label(say("collection.agree", lang=lang)).check()
    page.get_by_role("button", name=say("collection.submit", lang=lang)).click()
    page.get_by_role("heading", name=say("collection.receipt-title", lang=lang)).wait_for()
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    text = " ".join(one.extract_text() for one in PdfReader(download.value.path()).pages)
    assert say("collection.document-title", lang=lang) in text
    assert "74" in text


def assert_submitted(rosa, *, by):
    held = {
        Field(one.period, one.quantity, one.dimension, one.category).name: one.value
        for one in Answer.objects.filter(of=rosa)
    }
    assert held == given_answers()
    assert set(AnswerEdit.objects.values_list("lane", flat=True)) == {"workbook"}
    submission = Submission.objects.get(of=rosa)
    assert (submission.checksum, submission.by) == (checksum_of(rosa), by.pk)
    assert submission.passages == {"counting": COUNTED}
    rosa.refresh_from_db()
    assert rosa.state == Return.State.SUBMITTED
