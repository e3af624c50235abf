"""The app of the yearly round."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """The yearly round of returns."""

    name = "samsyn_web.collection"
