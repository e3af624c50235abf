"""A reporter answers ROSA's return of 2020 by the pages, from invitation to receipt."""

import pytest
from django.utils import timezone
from opening import COUNTED, delivered, given_answers, invite_all, link_in, open_now
from pypdf import PdfReader
from round_cast import last_year, open_return
from site_cast import PASSWORD

from samsyn_web.audit.queries import verdict
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, Return, Submission
from samsyn_web.collection.queries.grid import slug_of
from samsyn_web.face.texts import say
from samsyn_web.organisations.actions.people import invite_into_role
from samsyn_web.organisations.models import Role

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
ANSWERS = given_answers()


@pytest.fixture
def rosa(cast):
    last_year(cast.rosa)
    return open_return(cast.rosa)


def assert_answered(rosa, *, by):
    held = {
        Field(a.period, a.quantity, a.dimension, a.category).name: a.value
        for a in Answer.objects.filter(of=rosa)
    }
    assert held == ANSWERS
    submission = Submission.objects.get(of=rosa)
    assert submission.passages == {"counting": COUNTED}
    assert submission.by == by.pk
    rosa.refresh_from_db()
    assert rosa.state == Return.State.SUBMITTED
    assert verdict().holds


def section_of_answers(page):
    return [
        name for name in ANSWERS
        if page.locator(f"#typed-{slug_of(name)}").count()
    ]  # fmt: skip


def invited(cast, *, lang, address):
    """Invite a person to answer for ROSA."""
    role = Role.objects.get(code="reporter-rosa")
    return invite_into_role(
        name="Rita", email="rita@example.org", language=lang, role=role,
        since=timezone.localdate(), link=f"{address}/{lang}/invitation/{{}}/".format,
        by=cast.coordinator, at=timezone.now(),
    )  # fmt: skip


def come_in(at, invitation, *, lang, keep):
    """Follow the letter, choose a password and sign in."""
    page = at.page
    page.goto(link_in(invitation))
    at.look("invitation")
    for field in ("#id_password", "#id_again"):
        page.locator(field).fill(PASSWORD)
    page.locator("form.narrow button[type=submit]").click()
    page.get_by_text(say("people.password-chosen", lang=lang)).wait_for()
    keep(page, "sign-in", most=600)
    page.locator("#id_login").fill("rita@example.org")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("form.narrow button[type=submit]").click()
    page.get_by_role("heading", name=say("collection.my-returns", lang=lang)).wait_for()


@pytest.mark.parametrize(("lang", "width"), [("nb", 1280), ("nn", 320), ("en", 1280)])
def test_a_reporter_answers_from_invitation_to_receipt(  # noqa: PLR0917 - what pytest gives
    cast, office, visit, keep, lang, width
):
    at = visit(width=width)
    page, _ = at.page, last_year(cast.rosa)
    rosa = open_now(cast, cast.rosa)
    rita = invited(cast, lang=lang, address=at.address)
    invite_all(rosa.round, by=cast.coordinator)
    account, asked = letters_to("rita@example.org", office)
    come_in(at, account, lang=lang, keep=keep)
    at.look(f"{lang}-1-returns")
    keep(page, "returns")
    page.goto(link_in(asked))
    page.get_by_role("heading", name="ROSA 2020").wait_for()
    at.look(f"{lang}-2-tasks")
    keep(page, "task-list", narrow=True)
    page.locator("a.ds-button[data-variant=primary]").click()
    for part in ("adults", "children"):
        answer_section(at, part, lang=lang)
        if part == "adults":
            keep(page, "section", narrow=True)
        page.get_by_role("button", name=say("collection.save-and-go-on", lang=lang)).click()
    page.locator("#text-counting").fill(COUNTED)
    page.keyboard.press("Tab")
    at.saved("text-counting")
    at.look(f"{lang}-4-words")
    keep(page, "in-own-words", most=700)
    page.get_by_role("button", name=say("collection.save-and-go-on", lang=lang)).click()
    page.get_by_role("heading", name=say("collection.check-title", lang=lang)).wait_for()
    at.look(f"{lang}-5-check")
    keep(page, "check-your-answers", of=".confirm, form:has(#agree)", most=460)
    page.get_by_label(say("collection.agree", lang=lang)).check()
    page.get_by_role("button", name=say("collection.submit", lang=lang)).click()
    page.get_by_role("heading", name=say("collection.receipt-title", lang=lang)).wait_for()
    at.look(f"{lang}-6-receipt")
    keep(page, "receipt", most=650)
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF").click()
    assert_receipt(download.value.path(), lang=lang)
    assert_answered(rosa, by=rita)


def letters_to(address, office):
    """The letters that one address was sent, in their order."""
    delivered(office)
    return [one for one in office.taken if one["To"].split("<")[-1].strip(">") == address]


def answer_section(at, part, *, lang):
    """Type every answer of a section, each left and saved."""
    at.page.wait_for_url(f"**/{lang}/returns/*/sections/{part}/")
    for name in section_of_answers(at.page):
        at.page.locator(f"#typed-{slug_of(name)}").fill(str(ANSWERS[name]))
        at.page.keyboard.press("Tab")
        at.saved(slug_of(name))
    at.look(f"{lang}-3-{part}")


def assert_receipt(path, *, lang):
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert say("collection.document-title", lang=lang) in text
    assert "74" in text and "Rita" in text


def test_by_keyboard_alone(cast, rosa, visit):
    at = visit(cast.rosa_reporter)
    keys = at.page.keyboard
    at.go("/nb/")
    at.tab_to(f"a[href='/nb/returns/{rosa.pk}/']")
    keys.press("Enter")
    at.page.wait_for_url("**/returns/*/")
    at.tab_to("main a.ds-button")
    keys.press("Enter")
    for part in ("adults", "children"):
        at.page.wait_for_url(f"**/sections/{part}/")
        names = section_of_answers(at.page)
        at.tab_to("input.number")
        while True:
            name = at.page.evaluate("document.activeElement.name").removeprefix("typed:")
            if name in names:
                keys.type(str(ANSWERS[name]))
            before = at.page.evaluate("document.activeElement.id")
            keys.press("Enter")
            if not at.page.evaluate("document.activeElement.matches('input.number')"):
                break
            assert at.page.evaluate("document.activeElement.id") != before
        for name in names:
            at.saved(slug_of(name))
        assert at.page.evaluate("document.activeElement.matches('.go-on button')")
        keys.press("Enter")
    at.page.wait_for_url("**/sections/words/")
    at.tab_to("#text-counting")
    keys.type(COUNTED)
    at.tab_to(".go-on button")
    keys.press("Enter")
    at.page.wait_for_url("**/answers/")
    at.tab_to("#agree")
    keys.press("Space")
    at.tab_to("form button[data-variant=primary]")
    keys.press("Enter")
    at.page.wait_for_url("**/receipt/")
    assert_answered(rosa, by=cast.rosa_reporter)


def go_on(page):
    """Send a page that has no scripts, and stand on what comes after it."""
    with page.expect_navigation():
        page.get_by_role("button", name="Lagre og gå videre").last.click()


def test_without_scripts(cast, rosa, visit):
    at = visit(cast.rosa_reporter, scripts=False)
    page = at.page
    at.go("/nb/")
    page.get_by_role("link", name="ROSA 2020").click()
    with page.expect_navigation():
        page.locator("a.ds-button[data-variant=primary]").click()
    for _ in ("adults", "children"):
        for name in section_of_answers(page):
            page.locator(f"#typed-{slug_of(name)}").fill(str(ANSWERS[name]))
        url = page.url
        go_on(page)
        if page.url.startswith(url):  # shown once what to look at
            go_on(page)
    page.locator("#text-counting").fill(COUNTED)
    page.locator("#text-counting").locator("xpath=ancestor::form").locator(".go-on button").click()
    page.get_by_label("Jeg har sett over svarene, og tallene stemmer").check()
    page.get_by_role("button", name="Send inn").click()
    page.get_by_role("heading", name="Svarene er sendt inn").wait_for()
    assert_answered(rosa, by=cast.rosa_reporter)


def test_enter_without_scripts_saves_all_and_never_chooses_between_two(cast, rosa, visit):
    one, other = (visit(cast.rosa_reporter, scripts=False) for _ in range(2))
    path, box = f"/nb/returns/{rosa.pk}/sections/children/", "#typed-children-born__total____2020"
    for at, typed in ((one, "5"), (other, "6")):
        at.go(path)
        at.page.locator(box).fill(typed)
    one.page.locator(box).press("Enter")
    other.page.locator(box).press("Enter")
    assert other.page.get_by_text("To har skrevet i dette feltet samtidig").is_visible()
    other.page.locator(box).press("Enter")
    other.go(path)
    assert other.page.get_by_text("To har skrevet i dette feltet samtidig").is_visible()
    assert Answer.objects.get(of=rosa).typed == "5"
