"""What tests of several folders share: one browser, and tables emptied between tests."""

import os
import shutil

import pytest
from django.core.management.commands import flush
from django.db import connections
from playwright.sync_api import sync_playwright

BROWSERS = (  # the first is the same without windows, and lighter
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
)
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # the driver of the browser keeps a loop running


def pytest_addoption(parser):
    """Let pictures for the guides be kept, when somebody wants them anew."""
    parser.addoption("--keep-pictures", action="store_true", help="keep pictures for the guides")


@pytest.fixture(scope="session")
def chromium():
    """The system's browser: one, for a process has room for one driver."""
    path = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


TRIGGERS = {  # of every trigger that a flush would meet: what lays it aside, and puts it back
    "sqlite": "SELECT 'DROP TRIGGER ' || name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """
        SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
               format('ALTER TABLE %s ENABLE TRIGGER %I', tgrelid::regclass, tgname)
        FROM pg_trigger WHERE NOT tgisinternal AND tgtype & 32 <> 0 -- those of TRUNCATE
    """,
}


@pytest.fixture(autouse=True, scope="session")
def tables_can_be_emptied_between_tests():
    """Let the flush between tests, and nothing else, lay aside what keeps log and frozen rounds.

    The triggers themselves stay as the product has them, in every test.
    """
    plain = flush.Command.handle

    def handle(command, **options):
        connection = connections[options["database"]]
        with connection.cursor() as cursor:
            cursor.execute(TRIGGERS[connection.vendor])
            kept = cursor.fetchall()
            for lay_aside, _ in kept:
                cursor.execute(lay_aside)
            try:
                plain(command, **options)
            finally:
                for _, put_back in kept:
                    cursor.execute(put_back)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush.Command, "handle", handle)
        yield
