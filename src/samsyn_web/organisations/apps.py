"""The app of the register."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Organisations, services, roles and who holds them."""

    name = "samsyn_web.organisations"
