"""Fixtures of reports that are written: the coordinator, the one who judges too, an edition."""

from datetime import timedelta

import pytest
from edition_cast import begun, frozen_year
from public_scene import YEAR
from site_cast import NOW, PASSWORD

from samsyn_web.organisations.models import Holding, Role
from samsyn_web.people.models import Person
from samsyn_web.publications.actions.writing import (
    save_text,
)
from samsyn_web.publications.queries.editions import (
    standing_of_text,
    text_of,
)

LATER = NOW + timedelta(days=200)
CHAPTER = "chapters/01-straffesaker.md"
ENGLISH = (YEAR / "edition-en" / "edition.toml").read_text(encoding="utf-8")


@pytest.fixture
def kari_(cast):
    return cast.coordinator


@pytest.fixture
def approver(cast):  # noqa: ARG001 - in the same register
    person = Person.objects.create_user("ada@example.org", PASSWORD, name="Ada Avdelingsleder")
    role = Role.objects.create(code="approver", duty="approver")
    Holding.objects.create(role=role, person=person, since=NOW.date())
    return person


@pytest.fixture
def edition(cast):
    return begun(frozen_year(by=cast.coordinator), by=cast.coordinator)


@pytest.fixture
def chapter(edition):
    return text_of(edition, lang="nb", path=CHAPTER)


def save(text, content, *, by, seen=None):
    number = standing_of_text(text).latest.number if seen is None else seen
    return save_text(text, content=content, seen=number, by=by, at=NOW)
