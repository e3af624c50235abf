"""Putting letters in the queue, in the transaction of the act that asks for them."""

from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser

from samsyn_web.mail.models import Letter


def queue_letter(
    *, key: str, to: AbstractBaseUser, subject: str, text: str, at: datetime
) -> Letter:
    """Put a letter in the queue, or return the one that has this key already."""
    letter, _ = Letter.objects.get_or_create(
        key=key,
        defaults={"to": to, "language": to.language, "subject": subject, "text": text,
                  "made_at": at},
    )  # fmt: skip
    return letter
