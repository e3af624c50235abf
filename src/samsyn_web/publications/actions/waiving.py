"""Letting a finding stand, with a reason that is printed in the edition."""

from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.face.texts import language
from samsyn_web.people.models import Person
from samsyn_web.publications.actions.refusals import FindingGoneError
from samsyn_web.publications.actions.writing import hold_draft, refuse_personal_text
from samsyn_web.publications.models import Edition, FindingWaiver
from samsyn_web.publications.queries.checking import findings_in


def waive_finding(
    of: Edition, *, mark: str, reason: str, by: Person, at: datetime
) -> FindingWaiver:  # fmt: skip
    """Let a finding stand.

    Args:
        of: the edition.
        mark: what names the finding.
        reason: why, as it is printed.
        by: who lets it stand.
        at: when.

    Raises:
        NotDraftError: the edition is in review or released.
        FindingGoneError: the finding is gone, or is one that nobody may let stand.
        PersonalDataError: the reason could point to a person.
    """
    refuse_personal_text(reason, of=("edition", of.pk), by=by, at=at, where="reason")
    found = [
        one for one in findings_in(of, lang=language()) if one.mark == mark and one.may_be_waived
    ]
    if not found:
        raise FindingGoneError
    with transaction.atomic():
        held = hold_draft(of)
        one = found[0]
        made, _ = FindingWaiver.objects.get_or_create(
            edition=held, mark=mark, withdrawn_at=None,
            defaults={"lang": one.lang, "path": one.path, "rule": one.rule, "told": one.told,
                      "reason": reason.strip(), "by": by.pk, "at": at},
        )  # fmt: skip
        record("publications.finding-waived", of=("edition", held.pk), by=by.pk, at=at,
               detail={"waiver": made.pk, "rule": one.rule})  # fmt: skip
    return made


@transaction.atomic
def withdraw_waiver(of: FindingWaiver, *, by: Person, at: datetime) -> None:
    """Let a finding stand no longer.

    Raises:
        NotDraftError: the edition is in review or released.
    """
    hold_draft(of.edition)
    if FindingWaiver.objects.filter(pk=of.pk, withdrawn_at__isnull=True).update(withdrawn_at=at):
        record("publications.waiver-withdrawn", of=("edition", of.edition_id), by=by.pk, at=at,
               detail={"waiver": of.pk})  # fmt: skip
