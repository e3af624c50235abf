"""The app of permissions."""

from django.apps import AppConfig


class PermissionsConfig(AppConfig):
    """Who may do what."""

    name = "samsyn_web.permissions"
