"""The app of the log."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """What was done, by whom, when, to what."""

    name = "samsyn_web.audit"
