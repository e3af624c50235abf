"""The register: who may see and change it, and what it refuses."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from django.test import Client
from site_cast import NOW, TODAY

from samsyn_web.audit.models import Entry
from samsyn_web.organisations.actions import (
    AlreadyHeldError,
    EndsTooSoonError,
    LastKeeperError,
    OrgnrTakenError,
    RoleExistsError,
    add_organisation,
    add_role,
    add_service,
    close_account_of,
    end_holding,
    give_role,
)
from samsyn_web.organisations.actions.register import AboutOrganisation, AboutService
from samsyn_web.organisations.models import Holding, Organisation, Role, Service
from samsyn_web.organisations.queries import register_for, standing_of
from samsyn_web.permissions import Duty, NotYoursError, Permission

pytestmark = pytest.mark.django_db
WHO = ("coordinator", "rosa_reporter", "htso_reporter", "signatory", "stranger")


def addresses(cast):
    one, person = cast.rosa.organisation, cast.htso_reporter
    role = Role.objects.get(code="reporter-rosa")
    return [
        "/nb/register/", "/nb/register/?show=all", "/nb/register/roles/", "/nb/register/people/",
        "/nb/register/consents/", "/nb/register/people/invite/", "/nb/register/organisations/new/",
        f"/nb/register/organisations/{one.pk}/", f"/nb/register/organisations/{one.pk}/change/",
        f"/nb/register/organisations/{one.pk}/services/new/",
        f"/nb/register/organisations/{one.pk}/roles/new/",
        f"/nb/register/services/{cast.rosa.pk}/change/", f"/nb/register/roles/{role.pk}/",
        f"/nb/register/holdings/{role.holdings.get().pk}/end/",
        f"/nb/register/people/{person.pk}/", f"/nb/register/people/{person.pk}/change/",
    ]  # fmt: skip


@pytest.mark.parametrize("who", WHO)
def test_the_register_is_there_for_the_coordinator_and_for_nobody_else(client, cast, who):
    client.force_login(getattr(cast, who))
    expected = 200 if who == "coordinator" else 404
    before = Entry.objects.count()
    for address in addresses(cast):
        assert client.get(address).status_code == expected, address
    if who != "coordinator":
        for address in addresses(cast):
            assert client.post(address, {}).status_code == 404, address
        for act in ("invite", "close", "open", "factors"):
            page = client.post(f"/nb/register/people/{cast.coordinator.pk}/{act}/")
            assert page.status_code == 404
    assert Entry.objects.count() == before, "nothing was done by looking or by one who may not"


def test_the_last_who_keeps_the_register_cannot_be_shut_out(cast, client):
    client.force_login(cast.coordinator)
    close = f"/nb/register/people/{cast.coordinator.pk}/close/"
    assert "Gi først rollen til en annen" in client.post(close, follow=True).content.decode()
    role = Role.objects.create(code="administrator", duty="administrator")
    held = Holding.objects.create(role=role, person=cast.stranger, since=TODAY)
    assert client.post(close).status_code == 302
    cast.coordinator.refresh_from_db()
    assert not cast.coordinator.is_active
    with pytest.raises(LastKeeperError):
        close_account_of(person=held.person, by=held.person, at=NOW)


def test_without_signing_in_the_register_asks_for_it(cast):
    for address in addresses(cast):
        assert Client().get(address).url.startswith("/nb/account/login/")


def test_an_administrator_keeps_the_register_and_not_the_returns(cast):
    role = Role.objects.create(code="administrator", duty="administrator")
    Holding.objects.create(role=role, person=cast.stranger, since=TODAY)
    assert register_for(cast.stranger, on=TODAY, to_write=True).may_write
    assert not standing_of(cast.stranger, on=TODAY).may(Permission.RETURN_READ)
    with pytest.raises(NotYoursError):
        register_for(cast.signatory, on=TODAY)


def test_an_organisation_is_added_with_a_number_whose_digits_agree(kari):
    sent = {"name": "Ny virksomhet", "orgnr": "974 760 673", "language": "nn", "is_active": "on"}
    page = kari.post("/nb/register/organisations/new/", sent, follow=True)
    assert "Ny virksomhet" in page.content.decode()
    made = Organisation.objects.get(name="Ny virksomhet")
    assert (made.code, made.orgnr, made.language) == ("ny-virksomhet", "974760673", "nn")
    assert list(Entry.objects.values_list("act", flat=True)) == ["organisations.organisation-added"]


@pytest.mark.parametrize(
    ("lang", "says"),
    [("nb", "stemmer ikke med hverandre"), ("nn", "stemmer ikkje med kvarandre"),
     ("en", "do not agree with each other")],
)  # fmt: skip
def test_a_number_whose_digits_disagree_is_refused_in_the_words_of_the_page(kari, lang, says):
    sent = {"name": "Ny", "orgnr": "974760674", "language": "nb"}
    page = kari.post(f"/{lang}/register/organisations/new/", sent).content.decode()
    assert says in page
    assert 'href="#id_orgnr"' in page, "the summary leads to the field"
    assert 'value="974760674"' in page, "what was typed is still there"
    assert not Organisation.objects.filter(name="Ny").exists()


def test_a_number_is_one_organisations(kari, cast):
    about = AboutOrganisation(name="Første", orgnr="974760673")
    add_organisation(about=about, by=cast.coordinator, at=NOW)
    with pytest.raises(OrgnrTakenError):
        add_organisation(about=about, by=cast.coordinator, at=NOW)
    sent = {"name": "Andre", "orgnr": "974760673", "language": "nb"}
    assert "En annen organisasjon" in kari.post(
        "/nb/register/organisations/new/", sent
    ).content.decode()  # fmt: skip
    with pytest.raises(IntegrityError):
        Organisation.objects.create(code="tredje", name="Tredje", orgnr="974760673")


def test_an_organisation_is_changed_and_keeps_its_code(kari, cast):
    one = cast.rosa.organisation
    sent = {"name": "Oslo krisesenter og botilbud", "language": "nn", "kind": "municipal-ngo"}
    kari.post(f"/nb/register/organisations/{one.pk}/change/", sent)
    one.refresh_from_db()
    assert (one.name, one.code, one.is_active) == (
        "Oslo krisesenter og botilbud", "oslo-krisesenter", False,
    )  # fmt: skip


def test_a_service_is_added_and_changed_and_its_code_stays(kari, cast):
    one = cast.rosa.organisation
    sent = {"name": "Ettervern på Øya", "group": "housing", "counted_as": "ettervern i året",
            "is_active": "on"}  # fmt: skip
    kari.post(f"/nb/register/organisations/{one.pk}/services/new/", sent)
    made = Service.objects.get(name="Ettervern på Øya")
    assert made.code == "ettervern-pa-oya"
    kari.post(f"/nb/register/services/{made.pk}/change/", sent | {"name": "Øya"})
    made.refresh_from_db()
    assert (made.name, made.code) == ("Øya", "ettervern-pa-oya")
    again = add_service(
        organisation=one, about=AboutService(name="Ettervern på Øya", group="other"),
        by=cast.coordinator, at=NOW,
    )  # fmt: skip
    assert again.code == "ettervern-pa-oya-2"


def test_a_role_is_made_once_and_given_to_a_person(kari, cast):
    one = cast.htso.organisation
    address = f"/nb/register/organisations/{one.pk}/roles/new/"
    page = kari.post(address, {"role": "signatory"}, follow=True)
    assert "Signatar for Oslo kommune" in page.content.decode()
    role = Role.objects.get(duty="signatory", organisation=one)
    assert "Rollen finnes alt" in kari.post(address, {"role": "signatory"}).content.decode()
    kari.post(f"/nb/register/roles/{role.pk}/",
              {"person": cast.stranger.pk, "since": "2021-01-01"})  # fmt: skip
    assert standing_of(cast.stranger, on=TODAY).has(Duty.SIGNATORY)
    assert not standing_of(cast.stranger, on=date(2020, 12, 31)).roles
    with pytest.raises(RoleExistsError):
        add_role(duty=Duty.SIGNATORY, organisation=one, service=None, by=None, at=NOW)


def test_who_held_a_role_before_is_still_told(kari, cast):
    role = Role.objects.get(code="reporter-rosa")
    holding = role.holdings.get()
    until = {"until": "2020-12-31"}
    page = kari.post(f"/nb/register/holdings/{holding.pk}/end/", until, follow=True)
    assert "Har hatt rollen" in page.content.decode()
    held = register_for(cast.coordinator, on=TODAY).role(role.pk)
    assert (held.now, [h.person for h in held.before]) == ((), [cast.rosa_reporter])
    give_role(role=role, person=cast.rosa_reporter, since=TODAY, by=cast.coordinator, at=NOW)
    assert standing_of(cast.rosa_reporter, on=TODAY).may(Permission.RETURN_WRITE, service=cast.rosa)


def test_a_role_is_not_held_twice_by_one_nor_ended_before_it_began(cast):
    holding = Holding.objects.get(person=cast.rosa_reporter)
    with pytest.raises(AlreadyHeldError):
        give_role(role=holding.role, person=holding.person, since=TODAY, by=None, at=NOW)
    with pytest.raises(EndsTooSoonError):
        end_holding(
            holding=holding, until=holding.since - timedelta(days=1), by=cast.coordinator, at=NOW
        )


def test_the_last_who_keeps_the_register_cannot_be_ended(kari, cast):
    holding = Holding.objects.get(person=cast.coordinator)
    page = kari.post(f"/nb/register/holdings/{holding.pk}/end/", {"until": "2021-01-15"})
    assert "Gi først rollen til en annen" in page.content.decode()
    give_role(role=holding.role, person=cast.stranger, since=TODAY, by=None, at=NOW)
    end_holding(holding=holding, until=TODAY, by=cast.coordinator, at=NOW)
    other = Holding.objects.get(person=cast.stranger)
    with pytest.raises(LastKeeperError):
        end_holding(holding=other, until=TODAY, by=cast.coordinator, at=NOW)


def test_names_are_found_in_any_case_and_stand_in_norwegian_order(kari, cast):
    for name in ("Økokrim", "Ålesund krisesenter", "Zonta", "Ærlig"):
        add_organisation(about=AboutOrganisation(name=name), by=None, at=NOW)
    register = register_for(cast.coordinator, on=TODAY)
    names = [one.name for one in register.organisations()]
    assert names[-4:] == ["Zonta", "Ærlig", "Økokrim", "Ålesund krisesenter"]
    page = kari.get("/nb/register/?show=all&find=økokRIM").content.decode()
    assert ">Økokrim</a>" in page
    assert ">Zonta</a>" not in page
