"""A real browser on a running site, signed in as one of the cast."""

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


@pytest.fixture(scope="session")
def chromium():
    """The system's browser."""
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


KEPT = pytest.StashKey()


def triggers():
    """What keeps the log and frozen rounds; PostgreSQL lets a table be emptied all the same."""
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        return cursor.fetchall()


@pytest.fixture
def cast(transactional_db, pytestconfig):  # noqa: ARG001 - asks for the database
    """The five, in a database that the running site sees too and that is emptied afterwards."""
    yield make_cast()
    pytestconfig.stash[KEPT] = triggers()
    with connection.cursor() as cursor:
        for name, _ in pytestconfig.stash[KEPT]:
            cursor.execute(f"DROP TRIGGER {name}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item, nextitem):
    """Keep the log and frozen rounds again when the database has been emptied for another test."""
    result = yield
    if nextitem is not None and "cast" in item.fixturenames:
        with item.config.stash[blocking_manager_key].unblock(), connection.cursor() as cursor:
            for _, statement in item.config.stash[KEPT]:
                cursor.execute(statement)
    return result
