"""`erase`: takes out what is kept no longer, as `columns.toml` says."""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from samsyn_web.audit.erasing import due_on, erase_due
from samsyn_web.face.texts import say


class Command(BaseCommand):
    """Erases what is due; with `--dry-run` only says what would go."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the day, and whether to erase."""
        parser.add_argument("--on", type=date.fromisoformat, help=say("audit.help-on"))
        parser.add_argument("--dry-run", action="store_true", help=say("audit.help-dry-run"))
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Erase, and print how many rows of which table went."""
        now, lang = timezone.now(), options["lang"]
        today = timezone.localdate(now)
        day = min(options["on"] or today, today)
        is_dry = options["dry_run"]
        found = due_on(day) if is_dry else erase_due(on=day, by=None, at=now)
        key = "audit.would-erase" if is_dry else "audit.erased"
        for one in found:
            self.stdout.write(say(key, lang=lang, count=one.count, table=one.table, rule=one.rule))
        if not found:
            self.stdout.write(say("audit.nothing-to-erase", lang=lang))
