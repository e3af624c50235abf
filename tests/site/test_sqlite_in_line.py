"""On SQLite, who waits to write is woken when the one before is done, however it ended."""

from threading import Event, Thread

import pytest
from django.db import DatabaseError, connection, transaction
from site_cast import NOW

from samsyn_web.audit.actions import record
from samsyn_web.audit.models import Entry

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL lets many write at once"),
]
PATIENCE = 30  # seconds


def write(number):
    with transaction.atomic():
        record("round.opened", of=("round", number), by=7, at=NOW)


class Writer(Thread):
    """Writes one entry in a thread of its own, as soon as it may."""

    def __init__(self, number):
        super().__init__(daemon=True)
        self.number, self.begins = number, Event()

    def run(self):
        try:
            self.begins.set()
            write(self.number)
        finally:
            connection.close()


def is_free():
    """Whether another thread gets its turn at once."""
    other = Writer(99)
    other.start()
    other.join(PATIENCE)
    return not other.is_alive() and Entry.objects.filter(object_id="99").exists()


def test_the_database_promises_what_was_acknowledged_is_on_disk():
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert cursor.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
    assert connection.transaction_mode == "IMMEDIATE"


def test_one_waits_until_the_other_has_written():
    with transaction.atomic():
        other = Writer(2)
        other.start()
        assert other.begins.wait(PATIENCE)
        record("round.opened", of=("round", 1), by=7, at=NOW)
    other.join(PATIENCE)
    assert list(Entry.objects.order_by("number").values_list("object_id", flat=True)) == ["1", "2"]


def fails():
    with transaction.atomic():
        record("round.opened", of=("round", 1), by=7, at=NOW)
        raise LookupError


def fails_in_the_database():
    with transaction.atomic():
        connection.cursor().execute("UPDATE no_such_table SET a = 1")


def loses_its_connection():
    with transaction.atomic():
        connection.close()
        raise LookupError


def cannot_commit():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("PRAGMA defer_foreign_keys = ON")
        cursor.execute(
            "INSERT INTO organisations_holding (role_id, person_id, since) "
            "VALUES (999, 999, '2020-01-01')"
        )


def cannot_begin():
    connection.ensure_connection()
    connection.connection.execute("BEGIN IMMEDIATE")
    try:
        write(1)
    finally:
        connection.connection.execute("ROLLBACK")


@pytest.fixture
def patient(monkeypatch):
    """A site in which one who is not woken waits longer than the test does."""
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 10 * PATIENCE)


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize(
    "ends", [fails, fails_in_the_database, loses_its_connection, cannot_commit, cannot_begin]
)
def test_the_next_gets_its_turn_however_the_one_before_ended(ends):
    with pytest.raises((LookupError, DatabaseError)):
        ends()
    assert is_free()


def test_who_waits_too_long_is_refused_by_sqlite_itself(monkeypatch):
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 0.05)
    connection.close()
    told = []

    def wait():
        try:
            write(2)
        except DatabaseError as fault:
            told.append(str(fault))
        finally:
            connection.close()

    with transaction.atomic():
        other = Thread(target=wait)
        other.start()
        other.join(PATIENCE)
    assert told == ["database is locked"]
    connection.close()
