"""Reading the queue."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet

from samsyn_web.mail.models import Letter

UNCERTAIN_AFTER = timedelta(minutes=10)  # longer than any conversation with the server lasts


def due_letters(*, at: datetime) -> QuerySet[Letter]:
    """Return what may be sent now, the oldest first."""
    is_due = Q(not_before__isnull=True) | Q(not_before__lte=at)
    return Letter.objects.filter(state=Letter.State.WAITING).filter(is_due).order_by("id")


def uncertain_letters(*, at: datetime) -> QuerySet[Letter]:
    """Return what may or may not have left: its sender stopped, or the connection broke."""
    is_stopped = ~Q(fault="") | Q(sending_since__lte=at - UNCERTAIN_AFTER)
    return Letter.objects.filter(state=Letter.State.SENDING).filter(is_stopped).order_by("id")


def is_uncertain(letter: Letter, *, at: datetime) -> bool:
    """Tell whether it is unknown whether a letter left."""
    return uncertain_letters(at=at).filter(pk=letter.pk).exists()


def letters_in(state: Letter.State) -> QuerySet[Letter]:
    """Return the letters of a state, the newest first."""
    return Letter.objects.filter(state=state).select_related("to").order_by("-id")


def letter_counts() -> Mapping[str, int]:
    """Return how many letters are in each state."""
    counted = Letter.objects.values_list("state").annotate(Count("pk")).order_by()
    return {**dict.fromkeys(Letter.State.values, 0), **dict(counted)}
