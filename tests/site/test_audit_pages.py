"""The pages of the log: found by what, who, when; people by name; the head to keep elsewhere."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override
from round_cast import open_return
from site_cast import NOW
from test_audit_chain import without_triggers

from samsyn_web.audit.actions import record
from samsyn_web.audit.queries import verdict
from samsyn_web.collection.models import Return

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def bokmal():
    """Addresses in bokmål, whatever the page before was in."""
    with override("nb"):
        yield


@pytest.fixture
def told(cast):
    """A log of three acts by two people and the program."""
    rosa = open_return(cast.rosa)
    with transaction.atomic():
        record("collection.return-submitted", of=("return", rosa.pk), by=cast.rosa_reporter.pk,
               at=NOW)  # fmt: skip
        record("collection.return-accepted", of=("return", rosa.pk), by=cast.coordinator.pk,
               at=NOW + timedelta(days=1), detail={"submission": 1})  # fmt: skip
        record("collection.round-frozen", of=("round", rosa.round_id), by=None,
               at=NOW + timedelta(days=2))  # fmt: skip
    return rosa


@pytest.fixture
def as_coordinator(client, cast):
    client.force_login(cast.coordinator, BACKEND)
    return client


def log_of(client, **sought):
    return client.get(reverse("audit-log"), sought).content.decode()


def rows(page):
    return page.count("<time ")


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("name", ["audit-log", "audit-whole", "audit-head"])
@pytest.mark.parametrize("who", ["rosa_reporter", "htso_reporter", "signatory", "stranger"])
def test_the_log_is_not_there_for_those_who_may_not_read_it(client, cast, name, who):
    client.force_login(getattr(cast, who), BACKEND)
    assert client.get(reverse(name)).status_code == 404


def test_each_act_is_told_in_words_with_who_and_what(as_coordinator, told):
    page = log_of(as_coordinator)
    for words in ("Sendte inn svaret", "Godkjente svaret", "Frøs runden", "ROSA 2020</a>",
                  "Coordinator", "Programmet selv"):  # fmt: skip
        assert words in page
    assert reverse("review-return", args=[told.pk]) in page


def test_a_service_that_is_asked_twice_is_told_apart(as_coordinator, cast):
    rosa = open_return(cast.rosa)
    again = Return.objects.create(
        round=rosa.round, service=rosa.service, questionnaire="advice", version="2020.1"
    )
    for one in (rosa, again):
        as_coordinator.get(reverse("review-return", args=[one.pk]))
    page = log_of(as_coordinator)
    assert "ROSA 2020 (Tiltak som følger opp antatte ofre for menneskehandel, 2020)</a>" in page
    assert "ROSA 2020 (Råd og veiledning om menneskehandel, 2020)</a>" in page


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize(("lang", "says"), [("nn", "Fraus runden"), ("en", "Froze the round")])
def test_the_log_speaks_the_language_of_the_page(as_coordinator, lang, says):
    with override(lang):
        assert says in log_of(as_coordinator)


def test_the_log_is_narrowed_by_act_person_object_and_day(as_coordinator, told, cast):
    assert rows(log_of(as_coordinator)) == 3
    assert rows(log_of(as_coordinator, act="collection.return-accepted")) == 1
    assert rows(log_of(as_coordinator, by=cast.rosa_reporter.pk)) == 1
    assert rows(log_of(as_coordinator, kind="return", object=told.pk)) == 2
    assert rows(log_of(as_coordinator, since="2021-01-16")) == 2
    assert rows(log_of(as_coordinator, until="2021-01-15")) == 1
    assert rows(log_of(as_coordinator, since="2021-01-16", until="2021-01-16")) == 1


@pytest.mark.usefixtures("told")
def test_a_day_that_is_none_is_told_at_its_field(as_coordinator):
    page = log_of(as_coordinator, since="i går")
    assert "Skriv «Fra og med» som en dag" in page
    assert rows(page) == 3


@pytest.mark.usefixtures("told")
def test_one_who_is_gone_is_a_removed_person(as_coordinator, cast):
    cast.rosa_reporter.holdings.all().delete()
    cast.rosa_reporter.delete()
    page = log_of(as_coordinator)
    assert "Person som er fjernet" in page
    assert verdict().holds


def test_a_long_log_is_read_page_by_page(as_coordinator, told):
    with transaction.atomic():
        for _ in range(60):
            record("collection.return-read", of=("return", told.pk), by=None, at=NOW)
    page = log_of(as_coordinator)
    assert rows(page) == 50
    assert "Side 1 av 2" in page
    assert rows(log_of(as_coordinator, page=2)) == 13


@pytest.mark.usefixtures("told")
def test_the_head_is_shown_and_given_as_a_text(as_coordinator):
    head = verdict().head
    assert head in as_coordinator.get(reverse("audit-whole")).content.decode()
    given = as_coordinator.get(reverse("audit-head"))
    assert given.headers["Content-Disposition"].endswith('-3.txt"')
    assert f"Siste kontrollsum: {head}" in given.content.decode()


@pytest.mark.usefixtures("told")
def test_a_kept_head_proves_that_nothing_before_it_was_changed(as_coordinator):
    page = as_coordinator.get(reverse("audit-whole"), {"head": verdict().head}).content.decode()
    assert "kontrollsummen du tok vare på, finnes i loggen" in page
    page = as_coordinator.get(reverse("audit-whole"), {"head": "f" * 64}).content.decode()
    assert "Loggen er ikke hel" in page
    page = as_coordinator.get(reverse("audit-whole"), {"head": "kort"}).content.decode()
    assert "En kontrollsum har 64 tegn" in page


@pytest.mark.usefixtures("told")
def test_the_command_tells_programs_too(capsys):
    call_command("verify_audit", "--format", "json")
    assert json.loads(capsys.readouterr().out) == {
        "holds": True, "held": 3, "head": verdict().head, "broken_at": None
    }  # fmt: skip
    without_triggers("UPDATE audit_entry SET act = %s WHERE number = %s", ["x", 2])
    with pytest.raises(SystemExit) as ended:
        call_command("verify_audit", "--format", "json")
    assert ended.value.code == 1
    assert json.loads(capsys.readouterr().out)["broken_at"] == 2
