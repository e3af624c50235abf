"""What the log calls studies."""

from collections.abc import Collection, Mapping

from django.urls import reverse

from samsyn_web.audit.telling import Named
from samsyn_web.estimates.actions.making import NEW
from samsyn_web.estimates.models import KeptStudy
from samsyn_web.face.texts import say


def name_studies(ids: Collection[str]) -> Mapping[str, Named]:
    """Return the title and the address of each study; one that is gone has its number alone."""
    found = KeptStudy.objects.filter(pk__in=ids).only("title")
    known = {str(one.pk): Named(one.title, reverse("estimate", args=[one.pk])) for one in found}
    return {pk: Named(_gone(pk)) for pk in ids} | known


def _gone(pk: str) -> str:
    if pk == str(NEW):
        return say("estimates.never-made")
    return say("estimates.deleted", number=pk)
