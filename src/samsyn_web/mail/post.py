"""The conversation with the mail server, one letter at a time, and what it leaves us knowing."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum
from typing import Self

from samsyn_web.environment import Smtp

PATIENCE = 30  # seconds for each answer of the server
CLOSING = 421  # RFC 5321, 4.2.3: the server is about to close the connection


class Outcome(StrEnum):
    """What we know of a letter after an attempt."""

    TAKEN = "taken"  # the server said that it has it
    LATER = "later"  # it has it not, and may take it another time
    NEVER = "never"  # it has it not, and will not take it
    UNCERTAIN = "uncertain"  # the connection broke after the words had begun to leave


@dataclass(frozen=True, slots=True)
class Delivery:
    """The outcome of an attempt, the fault as a code, and whether the server itself is at fault."""

    outcome: Outcome
    fault: str = ""
    is_server: bool = False


class Post:
    """A connection to the server, opened with the first letter and closed at the end."""

    def __init__(self, server: Smtp, *, sender: str) -> None:
        self.server, self.sender = server, sender
        self._line: smtplib.SMTP | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._hang_up()

    def deliver(self, message: EmailMessage, *, to: str) -> Delivery:
        """Hand a message over; the words leave only after the server has taken the addresses."""
        try:
            line = self._line = self._line or _connect(self.server)
            for say, address in ((line.mail, self.sender), (line.rcpt, to)):
                code, _ = say(address)
                if code >= 400:
                    return self._refused(code)
        except smtplib.SMTPAuthenticationError:
            return self._broken("sign-in")
        except (OSError, smtplib.SMTPException):
            return self._broken("no-server")
        try:
            code, _ = line.data(message.as_bytes())
        except smtplib.SMTPDataError as refusal:
            return self._refused(refusal.smtp_code)
        except (OSError, smtplib.SMTPException):
            self._hang_up()
            return Delivery(Outcome.UNCERTAIN, fault="cut-off")
        return Delivery(Outcome.TAKEN) if code < 400 else self._refused(code)

    def _refused(self, code: int) -> Delivery:
        if code == CLOSING:
            return self._broken("no-server")
        self._hang_up()  # the next letter begins anew
        outcome = Outcome.NEVER if code >= 500 else Outcome.LATER
        return Delivery(outcome, fault=f"refused-{code}")

    def _broken(self, fault: str) -> Delivery:
        self._hang_up()
        return Delivery(Outcome.LATER, fault=fault, is_server=True)

    def _hang_up(self) -> None:
        line, self._line = self._line, None
        if line is None:
            return
        try:
            line.quit()
        except (OSError, smtplib.SMTPException):
            line.close()


def _connect(server: Smtp) -> smtplib.SMTP:
    safe = ssl.create_default_context()
    line: smtplib.SMTP = (
        smtplib.SMTP_SSL(server.host, server.port, timeout=PATIENCE, context=safe)
        if server.ssl
        else smtplib.SMTP(server.host, server.port, timeout=PATIENCE)
    )
    try:
        _greet(line, server, safe=safe)
    except (OSError, smtplib.SMTPException):
        line.close()
        raise
    return line


def _greet(line: smtplib.SMTP, server: Smtp, *, safe: ssl.SSLContext) -> None:
    line.ehlo()
    if server.tls:
        line.starttls(context=safe)
        line.ehlo()
    if server.user:
        line.login(server.user, server.password)
