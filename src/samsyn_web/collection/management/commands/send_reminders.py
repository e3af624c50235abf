"""`send_reminders`: puts in the queue the reminders that are due; to be run once a day or more."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from samsyn_web.collection.actions.round_letters import send_due_reminders
from samsyn_web.face.texts import say


class Command(BaseCommand):
    """Reminds those who have not submitted; each reminder goes once, however often this is run."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the language of what is printed."""
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Put the letters in the queue and tell how many."""
        count = send_due_reminders(at=timezone.now())
        self.stdout.write(say("collection.reminders-queued", lang=options["lang"], count=count))
