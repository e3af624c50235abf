"""Sending a return back with comments; whoever answers for the service gets a letter.

The letter holds a link; the comments stay on the site.
"""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.holding import (
    NotSubmittedError,
    change_state,
    hold_return,
    refuse_personal_words,
)
from samsyn_web.collection.actions.reviewing import REVIEWED
from samsyn_web.collection.models import Comment, Return
from samsyn_web.collection.queries.letter_words import link_to_return
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.face.texts import say
from samsyn_web.mail.actions import queue_letter
from samsyn_web.organisations.models import Role
from samsyn_web.organisations.queries import holders_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty


class NothingSaidError(RoundRefusalError):
    """Nobody can put right what is not said: there is no open comment and no text."""

    key = "review-refused-nothing-said"


def send_back(of: Return, *, text: str, by: Person, at: datetime) -> Return:
    """Send a submitted or accepted return back, to be changed and submitted again.

    The letter leads to the return, in the language of whoever gets it; the comments stay there.

    Args:
        of: the return.
        text: words about the whole; may be empty where a comment is open already.
        by: who sends it back.
        at: when.

    Raises:
        RoundFrozenError: the round is frozen.
        NotSubmittedError: it is with those who answer already.
        NothingSaidError: there is nothing that says what to do.
        PersonalDataError: the words could point to a person.
    """
    refuse_personal_words(text, of=("return", of.pk), by=by, at=at)
    with transaction.atomic():
        held = hold_return(of)
        if held.state not in REVIEWED:
            raise NotSubmittedError
        if text.strip():
            Comment.objects.create(of=held, text=text.strip(), by=by.pk, at=at)
        comments = held.comments.filter(settled_at__isnull=True).count()
        if not comments:
            raise NothingSaidError
        held.submissions.filter(accepted_at__isnull=False).update(
            accepted_at=None, accepted_by=None
        )
        change_state(held, to=Return.State.SENT_BACK, at=at)
        event = record("collection.return-sent-back", of=("return", held.pk), by=by.pk, at=at,
                       detail={"comments": comments})  # fmt: skip
        _write_to_reporters(held, event=event.number, at=at)
    return held


def _write_to_reporters(held: Return, *, event: int, at: datetime) -> None:
    roles = Role.objects.filter(duty=Duty.REPORTER, service=held.service)
    for person in holders_of(roles, on=timezone.localdate(at)):
        fields = {
            "service": held.service.name,
            "period": held.round.period,
            "name": person.name,
            "lang": person.language,
        }
        queue_letter(
            key=f"sent-back:{held.pk}:{event}:{person.pk}", to=person, at=at,
            subject=say("collection.review-letter-sent-back-subject", **fields),
            text=say(
                "collection.review-letter-sent-back",
                link=link_to_return(held, lang=person.language), **fields,
            ),
        )  # fmt: skip
