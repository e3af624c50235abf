"""The log is append-only, whole, and written with the act it tells of."""

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from site_cast import NOW

from samsyn_web.audit.actions import OutsideTransactionError, record
from samsyn_web.audit.models import Entry, Head
from samsyn_web.audit.queries import verdict

pytestmark = pytest.mark.django_db


def tell(count):
    with transaction.atomic():
        for number in range(count):
            record("round.opened", of=("round", number), by=7, at=NOW + timedelta(minutes=number))


def without_triggers(statement, parameters):
    """Change the table behind the back of the program, as one with the database could."""
    names = {
        "sqlite": ["DROP TRIGGER audit_entry_no_update", "DROP TRIGGER audit_entry_no_delete"],
        "postgresql": ["DROP TRIGGER audit_entry_append_only ON audit_entry"],
    }[connection.vendor]
    with connection.cursor() as cursor:
        for name in names:
            cursor.execute(name)
        cursor.execute(statement, parameters)


def test_every_entry_is_a_link_of_one_chain():
    tell(3)
    first, second, third = Entry.objects.order_by("number")
    assert (second.previous, third.previous) == (first.hash, second.hash)
    assert Head.objects.get().hash == third.hash
    assert (verdict().holds, verdict().held, verdict().head) == (True, 3, third.hash)


@pytest.mark.parametrize("act", ["update", "delete"])
def test_the_database_refuses_to_change_or_take_out_an_entry(act):
    tell(1)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        if act == "update":
            Entry.objects.update(by=8)
        else:
            Entry.objects.all().delete()
    assert verdict().held == 1


@pytest.mark.parametrize("table", ["audit_entry", "audit_head", "audit_entry, audit_head CASCADE"])
def test_the_database_refuses_to_empty_the_log(table):
    tell(1)
    refuses_to_be_emptied(table)
    assert (verdict().holds, verdict().held) == (True, 1)


def refuses_to_be_emptied(table):
    empty = f"TRUNCATE {table}" if connection.vendor == "postgresql" else "DELETE FROM audit_entry"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        connection.cursor().execute(empty)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("turn", ["first", "second"])
def test_tables_are_emptied_between_tests_and_the_refusals_stay(turn):
    assert not Entry.objects.exists(), f"nothing is left at the {turn} turn"
    tell(1)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.all().delete()
    refuses_to_be_emptied("audit_entry")


def test_nothing_is_told_outside_the_transaction_of_the_act(monkeypatch):
    monkeypatch.setattr(
        "samsyn_web.audit.actions.connection", SimpleNamespace(in_atomic_block=False)
    )
    with pytest.raises(OutsideTransactionError):
        record("round.opened", of=("round", 1), by=7, at=NOW)


@pytest.mark.parametrize(
    ("statement", "parameters", "broken_at"),
    [
        ("UPDATE audit_entry SET act = %s WHERE number = %s", ["round.frozen", 2], 2),
        ("DELETE FROM audit_entry WHERE number = %s", [1], 1),
        ("DELETE FROM audit_entry WHERE number = %s", [2], 2),
    ],
)
def test_what_was_changed_behind_its_back_is_found(statement, parameters, broken_at):
    tell(3)
    without_triggers(statement, parameters)
    assert verdict().broken_at == broken_at
    with pytest.raises(CommandError, match=str(broken_at)):
        call_command("verify_audit")


def test_a_log_that_was_cut_at_its_end_is_found_by_the_head_that_was_kept():
    tell(3)
    kept = verdict().head
    without_triggers("DELETE FROM audit_entry WHERE number = %s", [3])
    assert verdict().holds
    assert not verdict(kept_head=kept).holds


def test_the_command_tells_the_head_in_the_language_asked_for(capsys):
    tell(2)
    call_command("verify_audit", "--lang", "en")
    said = capsys.readouterr().out
    assert "The log is whole: 2 entries" in said
    assert verdict().head in said
