"""`send_letters`: hands what waits in the queue to the mail server, once or again and again."""

import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import close_old_connections
from django.utils import timezone

from samsyn_web.face.texts import say
from samsyn_web.mail.actions import Sent, send_letters
from samsyn_web.mail.post import Post


class Command(BaseCommand):
    """Sends letters; it may be stopped at any moment and started again."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how often."""
        parser.add_argument("--every", type=float, metavar="SECONDS", help=say("mail.help-every"))
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Go through the queue; exit 1 where the server cannot be used."""
        lang, every = options["lang"], options["every"]
        if settings.MAIL is None:
            raise CommandError(say("mail.no-server-set", lang=lang))
        while True:
            self.go_through(lang=lang, is_once=every is None)
            if every is None:
                return
            close_old_connections()
            time.sleep(every)

    def go_through(self, *, lang: str, is_once: bool) -> None:
        """Send what waits and tell how many, where there were any."""
        with Post(settings.MAIL, sender=settings.MAIL_FROM) as post:
            sent = send_letters(post, now=timezone.now)
        if sent.fault and is_once:
            raise CommandError(say(f"mail.fault-{sent.fault}", lang=lang))
        if is_once or sent != Sent():
            self.stdout.write(say("mail.gone-through", lang=lang, taken=sent.taken,
                                  put_off=sent.put_off, uncertain=sent.uncertain))  # fmt: skip
