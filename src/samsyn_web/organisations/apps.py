"""The app of the register."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Organisations, services, roles and who holds them."""

    name = "samsyn_web.organisations"

    def ready(self) -> None:
        """Put the register in the menu, and answer those who ask for a permission from below."""
        from samsyn_web.face.menu import Entry, add_to_menu  # noqa: PLC0415 - models are loaded now
        from samsyn_web.organisations.queries import standing_of  # noqa: PLC0415 - the same
        from samsyn_web.permissions import Permission  # noqa: PLC0415 - the same
        from samsyn_web.permissions.asking import (  # noqa: PLC0415 - the same
            answer_with,
            reader_may,
        )

        add_to_menu(Entry("register", "organisations.menu", reader_may(Permission.REGISTER_READ)))
        answer_with(lambda person, on: standing_of(person, on=on).may)
