"""The app of the yearly round."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """The yearly round of returns."""

    name = "samsyn_web.collection"

    def ready(self) -> None:
        """Put the rounds and the letters in the menu of those who may open them."""
        from samsyn_web.collection.places import PLACES  # noqa: PLC0415 - models are ready now
        from samsyn_web.face.menu import add_to_menu  # noqa: PLC0415 - models are ready now

        add_to_menu(*PLACES)
