"""Editions one may hold: fetching is the permission check."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.http import Http404

from samsyn_web.collection.models import Round
from samsyn_web.organisations.queries import standing_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import NotYoursError, Permission
from samsyn_web.publications.models import Edition, Revision, Text

SETTINGS = "edition.toml"
ORIGINAL = "nb"  # the language an edition is written in; the others translate it


@dataclass(frozen=True, slots=True)
class Standing:
    """A text as it stands: its latest revision, what waits beside it, and what it translates.

    `is_behind` tells that the original has been changed since it was translated.
    """

    text: Text
    latest: Revision
    waiting: tuple[Revision, ...]
    is_behind: bool


def editions_for(person: Person, *, on: date) -> QuerySet[Edition]:
    """Return every edition, the newest first.

    Raises:
        NotYoursError: the person may not read them.
    """
    standing_of(person, on=on).demand(Permission.EDITION_READ)
    return Edition.objects.select_related("round", "release").defer("release__content")


def edition_for(person: Person, *, pk: int, permission: Permission, on: date) -> Edition:
    """Return one edition.

    Raises:
        NotYoursError: the person has not the permission, or there is no such edition.
    """
    standing_of(person, on=on).demand(permission)
    found = (
        Edition.objects.select_related("round", "release", "corrects")
        .defer("release__content", "corrects__content").filter(pk=pk).first()
    )  # fmt: skip
    if found is None:
        raise NotYoursError(permission)
    return found


def rounds_to_report(person: Person, *, on: date) -> list[Round]:
    """Return the frozen rounds that no edition is begun of."""
    standing_of(person, on=on).demand(Permission.EDITION_WRITE)
    return list(Round.objects.filter(state=Round.State.FROZEN, editions__isnull=True))


def text_of(edition: Edition, *, lang: str, path: str) -> Text:
    """Return one text of an edition, or the page for what is not there."""
    found = edition.texts.filter(lang=lang, path=path).first()
    if found is None:
        raise Http404
    return found


def languages_of(edition: Edition) -> list[str]:
    """Return the languages of an edition, that of the original first."""
    met = set(edition.texts.values_list("lang", flat=True))
    return [lang for lang in (ORIGINAL, "nn", "en") if lang in met]


def standing_of_texts(edition: Edition) -> dict[tuple[str, str], Standing]:
    """Return every text as it stands, by language and path, in the order of the edition.

    Of all revisions only those that stand or wait are read whole.
    """
    revisions = Prefetch("revisions", Revision.objects.defer("content").order_by("number"))
    texts = list(edition.texts.prefetch_related(revisions))
    needed = [one.pk for text in texts for one in (_latest(text), *_waiting(text))]
    whole = Revision.objects.in_bulk(needed)
    latest = {(text.lang, text.path): whole[_latest(text).pk] for text in texts}
    return {
        (text.lang, text.path): Standing(
            text, latest[text.lang, text.path], tuple(whole[one.pk] for one in _waiting(text)),
            _is_behind(text, latest=latest),
        )
        for text in texts
    }  # fmt: skip


def chapters_of(edition: Edition) -> list[list[Standing | None]]:
    """Return the texts of an edition: a row a file, in the order of the original, by language."""
    texts = standing_of_texts(edition)
    paths = [path for lang, path in texts if lang == ORIGINAL]
    return [[texts.get((lang, path)) for lang in languages_of(edition)] for path in paths]


def titled(standing: Standing) -> str:
    """Return the first heading of a chapter, or the name of its file."""
    lines = (line for line in standing.latest.content.splitlines() if line.startswith("# "))
    title = next(lines, "").removeprefix("# ").partition("{")[0].strip()
    return title or standing.text.path


def standing_of_text(text: Text) -> Standing:
    """Return one text as it stands."""
    return standing_of_texts(text.edition)[text.lang, text.path]


def _latest(text: Text) -> Revision:
    return [one for one in text.revisions.all() if one.is_kept][-1]


def _waiting(text: Text) -> list[Revision]:
    return [one for one in text.revisions.all() if not one.is_kept and one.settled_at is None]


def _is_behind(text: Text, *, latest: dict[tuple[str, str], Revision]) -> bool:
    if text.lang == ORIGINAL or (ORIGINAL, text.path) not in latest:
        return False
    return latest[text.lang, text.path].translates < latest[ORIGINAL, text.path].number
