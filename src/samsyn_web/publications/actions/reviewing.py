"""An edition goes to review, is judged by two who do not see each other, and is released."""

import hashlib
import json
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.face.texts import language
from samsyn_web.people.models import Person
from samsyn_web.publications.actions.refusals import (
    EmbargoPastError,
    FaultyError,
    LedgerMovedError,
    NotApprovedError,
    NotDraftError,
    NotInReviewError,
    SpokenError,
    UnreadableError,
    WaitingError,
)
from samsyn_web.publications.actions.writing import hold_draft, refuse_personal_text
from samsyn_web.publications.building import Correcting, build_package, entries_in
from samsyn_web.publications.models import (
    Approval,
    Candidate,
    Edition,
    LedgerEntry,
    LoneApproval,
    Release,
)
from samsyn_web.publications.queries.checking import errors_left
from samsyn_web.publications.queries.editions import standing_of_texts
from samsyn_web.publications.queries.folder import write_folder
from samsyn_web.publications.queries.ledger import ledger_texts
from samsyn_web.publications.queries.reviewing import NEEDED, candidate_of, verdicts_of

State = Edition.State


def send_to_review(of: Edition, *, by: Person, at: datetime) -> Candidate:
    """Build the very bytes that are to be released, and send the edition to review.

    The building takes half a minute and holds nothing; what was changed meanwhile is found.

    Raises:
        NotDraftError: it is in review or released.
        WaitingError: two have written in one text, and nobody has looked at both.
        FaultyError: errors are left that nobody has let stand.
        UnreadableError: something cannot be read, or the disclosure check refuses it.
        LedgerMovedError: something was changed, or published, while it was built.
    """
    _insist_ready(of)
    before, after = _mark(of), ledger_texts()
    with TemporaryDirectory() as folder:
        folders = write_folder(of, Path(folder) / "now")
        built = build_package(
            folders, ledger=after, key=settings.RELEASE_KEY, lang=language(),
            correcting=_correcting(of, Path(folder) / "before"),
        )  # fmt: skip
    if built.fault:
        raise UnreadableError(fault=built.fault)
    with transaction.atomic():
        held = hold_draft(of)
        if _mark(held) != before or len(ledger_texts()) != len(after):
            raise LedgerMovedError
        held.state = State.IN_REVIEW
        held.save(update_fields=["state"])
        made = Candidate.objects.create(
            edition=held, content=built.content, made_at=at, after=len(after),
            sha256=hashlib.sha256(built.content).hexdigest(), ledger=json.dumps(built.entries),
            corrigendum=built.corrigendum or None,
        )  # fmt: skip
        record("publications.edition-sent", of=("edition", held.pk), by=by.pk, at=at,
               detail={"sha256": made.sha256})  # fmt: skip
    return made


def _correcting(of: Edition, into: Path) -> Correcting | None:
    """Return what an edition corrects, as a folder; nothing for one that corrects nothing."""
    before = Edition.objects.filter(release=of.corrects_id).first() if of.corrects_id else None
    return Correcting(write_folder(before, into)[0], of.reason) if before else None


def _insist_ready(of: Edition) -> None:
    if not of.may_be_written:
        raise NotDraftError
    waiting = sum(len(one.waiting) for one in standing_of_texts(of).values())
    if waiting:
        raise WaitingError(count=waiting)
    errors = errors_left(of, lang=language())
    if errors:
        raise FaultyError(count=errors)


@transaction.atomic
def take_back(of: Edition, *, by: Person, at: datetime) -> Edition:
    """Take an edition back to be written in; what was said of the candidate goes with it.

    Raises:
        NotInReviewError: it is a draft, or released.
    """
    held = _hold(of, State.IN_REVIEW, State.APPROVED)
    held.state = State.DRAFT
    held.save(update_fields=["state"])
    held.candidates.filter(withdrawn_at__isnull=True).update(withdrawn_at=at)
    record("publications.edition-taken-back", of=("edition", held.pk), by=by.pk, at=at)
    return held


def give_verdict(
    of: Edition, *, verdict: str, words: str, by: Person, at: datetime
) -> Approval:  # fmt: skip
    """Say yes or no of the candidate; with two who said yes, the edition is approved.

    Raises:
        NotInReviewError: there is nothing to judge.
        SpokenError: this person has judged it already.
        PersonalDataError: the words could point to a person.
    """
    refuse_personal_text(words, of=("edition", of.pk), by=by, at=at, where="words")
    with transaction.atomic():
        held = _hold(of, State.IN_REVIEW)
        candidate = candidate_of(held)
        if candidate is None or candidate.approvals.filter(by=by).exists():
            raise SpokenError
        made = Approval.objects.create(
            candidate=candidate, verdict=verdict, words=words.strip(), by=by, at=at
        )
        record("publications.verdict-given", of=("edition", held.pk), by=by.pk, at=at,
               detail={"verdict": verdict, "sha256": candidate.sha256})  # fmt: skip
        _approve_where_enough(held)
    return made


def approve_alone(of: Edition, *, reason: str, by: Person, at: datetime) -> LoneApproval:
    """Let the yes of one be enough for this edition, with a reason that is printed in it.

    It must be said before the edition goes to review, for then it stands in what is released.

    Raises:
        NotDraftError: it is in review or released.
        PersonalDataError: the reason could point to a person.
    """
    refuse_personal_text(reason, of=("edition", of.pk), by=by, at=at, where="reason")
    with transaction.atomic():
        held = hold_draft(of)
        made = LoneApproval.objects.update_or_create(
            edition=held, defaults={"reason": reason.strip(), "by": by.pk, "at": at}
        )[0]
        record("publications.approved-by-one", of=("edition", held.pk), by=by.pk, at=at)
    return made


def _approve_where_enough(held: Edition) -> None:
    verdicts = verdicts_of(held)
    needed = 1 if hasattr(held, "lone_approval") else NEEDED
    if len(verdicts) >= needed and all(one.verdict == "yes" for one in verdicts):
        held.state = State.APPROVED
        held.save(update_fields=["state"])


def release_edition(
    of: Edition, *, published_at: datetime | None, by: Person, at: datetime
) -> Release:
    """Release an approved edition: the bytes that were looked at, and no others.

    Args:
        of: the edition.
        published_at: when the world may read it; without it, at once.
        by: who releases it.
        at: when.

    Raises:
        NotApprovedError: it is not approved.
        EmbargoPastError: the embargo ends before now.
        LedgerMovedError: something else was published since it was checked.
    """
    if published_at is not None and published_at < at:
        raise EmbargoPastError
    with transaction.atomic():
        held = _hold(of, State.APPROVED)
        candidate = candidate_of(held)
        if candidate is None or LedgerEntry.objects.count() != candidate.after:
            raise LedgerMovedError
        made = Release.objects.create(
            period=held.round.period, version=held.version, content=candidate.content,
            sha256=candidate.sha256, made_at=at, published_at=published_at or at, by=by.pk,
            corrects=held.corrects, corrigendum=candidate.corrigendum,
        )  # fmt: skip
        for number, text in enumerate(entries_in(candidate.ledger), start=candidate.after + 1):
            LedgerEntry.objects.create(number=number, release=made, content=text)
        held.state, held.release = State.RELEASED, made
        held.save(update_fields=["state", "release"])
        record("publications.edition-released", of=("edition", held.pk), by=by.pk, at=at,
               detail={"release": made.pk, "sha256": made.sha256})  # fmt: skip
    return made


def _hold(of: Edition, *states: str) -> Edition:
    held = Edition.objects.select_for_update(of=("self",)).select_related("round", "corrects")
    found = held.defer("corrects__content").get(pk=of.pk)
    if found.state not in states:
        raise NotApprovedError if State.APPROVED in states[:1] else NotInReviewError
    return found


def _mark(of: Edition) -> str:
    """Return what tells one state of the texts from another."""
    told = [
        f"{lang} {path} {one.latest.number}" for (lang, path), one in standing_of_texts(of).items()
    ]
    return "\n".join(told)
