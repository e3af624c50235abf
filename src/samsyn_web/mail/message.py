"""A letter as the message a mail server takes: plain text, the same words in HTML, its headers."""

import hashlib
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from django.template.loader import render_to_string

from samsyn_web.mail.models import Letter

MARKS = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


def as_html(text: str, *, subject: str, language: str) -> str:
    """Return the words of a letter as a page: paragraphs and links, nothing more."""
    paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    return render_to_string(
        "mail/letter.html",
        {"paragraphs": paragraphs, "subject": subject, "lang": MARKS[language]},
    )


def message_of(letter: Letter, *, sender: str, at: datetime) -> EmailMessage:
    """Return the message of a letter; its Message-ID is made of the key, so that it never varies.

    No List-Unsubscribe stands in it: nobody is on a list, each is written to in a role.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["To"] = Address(display_name=letter.to.name, addr_spec=letter.to.email)
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(at)
    message["Message-ID"] = message_id(letter.key, sender=sender)
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    message["Content-Language"] = MARKS[letter.language]  # last: a part would take it
    return message


def message_id(key: str, *, sender: str) -> str:
    """Return the Message-ID of the letter with a key.

    Examples:
        >>> message_id("reminder:7:2:2021-02-01", sender="samsyn@example.org")
        '<637a49d0367dd0c1586a59df231084bc@example.org>'
    """
    domain = sender.rpartition("@")[2].rstrip(">")
    return f"<{hashlib.sha256(key.encode()).hexdigest()[:32]}@{domain}>"
