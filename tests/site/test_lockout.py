"""One who tries passwords is locked out, and a restart of the site does not let them in."""

import pytest
from running import Visitor, command, site
from site_cast import PASSWORD as CAST_PASSWORD

from samsyn_web.audit.models import Entry
from samsyn_web.collection.management.commands.make_demo import PASSWORD
from samsyn_web.people.models import Tally

LOGIN = "/nb/account/login/"
LIMIT = 8


def attempt(client, login, password="ikke det rette"):
    return client.post(LOGIN, {"login": login, "password": password})


@pytest.mark.django_db
def test_eight_wrong_passwords_lock_out_the_right_one(client, cast):
    email = cast.rosa_reporter.email
    pages = [attempt(client, spelt) for spelt in [email, email.upper()] * (LIMIT // 2)]
    assert [page.status_code for page in pages] == [200] * (LIMIT - 1) + [429]
    page = attempt(client, email, CAST_PASSWORD)
    assert page.status_code == 429
    assert "Vent en halv time" in page.content.decode()
    assert Entry.objects.get(act="people.locked-out").object_id == str(cast.rosa_reporter.pk)


@pytest.mark.django_db
def test_others_and_other_places_are_not_locked_out(client, cast):
    for _ in range(LIMIT):
        attempt(client, cast.rosa_reporter.email)
    assert attempt(client, cast.htso_reporter.email, CAST_PASSWORD).status_code == 302
    client.logout()
    client.defaults["REMOTE_ADDR"] = "10.0.0.9"
    assert attempt(client, cast.rosa_reporter.email, CAST_PASSWORD).status_code == 302


@pytest.mark.django_db
def test_a_right_password_forgets_the_wrong_ones_before(client, cast):
    for _ in range(2):
        for _ in range(LIMIT - 1):
            assert attempt(client, cast.rosa_reporter.email).status_code == 200
        assert attempt(client, cast.rosa_reporter.email, CAST_PASSWORD).status_code == 302
        client.logout()


@pytest.mark.django_db
def test_an_unknown_address_is_locked_out_in_the_same_way(client):
    pages = [attempt(client, "ukjent@example.org") for _ in range(LIMIT + 1)]
    assert [page.status_code for page in pages] == [200] * (LIMIT - 1) + [429, 429]


@pytest.mark.django_db
def test_a_flood_from_one_place_is_stopped_without_a_word_to_the_database(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "2/m/ip"}
    pages = [attempt(client, f"ukjent-{number}@example.org") for number in range(3)]
    assert [page.status_code for page in pages] == [200, 200, 429]
    assert not Tally.objects.exists()


def test_attempts_are_remembered_when_the_site_is_killed_and_started_again(tmp_path):
    command(tmp_path, "migrate")
    command(tmp_path, "make_demo")
    rita = "rita@example.org"
    with site(tmp_path) as address:
        for _ in range(5):
            status, _ = Visitor(address).post(LOGIN, login=rita, password="ikke det rette")
            assert status == 200
    with site(tmp_path) as address:
        statuses = [
            Visitor(address).post(LOGIN, login=rita, password="ikke det rette")[0] for _ in range(3)
        ]
        assert statuses == [200, 200, 429]
    with site(tmp_path) as address:
        status, page = Visitor(address).post(LOGIN, login=rita, password=PASSWORD)
        assert status == 429
        assert "Vent en halv time" in page
        status, page = Visitor(address).post(LOGIN, login="hanna@example.org", password=PASSWORD)
        assert status == 200
        assert "Hanna Rapportør" in page
