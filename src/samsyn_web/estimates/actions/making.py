"""Making a study of lists, saying whose the lists are, and taking it away."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from samsyn.estimation import ListDescription, Lists
from samsyn_web.audit.actions import record
from samsyn_web.audit.refusing import refuse_personal_in
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.estimates.reading import hold_to_size
from samsyn_web.estimates.refusals import NotMakerError
from samsyn_web.organisations.queries import public_contacts
from samsyn_web.people.models import Person

NEW = 0  # the number of a study that is not made yet, in the log


def make_study(
    *, title: str, lists: Lists, by: Person, at: datetime, words: Sequence[str] = (),
    described: Mapping[str, ListDescription] | None = None,
) -> KeptStudy:  # fmt: skip
    """Make a study of lists; nothing is estimated yet.

    Args:
        title: what it is called.
        lists: the counts.
        by: who makes it.
        at: when.
        words: whatever else came with the lists; it is searched, and not kept.
        described: whose the lists are, by their names.

    Raises:
        LargeCountError: a count is longer than one of people.
        LongNameError: a list has a long name.
        PersonalDataError: something could point to a person.
    """
    hold_to_size(lists)
    texts = [("title", title), *(("lists", word) for word in (*lists.names, *words)),
             *_words_of(described or {})]  # fmt: skip
    _refuse_personal(texts, study=NEW, by=by, at=at)
    with transaction.atomic():
        made = KeptStudy.objects.create(
            title=title.strip(), lists={"names": [*lists.names], "counts": [*lists.counts]},
            described=_as_kept(described or {}), by=by.pk, made_at=at,
        )  # fmt: skip
        record("estimates.study-made", of=("study", made.pk), by=by.pk, at=at,
               detail={"lists": len(lists.names), "people": lists.observed})  # fmt: skip
    return made


def describe_lists(
    of: KeptStudy, *, described: Mapping[str, ListDescription], by: Person, at: datetime
) -> None:
    """Say whose each list is, what is registered on it, and when.

    Raises:
        PersonalDataError: a description could point to a person.
    """
    _refuse_personal(_words_of(described), study=of.pk, by=by, at=at)
    with transaction.atomic():
        KeptStudy.objects.filter(pk=of.pk).update(described=_as_kept(described))
        record("estimates.lists-described", of=("study", of.pk), by=by.pk, at=at)


@transaction.atomic
def delete_study(of: KeptStudy, *, by: Person, at: datetime) -> None:
    """Take a study away, with its counts and all that came of them; one that runs is stopped.

    Raises:
        NotMakerError: somebody else made it.
    """
    held = KeptStudy.objects.select_for_update().defer("result").filter(pk=of.pk).first()
    if held is None:
        return
    if held.by != by.pk:
        raise NotMakerError
    record("estimates.study-deleted", of=("study", held.pk), by=by.pk, at=at)
    held.delete()


def _refuse_personal(
    texts: Sequence[tuple[str, str]], *, study: int, by: Person, at: datetime
) -> None:
    refuse_personal_in(texts, act="estimates.personal-data-refused", of=("study", study),
                       by=by.pk, at=at, public=public_contacts)  # fmt: skip


def _words_of(described: Mapping[str, ListDescription]) -> list[tuple[str, str]]:
    """Return every word said of lists, each with the field where it stands."""
    return [
        (f"{part}:{place}", word)
        for place, one in enumerate(described.values())
        for part, word in (("who", one.who), ("what", one.what), ("when", one.when))
    ]


def _as_kept(described: Mapping[str, ListDescription]) -> dict[str, dict[str, str]]:
    return {
        name: {"who": one.who, "what": one.what, "when": one.when}
        for name, one in described.items()
    }
