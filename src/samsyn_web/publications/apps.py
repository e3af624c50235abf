"""The app of reports and of the public pages."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """Reports: written, signed, released, corrected, shown."""

    name = "samsyn_web.publications"

    def ready(self) -> None:
        """Fill the menu, and tell the log what things are called."""
        from samsyn_web.audit.telling import name_objects  # noqa: PLC0415 - models are loaded now
        from samsyn_web.collection.beside import tell_where_it_stands  # noqa: PLC0415 - as above
        from samsyn_web.face.menu import add_to_menu  # noqa: PLC0415 - as above
        from samsyn_web.publications.naming import name_editions, name_releases  # noqa: PLC0415 - as above
        from samsyn_web.publications.places import PLACES  # noqa: PLC0415 - as above
        from samsyn_web.publications.queries.where import where_answer_stands  # noqa: PLC0415 - as above

        tell_where_it_stands(where_answer_stands)
        name_objects("edition", name_editions)
        name_objects("release", name_releases)
        add_to_menu(*PLACES)
