"""`verify_audit`: does the log still hold, from its first entry to its last?"""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from samsyn_web.audit.queries import verdict
from samsyn_web.face.texts import say


class Command(BaseCommand):
    """Walks the chain and prints its head, to be kept elsewhere."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the head that was kept the last time."""
        parser.add_argument("--head", default="", help=say("audit.help-head"))
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))
        parser.add_argument("--format", default="text", choices=("text", "json"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Print how far it holds; exit 1 where it does not."""
        lang = options["lang"]
        found = verdict(kept_head=options["head"])
        if options["format"] == "json":
            self.stdout.write(json.dumps({"holds": found.holds, **asdict(found)}))
            if not found.holds:
                sys.exit(1)
            return
        if not found.holds:
            raise CommandError(say("audit.broken", lang=lang, number=found.broken_at))
        self.stdout.write(say("audit.holds", lang=lang, count=found.held, head=found.head))
