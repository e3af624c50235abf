"""The register of a demo: organisations and services as the example year knows them."""

import csv
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from django.db import transaction

import samsyn
from samsyn_web.audit.actions import record
from samsyn_web.organisations.models import Organisation, Service
from samsyn_web.organisations.names import PLAIN, code_of
from samsyn_web.people.models import Person

DATA = Path(__file__).parent.parent / "data"
ACTORS = DATA / "actors.csv"
OWNERS = DATA / "owners.csv"
YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
MORE = DATA / "more-services.csv"
ASKED = (YEAR / "services.csv", YEAR / "authorities.csv", MORE)
Rows = list[dict[str, str]]


@transaction.atomic
def load_register(*, by: Person | None, at: datetime) -> int:
    """Load the organisations and services that are not there yet; return how many were added.

    An actor that is itself a service of another (Lauras hus, of Kirkens Bymisjon) becomes a
    service and no organisation; `owners.csv` says which.
    """
    owners = {row["service"]: row for row in _rows(OWNERS)}
    are_services = {row["is_actor"] for row in owners.values()} - {
        row["owner"] for row in owners.values()
    }
    actors = [row for row in _rows(ACTORS) if row["actor_id"] not in are_services]
    codes = {row["actor_id"]: code for row, code in zip(actors, _codes(actors), strict=True)}
    before = Organisation.objects.count() + Service.objects.count()
    for actor in actors:
        _organisation(actor, code=codes[actor["actor_id"]])
    _set_parents(actors, codes)
    by_id = {row["actor_id"]: row for row in _rows(ACTORS)}
    for row in (row for path in ASKED for row in _rows(path)):
        owner = owners[row["service"]]
        own = by_id[owner["is_actor"]] if owner["is_actor"] in are_services else {}
        _service(row, owner=codes[owner["owner"]], own=own)
    added = Organisation.objects.count() + Service.objects.count() - before
    record(
        "organisations.register-loaded", of=("register", "demo"), by=by and by.pk, at=at,
        detail={"added": added},
    )  # fmt: skip
    return added


def asked_too() -> dict[str, str]:
    """Return the questionnaires of those who are asked without a number in the report, by code."""
    return {row["service"]: row["questionnaire"] for row in _rows(MORE)}


def _rows(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _codes(actors: Rows) -> list[str]:
    taken: set[str] = set()
    codes = []
    for actor in actors:
        code = code_of(actor["short_name"] or actor["name"], is_taken=taken.__contains__)
        taken.add(code)
        codes.append(code)
    return codes


def _organisation(actor: Mapping[str, str], *, code: str) -> None:
    Organisation.objects.get_or_create(
        code=code,
        defaults={
            "name": actor["name"], "short_name": actor["short_name"], "website": actor["web"],
            "kind": actor["type"].lower().translate(PLAIN).replace(" ", "-"), **_contacts(actor),
        },
    )  # fmt: skip


def _set_parents(actors: Rows, codes: Mapping[str, str]) -> None:
    """Set the parent of those whose parent is named as an actor of the register is."""
    named = {name: codes[row["actor_id"]] for row in actors
             for name in (row["name"], row["short_name"]) if name}  # fmt: skip
    for actor in actors:
        parent = named.get(actor["parent"])
        if parent and parent != codes[actor["actor_id"]]:
            Organisation.objects.filter(code=codes[actor["actor_id"]], parent__isnull=True).update(
                parent=Organisation.objects.get(code=parent)
            )


def _contacts(actor: Mapping[str, str]) -> dict[str, str]:
    """Return what an actor shows to everybody, without the words in brackets behind a number."""
    phone = actor.get("phone", "").partition("(")[0].strip()
    return {"public_phone": phone, "public_email": actor.get("email", "")}


def _service(row: Mapping[str, str], *, owner: str, own: Mapping[str, str]) -> None:
    Service.objects.get_or_create(
        code=row["service"],
        defaults={
            "organisation": Organisation.objects.get(code=owner), "name": row["name"],
            "group": row["group"], "counted_as": row["counted_as"], **_contacts(own),
        },
    )  # fmt: skip
