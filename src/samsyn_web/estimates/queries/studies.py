"""Studies one may hold: fetching is the permission check."""

from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from samsyn.estimation import (
    ListDescription,
    Lists,
    Study,
    StudyDataError,
    lists_of,
    study_from_data,
)
from samsyn_web.audit.columns import rule_named
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission

SILENT = timedelta(seconds=60)  # of a study that runs: its process has died
RULE = rule_named("studies")


def studies_for(person: Person, *, on: date) -> QuerySet[KeptStudy]:
    """Return every study, the newest first.

    Raises:
        NotYoursError: the person may not estimate.
    """
    standing_of(person, on=on).demand(Permission.ESTIMATE_RUN)
    return KeptStudy.objects.all()


def study_for(person: Person, *, pk: int, on: date) -> KeptStudy:
    """Return one study.

    Raises:
        NotYoursError: the person may not estimate, or there is no such study.
    """
    found = studies_for(person, on=on).filter(pk=pk).first()
    if found is None:
        raise NotYoursError(Permission.ESTIMATE_RUN)
    return found


def is_heard(study: KeptStudy, *, at: datetime) -> bool:
    """Tell whether a study is running and somebody heard of it lately."""
    is_running = study.state == KeptStudy.State.RUNNING
    return is_running and study.heard_at is not None and study.heard_at > at - SILENT


def state_of(study: KeptStudy, *, at: datetime) -> str:
    """Return the state of a study; one that is silent has broken off."""
    if study.state == KeptStudy.State.RUNNING and not is_heard(study, at=at):
        return KeptStudy.State.BROKEN.value
    return str(study.state)


def lists_of_study(study: KeptStudy) -> Lists:
    """Return the counts of a study."""
    return lists_of(study.lists["names"], dict(enumerate(study.lists["counts"], start=1)))


def descriptions_of(study: KeptStudy) -> dict[str, ListDescription]:
    """Return whose each list of a study is, by its name; nothing where nobody has said."""
    kept = {name: ListDescription(**one) for name, one in study.described.items()}
    return {name: kept.get(name, ListDescription("")) for name in study.lists["names"]}


def found_in(study: KeptStudy) -> Study | None:
    """Return what was estimated, as far as it has come; None where nothing can be read."""
    if study.result is None:
        return None
    apart = {"lists": study.lists, "descriptions": study.described}
    try:
        return study_from_data(study.result | apart)
    except StudyDataError:
        return None


def last_day(study: KeptStudy) -> date:
    """Return the last day on which a study is kept."""
    return timezone.localdate(study.made_at) + RULE.lasts
