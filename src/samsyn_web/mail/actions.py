"""Writing to the queue: a letter is put in once, with the act that asks for it."""

from datetime import datetime
from typing import Protocol

from samsyn_web.mail.models import Letter


class Addressee(Protocol):
    """Whom a letter is for, as far as letters ask."""

    pk: int
    email: str
    name: str
    language: str


def queue_letter(*, key: str, to: Addressee, subject: str, text: str, at: datetime) -> Letter:
    """Put a letter in the queue, in the transaction of the act that asks for it.

    Args:
        key: why it is sent; where a letter with this key exists, that one is returned as it is.
        to: whom it is for; its language is theirs.
        subject: one line.
        text: the words, paragraphs with an empty line between, and a link but never a figure.
        at: when.
    """
    line = " ".join(subject.split())
    return Letter.objects.get_or_create(
        key=key,
        defaults={
            "to_id": to.pk, "language": to.language, "subject": line, "text": text, "made_at": at,
        },
    )[0]  # fmt: skip
