"""Every page of answering, in every state, looked at in a real browser: axe, width, scripts."""

from datetime import date

import pytest
from round_cast import last_year, open_police, open_return, open_round
from site_cast import NOW

from samsyn_web.collection.actions.answering import Told, Typed, Writer, save_page
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Comment, Lane, Return, Round

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
FEMALE = Field("2020", "assisted-adults", "sex", "female")
TOTAL = Field("2020", "assisted-adults", "total", "")


@pytest.fixture
def rosa(cast):
    last_year(cast.rosa)
    return open_return(cast.rosa)


def save(rosa, by, *typed, told=()):
    writer = Writer(lane=Lane.WEB, by=by)
    return save_page(rosa, typed=typed, told=told, writer=writer, at=NOW)


@pytest.mark.parametrize("width", [1280, 320])
def test_an_empty_return(cast, rosa, visit, width):
    at = visit(cast.rosa_reporter, width=width)
    for path, name in [
        ("", "start"), (f"returns/{rosa.pk}/", "task-list"),
        (f"returns/{rosa.pk}/sections/adults/", "section-empty"),
        (f"returns/{rosa.pk}/sections/children/", "children-empty"),
        (f"returns/{rosa.pk}/sections/words/", "words-empty"),
        (f"returns/{rosa.pk}/answers/", "answers-empty"),
        (f"returns/{rosa.pk}/sections/adults/hand-over/", "hand-over"),
        (f"returns/{rosa.pk}/history/counting/", "history-empty"),
    ]:  # fmt: skip
        assert at.go(f"/nb/{path}") == 200
        at.look(name)


@pytest.mark.parametrize("width", [1280, 320])
def test_a_return_with_errors_and_two_who_wrote_at_once(cast, rosa, visit, keep, width):
    save(rosa, cast.rosa_reporter, Typed(TOTAL, "74"), Typed(FEMALE, "ca. 63", note="Anslag."))
    save(rosa, cast.htso_reporter, Typed(TOTAL, "75"),
         told=[Told("counting", "Alle med mer enn én samtale.")])  # fmt: skip
    save(rosa, cast.rosa_reporter, told=[Told("counting", "De som overnattet.")])
    male = Field("2020", "assisted-adults", "sex", "male")
    save(rosa, cast.rosa_reporter, Typed(male, "80"))
    at = visit(cast.rosa_reporter, width=width)
    for path, name in [
        (f"returns/{rosa.pk}/", "task-list-errors"),
        (f"returns/{rosa.pk}/sections/adults/", "section-errors"),
        (f"returns/{rosa.pk}/sections/words/", "words-two"),
        (f"returns/{rosa.pk}/answers/", "answers-errors"),
        (f"returns/{rosa.pk}/history/assisted-adults.total.@2020/", "history"),
    ]:
        assert at.go(f"/nb/{path}") == 200
        at.look(name)
        if name == "section-errors":
            keep(at.page, "section-with-findings", most=1000)


@pytest.mark.parametrize("width", [1280, 320])
def test_a_return_that_is_submitted_and_what_who_signs_sees(cast, visit, width):
    last_year(cast.rosa)
    rosa = open_return(cast.rosa, filled=True)
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    reporter, signatory = (visit(who, width=width) for who in (cast.rosa_reporter, cast.signatory))
    for at, who in ((reporter, "reporter"), (signatory, "signatory")):
        for path, name in [("", "task-list"), ("answers/", "answers"), ("receipt/", "receipt")]:
            assert at.go(f"/nb/returns/{rosa.pk}/{path}") == 200
            at.look(f"submitted-{name}-{who}")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_return_that_was_sent_back(cast, rosa, visit, width):
    Return.objects.filter(pk=rosa.pk).update(state="sent-back")
    Comment.objects.create(of=rosa, text="Se på totalen en gang til.", by=1, at=NOW)
    Comment.objects.create(of=rosa, about=TOTAL.name, text="Er dette uten barn?", by=1, at=NOW)
    at = visit(cast.rosa_reporter, width=width)
    for path, name in [("", "task-list"), ("sections/adults/", "section")]:
        assert at.go(f"/nb/returns/{rosa.pk}/{path}") == 200
        at.look(f"sent-back-{name}")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_section_by_a_link(cast, rosa, visit, keep, width):
    at, colleague = visit(cast.rosa_reporter, width=width), visit(width=width)
    at.go(f"/nb/returns/{rosa.pk}/sections/children/hand-over/")
    at.page.get_by_role("button", name="Lag lenke").click()
    link = at.page.get_by_label("Lenke til kollegaen din").input_value()
    at.look("hand-over-made")
    keep(at.page, "hand-over", most=800)
    colleague.page.goto(link)
    colleague.page.locator("#typed-children-born__total____2020").fill("5")
    colleague.page.keyboard.press("Tab")
    colleague.saved("children-born__total____2020")
    colleague.look("handed")
    colleague.page.get_by_role("button", name="Lagre").click()
    colleague.page.get_by_text("Det du skrev, er lagret.").wait_for()
    colleague.look("handed-saved")
    at.page.get_by_role("button", name="Trekk tilbake lenken").click()
    at.page.get_by_text("Trukket tilbake").wait_for()
    colleague.page.goto(link)
    colleague.page.get_by_role("heading", name="Lenken virker ikke lenger").wait_for()
    colleague.look("link-closed")


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_refused_without_scripts_takes_the_focus_with_them(cast, rosa, visit, width):
    save(rosa, cast.rosa_reporter, Typed(TOTAL, "74"))
    at = visit(cast.rosa_reporter, width=width)
    at.go(f"/nb/returns/{rosa.pk}/answers/")
    at.page.get_by_role("button", name="Send inn").click()
    at.page.locator("#why").wait_for()
    assert at.page.evaluate("document.activeElement.id") == "why"
    at.look("not-ticked")
    at.page.get_by_role("link", name="Kryss av for at tallene stemmer").click()
    assert at.page.evaluate("document.activeElement.id") == "agree"


@pytest.mark.parametrize("width", [1280, 320])
def test_the_long_sections_of_the_police(cast, visit, width):
    police = open_police(cast)
    at = visit(cast.rosa_reporter, width=width)
    for path, name in [("reports/", "police"), ("reports/2019/", "police-2019")]:
        assert at.go(f"/nb/returns/{police.pk}/sections/{path}") == 200
        at.look(name)


@pytest.mark.parametrize("width", [1280, 320])
def test_what_is_new_since_the_last_time(cast, visit, width):
    open_return(cast.rosa)
    opening = {
        f"opening_{lang}": "Vi ber dere svare på hva dere så." for lang in ("nb", "nn", "en")
    }
    after = Round.objects.create(
        period="2021", state="open", deadline=date(2031, 3, 1), opened_at=NOW, **opening
    )
    again = Return.objects.create(
        round=after, service=cast.rosa, questionnaire="service", version="2021.1"
    )
    at = visit(cast.rosa_reporter, width=width)
    for path, name in [("", "start-opening"), (f"returns/{again.pk}/", "new-tasks"),
                       (f"returns/{again.pk}/sections/adults/", "new-section")]:  # fmt: skip
        assert at.go(f"/nb/{path}") == 200
        at.look(name)
    at.page.get_by_text("Nytt i denne delen siden 2020").click()
    at.look("new-section-open")


@pytest.mark.parametrize("width", [1280, 320])
def test_a_form_in_words_alone(cast, visit, width):
    words = Return.objects.create(
        round=open_round(), service=cast.rosa, questionnaire="labour-inspection", version="2020.1"
    )
    at = visit(cast.rosa_reporter, width=width)
    for path in ("", "sections/seen/", "answers/"):
        assert at.go(f"/nb/returns/{words.pk}/{path}") == 200
        at.look(f"words-{path.rstrip('/').replace('/', '-') or 'tasks'}")
    save(words, cast.rosa_reporter, told=[Told("situations", "Ansatte uten lønn.")])
    at.go(f"/nb/returns/{words.pk}/answers/")
    at.look("words-answered")
    at.page.get_by_label("Jeg har sett over svarene, og de stemmer").check()
    at.page.get_by_role("button", name="Send inn").click()
    at.page.wait_for_url("**/receipt/")
    at.look("words-receipt")
