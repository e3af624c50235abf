"""Real browsers at a real server: the cast, a return to answer, and a page to answer it on."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent / "site"))
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # the driver of the browser runs a loop

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@pytest.fixture(scope="module")
def chromium():
    """The system's browser, closed when the tests of a file are over."""
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def cast(transactional_db):  # noqa: ARG001 - asks for the database
    """The five, in a register with ROSA and HTSO."""
    from site_cast import make_cast

    return make_cast()


@pytest.fixture
def visit(chromium, live_server):
    """Open a browser of its own for a person who is signed in, or for nobody."""
    from walking import Visitor

    opened = []

    def open_for(person=None, *, width=1280, scripts=True):
        visitor = Visitor(chromium, live_server.url, person=person, width=width, scripts=scripts)
        opened.append(visitor)
        return visitor

    yield open_for
    for visitor in opened:
        visitor.close()
