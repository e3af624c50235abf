"""An empty site lets its first administrator in, and answers on a port until it is stopped."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone

from samsyn_web.audit.queries import verdict
from samsyn_web.mail.models import Letter
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Permission

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "en lang setning om havet"


def invite(*words):
    told = StringIO()
    call_command("invite_first", *words, stdout=told)
    return told.getvalue().split()[-1]


@pytest.mark.django_db
def test_the_first_is_invited_at_the_machine_and_chooses_a_password():
    link = invite("Anne", "anne@example.org", "--lang", "nn")
    letter = Letter.objects.get()
    assert (letter.to.email, link in letter.text) == ("anne@example.org", True)
    address = link.partition("testserver")[2] or link.partition("127.0.0.1")[2]
    client = Client()
    page = client.get(address, follow=True)
    there = page.redirect_chain[-1][0] if page.redirect_chain else address
    client.post(there, {"password": PASSWORD, "again": PASSWORD})
    anne = Person.objects.get(email="anne@example.org")
    assert anne.check_password(PASSWORD)
    assert standing_of(anne, on=timezone.localdate()).may(Permission.REGISTER_WRITE)
    assert verdict().holds


@pytest.mark.django_db
def test_a_first_invitation_that_was_lost_is_made_again():
    first = invite("Anne", "anne@example.org")
    again = invite("Anne", "anne@example.org")
    assert first != again
    assert Person.objects.count() == 1


@pytest.mark.django_db
def test_where_somebody_keeps_the_register_nobody_is_let_in_at_the_machine(cast):
    with pytest.raises(CommandError, match="Be dem invitere"):
        call_command("invite_first", "Eve", "eve@example.org")
    assert not Person.objects.filter(email="eve@example.org").exists()
    assert cast.coordinator.is_active


@pytest.mark.parametrize("processes", ["0", "-1", "2"])
def test_sqlite_is_served_by_one_process(processes, monkeypatch):
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "samsyn_web.sqlite3")
    with pytest.raises(CommandError, match="én prosess"):
        call_command("serve", "--processes", processes)


def test_a_port_that_is_taken_is_told():
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(CommandError, match="er opptatt"),
    ):
        call_command("serve", "--port", str(taken.getsockname()[1]))


def test_two_processes_answer_and_stop_together(tmp_path):
    """The site itself needs a database; what answers here says which process it is."""
    program = (
        "import os\n"
        "from samsyn_web.serving import listen, serve\n"
        "def application(environ, start):\n"
        "    start('200 OK', [('Content-Type', 'text/plain')])\n"
        "    return [str(os.getpid()).encode()]\n"
        "at = listen(host='127.0.0.1', port=0)\n"
        "print(at.getsockname()[1], flush=True)\n"
        "serve(application, at=at, processes=2)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    ) as running:  # fmt: skip
        port = running.stdout.readline().strip()
        seen = set()
        for _ in range(400):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=20) as answer:
                seen.add(int(answer.read()))
            if len(seen) == 2:
                break
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=20) == 0
    assert len(seen) == 2
    (child,) = seen - {running.pid}
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)
