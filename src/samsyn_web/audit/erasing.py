"""Erasing what is due on a day, table by table, each told in the log by its number of rows.

An app may tell more of the rows of a table, one by one, as they go.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time

from django.apps import apps
from django.db import transaction
from django.db.models import Model, ProtectedError, Q, QuerySet
from django.utils import timezone

from samsyn_web.audit.actions import record
from samsyn_web.audit.columns import Erasure, erasures

Teller = Callable[[Model, int | None, datetime], None]  # the row, by whom, when
TELLERS: dict[str, Teller] = {}


def tell_of_rows(label: str, teller: Teller) -> None:
    """Let an app tell of each row of a table that goes; it says so once, when it is ready."""
    TELLERS[label] = teller


@dataclass(frozen=True, slots=True)
class Erased:
    """How many rows of a table are erased by a rule, or would be."""

    rule: str
    table: str
    count: int


def due_on(day: date) -> list[Erased]:
    """Return what would be erased on a day; nothing is."""
    found = [
        Erased(rule.name, label, _due(rule, label, on=day).count())
        for rule in erasures() for label in rule.tables
    ]  # fmt: skip
    return [one for one in found if one.count]


def erase_due(*, on: date, by: int | None, at: datetime) -> list[Erased]:
    """Erase what is due on a day; what something else still rests on waits for another day.

    Args:
        on: the day.
        by: the id of the person, or None for the program itself.
        at: when.
    """
    done = [
        _erase(rule, label, on=on, by=by, at=at) for rule in erasures() for label in rule.tables
    ]
    return [one for one in done if one.count]


def kept_from(rule: Erasure, *, on: date) -> datetime:
    """Return the moment before which what a rule is about is not kept any longer on a day."""
    return datetime.combine(on - rule.lasts, time.min, timezone.get_current_timezone())


@transaction.atomic
def _erase(rule: Erasure, label: str, *, on: date, by: int | None, at: datetime) -> Erased:
    count = sum(_gone(row, by=by, at=at) for row in _due(rule, label, on=on))
    if count:
        record("audit.rows-erased", of=("table", label), by=by, at=at,
               detail={"rule": rule.name, "count": count})  # fmt: skip
    return Erased(rule.name, label, count)


def _gone(row: Model, *, by: int | None, at: datetime) -> bool:
    try:
        with transaction.atomic():
            if row._meta.label in TELLERS:
                TELLERS[row._meta.label](row, by, at)  # a row that is gone has no number
            row.delete()
    except ProtectedError:
        return False
    return True


def _due(rule: Erasure, label: str, *, on: date) -> QuerySet[Model]:
    model = apps.get_model(label)
    rows = model._default_manager.filter(**{f"{rule.after[0]}__isnull": False})
    for moment in rule.after:
        is_day = _kind_of(model, moment) == "DateField"
        past = on - rule.lasts if is_day else kept_from(rule, on=on)
        rows = rows.filter(Q(**{f"{moment}__isnull": True}) | Q(**{f"{moment}__lt": past}))
    for name in rule.unless:
        rows = rows.filter(**{f"{name}__isnull": True})
    return rows


def _kind_of(model: type[Model], path: str) -> str:
    """Return the kind of the field at the end of a path of relations."""
    *relations, last = path.split("__")
    for name in relations:
        model = model._meta.get_field(name).related_model
    return model._meta.get_field(last).get_internal_type()
