"""The app of estimates."""

from django.apps import AppConfig


class EstimatesConfig(AppConfig):
    """Studies of how many were never seen."""

    name = "samsyn_web.estimates"

    def ready(self) -> None:
        """Fill the menu, and tell the log what studies are called."""
        from samsyn_web.audit.telling import name_objects  # noqa: PLC0415 - models are loaded now
        from samsyn_web.estimates.naming import name_studies  # noqa: PLC0415 - as above
        from samsyn_web.estimates.places import PLACES  # noqa: PLC0415 - as above
        from samsyn_web.face.menu import add_to_menu  # noqa: PLC0415 - as above

        name_objects("study", name_studies)
        add_to_menu(*PLACES)
