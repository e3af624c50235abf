"""A real browser on a running site, signed in as one of the cast."""

import importlib
import os
import shutil
import sys
from pathlib import Path

import pytest
from django.db import connection
from playwright.sync_api import sync_playwright
from pytest_django.plugin import blocking_manager_key

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # the driver of the browser keeps a loop running

from site_cast import make_cast

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WIDTHS = (320, 1280)
SQLITE = importlib.import_module("samsyn_web.audit.migrations.0002_append_only").SQLITE


@pytest.fixture(scope="session")
def chromium():
    """The system's browser."""
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


def triggers():
    """What makes the log append-only; PostgreSQL lets a table be emptied all the same."""
    return SQLITE if connection.vendor == "sqlite" else ()


@pytest.fixture
def cast(transactional_db):  # noqa: ARG001 - asks for the database
    """The five, in a database that the running site sees too and that is emptied afterwards."""
    yield make_cast()
    with connection.cursor() as cursor:
        for statement in triggers():
            cursor.execute(f"DROP TRIGGER {statement.split()[2]}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Make the log append-only again when the database has been emptied."""
    result = yield
    if nextitem and "cast" in item.fixturenames:  # after the last, the database is gone
        with item.config.stash[blocking_manager_key].unblock(), connection.cursor() as cursor:
            for statement in triggers():
                cursor.execute(statement)
    return result


@pytest.fixture
def new_context(chromium, live_server):
    """Make browser contexts at the address of the site; all are closed at the end."""
    made = []

    def make(width=1280, **options):
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": 900}, locale="nb-NO",
            **options,
        )  # fmt: skip
        context.set_default_timeout(15_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def page(new_context):
    """One page, that fails on a fault in the console."""
    page = new_context().new_page()
    faults = []
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    yield page
    assert [fault for fault in faults if "status of 4" not in fault] == []
