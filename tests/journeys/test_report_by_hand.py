"""From a frozen round to a released report, in real browsers: written, judged by two, read."""

import pytest
from allauth.mfa.models import Authenticator
from edition_cast import begun, frozen_year
from insisting import insist
from site_cast import NOW, PASSWORD, TOTP_SECRET

from samsyn_web.collection.models import Round
from samsyn_web.organisations.models import Holding, Role
from samsyn_web.people.models import Person
from samsyn_web.publications.models import Consultation, Edition, Release, Revision

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
POLICE = "police-reports.total.@2020"
CHAPTER = "/nb/editions/{pk}/write/nb/chapters/01-straffesaker.md/"


@pytest.fixture
def edition(cast):
    return begun(frozen_year(by=cast.coordinator), by=cast.coordinator)


@pytest.fixture
def approver(cast):  # noqa: ARG001 - in the same register
    person = Person.objects.create_user("ada@example.org", PASSWORD, name="Ada Avdelingsleder")
    totp = {"type": Authenticator.Type.TOTP, "data": {"secret": TOTP_SECRET}}
    Authenticator.objects.create(user=person, **totp)
    role = Role.objects.create(code="approver", duty="approver")
    Holding.objects.create(role=role, person=person, since=NOW.date())
    return person


def test_the_page_follows_what_is_typed_and_a_number_is_put_in_by_its_words(
    edition, cast, visit, live_server
):
    page = visit(cast.coordinator).page
    page.goto(live_server.url + CHAPTER.format(pk=edition.pk))
    page.locator(".sheet .figure").get_by_text("39 anmeldelser").wait_for()
    box = page.get_by_label("Teksten", exact=True)
    box.press("Control+End")
    box.type("\nDet var 41 anmeldelser i 2020. I Oslo var det ")
    page.locator("#found").get_by_text("41").or_(
        page.locator(".findings").get_by_text("41")
    ).first.wait_for()
    page.get_by_label("Ord", exact=True).fill("anmeldelser oslo")
    page.get_by_role("button", name="Finn tallet").click()
    found = page.locator("li", has_text="=police-reports district=oslo | count`").last
    found.get_by_role("button", name="Sett inn").click()
    page.locator(".sheet").get_by_text("I Oslo var det 18").wait_for()
    insist(page, "the editor")
    page.get_by_role("button", name="Lagre", exact=True).click()
    page.get_by_text("Lagret.").wait_for()
    saved = Revision.objects.filter(text__path__contains="straffesaker").last()
    assert "`=police-reports district=oslo" in saved.content and saved.number == 2


def test_two_who_write_at_once_are_both_shown_what_the_other_wrote(
    edition, cast, visit, live_server
):
    one, other = (visit(cast.coordinator).page for _ in range(2))
    for page in (one, other):
        page.goto(live_server.url + CHAPTER.format(pk=edition.pk))
    for page, words in ((one, "Det første."), (other, "Det andre.")):
        page.get_by_label("Teksten", exact=True).press("Control+End")
        page.get_by_label("Teksten", exact=True).type(f"\n{words}\n")
        page.get_by_role("button", name="Lagre", exact=True).click()
    other.get_by_text("En annen lagret mens du skrev").wait_for()
    assert "Det første." in other.get_by_label("Teksten", exact=True).input_value()
    assert other.locator("ins", has_text="andre").count() >= 1
    insist(other, "two texts")
    other.get_by_role("button", name="Jeg har sett på begge").click()
    other.get_by_text("Det venter ikke lenger.").wait_for()
    assert other.locator("ins").count() == 0


@pytest.fixture
def three(cast, approver, visit):
    """The coordinator, the one who judges with her, and the signatory, each at a browser."""
    people = (cast.coordinator, approver, cast.signatory)
    return [visit(one, just_now=True).page for one in people]


def release(address, coordinator, head):
    """Send a report to review, let two judge it, and release it."""
    coordinator.goto(f"{address}/check/")
    coordinator.get_by_role("button", name="Send til godkjenning").click()
    coordinator.get_by_text("Rapporten er til godkjenning.").wait_for(timeout=90_000)
    for one in (coordinator, head):
        one.goto(f"{address}/verdict/")
        one.get_by_label("Ja, den kan gis ut").check()
        one.get_by_role("button", name="Gi svaret").click()
        one.get_by_text("Svaret ditt er lagret.").wait_for()
    insist(head, "the review")
    coordinator.goto(f"{address}/release/")
    coordinator.get_by_role("button", name="Gi ut", exact=True).click()
    coordinator.get_by_text("Rapporten er utgitt.").wait_for()


def test_a_report_is_asked_about_judged_by_two_released_and_read(edition, three, page, live_server):
    coordinator, head, signatory = three
    coordinator.goto(f"{live_server.url}/nb/editions/{edition.pk}/consultations/")
    coordinator.get_by_label("Organisasjon").select_option(label="Oslo krisesenter")
    coordinator.get_by_label("Svar innen").fill("01.03.2031")
    coordinator.get_by_role("button", name="Spør", exact=True).click()
    asked = Consultation.objects.get()
    signatory.goto(f"{live_server.url}/nb/consultations/{asked.pk}/")
    insist(signatory, "what concerns ROSA")
    signatory.get_by_label("Ja, dette er riktig").check()
    signatory.get_by_role("button", name="Send svaret").click()
    signatory.get_by_text("Svaret er sendt.").wait_for()
    release(f"{live_server.url}/nb/editions/{edition.pk}", coordinator, head)
    assert Release.objects.count() == 1
    page.goto("/nb/")
    page.get_by_role("link", name="Les rapporten").click()
    page.get_by_role("link", name="Straffesaker").first.click()
    number = page.get_by_role("link", name="39").first
    number.click()
    assert "kilde-police-reports" in page.url  # every number leads to its sources
    page.goto("/nb/numbers/police-reports/")
    page.get_by_role("link", name="2020: kapittel 1").first.click()
    assert "/reports/2020/1.0/nb/html/straffesaker.html" in page.url


def test_a_wrong_number_is_corrected_in_the_return_and_every_place_is_told(
    edition, three, page, live_server
):
    coordinator, head, _ = three
    site = live_server.url
    release(f"{site}/nb/editions/{edition.pk}", coordinator, head)
    police = edition.round.returns.get(
        answers__quantity="police-reports", answers__dimension="total", answers__period="2020"
    )
    coordinator.goto(f"{site}/nb/review/returns/{police.pk}/spot/?about={POLICE}")
    coordinator.get_by_text("Rapporten 2020: nøkkeltallene").wait_for()  # from a source to places
    coordinator.get_by_role("link", name="Rett tallet").click()
    insist(coordinator, "correcting an answer")
    coordinator.get_by_label("Riktig tall").fill("41")
    coordinator.get_by_label("Hvorfor det rettes").fill("To saker var glemt.")
    coordinator.get_by_role("button", name="Lagre rettelsen").click()
    coordinator.get_by_text("Rettelsen er lagret.").wait_for()
    coordinator.goto(f"{site}/nb/editions/{edition.pk}/")
    coordinator.get_by_role("link", name="Rett rapporten").click()
    coordinator.get_by_label("Grunn").fill("Politiet hadde glemt to saker.")
    coordinator.get_by_role("button", name="Lagre grunnen").click()
    coordinator.get_by_text("Rapporten er begynt.").wait_for()
    release(f"{site}/nb/editions/{Edition.objects.latest('pk').pk}", coordinator, head)
    page.goto("/nb/reports/2020/1.1/corrigendum/rettelse.html")
    told = page.locator("body").inner_text().lower()
    for words in ("to saker", "39", "41", "nøkkeltall", "straffesaker"):
        assert words in told, words
    page.goto("/nb/reports/2020/1.0/nb/html/straffesaker.html")
    page.get_by_role("link", name="Denne utgaven er rettet").click()
    assert "/reports/2020/1.1/" in page.url
    page.goto("/nb/numbers/police-reports/")
    assert "41 anmeldelser" in page.locator("h1").inner_text()


@pytest.mark.usefixtures("edition")
def test_next_years_report_begins_with_the_recommendations_of_this_one(cast, visit, live_server):
    Round.objects.create(
        period="2021", deadline=NOW.date(), state="frozen", opened_at=NOW, frozen_at=NOW,
        checksum="0" * 64,
    )  # fmt: skip
    page = visit(cast.coordinator).page
    page.goto(f"{live_server.url}/nb/editions/")
    page.get_by_role("button", name="Begynn rapporten for 2021").click()
    page.get_by_role("link", name="2021 1.0").click()
    page.get_by_role("link", name="anbefal").first.click()
    assert "Gi noen ansvaret." in page.get_by_label("Teksten", exact=True).input_value()
