"""kill -9 while fields are saved and returns submitted: what was acknowledged is there, whole."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from threading import Event, Thread

import httpx
import pytest
from bench.own_database import own_database

ROOT = Path(__file__).parents[2]
SERVER = os.environ.get("SAMSYN_TEST_POSTGRESQL", "postgresql://postgres@127.0.0.1/postgres")
HANDS = ("eastern-europe", "africa", "asia", "middle-east")
PATIENCE = 60  # seconds, on a machine that does much else


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def site(request, tmp_path):
    """A site with a database of its own, which may be started and killed."""
    server = SERVER if request.param == "postgresql" else ""
    with own_database(tmp_path, server=server) as address:
        yield Site(address)


class Site:
    """A real server process on a real database."""

    def __init__(self, database):
        self.settings = {
            **os.environ, "DATABASE_URL": database, "SAMSYN_MODE": "test",
            "DJANGO_SETTINGS_MODULE": "samsyn_web.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        }  # fmt: skip
        self.seeded = self.run("seed")

    def run(self, verb):
        done = subprocess.run(
            [sys.executable, str(ROOT / "tests" / "site" / "killed_site.py"), verb],
            env=self.settings, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def start(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "waitress", "--listen", f"127.0.0.1:{port}", "--threads", "6",
             "samsyn_web.wsgi:application"],
            env=self.settings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                return httpx.get(f"{self.address}/nb/", timeout=PATIENCE)
            except httpx.TransportError:
                time.sleep(0.1)
        raise AssertionError("the server did not start")

    def kill(self):
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def browser(self):
        client = httpx.Client(base_url=self.address, timeout=PATIENCE)
        client.cookies.set("sessionid", self.seeded["session"])
        return client


def type_on(site, path, category, *, acknowledged, stop):
    """Leave one field again and again with a higher number, as fast as it is saved."""
    name, seen = f"assisted-adults.origin.{category}@2020", "0"
    with site.browser() as hand:
        hand.get(path)
        token = hand.cookies["csrftoken"]
        for number in range(1, 5000):
            try:
                answer = hand.post(
                    f"{path}save/", data={f"typed:{name}": str(number), f"seen:{name}": seen},
                    headers={"X-CSRFToken": token},
                )  # fmt: skip
            except httpx.TransportError:
                return
            assert answer.status_code == 200
            acknowledged[category].append(number)
            seen = re.search(r'name="seen:[^"]*" value="(\d+)"', answer.text)[1]
            if stop.is_set():
                return


def test_every_field_that_was_acknowledged_is_there(site):
    site.start()
    path = f"/nb/returns/{site.seeded['blank']}/sections/adults/"
    acknowledged, stop = defaultdict(list), Event()
    hands = [
        Thread(target=type_on, args=(site, path, one),
               kwargs={"acknowledged": acknowledged, "stop": stop})
        for one in HANDS
    ]  # fmt: skip
    for hand in hands:
        hand.start()
    until = time.monotonic() + PATIENCE
    while not all(len(acknowledged[one]) > 5 for one in HANDS) and time.monotonic() < until:
        time.sleep(0.05)
    site.kill()
    stop.set()
    for hand in hands:
        hand.join()
    told = site.run("tell")
    blank = site.seeded["blank"]
    edits = {(category, int(typed)) for of, category, typed, _, _ in told["edits"] if of == blank}
    sent = {(category, number) for category, done in acknowledged.items() for number in done}
    assert len(sent) > 20
    assert sent <= edits
    assert_whole(told, of=blank)


def assert_whole(told, *, of):
    """Each answer is its last edit, each edit is told in the log, and the log holds."""
    last = {}
    for one, category, typed, version, _ in told["edits"]:
        if one == of:
            last[category] = (typed, version)
    assert {c: (typed, version) for one, c, typed, version in told["answers"] if one == of} == last
    in_log = set()
    for saves in told["saves"]:
        first, _, end = saves.partition("–")
        in_log |= set(range(int(first), int(end) + 1))
    assert {pk for *_, pk in told["edits"]} <= in_log
    assert told["holds"]


def test_a_return_is_submitted_whole_or_not_at_all(site):
    outcomes = set()
    for pk, delay in zip(site.seeded["filled"], (0.0, 0.02, 0.08, 5.0), strict=True):
        site.start()
        path = f"/nb/returns/{pk}/answers/"
        with site.browser() as hand:
            page = hand.get(path).text
            shown = re.search(r'name="shown" value="([^"]*)"', page)[1]
            token = re.search(r'csrfmiddlewaretoken" value="([^"]*)"', page)[1]
            sent = {"shown": shown, "agree": "yes", "csrfmiddlewaretoken": token}
            answers = []
            hurry = Thread(target=submit, args=(hand, path, sent, answers))
            hurry.start()
            hurry.join(delay)
            site.kill()
            hurry.join()
        told = site.run("tell")
        is_submitted = told["states"][str(pk)] == "submitted"
        assert (pk in told["submissions"]) == is_submitted == (pk in told["submitted"])
        if answers:
            assert answers == [302]
            assert is_submitted
        assert told["holds"]
        outcomes.add(is_submitted)
    assert True in outcomes


def submit(hand, path, sent, answers):
    try:
        answers.append(hand.post(path, data=sent).status_code)
    except httpx.TransportError:
        return
