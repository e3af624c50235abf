"""The app of the log."""

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils import timezone


class AuditConfig(AppConfig):
    """What was done, by whom, when, to what."""

    name = "samsyn_web.audit"

    def ready(self) -> None:
        """Put the log in the menu of those who may read it."""
        from samsyn_web.face.menu import Entry, add_to_menu  # noqa: PLC0415 - other apps are ready now

        add_to_menu(Entry("audit-log", "audit.log", _may_read))


def _may_read(request: HttpRequest) -> bool:
    from samsyn_web.permissions import Permission  # noqa: PLC0415 - as above
    from samsyn_web.permissions.asking import may  # noqa: PLC0415 - as above

    return may(request.user, Permission.AUDIT_READ, on=timezone.localdate())
