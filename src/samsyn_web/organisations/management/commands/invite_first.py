"""`invite_first`: lets the first person in, who keeps the register and invites the others."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from samsyn_web.face.texts import say
from samsyn_web.organisations.actions import SomebodyKeepsError, invite_first_keeper
from samsyn_web.people.actions import AddressTakenError


class Command(BaseCommand):
    """Invites an administrator to a site where nobody can sign in yet."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take who it is."""
        parser.add_argument("name", help=say("organisations.help-name"))
        parser.add_argument("email", help=say("organisations.help-email"))
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Invite, and print the link: there may be no mail server yet."""
        lang, links = options["lang"], []

        def link(token: str) -> str:
            with override(lang):
                links.append(settings.ADDRESS + reverse("invitation", args=[token]))
            return links[0]

        try:
            invite_first_keeper(
                name=options["name"], email=options["email"], language=lang, link=link,
                at=timezone.now(),
            )  # fmt: skip
        except SomebodyKeepsError as fault:
            raise CommandError(say("organisations.somebody-keeps", lang=lang)) from fault
        except AddressTakenError as fault:
            raise CommandError(
                say("people.address-taken", lang=lang, email=options["email"])
            ) from fault
        self.stdout.write(say("organisations.first-invited", lang=lang, link=links[0]))
