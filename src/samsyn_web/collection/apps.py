"""The app of the yearly round."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """The yearly round of returns."""

    name = "samsyn_web.collection"

    def ready(self) -> None:
        """Put the keys to the API in the menu of those who keep them."""
        from samsyn_web.collection.lanes_menu import KEYS  # noqa: PLC0415 - models are loaded now
        from samsyn_web.face.menu import add_to_menu  # noqa: PLC0415 - as above

        add_to_menu(KEYS)
