"""The coordinator's year in a real browser: every page is looked at, narrow and wide."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from insisting import WIDTHS
from seeing import look, signed_in

from samsyn.returns import read_services
from samsyn_web.collection.actions.demo_round import ASKERS, YEAR, make_demo_round
from samsyn_web.collection.models import Invitation, Return, Round
from samsyn_web.mail.actions import claim_next, queue_letter
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.actions import add_service, change_service, give_role
from samsyn_web.organisations.actions.register import AboutService
from samsyn_web.organisations.models import Holding, Organisation, Role, Service

pytestmark = pytest.mark.chromium


@pytest.fixture(autouse=True)
def factor(settings):
    """The second factor is tested where it is asked for."""
    settings.SECOND_FACTOR_REQUIRED = False


@pytest.fixture
def year(cast):
    """The example year: its register, 2019 frozen, 2020 open; its people have languages."""
    for name in ASKERS:
        for one in read_services(YEAR / name):
            owner, _ = Organisation.objects.get_or_create(
                name=one.organisation, defaults={"code": f"of-{one.code}"}
            )
            Service.objects.update_or_create(
                code=one.code,
                defaults={"organisation": owner, "name": one.name, "group": one.group},
            )
    made = make_demo_round(by=cast.coordinator, at=timezone.now())
    for person, lang in ((cast.htso_reporter, "nn"), (cast.stranger, "en")):
        person.language = lang
        person.save()
    service = Service.objects.get(code="politiet")
    role = Role.objects.create(code="reporter-politiet", duty="reporter", service=service)
    Holding.objects.create(role=role, person=cast.stranger, since=timezone.localdate())
    return made


def fill_queue(cast):
    """Letters of every state, some of them uncertain."""
    long_ago = timezone.now() - timedelta(hours=2)
    for number, person in enumerate((cast.rosa_reporter, cast.htso_reporter, cast.signatory)):
        queue_letter(
            key=f"k{number}", to=person, subject="Påminnelse: innrapportering for 2020",
            text="Hei.\n\nLogg inn her: https://samsyn.example.org/nb/", at=long_ago,
        )  # fmt: skip
    claim_next(at=long_ago)
    Letter.objects.filter(key="k1").update(state="failed", fault="refused-550", attempts=1)


def happen_in_the_register(cast):
    """A service gets another name, one ends, one begins, and a role changes hands."""
    by = {"by": cast.coordinator, "at": timezone.now()}
    change_service(service=cast.rosa, **by,
                   about=AboutService(name="ROSA hjelp og husly", group="housing"))  # fmt: skip
    eva = Service.objects.get(code="eva")
    change_service(service=eva, about=AboutService(name=eva.name, group="other", is_active=False),
                   **by)  # fmt: skip
    add_service(organisation=cast.rosa.organisation, **by,
                about=AboutService(name="ROSA ungdom", group="other"))  # fmt: skip
    role = Role.objects.get(code="reporter-rosa")
    give_role(role=role, person=cast.signatory, since=timezone.localdate(), **by)


@pytest.mark.parametrize(("lang", "width"), [("nb", 1280), ("en", 320)])
def test_every_page_can_be_read_by_everybody(chromium, live_server, cast, year, lang, width):  # noqa: PLR0917 - what pytest gives
    fill_queue(cast)
    Return.objects.filter(round=year, service=cast.htso).update(
        state="in-progress", extended_to=year.deadline + timedelta(days=9)
    )
    reminder = year.reminders.get()
    one = Return.objects.get(round=year, service=cast.htso)
    Invitation.objects.create(of=one, to=cast.htso_reporter, letter_key="k", deadline=year.deadline,
                              at=timezone.now())  # fmt: skip
    happen_in_the_register(cast)
    tab = signed_in(chromium, live_server.url, cast.coordinator, width=width)
    for name, address in {
        "rounds": "rounds/", "new": "rounds/new/", "round": f"rounds/{year.pk}/",
        "asked": f"rounds/{year.pk}/asked/", "change": f"rounds/{year.pk}/change/",
        "open": f"rounds/{year.pk}/open/", "next": f"rounds/{year.pk}/next/",
        "invitations": f"rounds/{year.pk}/invitations/",
        "deadline": f"rounds/{year.pk}/deadline-letters/",
        "reminders": f"rounds/{year.pk}/reminders/", "reminder": f"rounds/reminders/{reminder.pk}/",
        "extension": f"rounds/returns/{one.pk}/extension/", "letters": "letters/",
    }.items():  # fmt: skip
        answer = tab.goto(f"{live_server.url}/{lang}/{address}")
        assert answer.status == 200, name
        look(tab, f"{name}-{lang}")
    tab.context.close()


@pytest.mark.parametrize("width", WIDTHS)
def test_what_must_be_put_right_takes_the_focus_and_leads_to_its_field(
    chromium, live_server, cast, width
):
    tab = signed_in(chromium, live_server.url, cast.coordinator, width=width)
    tab.goto(f"{live_server.url}/nb/rounds/new/")
    tab.fill("#id_period", "i fjor")
    tab.fill("#id_deadline", "2090-01-01")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".error-summary")
    look(tab, "refused-nb")
    assert tab.evaluate("document.activeElement.classList.contains('error-summary')")
    tab.click(".error-summary a")
    assert tab.evaluate("document.activeElement.id") == "id_period"
    tab.context.close()


@pytest.mark.parametrize("has_script", [True, False])
def test_a_round_from_beginning_to_invitations_by_keyboard_alone(
    chromium, live_server, cast, has_script
):
    tab = signed_in(chromium, live_server.url, cast.coordinator, has_script=has_script)
    year = timezone.localdate().year
    tab.goto(f"{live_server.url}/nb/rounds/new/")
    tab.locator("#id_period").focus()
    tab.keyboard.type(str(year - 1))
    tab.fill("#id_deadline", f"{year + 1}-03-01")
    press(tab, "Lag runden og velg hvem som blir spurt")
    tab.wait_for_url("**/asked/")
    press(tab, "Lagre hvem som blir spurt")
    tab.wait_for_url(f"**/rounds/{Round.objects.get().pk}/")
    press(tab, "Åpne runden", role="link")
    tab.wait_for_url("**/open/")
    press(tab, "Åpne runden")
    tab.wait_for_url("**/invitations/")
    assert "rosa@example.org" in tab.locator("main").inner_text()
    press(tab, "Send invitasjonene (2)")
    tab.wait_for_url(f"**/rounds/{Round.objects.get().pk}/")
    assert "Brev lagt i køen: 2" in tab.locator(".messages").inner_text()
    assert Letter.objects.filter(state="waiting").count() == 2
    tab.context.close()


def test_next_year_is_looked_through_and_made(chromium, live_server, cast, year):
    tab = signed_in(chromium, live_server.url, cast.coordinator)
    tab.goto(f"{live_server.url}/nb/rounds/{year.pk}/next/")
    assert "Krigstjeneste" in tab.locator(".compared").all_inner_texts()[-1]
    assert tab.locator("input[name=asked]:checked").count() == year.returns.count()
    tab.fill("#id_deadline", f"{max(2022, timezone.localdate().year + 1)}-03-01")
    press(tab, "Lag runden for 2021")
    tab.wait_for_url(re.compile(r"/rounds/\d+/$"))
    made = Round.objects.get(period="2021")
    assert (made.returns.count(), made.state) == (year.returns.count(), "preparing")
    tab.context.close()


def press(tab, name, *, role="button"):
    """Press a button as one without a mouse does."""
    tab.get_by_role(role, name=name, exact=True).focus()
    tab.keyboard.press("Enter")
