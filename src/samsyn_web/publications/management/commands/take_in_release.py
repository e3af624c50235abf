"""`take_in_release`: publishes a package that was made elsewhere, by `samsyn release`."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from samsyn.codes import ReaderError
from samsyn.disclosure import CertificateError
from samsyn_web.face.texts import say
from samsyn_web.publications.actions.taking_in import ReleaseTakenError, take_in_release


class Command(BaseCommand):
    """Publishes a package at once, after proving it whole; one that is there is left as it is."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take the package, and the key it should be signed with."""
        parser.add_argument("package", type=Path, help=say("publications.help-package"))
        parser.add_argument("--public-key", type=Path, help=say("publications.help-public-key"))
        parser.add_argument("--lang", default="nb", choices=("nb", "nn", "en"))

    def handle(self, *_: Any, **options: Any) -> None:  # noqa: ANN401 - Django's own signature
        """Take it in, and say where it is read."""
        lang, key = options["lang"], options["public_key"]
        try:
            made = take_in_release(
                options["package"].read_bytes(), by=None, at=timezone.now(),
                public_key=key.read_bytes() if key else None,
            )  # fmt: skip
        except OSError as fault:
            name = Path(fault.filename or "").name
            raise CommandError(say("publications.package-unread", lang=lang, file=name)) from fault
        except (ReaderError, CertificateError) as fault:
            raise CommandError(fault.message(lang)) from fault
        except ReleaseTakenError as fault:
            raise CommandError(say("publications.package-there", lang=lang, name=fault)) from fault
        self.stdout.write(say("publications.package-taken", lang=lang, name=made))
