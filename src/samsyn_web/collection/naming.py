"""What the log calls returns and rounds."""

from collections import Counter
from collections.abc import Collection, Mapping

from django.urls import reverse

from samsyn_web.audit.telling import Named
from samsyn_web.collection.models import Return, Round
from samsyn_web.collection.queries.returns import questionnaire_of
from samsyn_web.face.texts import language


def name_returns(ids: Collection[str]) -> Mapping[str, Named]:
    """Return «ROSA 2020» and the address of the page for each return.

    Where a service is asked two things in a round, its name is followed by what it is asked.
    """
    found = Return.objects.filter(pk__in=ids).select_related("round", "service")
    alike = Return.objects.filter(service__in=found.values("service")).order_by()
    asked = Counter(alike.values_list("service_id", "round_id"))
    return {
        str(one.pk): Named(
            _name(one, is_alone=asked[one.service_id, one.round_id] == 1),
            reverse("review-return", args=[one.pk]),
        )
        for one in found
    }


def _name(one: Return, *, is_alone: bool) -> str:
    name = f"{one.service.name} {one.round.period}"
    return name if is_alone else f"{name} ({questionnaire_of(one).title.text(language())})"


def name_rounds(ids: Collection[str]) -> Mapping[str, Named]:
    """Return the period and the address of the board for each round."""
    return {
        str(one.pk): Named(one.period, reverse("board", args=[one.period]))
        for one in Round.objects.filter(pk__in=ids)
    }
