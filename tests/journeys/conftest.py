"""Real browsers at a real server: the cast, contexts and pages, and visitors who are signed in."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "site"))

from keeping import Keeper
from post_office import SENDER, open_office
from site_cast import make_cast
from walking import Visitor


@pytest.fixture
def cast(transactional_db):  # noqa: ARG001 - asks for the database
    """The five, in a database that the running site sees too and that is emptied afterwards."""
    return make_cast()


@pytest.fixture
def new_context(chromium, live_server):
    """Make browser contexts at the address of the site; all are closed at the end."""
    made = []

    def make(width=1280, **options):
        context = chromium.new_context(
            base_url=live_server.url, viewport={"width": width, "height": 900}, locale="nb-NO",
            **options,
        )  # fmt: skip
        context.set_default_timeout(30_000)
        made.append(context)
        return context

    yield make
    for context in made:
        context.close()


@pytest.fixture
def page(new_context, live_server):
    """One page, that fails on a fault in the console while it is at the site."""
    page = new_context().new_page()
    faults = []

    def hear(said):
        if said.type == "error" and page.url.startswith(live_server.url):
            faults.append(said.text)

    page.on("console", hear)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    yield page
    assert [fault for fault in faults if "status of 4" not in fault] == []


@pytest.fixture
def visit(chromium, live_server):
    """Open a browser of its own for a person who is signed in, or for nobody."""
    opened = []

    def open_for(person=None, **more):
        visitor = Visitor(chromium, live_server.url, person=person, **more)
        opened.append(visitor)
        return visitor

    yield open_for
    for visitor in opened:
        visitor.close()


@pytest.fixture
def keep(request):
    """Keeps pictures for the guides, where `--keep-pictures` asks for them."""
    return Keeper(is_asked=request.config.getoption("--keep-pictures"))


@pytest.fixture
def office(settings, live_server):
    """A mail server that the site sends its letters to, with links to the site as it runs."""
    settings.ADDRESS, settings.MAIL_FROM = live_server.url, SENDER
    with open_office() as (office, server):
        settings.MAIL = server
        yield office
