"""What an organisation is asked about: exactly the passages that use its numbers or words."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from samsyn.disclosure import NotPublished
from samsyn.documents import Built, Concerned, chapters_in_page, passages_of
from samsyn.yearbook import protect_edition
from samsyn_web.organisations.models import Organisation
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission
from samsyn_web.publications.kept import Kept
from samsyn_web.publications.models import Consultation, Edition
from samsyn_web.publications.queries.editions import ORIGINAL
from samsyn_web.publications.queries.folder import prepared_edition, state_of
from samsyn_web.publications.queries.ledger import entries_of, ledger_texts

KEPT = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What an organisation is shown: each chapter with a passage, as HTML, and how many there are.

    `count` is 0 for one that is asked of the whole.
    """

    chapters: tuple[str, ...]
    count: int


def consultations_of(edition: Edition) -> QuerySet[Consultation]:
    """Return who is asked, by name."""
    return edition.consultations.select_related("organisation")


def consultations_for(person: Person, *, on: date) -> list[Consultation]:
    """Return what a person is asked for the organisations they sign for, the newest first."""
    standing = standing_of(person, on=on)
    every = Consultation.objects.select_related("organisation", "edition__round").order_by("-id")
    return [
        one for one in every
        if standing.may(Permission.EDITION_ANSWER, organisation=one.organisation)
    ]  # fmt: skip


def consultation_for(person: Person, *, pk: int, on: date) -> Consultation:
    """Return one of them.

    Raises:
        NotYoursError: the person does not sign for the organisation, or there is none.
    """
    found = [one for one in consultations_for(person, on=on) if one.pk == pk]
    if not found:
        raise NotYoursError(Permission.EDITION_ANSWER)
    return found[0]


def organisations_concerned(edition: Edition) -> list[tuple[Organisation, int]]:
    """Return whose numbers an edition uses, each with the count of its passages."""
    built = _built(edition)
    givers = {code for figure in built.figures for code in figure.sources}
    found = Organisation.objects.filter(services__code__in=givers).distinct()
    counted = ((one, _concerned(built, edition, one).count) for one in found)
    return [(one, count) for one, count in counted if count]


def shown_to(consultation: Consultation) -> Shown:
    """Return what an organisation is shown: its passages, or the whole report."""
    built = _built(consultation.edition)
    if consultation.is_whole:
        pages = chapters_in_page(built.document, cleared=NotPublished.DRAFT)
        return Shown(tuple(pages.values()), 0)
    concerned = _concerned(built, consultation.edition, consultation.organisation)
    pages = chapters_in_page(concerned.document, cleared=NotPublished.THEIR_OWN)
    return Shown(tuple(pages.values()), concerned.count)


def _concerned(built: Built, edition: Edition, organisation: Organisation) -> Concerned:
    own = set(organisation.services.values_list("code", flat=True))
    services = prepared_edition(edition, lang=ORIGINAL).given.services
    return passages_of(built, [one for one in services if one.code in own])


PROTECTED: Kept[Built] = Kept(most=KEPT)


def _built(edition: Edition) -> Built:
    """Return the edition as it may leave the office; made once for each state of its texts."""
    texts = ledger_texts()
    key = (len(texts), *state_of(edition, lang=ORIGINAL))
    return PROTECTED.get(
        key,
        lambda: protect_edition(
            prepared_edition(edition, lang=ORIGINAL), ledger=entries_of(texts)
        ),
    )  # fmt: skip
