"""The app of those who sign in."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Those who sign in."""

    name = "samsyn_web.people"

    def ready(self) -> None:
        """Begin to tell the log of signing in, and to leave out what it must not hold."""
        from samsyn_web.people.forgetting import (  # noqa: PLC0415 - models are loaded now
            forget_what_providers_tell,
        )
        from samsyn_web.people.sign_in_log import listen  # noqa: PLC0415 - the same

        listen()
        forget_what_providers_tell()
