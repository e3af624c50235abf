"""Asking those whose numbers and words a report uses, and what they answer."""

from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from samsyn_web.audit.actions import record
from samsyn_web.face.days import day_in_words
from samsyn_web.face.texts import say
from samsyn_web.mail.actions import queue_letter
from samsyn_web.organisations.models import Organisation, Role
from samsyn_web.organisations.queries import holders_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty
from samsyn_web.publications.actions.refusals import AnsweredError, AskedError, NotDraftError
from samsyn_web.publications.actions.writing import refuse_personal_text
from samsyn_web.publications.models import Consultation, Edition


@transaction.atomic
def ask_organisation(
    of: Edition, *, organisation: Organisation, due: date, is_whole: bool, by: Person, at: datetime
) -> Consultation:
    """Ask an organisation what it says of its passages, or of the whole.

    Raises:
        NotDraftError: the edition is released.
        AskedError: it is asked already.
    """
    held = Edition.objects.select_for_update().get(pk=of.pk)
    if held.state == Edition.State.RELEASED:
        raise NotDraftError
    made, is_new = Consultation.objects.get_or_create(
        edition=held, organisation=organisation,
        defaults={"due": due, "is_whole": is_whole, "asked_by": by.pk, "asked_at": at},
    )  # fmt: skip
    if not is_new:
        raise AskedError(name=organisation.name)
    _tell(made, at=at)
    record("publications.organisation-asked", of=("edition", held.pk), by=by.pk, at=at,
           detail={"consultation": made.pk})  # fmt: skip
    return made


def _tell(asked: Consultation, *, at: datetime) -> None:
    """Put a letter in the queue to each who signs for the organisation: a link, and no figure."""
    signing = Role.objects.filter(duty=Duty.SIGNATORY, organisation=asked.organisation)
    for person in holders_of(signing, on=timezone.localdate(at)):
        lang = person.language
        with override(lang):
            link = settings.ADDRESS + reverse("consultation", args=[asked.pk])
        told = {"edition": asked.edition, "name": person.name, "link": link,
                "organisation": asked.organisation.name,
                "due": day_in_words(asked.due, lang=lang)}  # fmt: skip
        queue_letter(
            key=f"consultation-{asked.pk}-{person.pk}", to=person, at=at,
            subject=say("publications.letter-subject", lang=lang, **told),
            text=say("publications.letter-text", lang=lang, **told),
        )  # fmt: skip


def answer_consultation(
    of: Consultation, *, answer: str, words: str, by: Person, at: datetime
) -> Consultation:
    """Say yes to the passages, or comment on them; once.

    Raises:
        AnsweredError: the organisation has answered.
        NotDraftError: the edition is released.
        PersonalDataError: the words could point to a person.
    """
    refuse_personal_text(words, of=("edition", of.edition_id), by=by, at=at, where="words")
    with transaction.atomic():
        held = Consultation.objects.select_for_update(of=("self",)).select_related("edition")
        found = held.get(pk=of.pk)
        if found.edition.state == Edition.State.RELEASED:
            raise NotDraftError
        if found.answer:
            raise AnsweredError
        found.answer, found.words = answer, words.strip()
        found.answered_by, found.answered_at = by.pk, at
        found.save(update_fields=["answer", "words", "answered_by", "answered_at"])
        record("publications.consultation-answered", of=("edition", found.edition_id), by=by.pk,
               at=at, detail={"consultation": found.pk, "answer": answer})  # fmt: skip
    return found
