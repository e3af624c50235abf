"""The coordinator's year: a round is made, opened, reminded of, sent back, accepted and frozen.

At the end the command line compiles what was downloaded, and what was given; both are one.
"""

import io
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from opening import delivered, link_in
from round_cast import YEAR, last_year, tell_the_count
from year_cast import as_answer, make_register

from samsyn.cli import main
from samsyn.returns import read_returns, read_services
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.actions.reviewing import accept_return
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import Answer, Return, Round, Submission
from samsyn_web.face.texts import say
from samsyn_web.mail.models import Letter

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
GIVEN, SERVICES = YEAR / "returns.csv", YEAR / "services.csv"
MISTAKEN = {"female": 62, "male": 12}  # ROSA's first answer; in truth 63 and 11
REASON = "Tallet er kontrollert: færre kom med barn."


class Coordinator:
    """The coordinator at her browser, in one language."""

    def __init__(self, at, *, lang):
        self.at, self.page, self.lang = at, at.page, lang

    def go(self, name, *args):
        """Open a page by the name of its address."""
        with override(self.lang):
            assert self.at.go(reverse(name, args=args)) == 200

    def press(self, key, *, role="button", **fields):
        """Press what a sentence names, in the app of rounds."""
        name = say(f"collection.{key}", lang=self.lang, **fields)
        self.page.get_by_role(role, name=name).first.click()

    def follow(self, key, **fields):
        """Follow the link that a sentence names."""
        self.press(key, role="link", **fields)

    def sees(self, key, **fields):
        """Wait until a sentence is said."""
        told = say(f"collection.{key}", lang=self.lang, **fields)
        self.page.get_by_text(told).first.wait_for()


@pytest.fixture
def kari(cast, visit):
    """Open the coordinator's browser in a language."""
    return lambda lang: Coordinator(visit(cast.coordinator, just_now=True), lang=lang)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_a_coordinator_takes_a_round_from_making_it_to_its_figures(  # noqa: PLR0917 - what pytest gives
    cast, office, kari, visit, keep, tmp_path, lang
):
    make_register(read_services(SERVICES))
    last_year(cast.rosa, children=40)
    for person in (cast.rosa_reporter, cast.htso_reporter):
        person.language = lang
        person.save()
    by = kari(lang)
    the_round = make_and_open(by, keep)
    invite(by, office, keep)
    remind_once(by, the_round, office)
    answer_everything(the_round, by=cast.coordinator)
    reporter = visit(cast.rosa_reporter, width=320)
    rosa = the_round.returns.get(service=cast.rosa)
    submit_by_page(reporter, rosa, lang=lang)
    send_back(by, rosa, office, keep)
    mend_and_submit(reporter, rosa, office, lang=lang)
    waive_and_accept(by, rosa, keep)
    accept_the_others(the_round, by=cast.coordinator)
    freeze(by, keep)
    assert_same_figures(by, tmp_path, keep)
    assert verdict().holds


def make_and_open(by, keep):
    """Make a round, see who is asked, and open it."""
    by.go("round-new")
    by.page.locator("#id_period").fill("2020")
    deadline = timezone.localdate() + timedelta(days=42)
    by.page.locator("#id_deadline").fill(deadline.isoformat())
    by.press("round-new-button")
    by.page.wait_for_url("**/asked/")
    assert by.page.locator("input[name=asked]:checked").count() == 22
    keep(by.page, "who-is-asked")
    by.press("round-asked-save")
    by.sees("asked-saved")
    by.follow("round-open")
    by.page.wait_for_url("**/open/")
    by.at.look(f"{by.lang}-open")
    by.press("round-open")
    by.sees("round-is-open")
    the_round = Round.objects.get(period="2020")
    assert (the_round.state, the_round.returns.count()) == ("open", 22)
    return the_round


def invite(by, office, keep):
    """Send what the dry run shows; it arrives, and holds a link and no figure."""
    keep(by.page, "invitations-dry-run")
    by.at.look(f"{by.lang}-invitations")
    by.press("invitations-send", count=2)
    by.sees("letters-queued", count=2)
    letters = delivered(office)
    assert {one["To"] for one in letters} == {"Rosa <rosa@example.org>", "Htso <htso@example.org>"}
    subject = say("collection.letter-invitation-subject", lang=by.lang, period="2020")
    assert {one["Subject"] for one in letters} == {subject}
    own = Return.objects.filter(round__period="2020", service__code__in=("rosa", "htso"))
    lead_to = {f"{by.at.address}/{by.lang}/returns/{one.pk}/" for one in own}
    assert {link_in(one) for one in letters} == lead_to


def remind_once(by, the_round, office):
    """Plan a reminder for today and send it; neither the page nor the program sends it again."""
    by.go("reminders", the_round.pk)
    by.page.locator("#id_send_on").fill(timezone.localdate().isoformat())
    by.press("reminder-plan-button")
    by.follow("reminder-look")
    by.at.look(f"{by.lang}-reminder")
    by.press("reminder-send", count=2)
    by.sees("letters-queued", count=2)
    assert len(delivered(office)) == 2
    by.go("reminder", the_round.reminders.get().pk)
    by.sees("reminder-is-done")
    call_command("send_reminders", stdout=io.StringIO())
    assert delivered(office) == []
    assert Letter.objects.count() == 4


def answer_everything(the_round, *, by):
    """Answer for everyone as the files say, but ROSA's sexes; submit all but ROSA's."""
    returns = {one.service.code: one for one in the_round.returns.select_related("service")}
    answers = [as_answer(one, of=returns[one.service]) for one in read_returns(GIVEN).cells]
    Answer.objects.bulk_create(answers)
    for one in returns.values():
        tell_the_count(one, one.service.counted_as)
    for category, value in MISTAKEN.items():
        sex = {"of": returns["rosa"], "dimension": "sex", "category": category}
        Answer.objects.filter(**sex).update(value=value, typed=str(value))
    Return.objects.filter(round=the_round).update(state="in-progress")
    for code, one in returns.items():
        if code != "rosa":
            one.refresh_from_db()
            submit_return(one, confirmed=checksum_of(one), by=by, at=timezone.now())


def submit_by_page(at, rosa, *, lang):
    """Look over the answers and submit them, as the reporter does."""
    page = at.page
    at.go(f"/{lang}/returns/{rosa.pk}/answers/")
    page.get_by_label(say("collection.agree", lang=lang)).check()
    page.get_by_role("button", name=say("collection.submit", lang=lang)).click()
    page.get_by_role("heading", name=say("collection.receipt-title", lang=lang)).wait_for()


def send_back(by, rosa, office, keep):
    """Read the return from the board, comment at a cell, and send it back."""
    by.go("latest-board")
    by.at.look(f"{by.lang}-board")
    by.page.get_by_role("link", name="ROSA", exact=True).click()
    keep(by.page, "review-of-a-return", most=1000)
    women = by.page.locator("tr[id='f-assisted-adults.sex.female@2020']")
    women.get_by_role("link").click()
    by.page.locator("#id_text").fill("I fjor var det flere menn. Er det 63 og 11?")
    by.press("review-save-comment")
    by.sees("review-comment-written")
    keep(by.page, "comment-at-a-number", most=900)
    by.page.get_by_role("link", name="ROSA 2020").click()
    by.follow("review-send-back")
    by.at.look(f"{by.lang}-send-back")
    keep(by.page, "send-back", most=720)
    by.press("review-send-back-now")
    by.sees("review-sent-back-done")
    rosa.refresh_from_db()
    assert rosa.state == Return.State.SENT_BACK
    (letter,) = delivered(office)
    assert letter["To"] == "Rosa <rosa@example.org>"
    said = letter.get_body(("plain",)).get_content()
    assert "63" not in said.replace(by.at.address, "")


def mend_and_submit(at, rosa, office, *, lang):
    """Follow the letter, find the comment at its number, put both right, and submit again."""
    page = at.page
    page.goto(link_in(office.taken[-1]))
    page.get_by_role("heading", name="ROSA 2020").wait_for()
    at.look(f"{lang}-sent-back")
    at.go(f"/{lang}/returns/{rosa.pk}/sections/adults/")
    female, male = (f"assisted-adults__sex__{sex}__2020" for sex in MISTAKEN)
    assert "Er det 63 og 11?" in page.locator(f"#found-{female}").inner_text()
    for slug, typed in ((female, "63"), (male, "11")):
        page.locator(f"#typed-{slug}").fill(typed)
        page.keyboard.press("Tab")
        at.saved(slug)
    submit_by_page(at, rosa, lang=lang)
    assert Submission.objects.filter(of=rosa).count() == 2


def waive_and_accept(by, rosa, keep):
    """Let what is odd and right stand with a reason, settle the comment, and accept."""
    by.go("review-return", rosa.pk)
    by.press("review-settle-comment")
    by.sees("review-comment-settled")
    by.follow("review-waive")
    by.page.locator("#id_text").fill(REASON)
    by.at.look(f"{by.lang}-waive")
    keep(by.page, "waive", most=720)
    by.press("review-waive-now")
    by.sees("review-waived-because", reason=REASON)
    by.press("review-accept")
    by.sees("review-accepted-done")
    assert rosa.waivers.get().reason == REASON


def accept_the_others(the_round, *, by):
    """Accept every other return as it stands."""
    waiting = the_round.returns.filter(state="submitted").select_related("round", "service")
    for one in waiting:
        accept_return(one, by=by, at=timezone.now())


def freeze(by, keep):
    """Freeze the round; nothing in it can be changed any more."""
    by.go("freeze", "2020")
    by.at.look(f"{by.lang}-freeze")
    keep(by.page, "freeze", most=1000)
    by.press("review-freeze-now", period="2020")
    by.page.get_by_role(
        "heading", name=say("collection.review-frozen-title", lang=by.lang, period="2020")
    ).wait_for()
    by.at.look(f"{by.lang}-frozen")


def assert_same_figures(by, tmp_path, keep):
    """Download the three files; compiled anew they are the figures, and so are the given files."""
    files = {
        key: fetched(by.page, tmp_path / f"{key}.csv", key=f"review-{key}-file", lang=by.lang)
        for key in ("returns", "services", "figures")
    }
    figures = files["figures"].read_text(encoding="utf-8")
    downloaded = compiled(tmp_path, files["returns"], services=files["services"])
    assert downloaded == figures
    given = compiled(tmp_path, GIVEN, services=SERVICES)
    assert sorted(figures.splitlines()) == sorted(given.splitlines())
    assert figures.count("\n") > 500
    by.follow("review-to-figures")
    by.at.look(f"{by.lang}-figures")
    keep(by.page, "figures")
    by.go("register")
    keep(by.page, "register")
    by.go("audit-log")
    keep(by.page, "audit-log")


def fetched(page, path, *, key, lang):
    """Download a file by the name of its link."""
    with page.expect_download() as download:
        page.get_by_role("link", name=say(f"collection.{key}", lang=lang)).click()
    download.value.save_as(path)
    return path


def compiled(tmp_path, returns, *, services):
    """What `samsyn compile` writes of a file of returns."""
    out = tmp_path / "compiled.csv"
    words = ["compile", str(returns), "--services", str(services), "--out", str(out)]
    assert main(words) == 0
    return out.read_text(encoding="utf-8")
