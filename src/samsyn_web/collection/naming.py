"""What the log calls returns and rounds."""

from collections.abc import Collection, Mapping

from django.urls import reverse

from samsyn_web.audit.telling import Named
from samsyn_web.collection.models import Return, Round


def name_returns(ids: Collection[str]) -> Mapping[str, Named]:
    """Return «ROSA 2020» and the address of the page for each return."""
    found = Return.objects.filter(pk__in=ids).select_related("round", "service")
    return {
        str(one.pk): Named(
            f"{one.service.name} {one.round.period}", reverse("review-return", args=[one.pk])
        )
        for one in found
    }


def name_rounds(ids: Collection[str]) -> Mapping[str, Named]:
    """Return the period and the address of the board for each round."""
    return {
        str(one.pk): Named(one.period, reverse("board", args=[one.period]))
        for one in Round.objects.filter(pk__in=ids)
    }
