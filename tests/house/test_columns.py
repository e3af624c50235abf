"""No victim and no suspect can be stored: every column of every table says what it may hold."""

import inspect
import re
from importlib import import_module

import pytest
from django.apps import apps
from django.db import models

from samsyn_web.audit.columns import HOLDS, erasures, tables

MODELS = {model._meta.label: model for model in apps.get_models(include_auto_created=True)}
COLUMNS = [
    (label, field) for label, model in MODELS.items() for field in model._meta.concrete_fields
]
# Words of a column that could be about a person in the field, in English and Norwegian.
OF_A_PERSON = re.compile(
    r"(?:^|_)(?:birth\w*|born|dob|age|fodt\w*|fodsel\w*|ssn|fnr|duf\w*|national\w*|citizen\w*"
    r"|gender|sex|victim\w*|offer|suspect\w*|mistenkt\w*|case|sak\w*|phone\w*|telefon\w*|mobile"
    r"|address|adresse|firstname|first|last|surname|alias|name|navn|email|photo|picture|diary)(?:_|$)"
)
STAFF = {"people.Person", "account.EmailAddress", "socialaccount.SocialAccount",
         "axes.AccessAttempt", "axes.AccessFailureLog", "axes.AccessLog"}  # fmt: skip
# a column with a word of OF_A_PERSON, that is about something else -> what
SOMETHING_ELSE = {
    "organisations.Organisation.name": "an organisation",
    "organisations.Organisation.short_name": "an organisation",
    "organisations.Service.name": "a service",
    "organisations.Organisation.public_phone": "the line it shows to everybody",
    "organisations.Organisation.public_email": "the box it shows to everybody",
    "organisations.Service.public_phone": "the line it shows to everybody",
    "organisations.Service.public_email": "the box it shows to everybody",
    "collection.ApiToken.name": "a key to the API",
    "collection.Upload.file_name": "a workbook",
    "auth.Permission.name": "a right",
    "auth.Group.name": "a group of rights",
    "socialaccount.SocialApp.name": "a provider of identity",
    "people.Person.last_login": "the latest time of signing in",
    "socialaccount.SocialAccount.last_login": "the latest time of signing in",
    "mfa.Authenticator.last_used_at": "the latest time of use",
    "usersessions.UserSession.last_seen_at": "the latest time of use",
    "account.EmailConfirmation.email_address_id": "the number of a row",
    "axes.AccessAttempt.ip_address": "where a browser calls from",
    "axes.AccessFailureLog.ip_address": "where a browser calls from",
    "axes.AccessLog.ip_address": "where a browser calls from",
}
SHORT = 200  # signs: a name of an organisation
TEXTS = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
OPEN = ("words", "answer", "register", "staff", "letter", "secret", "device")  # what is written
FITS = {
    "key": (
        models.AutoField,
        models.BigAutoField,
        models.ForeignKey,
        models.PositiveBigIntegerField,
    ),
    "number": (models.IntegerField, models.BooleanField),
    "moment": (models.DateField,),
}


def name_of(column):
    label, field = column
    return f"{label}.{field.column}"


def held(column):
    label, field = column
    return tables()[label].holds.get(field.column, "") if label in tables() else ""


@pytest.mark.parametrize("column", COLUMNS, ids=name_of)
def test_a_column_says_what_it_may_hold(column):
    assert held(column) in HOLDS, "write it into columns.toml, with what it may hold"


def test_no_row_outlives_its_column():
    there = {name_of(column) for column in COLUMNS}
    told = {f"{table.label}.{name}" for table in tables().values() for name in table.holds}
    assert told - there == set()


@pytest.mark.parametrize("column", COLUMNS, ids=name_of)
def test_what_a_column_may_hold_fits_its_kind(column):
    _, field = column
    kinds = FITS.get(held(column))
    if held(column) == "key" and not isinstance(field, FITS["key"]):
        assert field.column == "object_id", "only the log names its objects by text"
    elif kinds:
        assert isinstance(field, kinds)
    else:
        assert not isinstance(field, models.DateField)


@pytest.mark.parametrize("column", COLUMNS, ids=name_of)
def test_no_column_is_named_after_something_of_a_person_in_the_field(column):
    label, field = column
    if OF_A_PERSON.search(field.column) and name_of(column) not in SOMETHING_ELSE:
        assert label in STAFF, "no table may hold a victim or a suspect"
        assert held(column) == "staff"


@pytest.mark.parametrize("column", COLUMNS, ids=name_of)
def test_only_the_people_who_sign_in_are_named(column):
    if held(column) == "staff":
        assert column[0] in STAFF


WRITTEN = [
    (label, field) for label, field in COLUMNS
    if isinstance(field, TEXTS) and not field.choices
    and (held((label, field)) in OPEN or (field.max_length or SHORT + 1) > SHORT)
]  # fmt: skip


@pytest.mark.parametrize("column", WRITTEN, ids=name_of)
def test_what_somebody_writes_is_searched_before_it_is_stored_or_named_with_a_reason(column):
    label, field = column
    table = tables()[label]
    reason = table.unsearched.get(field.column) or table.unsearched.get("*")
    is_ours = MODELS[label].__module__.startswith("samsyn_web")
    assert not (is_ours and "*" in table.unsearched), "name each column of ours"
    if reason or (not is_ours and held(column) not in OPEN):
        assert held(column) not in ("words", "answer"), "what is written in answer is searched"
        return
    module, _, function = table.door.partition(":")
    assert module, "name the door that searches it, or say in `unsearched` why nobody need to"
    door = getattr(import_module(module), function)
    assert "personal" in inspect.getsource(door), f"{table.door} searches nothing"


def test_every_text_of_the_site_is_among_what_somebody_writes():
    names = {name_of(column) for column in WRITTEN}
    assert {"collection.Round.opening_nb", "collection.Comment.text", "collection.Waiver.reason",
            "collection.Answer.note", "collection.ApiToken.name", "organisations.Service.name",
            "collection.Upload.content", "axes.AccessAttempt.username"} <= names  # fmt: skip


def test_no_reason_outlives_its_column():
    for table in tables().values():
        texts = {field.column for label, field in WRITTEN if label == table.label}
        assert set(table.unsearched) <= texts | {"*"}, table.label
        assert all(table.unsearched.values())


@pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.label)
def test_a_table_is_kept_with_a_reason_or_erased_by_a_rule(table):
    assert bool(table.kept) != bool(table.erased)
    assert not table.erased or table.erased in {rule.name for rule in erasures()}
    assert table.label in MODELS


@pytest.mark.parametrize("rule", erasures(), ids=lambda rule: rule.name)
def test_a_rule_of_erasing_says_why_and_has_something_to_erase(rule):
    assert rule.why
    assert rule.tables
    assert rule.days >= 0
    for label in rule.tables:
        for moment in rule.after:
            assert MODELS[label]._default_manager.filter(**{f"{moment}__isnull": False}).query


@pytest.mark.parametrize(
    "planted",
    ["birth_date", "date_of_birth", "victim", "victim_name", "fodselsnummer", "suspect_id", "age",
     "last_name", "phone_number", "citizenship", "case_number", "email"],
)  # fmt: skip
def test_a_column_for_a_person_would_be_seen(planted):
    assert OF_A_PERSON.search(planted)


@pytest.mark.parametrize("plain", ["about", "changed_at", "category", "lane", "typed", "object_id"])
def test_a_column_for_something_else_is_left_alone(plain):
    assert not OF_A_PERSON.search(plain)


def test_exceptions_do_not_outlive_their_columns():
    there = {name_of(column) for column in COLUMNS}
    assert set(SOMETHING_ELSE) - there == set()
