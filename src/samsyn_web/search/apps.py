"""The app of the search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Looking in everything that is published."""

    name = "samsyn_web.search"
