"""The app of the log."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What was done, by whom, when, to what."""

    name = "samsyn_web.audit"

    def ready(self) -> None:
        """Put the log in the menu of those who may read it."""
        from samsyn_web.face.menu import Entry, add_to_menu  # noqa: PLC0415 - other apps are ready now
        from samsyn_web.permissions import Permission  # noqa: PLC0415 - as above
        from samsyn_web.permissions.asking import reader_may  # noqa: PLC0415 - as above

        add_to_menu(Entry("audit-log", "audit.log", reader_may(Permission.AUDIT_READ)))
