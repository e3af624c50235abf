"""The site as a process of its own, with a database in a file: started, stopped, killed."""

import http.cookiejar
import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def free_port():
    """A port that nobody listens to just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def environment(folder):
    """What a process of the site in demo mode is given."""
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return kept | {"PYTHONPATH": path, "SAMSYN_MODE": "demo", "SAMSYN_FOLDER": str(folder),
                   "DJANGO_SETTINGS_MODULE": "samsyn_web.settings"}  # fmt: skip


def command(folder, *words):
    """Run a command of the site to its end."""
    subprocess.run([sys.executable, "-m", "samsyn_web", *words], env=environment(folder),
                   cwd=ROOT, check=True, capture_output=True)  # fmt: skip


@contextmanager
def process(words, *, env, port):
    """A process that listens on a port, killed at the end without a warning."""
    with subprocess.Popen(words, env=env, cwd=ROOT, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as running:  # fmt: skip
        try:
            wait_for(port, running)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.kill()


def wait_for(port, running):
    """Wait until somebody listens."""
    for _ in range(300):
        assert running.poll() is None, "the process ended by itself"
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"nobody listens on {port}")


@contextmanager
def site(folder):
    """The site on its own port."""
    port = free_port()
    words = [sys.executable, "-m", "waitress", f"--listen=127.0.0.1:{port}",
             "samsyn_web.wsgi:application"]  # fmt: skip
    with process(words, env=environment(folder), port=port) as address:
        yield address


class Visitor:
    """A browser without a screen: keeps cookies, sends forms, follows."""

    def __init__(self, address):
        self.address = address
        cookies = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(cookies)

    def get(self, path):
        """Fetch a page; give back its status and text."""
        return self._open(self.address + path)

    def post(self, path, **fields):
        """Fetch a form, fill it in and send it."""
        token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', self.get(path)[1])
        fields["csrfmiddlewaretoken"] = token[1] if token else ""
        return self._open(self.address + path, urllib.parse.urlencode(fields).encode())

    def _open(self, address, data=None):
        try:
            with self.opener.open(address, data, timeout=30) as page:
                return page.status, page.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()
