"""The app of the register."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Organisations, services, roles and who holds them."""

    name = "samsyn_web.organisations"

    def ready(self) -> None:
        """Answer those who ask for a permission from below."""
        from samsyn_web.organisations.queries import standing_of  # noqa: PLC0415 - models are loaded now
        from samsyn_web.permissions.asking import answer_with  # noqa: PLC0415 - as above

        answer_with(lambda person, permission, on: standing_of(person, on=on).may(permission))
