"""Writing an edition: begun, saved a revision at a time, and nothing of anybody lost."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.audit.refusing import refuse_personal_in
from samsyn_web.collection.models import Round
from samsyn_web.organisations.queries import public_contacts
from samsyn_web.people.models import Person
from samsyn_web.publications.actions.refusals import (
    BegunError,
    NotDraftError,
    NotFrozenError,
    NotReleasedError,
)
from samsyn_web.publications.models import Edition, Release, Remark, Revision, Text
from samsyn_web.publications.queries.beginning import texts_as_they_stand
from samsyn_web.publications.queries.editions import ORIGINAL, SETTINGS, standing_of_text

FIRST = "1.0"


def begin_edition(
    of: Round, *, texts: Mapping[tuple[str, str], str], by: Person, at: datetime,
    version: str = FIRST, corrects: Release | None = None, reason: str = "",
) -> Edition:  # fmt: skip
    """Begin an edition of a frozen round.

    Args:
        of: the round.
        texts: what it begins with, by language and path, in their order.
        by: who begins it.
        at: when.
        version: which it is to be.
        corrects: the release whose place it takes, where it is a correction.
        reason: of the correction, as it is printed.

    Raises:
        NotFrozenError: the round has no figures yet.
        BegunError: there is an edition of this version.
        PersonalDataError: a text could point to a person.
    """
    for (lang, path), content in texts.items():
        refuse_personal_text(content, of=("round", of.pk), by=by, at=at, where=f"{lang}/{path}")
    refuse_personal_text(reason, of=("round", of.pk), by=by, at=at, where="reason")
    with transaction.atomic():
        held = Round.objects.select_for_update().get(pk=of.pk)
        if held.state != Round.State.FROZEN:
            raise NotFrozenError
        if held.editions.filter(version=version).exists():
            raise BegunError(version=version)
        made = Edition.objects.create(round=held, version=version, begun_at=at, by=by.pk,
                                      corrects=corrects, reason=reason)  # fmt: skip
        for place, ((lang, path), content) in enumerate(texts.items()):
            text = Text.objects.create(edition=made, lang=lang, path=path, place=place)
            Revision.objects.create(text=text, number=1, content=content, by=by.pk, at=at,
                                    translates=0 if lang == ORIGINAL else 1)  # fmt: skip
        record("publications.edition-begun", of=("edition", made.pk), by=by.pk, at=at,
               detail={"version": version, "texts": len(texts)})  # fmt: skip
    return made


def begin_correction(of: Edition, *, reason: str, by: Person, at: datetime) -> Edition:
    """Begin an edition that takes the place of one that was released.

    Args:
        of: the released edition.
        reason: of the correction, as it is printed.
        by: who begins it.
        at: when.

    Raises:
        NotReleasedError: it is not released.
        BegunError: its correction is begun already.
        PersonalDataError: the reason could point to a person.
    """
    if of.release is None:
        raise NotReleasedError
    if Edition.objects.filter(corrects=of.release).exists():
        raise BegunError(version=next_version(of.version))
    return begin_edition(
        of.round, texts=texts_as_they_stand(of), by=by, at=at, version=next_version(of.version),
        corrects=of.release, reason=reason.strip(),
    )  # fmt: skip


def next_version(version: str) -> str:
    """Return the version of a correction.

    Examples:
        >>> next_version("1.0"), next_version("1.9")
        ('1.1', '1.10')
    """
    whole, _, part = version.partition(".")
    return f"{whole}.{int(part or 0) + 1}"


def save_text(
    of: Text, *, content: str, seen: int, by: Person, at: datetime, translates: int = 0
) -> Revision:
    """Save a text as a revision of its own; where somebody else has saved, it waits beside theirs.

    Args:
        of: the text.
        content: what was typed, whole.
        seen: the number of the revision that the person was shown.
        by: who writes.
        at: when.
        translates: the revision of the original that this is a translation of.

    Returns:
        the revision; the latest one, and nothing stored, where nothing was changed.

    Raises:
        NotDraftError: the edition is in review or released.
        PersonalDataError: it could point to a person.
    """
    plain = content.replace("\r\n", "\n")
    refuse_personal_text(plain, of=("edition", of.edition_id), by=by, at=at, where=of.path)
    with transaction.atomic():
        hold_draft(of.edition)
        standing = standing_of_text(of)
        latest = standing.latest
        if latest.content == plain and translates in (0, latest.translates):
            return latest
        number = of.revisions.order_by("-number").values_list("number", flat=True)[0] + 1
        made = Revision.objects.create(
            text=of, number=number, content=plain, seen=seen, is_kept=seen == latest.number,
            translates=translates or latest.translates, by=by.pk, at=at,
        )  # fmt: skip
        record("publications.text-saved", of=("edition", of.edition_id), by=by.pk, at=at,
               detail={"text": of.pk, "revision": number, "kept": made.is_kept})  # fmt: skip
    return made


@transaction.atomic
def settle_waiting(of: Text, *, number: int, by: Person, at: datetime) -> None:
    """Say that both have been looked at: what waits beside the text waits no longer.

    Raises:
        NotDraftError: the edition is in review or released.
    """
    hold_draft(of.edition)
    settled = of.revisions.filter(number=number, is_kept=False, settled_at__isnull=True)
    if settled.update(settled_at=at):
        record("publications.waiting-settled", of=("edition", of.edition_id), by=by.pk, at=at,
               detail={"text": of.pk, "revision": number})  # fmt: skip


def add_chapter(of: Edition, *, path: str, by: Person, at: datetime) -> Text:
    """Add an empty chapter at the end of the original and of its translations.

    Raises:
        NotDraftError: the edition is in review or released.
    """
    with transaction.atomic():
        held = hold_draft(of)
        languages = list(dict.fromkeys(held.texts.values_list("lang", flat=True)))
        place = held.texts.count()
        made = [
            Text.objects.create(edition=held, lang=lang, path=path, place=place + n)
            for n, lang in enumerate(languages)
        ]
        for text in made:
            Revision.objects.create(text=text, number=1, content="# \n", by=by.pk, at=at)
        record("publications.chapter-added", of=("edition", held.pk), by=by.pk, at=at,
               detail={"text": made[0].pk})  # fmt: skip
    return next(one for one in made if one.lang == ORIGINAL)


def remark_on(of: Text, *, words: str, quote: str, by: Person, at: datetime) -> Remark:
    """Say something of a text to those who write it.

    Raises:
        PersonalDataError: it could point to a person.
    """
    refuse_personal_text(f"{quote}\n{words}", of=("edition", of.edition_id), by=by, at=at,
                         where="words")  # fmt: skip
    with transaction.atomic():
        made = Remark.objects.create(text=of, words=words, quote=quote, by=by, at=at)
        record("publications.remark-made", of=("edition", of.edition_id), by=by.pk, at=at,
               detail={"remark": made.pk})  # fmt: skip
    return made


@transaction.atomic
def settle_remark(of: Remark, *, by: Person, at: datetime) -> None:
    """Say that a remark is dealt with."""
    if Remark.objects.filter(pk=of.pk, settled_at__isnull=True).update(settled_at=at):
        record("publications.remark-settled", of=("edition", of.text.edition_id), by=by.pk, at=at,
               detail={"remark": of.pk})  # fmt: skip


def hold_draft(of: Edition) -> Edition:
    """Return the edition, held until the act is over.

    Raises:
        NotDraftError: it is in review or released.
    """
    held = Edition.objects.select_for_update().select_related("round").get(pk=of.pk)
    if not held.may_be_written:
        raise NotDraftError
    return held


def refuse_personal_text(
    words: str, *, of: tuple[str, object], by: Person, at: datetime, where: str
) -> None:  # fmt: skip
    """Refuse words that could point to a person, and tell the log although nothing is stored.

    Raises:
        PersonalDataError: they could.
    """
    refuse_personal_in([(where, words)], act="publications.personal-data-refused", of=of,
                       by=by.pk, at=at, public=public_contacts)  # fmt: skip


def is_settings(text: Text) -> bool:
    """Tell whether a text is the settings of its edition, and no chapter."""
    return text.path == SETTINGS
