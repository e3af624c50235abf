"""Holding a return or a round for an act of the coordinator, and the refusals they share."""

from datetime import datetime

from samsyn_web.audit.refusing import refuse_personal_in
from samsyn_web.collection.models import Return, Round
from samsyn_web.collection.refusals import RoundFrozenError, RoundRefusalError
from samsyn_web.organisations.queries import public_contacts
from samsyn_web.people.models import Person


class NotSubmittedError(RoundRefusalError):
    """The return is not submitted, so that it cannot be accepted or sent back."""

    key = "review-refused-not-submitted"


class AlreadyDoneError(RoundRefusalError):
    """Somebody else has done it already, or taken it back."""

    key = "review-refused-already"


def hold_return(of: Return) -> Return:
    """Return the return with its round, both held until the act is over.

    Raises:
        RoundFrozenError: nothing in it is changed any more.
    """
    hold_round(of.round)
    return (
        Return.objects.select_for_update(of=("self",))
        .select_related("round", "service__organisation")
        .get(pk=of.pk)
    )


def hold_round(of: Round) -> Round:
    """Return the round, held until the act is over.

    Raises:
        RoundFrozenError: nothing in it is changed any more.
    """
    held = Round.objects.select_for_update().get(pk=of.pk)
    if held.state == Round.State.FROZEN:
        raise RoundFrozenError
    return held


def change_state(held: Return, *, to: str, at: datetime) -> None:
    """Put a return that is held in another state."""
    held.state, held.changed_at = to, at
    held.save(update_fields=["state", "changed_at"])


def refuse_personal_words(
    words: str, *, of: tuple[str, object], by: Person, at: datetime, where: str = "text"
) -> None:  # fmt: skip
    """Refuse words that could point to a person, and tell the log of it though nothing is stored.

    Raises:
        PersonalDataError: they could.
    """
    act = "collection.personal-data-refused"
    refuse_personal_in(
        [(where, words)], act=act, of=of, by=by.pk, at=at, public=public_contacts
    )  # fmt: skip
