"""Every page of the workbook and of the keys, in every state, looked at in a real browser."""

import pytest
from django.core.management import call_command
from round_cast import A_FIELD, last_year, open_return
from site_cast import NOW, PASSWORD
from workbook_typing import ADULTS, WOMEN, book_of, bytes_of, type_in

from samsyn_web.collection.actions.answering import Typed, Writer, save_answers
from samsyn_web.collection.models import Lane
from samsyn_web.collection.queries.workbook import workbook_of

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
WIDTHS = pytest.mark.parametrize("width", [1280, 320])


@pytest.fixture
def rosa(cast):
    last_year(cast.rosa)
    return open_return(cast.rosa)


def filled(rosa, path, lines):
    """A workbook of the return on a disk, with some lines typed into."""
    book = book_of(workbook_of(rosa, lang="nb", made_on=NOW.date()))
    for key, typed in lines.items():
        type_in(book, key, **typed)
    path.write_bytes(bytes_of(book))
    return path


def send(at, rosa, path):
    at.go(f"/nb/returns/{rosa.pk}/workbook/")
    at.page.locator("#workbook").set_input_files(path)
    at.page.get_by_role("button", name="Se hva regnearket endrer").click()


@WIDTHS
def test_what_crosses_another_is_chosen_by_keyboard(cast, rosa, visit, tmp_path, width):
    at = visit(cast.rosa_reporter, width=width)
    path = filled(rosa, tmp_path / "rosa.xlsx", {ADULTS: {"answer": 74}, WOMEN: {"answer": 70}})
    writer = Writer(lane=Lane.WEB, by=cast.htso_reporter)
    save_answers(rosa, typed=[Typed(A_FIELD, "75")], writer=writer, at=NOW)
    send(at, rosa, path)
    at.page.get_by_role("heading", name="Andre har endret disse feltene").wait_for()
    at.look("upload-crossed")
    at.tab_to("input[type=radio]")
    at.page.keyboard.press("ArrowDown")
    at.tab_to("button[value=take]")
    at.page.keyboard.press("Enter")
    at.page.get_by_text("Lagret som utkast: 2 svar").wait_for()


@WIDTHS
def test_a_file_that_is_refused_says_why_and_the_focus_goes_there(
    cast, rosa, visit, tmp_path, width
):
    at = visit(cast.rosa_reporter, width=width)
    note = {ADULTS: {"answer": 74, "note": "spør kari@example.org"}}
    send(at, rosa, filled(rosa, tmp_path / "rosa.xlsx", note))
    at.page.get_by_role("heading", name="Vi kunne ikke ta imot filen").wait_for()
    assert at.page.evaluate("document.activeElement.matches('.error-summary')")
    at.look("workbook-personal")
    at.page.get_by_role("link", name="Ta det bort").click()
    assert at.page.evaluate("document.activeElement.id") == "workbook"
    wrong = tmp_path / "svar.xlsx"
    wrong.write_bytes(b"hei")
    send(at, rosa, wrong)
    at.page.get_by_text("ikke et Excel-regneark").first.wait_for()
    at.look("workbook-refused")


@WIDTHS
def test_the_keys_of_the_api(cast, visit, width):
    at = visit(cast.coordinator, width=width)
    assert at.go("/nb/keys/") == 200
    at.look("keys-none")
    at.page.get_by_role("button", name="Lag nøkkelen").click()
    at.page.get_by_label("Passord").fill(PASSWORD)
    at.page.keyboard.press("Enter")
    at.page.get_by_text("Fyll ut «Navn på nøkkelen»").first.wait_for()
    at.look("keys-missing")
    at.page.get_by_label("Organisasjon").select_option(label="Oslo krisesenter")
    at.page.get_by_label("Navn på nøkkelen").fill("Fagsystem, produksjon")
    at.page.get_by_role("button", name="Lag nøkkelen").click()
    at.page.locator("#made-title").wait_for()
    assert at.page.get_by_label("Nøkkelen", exact=True).input_value().startswith("samsyn_")
    at.look("keys-made")
    at.page.get_by_role("link", name="Trekk tilbake").click()
    at.look("key-withdraw")
    at.page.get_by_role("button", name="Trekk tilbake nøkkelen").click()
    at.page.get_by_text("er trukket tilbake").wait_for()
    at.look("keys-withdrawn")


def test_the_log_is_whole_after_all_of_it(cast, rosa, visit, tmp_path):
    at = visit(cast.rosa_reporter)
    send(at, rosa, filled(rosa, tmp_path / "rosa.xlsx", {ADULTS: {"answer": 74}}))
    at.page.get_by_role("button", name="Forkast regnearket").click()
    at.page.get_by_text("Ingenting er endret").wait_for()
    call_command("verify_audit")
