"""Reading the log."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils import timezone

from samsyn_web.audit.chain import Verdict, verify
from samsyn_web.audit.models import Entry
from samsyn_web.audit.telling import Named, named, told


@dataclass(frozen=True, slots=True)
class Sought:
    """What one looks for in the log; what is empty does not narrow it."""

    act: str = ""
    kind: str = ""
    object_id: str = ""
    by: int | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry as a page shows it. `who` is empty where a person is gone, or nobody acted."""

    entry: Entry
    who: str
    is_program: bool
    what: str
    of: Named


def entries(sought: Sought = Sought()) -> QuerySet[Entry]:
    """Return the entries that are sought, the newest first."""
    every = Entry.objects.order_by("-number")
    same = {"act": sought.act, "object_kind": sought.kind, "object_id": sought.object_id}
    every = every.filter(**{name: value for name, value in same.items() if value})
    if sought.by is not None:
        every = every.filter(by=sought.by)
    if sought.since:
        every = every.filter(at__gte=_midnight(sought.since))
    if sought.until:
        every = every.filter(at__lt=_midnight(sought.until + timedelta(days=1)))
    return every


def shown(some: Iterable[Entry]) -> list[Shown]:
    """Return entries with people and objects by the names they have today."""
    found = list(some)
    people = names_of(entry.by for entry in found)
    ids: dict[str, set[str]] = defaultdict(set)
    for entry in found:
        ids[entry.object_kind].add(entry.object_id)
    objects = {kind: named(kind, sorted(of_kind)) for kind, of_kind in ids.items()}
    return [
        Shown(
            entry=entry,
            who=people.get(entry.by or 0, ""),
            is_program=entry.by is None,
            what=told(entry.act),
            of=objects[entry.object_kind].get(
                entry.object_id, Named(f"{entry.object_kind} {entry.object_id}")
            ),
        )
        for entry in found
    ]


def names_of(ids: Iterable[int | None]) -> Mapping[int, str]:
    """Return the names of people by their ids; one who was removed has none."""
    wanted = {one for one in ids if one is not None}
    people = get_user_model().objects.filter(pk__in=wanted)
    return dict(people.values_list("pk", "name"))


def known_acts() -> list[tuple[str, str]]:
    """Return the acts the log knows, with their sentences, in order of the sentences."""
    acts = Entry.objects.order_by("act").values_list("act", flat=True).distinct()
    return sorted(((act, told(act)) for act in acts), key=lambda one: one[1].casefold())


def known_people() -> list[tuple[int, str]]:
    """Return those who have acted, by name; one who was removed has an empty name."""
    ids = list(
        Entry.objects.exclude(by=None).order_by("by").values_list("by", flat=True).distinct()
    )
    names = names_of(ids)
    people = [(one, names.get(one, "")) for one in ids]
    return sorted(people, key=lambda one: (not one[1], one[1].casefold(), one[0]))


def known_kinds() -> list[str]:
    """Return the kinds of objects the log knows."""
    kinds = Entry.objects.order_by("object_kind").values_list("object_kind", flat=True)
    return list(kinds.distinct())


def was_told(
    act: str, *, of: tuple[str, object], by: int, since: datetime, until: datetime
) -> bool:
    """Tell whether the log knows of an act by a person on an object in a span of time."""
    same = Entry.objects.filter(object_kind=of[0], object_id=str(of[1]), act=act, by=by)
    return same.filter(at__gte=since, at__lt=until).exists()


def verdict(*, kept_head: str = "") -> Verdict:
    """Walk the whole chain."""
    return verify(Entry.objects.order_by("number").iterator(), kept_head=kept_head)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())
