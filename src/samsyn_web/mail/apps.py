"""The app of letters."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Letters, each sent once."""

    name = "samsyn_web.mail"
