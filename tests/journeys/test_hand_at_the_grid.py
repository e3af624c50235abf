"""What a hand does at the grid: two at once, paste, arrows, words, and nothing that moves."""

import re

import pytest
from grid_scene import FEMALE, MALE, TOTAL, adults, held, leave, rosa
from playwright.sync_api import expect

from samsyn_web.audit.models import Entry
from samsyn_web.collection.models import Answer

__all__ = ["adults", "rosa"]  # fixtures
pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
PASTE = """([box, text]) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.querySelector(box).dispatchEvent(
        new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
}"""
TOP = "document.activeElement.getBoundingClientRect().top"


@pytest.mark.parametrize("width", [1280, 320])
def test_two_browsers_at_once_and_both_values_at_the_field(rosa, cast, visit, keep, width):
    adults = f"/nb/returns/{rosa.pk}/sections/adults/"
    mine, other = visit(cast.rosa_reporter, width=width), visit(cast.rosa_reporter)
    for at in (mine, other):
        at.go(adults)
    leave(other, TOTAL, "74")
    other.saved(TOTAL)
    leave(mine, TOTAL, "75")
    both = mine.page.locator(f"#state-{TOTAL} .waiting")
    both.wait_for()
    assert both.locator("dd").all_inner_texts() == ["74", "75"]
    assert mine.page.locator(f"#typed-{TOTAL}").input_value() == "75"
    mine.look("two-at-once")
    keep(mine.page, "two-at-once", most=740)
    assert held(rosa) == {"total": "74"}
    mine.page.get_by_role("button", name="Lagre og gå videre").last.click()
    mine.page.wait_for_url("**saved=1")
    assert held(rosa) == {"total": "74"}
    assert both.locator("dd").all_inner_texts() == ["74", "75"]
    leave(mine, TOTAL, "76")  # having seen both
    mine.saved(TOTAL)
    assert held(rosa) == {"total": "76"}


@pytest.mark.parametrize(("button", "stands"), [
    ("Behold det som står", "74"), ("Bruk det andre", "75")])  # fmt: skip
def test_the_button_chooses_whatever_stands_in_the_box(rosa, cast, visit, button, stands):
    mine, other = visit(cast.rosa_reporter), visit(cast.rosa_reporter)
    for at, typed in ((mine, "75"), (other, "74")):
        at.go(f"/nb/returns/{rosa.pk}/sections/adults/")
        at.page.locator(f"#typed-{TOTAL}").fill(typed)
    other.page.keyboard.press("Tab")
    other.saved(TOTAL)
    mine.page.keyboard.press("Tab")
    mine.page.get_by_role("button", name=button).click()
    mine.page.wait_for_url("**saved=1")
    assert held(rosa) == {"total": stands}
    assert mine.page.locator(".waiting").count() == 0
    assert mine.page.locator(f"#typed-{TOTAL}").input_value() == stands


def test_only_the_field_that_was_left_is_saved(adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    with at.page.expect_request("**/save/") as sent:
        leave(at, TOTAL, "74")
    at.saved(TOTAL)
    assert at.page.locator(".saved").count() == 1
    assert set(sent.value.post_data_json) == {
        f"{key}:assisted-adults.total.@2020" for key in ("typed", "chosen", "note", "seen")
    }


def test_a_column_of_a_spreadsheet_is_pasted_downward_and_saved_in_one_act(
    rosa, adults, cast, visit, keep
):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    at.page.locator(f"#typed-{FEMALE}").focus()
    at.page.evaluate(PASTE, [f"#typed-{FEMALE}", "63\r\n11\r\n40\r\n20\r\n"])
    at.saved("assisted-adults__form__labour-or-services__2020")
    assert held(rosa) == {"female": "63", "male": "11", "sexual": "40", "labour-or-services": "20"}
    assert Entry.objects.filter(act="collection.answers-saved").count() == 1
    assert at.page.locator("#pasted").inner_text() == "4 tall er limt inn."
    keep(at.page, "pasted", of="#pasted, fieldset.group:nth-of-type(3)", most=560)


@pytest.mark.parametrize(("text", "says"), [
    ("63\tKvinner\n11\tMenn", "2 tall er limt inn, fra den første kolonnen"),
    ("\n".join(map(str, range(1, 40))), "flere rader enn det er felt"),
])  # fmt: skip
def test_more_than_there_is_room_for_is_said(adults, cast, visit, text, says):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    at.page.evaluate(PASTE, [f"#typed-{FEMALE}", text])
    assert says in at.page.locator("#pasted").inner_text()
    assert at.page.locator(f"#typed-{FEMALE}").input_value() == re.match("[0-9]+", text)[0]
    at.saved(FEMALE)


def test_one_number_is_pasted_as_always(adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    prevented = at.page.evaluate(
        PASTE.replace("dispatchEvent(", "dispatchEvent(window.pasted = ")
        + "", [f"#typed-{FEMALE}", "63"])  # fmt: skip
    assert prevented is None
    assert at.page.evaluate("window.pasted.defaultPrevented") is False


def test_arrows_and_enter_go_between_the_boxes_and_nowhere_else(adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    here = "document.activeElement.id"
    at.page.locator(f"#typed-{FEMALE}").focus()
    for key, box in [("ArrowDown", MALE), ("ArrowUp", FEMALE), ("Enter", MALE)]:
        at.page.keyboard.press(key)
        assert at.page.evaluate(here) == f"typed-{box}"
    at.page.locator(f"#typed-{TOTAL}").focus()
    at.page.keyboard.press("ArrowUp")
    assert at.page.evaluate(here) == f"typed-{TOTAL}"
    at.page.locator(f"#chosen-{TOTAL}").focus()
    at.page.keyboard.press("ArrowDown")
    assert at.page.evaluate(here) == f"chosen-{TOTAL}"


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_moves_under_the_hand(adults, cast, visit, width):
    at = visit(cast.rosa_reporter, width=width)
    at.go(adults)
    leave(at, TOTAL, "74")
    at.saved(TOTAL)
    at.page.locator(f"#typed-{FEMALE}").fill("ca. 63")
    at.page.locator(f"#typed-{MALE}").focus()
    box = at.page.evaluate(TOP)
    at.page.locator(f"#found-{FEMALE} .finding").wait_for()
    at.page.locator(".summary.with-errors").wait_for(state="attached")
    at.page.wait_for_timeout(100)
    assert abs(at.page.evaluate(TOP) - box) <= 1
    assert at.page.locator(f"#typed-{FEMALE}").get_attribute("aria-invalid") == "true"
    at.look("error-while-typing")
    at.page.keyboard.type("11")
    at.page.locator(f"#typed-{FEMALE}").fill("63")
    at.page.locator(f"#typed-{MALE}").focus()
    box = at.page.evaluate(TOP)
    at.page.locator(f"#found-{FEMALE} .finding").wait_for(state="detached")
    at.page.wait_for_timeout(100)
    assert abs(at.page.evaluate(TOP) - box) <= 1
    assert at.page.locator(f"#typed-{MALE}").input_value() == "11"


def test_a_text_is_saved_while_it_is_written_and_its_words_are_counted(rosa, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(f"/nb/returns/{rosa.pk}/sections/words/")
    at.page.locator(".last-year summary").click()
    at.page.get_by_role("button", name="Begynn med denne teksten").click()
    at.saved("text-counting")
    assert rosa.passages.get().text.startswith("Alle med mer enn én samtale")
    at.page.locator("#text-counting").fill("ord " * 101)
    assert at.page.locator("#words-counting").inner_text() == (
        "101 ord. Det er plass til 100: kort ned hvis du kan."
    )
    at.look("words-over")
    expect(at.page.locator("#seen-text-counting")).to_have_value("2", timeout=20_000)
    assert rosa.passages.get().text.split() == ["ord"] * 101


def test_personal_data_is_said_at_the_field(rosa, adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    at.page.locator(f"#row-{FEMALE} summary").click()
    at.page.locator(f"#note-{FEMALE}").fill("spør kari@example.org")
    at.page.keyboard.press("Tab")
    at.page.get_by_text("ser ut som en e-postadresse").wait_for()
    at.look("personal")
    assert held(rosa) == {}
    at.page.locator(f"#note-{FEMALE}").fill("spør koordinatoren")
    at.page.keyboard.press("Tab")
    at.saved(FEMALE)
    assert Answer.objects.get(of=rosa).note == "spør koordinatoren"
