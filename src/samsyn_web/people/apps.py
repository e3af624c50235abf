"""The app of those who sign in."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Those who sign in."""

    name = "samsyn_web.people"
