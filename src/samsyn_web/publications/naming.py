"""What the log calls editions and releases."""

from collections.abc import Collection, Mapping

from django.urls import reverse

from samsyn_web.audit.telling import Named
from samsyn_web.publications.models import Edition, Release


def name_editions(ids: Collection[str]) -> Mapping[str, Named]:
    """Return the period, the version and the address of each edition."""
    found = Edition.objects.filter(pk__in=ids).select_related("round")
    return {str(one.pk): Named(str(one), reverse("edition", args=[one.pk])) for one in found}


def name_releases(ids: Collection[str]) -> Mapping[str, Named]:
    """Return the period, the version and the address of each release."""
    found = Release.objects.filter(pk__in=ids).defer("content")
    return {
        str(one.pk): Named(str(one), reverse("report", args=[one.period, one.version]))
        for one in found
    }
