"""The app of the register."""

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils import timezone


class OrganisationsConfig(AppConfig):
    """Organisations, services, roles and who holds them."""

    name = "samsyn_web.organisations"

    def ready(self) -> None:
        """Put the register in the menu, and answer those who ask for a permission from below."""
        from samsyn_web.face.menu import Entry, add_to_menu  # noqa: PLC0415 - models are loaded now
        from samsyn_web.organisations.queries import standing_of  # noqa: PLC0415 - the same
        from samsyn_web.permissions import Permission  # noqa: PLC0415 - the same
        from samsyn_web.permissions.asking import answer_with  # noqa: PLC0415 - the same

        def may_read(request: HttpRequest) -> bool:
            standing = standing_of(request.user, on=timezone.localdate())
            return standing.may(Permission.REGISTER_READ)

        add_to_menu(Entry("register", "organisations.menu", may_read))
        answer_with(lambda person, permission, on: standing_of(person, on=on).may(permission))
