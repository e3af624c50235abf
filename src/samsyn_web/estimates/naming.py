"""What the log calls studies."""

from collections.abc import Collection, Mapping

from django.urls import reverse

from samsyn_web.audit.telling import Named
from samsyn_web.estimates.models import KeptStudy


def name_studies(ids: Collection[str]) -> Mapping[str, Named]:
    """Return the title and the address of each study that is still there."""
    found = KeptStudy.objects.filter(pk__in=ids).defer("result")
    return {str(one.pk): Named(one.title, reverse("estimate", args=[one.pk])) for one in found}
