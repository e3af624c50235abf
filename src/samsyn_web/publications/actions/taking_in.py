"""Taking in a release that was made elsewhere: by the command line, or before the site was here."""

import hashlib
from datetime import datetime

from django.db import transaction

from samsyn.codes import load_codes
from samsyn.yearbook import open_release
from samsyn_web.audit.actions import record
from samsyn_web.people.models import Person
from samsyn_web.publications.models import Release


class ReleaseTakenError(Exception):
    """There is a release of this period and version."""


def take_in_release(
    content: bytes, *, by: Person | None, at: datetime, public_key: bytes | None = None
) -> Release:
    """Publish a package as it is, after proving it whole.

    Args:
        content: of the package.
        by: who takes it in.
        at: when; from then on it may be read.
        public_key: of those who should have signed it, as PEM.

    Raises:
        ReleaseError: it is no package, or was changed, or is signed with another key.
        ReleaseTakenError: one of this period and version is there.
    """
    package = open_release(content, codes=load_codes(), public_key=public_key)
    with transaction.atomic():
        made, is_new = Release.objects.get_or_create(
            period=package.period, version=package.version,
            defaults={"content": content, "sha256": hashlib.sha256(content).hexdigest(),
                      "made_at": at, "published_at": at, "by": by.pk if by else None},
        )  # fmt: skip
        if not is_new:
            raise ReleaseTakenError(f"{package.period} {package.version}")
        record("publications.release-taken-in", of=("release", made.pk), by=by.pk if by else None,
               at=at, detail={"period": made.period, "version": made.version,
                              "sha256": made.sha256})  # fmt: skip
    return made
