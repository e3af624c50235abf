"""Consents: given and withdrawn by oneself, each for one purpose."""

from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.organisations.models import Consent
from samsyn_web.people.models import Person


@transaction.atomic
def give_consent(*, purpose: Consent.Purpose, by: Person, at: datetime) -> None:
    """Say yes to a purpose; one who has said yes has not said it twice."""
    if by.consents.filter(purpose=purpose, withdrawn_at__isnull=True).exists():
        return
    given = Consent.objects.create(person=by, purpose=purpose, given_at=at)
    _tell("consent-given", given, by=by, at=at)


@transaction.atomic
def withdraw_consent(*, purpose: Consent.Purpose, by: Person, at: datetime) -> None:
    """Take a yes back; that it stood from when to when is kept."""
    given = by.consents.filter(purpose=purpose, withdrawn_at__isnull=True).first()
    if given is None:
        return
    given.withdrawn_at = at
    given.save(update_fields=["withdrawn_at"])
    _tell("consent-withdrawn", given, by=by, at=at)


def _tell(act: str, consent: Consent, *, by: Person, at: datetime) -> None:
    record(
        f"organisations.{act}", of=("person", by.pk), by=by.pk, at=at,
        detail={"purpose": consent.purpose},
    )  # fmt: skip
