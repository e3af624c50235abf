"""Submitting a return, and opening it again before it is accepted."""

from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.answering import ReturnClosedError
from samsyn_web.collection.actions.holding import change_state
from samsyn_web.collection.models import Return, Submission
from samsyn_web.collection.queries.findings import Found, findings_of
from samsyn_web.collection.queries.returns import is_open
from samsyn_web.collection.queries.standing import cells_text, checksum_of, has_answers, passages_of
from samsyn_web.collection.queries.waiting import waiting_in
from samsyn_web.people.models import Person

__all__ = [
    "ErrorsLeftError", "NotConfirmedError", "NotReopenedError", "NothingAnsweredError",
    "WaitsError", "checksum_of", "reopen_return", "submit_return",
]  # fmt: skip


class ErrorsLeftError(Exception):
    """The check still finds what must be put right; `found` says what and where."""

    def __init__(self, found: tuple[Found, ...]) -> None:
        super().__init__(len(found))
        self.found = found


class NotReopenedError(Exception):
    """The return is not submitted, is accepted already, or its round is frozen."""


class WaitsError(Exception):
    """Two wrote in the same field, and nobody has chosen yet what shall stand."""


class NothingAnsweredError(Exception):
    """Nothing is answered: there is nothing to submit."""


class NotConfirmedError(Exception):
    """The totals were not confirmed, or have changed since they were shown."""


@transaction.atomic
def submit_return(
    of: Return, *, confirmed: str, by: Person, at: datetime, lang: str = "nb"
) -> Submission:
    """Submit a return as it stands, checked once more.

    Args:
        of: the return.
        confirmed: `checksum_of` the answers whose totals the reporter was shown and confirmed.
        by: who submits.
        at: when.
        lang: the language of what is found.

    Raises:
        ReturnClosedError: it is submitted already, or its round is frozen.
        NothingAnsweredError: there is neither an answer nor a text.
        NotConfirmedError: something was saved after the totals were shown.
        WaitsError: something was set aside, and nobody has chosen.
        ErrorsLeftError: the check finds errors that nobody has waived.
    """
    held = Return.objects.select_for_update(of=("self",)).select_related("round").get(pk=of.pk)
    _refuse(held, confirmed=confirmed, lang=lang)
    submission = Submission.objects.create(
        of=held, number=held.submissions.count() + 1, cells=cells_text(held),
        passages=passages_of(held), checksum=confirmed, by=by.pk, at=at,
    )  # fmt: skip
    change_state(held, to=Return.State.SUBMITTED, at=at)
    record(
        "collection.return-submitted", of=("return", held.pk), by=by.pk, at=at,
        detail={"submission": submission.number, "checksum": confirmed},
    )  # fmt: skip
    return submission


@transaction.atomic
def reopen_return(of: Return, *, by: Person, at: datetime) -> Return:
    """Open a submitted return again, by the one who answers, until it is accepted.

    Raises:
        NotReopenedError: it is not submitted, is accepted already, or its round is frozen.
    """
    held = Return.objects.select_for_update(of=("self",)).select_related("round").get(pk=of.pk)
    if held.state != Return.State.SUBMITTED or held.round.state != "open":
        raise NotReopenedError(held.pk)
    change_state(held, to=Return.State.IN_PROGRESS, at=at)
    record("collection.return-reopened", of=("return", held.pk), by=by.pk, at=at)
    return held


def _refuse(held: Return, *, confirmed: str, lang: str) -> None:
    """Refuse what cannot be submitted, the first reason first."""
    if not is_open(held):
        raise ReturnClosedError(held.pk)
    if not has_answers(held):
        raise NothingAnsweredError(held.pk)
    if confirmed != checksum_of(held):
        raise NotConfirmedError(held.pk)
    if waiting_in(held):
        raise WaitsError(held.pk)
    found = findings_of(held, lang=lang, submits=True)
    errors = tuple(one for one in found if one.stops)
    if errors:
        raise ErrorsLeftError(errors)
