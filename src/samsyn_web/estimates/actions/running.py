"""Running a study: started, heard of as it grows, ended."""

import os
from collections.abc import Mapping
from datetime import datetime
from threading import Thread

from django.db import connections, transaction
from django.utils import timezone

from samsyn.estimation import gate
from samsyn_web.audit.actions import record
from samsyn_web.estimates.computing import Asked, parts_of
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.queries.studies import is_heard, lists_of_study
from samsyn_web.estimates.refusals import AlreadyRunningError, BusyError, GateStopsError
from samsyn_web.people.models import Person

Data = Mapping[str, object]
KEPT_APART = ("lists", "descriptions")  # they have columns of their own


@transaction.atomic
def start_study(
    of: KeptStudy, *, resamples: int, level: int, seed: int, by: Person, at: datetime
) -> None:
    """Start a study, or start it again; what an earlier run gave goes.

    Args:
        of: the study.
        resamples: how many tables are drawn.
        level: of the intervals, in percent.
        seed: of everything drawn.
        by: who starts it.
        at: when.

    Raises:
        GateStopsError: nothing can be estimated from the lists.
        AlreadyRunningError: it is running.
        BusyError: another is running.
    """
    every = list(KeptStudy.objects.select_for_update().defer("result").order_by("pk"))
    held = next(one for one in every if one.pk == of.pk)
    if any(reason.refuses for reason in gate(lists_of_study(held))):
        raise GateStopsError
    if is_heard(held, at=at):
        raise AlreadyRunningError
    if any(is_heard(one, at=at) for one in every):
        raise BusyError
    held.state, held.run, held.result, held.done, held.parts = "running", held.run + 1, None, 0, 0
    held.resamples, held.level, held.seed = resamples, level, seed
    held.started_at = held.heard_at = at
    held.ended_at = None
    held.save()
    record("estimates.study-started", of=("study", held.pk), by=by.pk, at=at,
           detail={"run": held.run, "resamples": resamples, "seed": seed})  # fmt: skip
    transaction.on_commit(lambda: _follow_apart(held))


def keep_part(pk: int, *, run: int, data: Data | None, at: datetime) -> bool:
    """Keep a study as far as it has come, or that it is still running.

    Returns:
        Whether it is still wanted: it was not deleted, nor started again.
    """
    wanted = KeptStudy.objects.filter(pk=pk, run=run, state=KeptStudy.State.RUNNING)
    if data is None:
        return bool(wanted.update(heard_at=at))
    kept = {name: part for name, part in data.items() if name not in KEPT_APART}
    return bool(
        wanted.update(heard_at=at, result=kept, done=data["done"], parts=data["parts"])
    )  # fmt: skip


@transaction.atomic
def end_study(pk: int, *, run: int, at: datetime) -> None:
    """Say that a study is done, or that it broke off, by whether every part of it is there."""
    of = KeptStudy.objects.select_for_update().filter(pk=pk, run=run, state="running").first()
    if of is None:
        return
    is_done = of.result is not None and of.done == of.parts
    of.state = KeptStudy.State.DONE if is_done else KeptStudy.State.BROKEN
    of.ended_at = at
    of.save(update_fields=["state", "ended_at"])
    act = "estimates.study-finished" if is_done else "estimates.study-broken"
    record(act, of=("study", pk), by=None, at=at, detail={"run": run})


def _follow_apart(study: KeptStudy) -> None:
    """Follow a study on the side of what answers pages; with that it ends too."""
    spare = (os.cpu_count() or 1) - 1  # one is left for those who ask for pages
    asked = Asked(lists_of_study(study), study.resamples, study.level / 100, study.seed,
                  max(spare, 1))  # fmt: skip
    Thread(target=_follow, args=(study.pk, study.run, asked), daemon=True).start()


def _follow(pk: int, run: int, asked: Asked) -> None:
    """Keep what a process tells, until it ends or is wanted no more; whatever happens, say so."""
    try:
        for data in parts_of(asked):
            if not keep_part(pk, run=run, data=data, at=timezone.now()):
                return
    finally:
        end_study(pk, run=run, at=timezone.now())
        connections.close_all()
