"""The app of reports and of the public pages."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """Reports: written, signed, released, corrected, shown."""

    name = "samsyn_web.publications"
