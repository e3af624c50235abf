"""The app of the yearly round."""

from django.apps import AppConfig


class CollectionConfig(AppConfig):
    """The yearly round of returns."""

    name = "samsyn_web.collection"

    def ready(self) -> None:
        """Fill the menu for those who may open it, and tell the log what things are called."""
        from samsyn_web.audit.erasing import tell_of_rows  # noqa: PLC0415 - models are loaded now
        from samsyn_web.audit.telling import name_objects  # noqa: PLC0415 - as above
        from samsyn_web.collection.actions.uploading import tell_expired  # noqa: PLC0415 - as above
        from samsyn_web.collection.naming import name_returns, name_rounds  # noqa: PLC0415 - as above
        from samsyn_web.collection.places import PLACES  # noqa: PLC0415 - as above
        from samsyn_web.face.menu import add_to_menu  # noqa: PLC0415 - as above

        name_objects("return", name_returns)
        name_objects("round", name_rounds)
        tell_of_rows("collection.Upload", tell_expired)
        add_to_menu(*PLACES)
