"""kill -9 of a sender, at any moment: no letter arrives twice, and none is lost unseen."""

import json
import os
import signal
from collections import Counter

import pytest
from own_database import environment, own_database, run, start
from post_office import SENDER, open_office

from samsyn_web.mail.message import message_id

COUNT = 12
FILL = f"""
from django.utils import timezone
from samsyn_web.mail.actions import queue_letter
from samsyn_web.people.models import Person
for number in range({COUNT}):
    person = Person.objects.create_user(f"p{{number}}@example.org", name=f"P{{number}}")
    queue_letter(key=f"k:{{number}}", to=person, subject="Tall", text="Hei", at=timezone.now())
"""
STATES = """
import json
from samsyn_web.mail.models import Letter
print(json.dumps(dict(Letter.objects.values_list("key", "state"))))
"""


@pytest.fixture
def sender(tmp_path):
    """A queue of letters, a server, and a sender that can be started again and again."""
    with own_database(tmp_path) as address, open_office() as (office, server):
        settings = environment(
            address, SAMSYN_MAIL_URL=f"smtp://127.0.0.1:{server.port}", SAMSYN_MAIL_FROM=SENDER
        )
        run("migrate", "--verbosity=0", env=settings)
        run("shell", "--verbosity=0", "-c", FILL, env=settings)
        yield Sender(office=office, settings=settings)


class Sender:
    def __init__(self, *, office, settings):
        self.office, self.settings, self.program = office, settings, None

    def start(self):
        self.program = start("send_letters", env=self.settings)

    def kill(self, *_):
        os.kill(self.program.pid, signal.SIGKILL)

    def end(self):
        """Wait until it has stopped; gives its exit code."""
        self.program.communicate(timeout=60)
        return self.program.returncode

    def states(self):
        return json.loads(run("shell", "--verbosity=0", "-c", STATES, env=self.settings))


def hold_promise(sender):
    """Each letter arrived once and is sent, or may have arrived once and is uncertain."""
    states = sender.states()
    arrived = Counter(sender.office.keys)
    assert set(arrived.values()) <= {1}
    assert len(states) == COUNT
    for key, state in states.items():
        came = arrived[message_id(key, sender=SENDER)]
        assert (came, state) in {(1, "sent"), (1, "sending"), (0, "sending")}, key
    return Counter(states.values())


def test_a_sender_killed_after_the_server_took_a_letter_does_not_send_it_again(sender):
    seen = []

    def take_and_kill(message):
        seen.append(message["Message-ID"])
        if len(seen) == 5:
            sender.office.taken.append(message)
            sender.kill()
            return "451 nobody hears this"
        return None

    sender.office.at_data = take_and_kill
    sender.start()
    assert sender.end() == -signal.SIGKILL
    sender.office.at_data = None
    sender.start()
    assert sender.end() == 0
    assert hold_promise(sender) == {"sent": COUNT - 1, "sending": 1}
    assert len(sender.office.keys) == COUNT


def test_a_sender_killed_before_the_words_left_shows_the_letter_as_uncertain(sender):
    sender.office.at_rcpt = lambda address: sender.kill() if address.startswith("p3@") else None
    sender.start()
    assert sender.end() == -signal.SIGKILL
    sender.office.at_rcpt = None
    sender.start()
    assert sender.end() == 0
    assert hold_promise(sender) == {"sent": COUNT - 1, "sending": 1}
    assert len(sender.office.keys) == COUNT - 1


def test_senders_killed_again_and_again_and_two_at_once_keep_the_promise(sender):
    met = Counter()

    def kill_at_every_third(address):
        met[address] += 1
        if len(met) % 3 == 0 and met[address] == 1:
            sender.kill()

    sender.office.at_rcpt = kill_at_every_third
    for _ in range(COUNT):
        sender.start()
        if sender.end() == 0:
            break
    first, second = (start("send_letters", env=sender.settings) for _ in range(2))
    assert [one.wait(60) for one in (first, second)] == [0, 0]
    first.communicate(), second.communicate()
    assert hold_promise(sender)["sending"] == COUNT // 3


def test_two_senders_at_once_send_each_letter_once(sender):
    both = [start("send_letters", env=sender.settings) for _ in range(2)]
    assert [(one.communicate(timeout=60), one.returncode)[1] for one in both] == [0, 0]
    assert hold_promise(sender) == {"sent": COUNT}
