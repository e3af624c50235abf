"""`serve`: answers to browsers on a port of this machine, behind whatever speaks TLS."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.core.wsgi import get_wsgi_application

from samsyn_web.face.texts import say
from samsyn_web.serving import listen, serve


class Command(BaseCommand):
    """Serves the site until it is stopped."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take where it listens, and how many processes answer."""
        parser.add_argument("--host", default="127.0.0.1", help=say("face.help-host"))
        parser.add_argument("--port", type=int, default=8000, help=say("face.help-port"))
        parser.add_argument("--processes", type=int, default=1, help=say("face.help-processes"))
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Serve; where the port is taken, or SQLite has several writers, say what to do."""
        lang, port, processes = options["lang"], options["port"], options["processes"]
        engine = settings.DATABASES["default"]["ENGINE"]
        if processes < 1 or (processes > 1 and "sqlite" in engine):
            raise CommandError(say("face.one-process", lang=lang))
        try:
            at = listen(host=options["host"], port=port)
        except OSError as fault:
            raise CommandError(say("face.port-taken", lang=lang, port=port)) from fault
        self.stdout.write(say("face.serving", lang=lang, host=options["host"], port=port))
        self.stdout.flush()
        serve(get_wsgi_application(), at=at, processes=processes)
