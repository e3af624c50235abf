"""Reminders sent by two programs at once, or by one that is killed: each once, never by halves."""

import json
import signal
import subprocess

import pytest
from own_database import environment, own_database, run, start

FILL = """
from datetime import timedelta
from django.utils import timezone
from asked_cast import OPENING
from site_cast import make_cast
from samsyn_web.collection.actions.round_letters import plan_reminder
from samsyn_web.collection.actions.rounds import choose_asked, make_round, open_round
cast, now = make_cast(), timezone.now()
by, today = {"by": cast.coordinator, "at": now}, timezone.localdate(now)
made = make_round(period="2020", deadline=today + timedelta(days=30), opening=OPENING, **by)
choose_asked(made, asked=[(cast.rosa.pk, "service"), (cast.htso.pk, "service")], **by)
open_round(made, **by)
plan_reminder(made, send_on=today, **by)
"""
COUNT = """
import json
from samsyn_web.audit.models import Entry
from samsyn_web.collection.models import Reminder
from samsyn_web.mail.models import Letter
print(json.dumps([Letter.objects.count(), Reminder.objects.exclude(done_at=None).count(),
                  Entry.objects.filter(act="collection.reminder-sent").count()]))
"""
NOTHING, ALL = [0, 0, 0], [2, 1, 1]
DELAYS = (0.3, 0.6, 0.8, 1.0, 1.2, 1.4, 1.6, 2.0)  # seconds: before, within and after the act


@pytest.fixture
def settings_of_program(tmp_path):
    """A round with a reminder that is due, in a database of its own."""
    with own_database(tmp_path) as address:
        told = environment(address)
        run("migrate", "--verbosity=0", env=told)
        run("shell", "--verbosity=0", "-c", FILL, env=told)
        yield told


def count(told):
    return json.loads(run("shell", "--verbosity=0", "-c", COUNT, env=told))


def test_two_programs_at_once_remind_once(settings_of_program):
    both = [start("send_reminders", env=settings_of_program) for _ in range(2)]
    said = [one.communicate(timeout=60)[0].decode() for one in both]
    assert [one.returncode for one in both] == [0, 0]
    assert sorted(line.strip() for line in said) == [
        "Påminnelser lagt i køen: 0.", "Påminnelser lagt i køen: 2.",
    ]  # fmt: skip
    assert count(settings_of_program) == ALL


def test_a_program_that_is_killed_has_reminded_all_or_nobody(settings_of_program):
    for delay in DELAYS:
        program = start("send_reminders", env=settings_of_program)
        try:
            program.communicate(timeout=delay)
        except subprocess.TimeoutExpired:
            program.send_signal(signal.SIGKILL)
            program.communicate()
        assert count(settings_of_program) in (NOTHING, ALL)
    run("send_reminders", env=settings_of_program)
    assert count(settings_of_program) == ALL
