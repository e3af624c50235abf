"""The pages of rounds and letters: for the coordinator alone, and through to the end."""

from datetime import date, timedelta

import pytest
from asked_cast import OPENING
from django.urls import reverse
from django.utils import timezone, translation

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.round_letters import plan_reminder
from samsyn_web.collection.actions.rounds import choose_asked, make_round, open_round
from samsyn_web.collection.models import Reminder, Return, Round
from samsyn_web.mail.actions import claim_next, queue_letter
from samsyn_web.mail.models import Letter

pytestmark = pytest.mark.django_db
OTHERS = ("rosa_reporter", "htso_reporter", "signatory", "stranger")


@pytest.fixture(autouse=True)
def factor(settings):
    """The second factor is tested where it is asked for."""
    settings.SECOND_FACTOR_REQUIRED = False


@pytest.fixture(autouse=True)
def bokmal():
    """A request leaves its language behind in the thread of the tests."""
    with translation.override("nb"):
        yield


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def the_round(cast, today):
    """An open round of the year before, in which ROSA and HTSO are asked."""
    by = {"by": cast.coordinator, "at": timezone.now()}
    made = make_round(period=str(today.year - 1), deadline=today + timedelta(days=40),
                      opening=OPENING, **by)  # fmt: skip
    choose_asked(made, asked=[(cast.rosa.pk, "service"), (cast.htso.pk, "service")], **by)
    return open_round(made, **by)


@pytest.fixture
def everything(cast, the_round, today):
    """Every address of the rounds and letters, with something behind it."""
    reminder = plan_reminder(the_round, send_on=today, by=cast.coordinator, at=timezone.now())
    letter = queue_letter(key="k", to=cast.rosa_reporter, subject="S", text="T", at=timezone.now())
    of_round = ["round", "round-asked", "round-change", "round-open", "round-next", "invitations",
                "deadline-letters", "reminders"]  # fmt: skip
    return [
        reverse("rounds"), reverse("round-new"), reverse("letters"),
        *(reverse(name, args=[the_round.pk]) for name in of_round),
        *(reverse(name, args=[reminder.pk]) for name in ("reminder", "reminder-drop")),
        reverse("extension", args=[the_round.returns.first().pk]),
        *(reverse(name, args=[letter.pk]) for name in ("letter-arrived", "letter-again")),
    ]  # fmt: skip


def sign_in(client, person):
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")


@pytest.fixture
def coordinator(client, cast):
    sign_in(client, cast.coordinator)
    return client


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_but_the_coordinator_comes_in(client, cast, everything, who, method):
    sign_in(client, getattr(cast, who))
    before = Entry.objects.count()
    for address in everything:
        assert getattr(client, method)(address).status_code in (404, 405), address
    assert Entry.objects.count() == before


def test_one_who_is_not_signed_in_is_led_to_signing_in(client, everything):
    for address in everything:
        answer = client.get(address)
        assert (answer.status_code, "login" in answer.url) == (302, True), address


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_page_stands_in_every_language_and_looking_writes_nothing(
    coordinator, everything, lang
):
    before = (Entry.objects.count(), Letter.objects.count())
    for address in everything:
        page = coordinator.get(address.replace("/nb/", f"/{lang}/"))
        assert page.status_code in (200, 405), address
        if page.status_code == 200:
            assert f'lang="{lang}' in page.content.decode() or lang == "en"
    assert (Entry.objects.count(), Letter.objects.count()) == before


@pytest.mark.parametrize("name", ["round", "round-asked", "reminder", "extension", "letter-again"])
def test_what_is_not_there_is_not_found(coordinator, name):
    address = reverse(name, args=[4711])
    method = coordinator.post if name == "letter-again" else coordinator.get
    assert method(address).status_code == 404


def test_a_round_is_made_chosen_opened_and_its_invitations_sent(coordinator, cast, today):
    due = (today + timedelta(days=30)).isoformat()
    words = {f"opening_{lang}": text for lang, text in OPENING.items()}
    made = coordinator.post(
        reverse("round-new"), {"period": str(today.year - 1), "deadline": due, **words}
    )
    the_round = Round.objects.get()
    assert made.url == reverse("round-asked", args=[the_round.pk])
    offered = coordinator.get(made.url).content.decode()
    assert offered.count("checked") == 2  # the usual questionnaire of ROSA and of HTSO
    coordinator.post(made.url, {"asked": [f"{cast.rosa.pk}:service"]})
    opened = coordinator.post(reverse("round-open", args=[the_round.pk]))
    assert opened.url == reverse("invitations", args=[the_round.pk])
    shown = coordinator.get(opened.url)
    assert "rosa@example.org" in shown.content.decode()
    sent = coordinator.post(opened.url, {"seen": shown.context["run"].fingerprint})
    assert sent.url == reverse("round", args=[the_round.pk])
    assert Letter.objects.get().to == cast.rosa_reporter


def test_what_is_refused_is_said_at_its_field_and_what_was_typed_stands(coordinator, the_round):
    words = {f"opening_{lang}": text for lang, text in OPENING.items()}
    page = coordinator.post(
        reverse("round-new"), {"period": the_round.period, "deadline": "1.2.03", **words}
    )
    said = page.content.decode()
    assert page.status_code == 422
    assert "Skriv «Frist» som en dag" in said and 'href="#id_deadline"' in said
    assert OPENING["en"] in said
    page = coordinator.post(
        reverse("round-new"), {"period": the_round.period, "deadline": "2090-01-01", **words}
    )
    assert f"Det finnes alt en runde for {the_round.period}" in page.content.decode()
    assert 'href="#id_period"' in page.content.decode()


def test_a_missing_field_is_named_by_its_label_in_the_language_of_the_page(coordinator):
    with translation.override("nn"):
        page = coordinator.post(reverse("round-new"), {})
    assert "Fyll ut «Opningstekst på engelsk»." in page.content.decode()


def test_letters_that_changed_in_between_are_shown_anew_and_not_sent(coordinator, the_round):
    page = coordinator.post(reverse("invitations", args=[the_round.pk]), {"seen": "old"})
    assert page.status_code == 422
    assert "Ingenting er sendt" in page.content.decode()
    assert Letter.objects.count() == 0


def test_an_extension_is_given_refused_and_taken_back(coordinator, the_round, today):
    one = the_round.returns.first()
    address = reverse("extension", args=[one.pk])
    early = coordinator.post(address, {"extended_to": today.isoformat()})
    assert early.status_code == 422 and "Den nye fristen må være" in early.content.decode()
    later = today + timedelta(days=60)
    coordinator.post(address, {"extended_to": later.isoformat()})
    assert Return.objects.get(pk=one.pk).extended_to == later
    coordinator.post(address, {"take-back": "1"})
    assert Return.objects.get(pk=one.pk).extended_to is None


def test_a_reminder_is_planned_looked_at_sent_and_another_taken_back(coordinator, the_round, today):
    address = reverse("reminders", args=[the_round.pk])
    for days in (3, 9):
        coordinator.post(address, {"send_on": (today + timedelta(days=days)).isoformat()})
    first, second = Reminder.objects.all()
    page = coordinator.get(reverse("reminder", args=[first.pk]))
    coordinator.post(
        reverse("reminder", args=[first.pk]), {"seen": page.context["run"].fingerprint}
    )
    assert Letter.objects.count() == 2
    coordinator.post(reverse("reminder-drop", args=[second.pk]))
    coordinator.post(reverse("reminder-drop", args=[first.pk]))
    assert list(Reminder.objects.all()) == [first]
    assert "Påminnelsen er alt sendt" in coordinator.get(address).content.decode()


def test_next_year_is_made_with_one_button(coordinator, cast, the_round):
    address = reverse("round-next", args=[the_round.pk])
    page = coordinator.get(address).content.decode()
    assert page.count("checked") == 2
    year = int(the_round.period) + 1
    due = date(year + 1, 3, 1)
    coordinator.post(address, {"asked": [f"{cast.rosa.pk}:service"], "deadline": due.isoformat()})
    made = Round.objects.get(period=str(year))
    assert (made.deadline, made.returns.count(), made.made_from) == (due, 1, the_round)
    refused = coordinator.post(address, {"asked": [], "deadline": due.isoformat()})
    assert refused.status_code == 422


def test_an_uncertain_letter_is_settled_by_either_button(coordinator, cast):
    for key in ("a", "b"):
        queue_letter(key=key, to=cast.rosa_reporter, subject=key, text="T", at=timezone.now())
    long_ago = timezone.now() - timedelta(hours=1)
    first, second = claim_next(at=long_ago), claim_next(at=long_ago)
    page = coordinator.get(reverse("letters")).content.decode()
    assert "Usikre brev" in page and "Senderen stoppet" in page
    coordinator.post(reverse("letter-arrived", args=[first.pk]))
    coordinator.post(reverse("letter-again", args=[second.pk]))
    assert dict(Letter.objects.values_list("key", "state")) == {"a": "sent", "b": "waiting"}
    coordinator.post(reverse("letter-arrived", args=[first.pk]))
    assert "ikke usikkert lenger" in coordinator.get(reverse("letters")).content.decode()


def test_the_menu_holds_rounds_and_letters_for_the_coordinator_alone(client, cast):
    for person, is_there in ((cast.coordinator, True), (cast.rosa_reporter, False)):
        sign_in(client, person)
        assert (f'href="{reverse("rounds")}"' in client.get("/nb/").content.decode()) is is_there
