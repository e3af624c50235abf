"""A workbook comes: looked through, kept while its sender decides, and taken in or discarded."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from samsyn.returns import Sighting
from samsyn_web.audit.actions import record
from samsyn_web.collection.actions.answering import (
    ReturnClosedError,
    Told,
    Typed,
    Writer,
    save_page,
)
from samsyn_web.collection.lanes import PersonalFileError, refuse_personal
from samsyn_web.collection.models import Lane, Return, Upload
from samsyn_web.collection.queries.dry_run import Change, dry_run, field_of_line
from samsyn_web.collection.queries.returns import is_open
from samsyn_web.collection.queries.uploads import UploadGoneError, waiting
from samsyn_web.collection.queries.workbook import read_upload
from samsyn_web.people.models import Person

LONGEST_NAME = 120
KEEP, USE = "keep", "use"
MOST_TOLD = 20  # places that the log names; a file with more is refused all the same

Choices = Mapping[str, tuple[str, int]]  # field or prompt -> keep or use, and the version shown


@dataclass(frozen=True, slots=True)
class Taken:
    """How many answers a workbook changed, how many were set aside, and how many refused."""

    saved: int
    set_aside: int
    refused: int = 0


def receive_workbook(
    of: Return, *, content: bytes, file_name: str, by: Person, at: datetime, lang: str
) -> Upload:
    """Look a workbook through, and keep it until its sender has looked at what it would change.

    Raises:
        ReturnClosedError: the return can no longer be changed.
        WorkbookError: the file is turned away.
        OtherReturnError: it is the workbook of another return.
        PersonalFileError: it holds what could point to a person; then nothing of it is stored.
    """
    if not is_open(of):
        raise ReturnClosedError(of.pk)
    read_upload(content, name=file_name, of=of, lang=lang)
    try:
        refuse_personal(content, name=file_name)
    except PersonalFileError as refused:
        _tell_refused(refused, of=of, by=by, at=at)
        raise
    return _keep(of, content=content, file_name=file_name[-LONGEST_NAME:], by=by, at=at)


@transaction.atomic
def take_upload(upload: Upload, *, choices: Choices, by: Person, at: datetime) -> Taken:
    """Save what a workbook says as a draft, in one act.

    Args:
        upload: the workbook.
        choices: for each answer that another had saved since, what was chosen, and the version
            that was shown then; what has changed once more is set aside.
        by: who says yes.
        at: when.

    Raises:
        UploadGoneError: it waits no longer.
        ReturnClosedError: the return can no longer be changed.
    """
    held = _hold(upload, at=at)
    answers = read_upload(bytes(held.content), name=held.file_name, of=held.of, lang="nb")
    changes = dry_run(answers, of=held.of, lang="nb").changes
    chosen = tuple(_chosen(changes, choices))
    saved = _save(held.of, chosen, writer=Writer(lane=Lane.WORKBOOK, by=by), at=at)
    held.content, held.taken_at = b"", at
    held.save(update_fields=["content", "taken_at"])
    record(
        "collection.workbook-taken", of=("return", held.of_id), by=by.pk, at=at,
        detail={"upload": held.pk, "saved": saved.saved, "set-aside": saved.set_aside},
    )  # fmt: skip
    return saved


@transaction.atomic
def discard_upload(upload: Upload, *, by: Person, at: datetime) -> None:
    """Take a workbook away without taking anything in.

    Raises:
        UploadGoneError: it waits no longer.
    """
    held = _hold(upload, at=at)
    pk, of = held.pk, held.of_id
    held.delete()
    record(
        "collection.workbook-discarded", of=("return", of), by=by.pk, at=at, detail={"upload": pk}
    )


def tell_expired(upload: Model, by: int | None, at: datetime) -> None:
    """Tell that a workbook is erased on which nobody had decided, as it is erased."""
    if isinstance(upload, Upload) and upload.taken_at is None:
        record("collection.workbook-expired", of=("return", upload.of_id), by=by, at=at,
               detail={"upload": upload.pk})  # fmt: skip


@transaction.atomic
def _keep(of: Return, *, content: bytes, file_name: str, by: Person, at: datetime) -> Upload:
    """Keep a workbook; an earlier one of the same person gives way."""
    Upload.objects.filter(of=of, by=by.pk, taken_at__isnull=True).delete()
    upload = Upload.objects.create(of=of, file_name=file_name, content=content, by=by.pk, at=at)
    record(
        "collection.workbook-received", of=("return", of.pk), by=by.pk, at=at,
        detail={"upload": upload.pk, "bytes": len(content)},
    )  # fmt: skip
    return upload


@transaction.atomic
def _tell_refused(refused: PersonalFileError, *, of: Return, by: Person, at: datetime) -> None:
    told = refused.sightings[:MOST_TOLD]
    record(
        "collection.workbook-refused", of=("return", of.pk), by=by.pk, at=at,
        detail={"count": len(refused.sightings),
                "found": " ".join(_seen(one) for one in told)},
    )  # fmt: skip


def _hold(upload: Upload, *, at: datetime) -> Upload:
    every = waiting(on=timezone.localdate(at)).select_for_update(of=("self",))
    held = every.select_related("of__round", "of__service__organisation").filter(
        pk=upload.pk
    ).first()  # fmt: skip
    if held is None:
        raise UploadGoneError(upload.pk)
    return held


def _chosen(changes: tuple[Change, ...], choices: Choices) -> Iterator[tuple[Change, int]]:
    """Yield what is to be saved, with the version its sender has seen."""
    for change in changes:
        how, shown = choices.get(change.name, ("", 0))
        if change.is_too_long:
            continue
        if not change.crosses or (how, shown) == (USE, change.before.version):
            yield change, change.before.version
        elif (how, shown) != (KEEP, change.before.version):
            yield change, change.line.version


def _save(
    of: Return, chosen: tuple[tuple[Change, int], ...], *, writer: Writer, at: datetime
) -> Taken:
    typed = [
        Typed(field_of_line(change.line), change.after.typed, change.after.chosen,
              change.after.note, seen)
        for change, seen in chosen if not change.line.is_words
    ]  # fmt: skip
    told = [
        Told(change.line.code, change.after.typed, seen)
        for change, seen in chosen if change.line.is_words
    ]  # fmt: skip
    page = save_page(of, typed=typed, told=told, writer=writer, at=at)
    mine = [one.is_mine for one in (*page.answers, *page.passages)]
    return Taken(sum(mine), set_aside=len(mine) - sum(mine), refused=len(page.refused))


def _seen(one: Sighting) -> str:
    """Return kind and place without a word of the sender's, as the log may keep them."""
    number = str(one.place.number or "")
    return f"{one.kind}@{one.place.part}{number}{one.place.cell and f'!{one.place.cell}'}"
