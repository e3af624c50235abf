"""A real mail server for the tests, which keeps what it takes and may be told to misbehave."""

import socket
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import SMTP

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from samsyn_web.environment import Smtp

SENDER = "samsyn@example.org"


class Office:
    """Takes letters; `at_rcpt` and `at_data` may answer for it, or end somebody's program."""

    def __init__(self):
        self.taken, self.at_rcpt, self.at_data = [], None, None

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: ARG002, N802 - as aiosmtpd calls it
        answer = self.at_rcpt and self.at_rcpt(address)
        if not answer:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: ARG002, N802 - as aiosmtpd calls it
        message = message_from_bytes(envelope.content, policy=SMTP)
        answer = self.at_data and self.at_data(message)
        if answer == "cut":
            server.transport.abort()
            return "451 never heard"
        if not answer:
            self.taken.append(message)
        return answer or "250 OK"

    @property
    def keys(self):
        """The Message-IDs that were taken, in order."""
        return [message["Message-ID"] for message in self.taken]


@contextmanager
def open_office(**settings):
    """Open a server; gives the office and how it is reached."""
    office = Office()
    port = free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port, **settings)
    controller.start()
    try:
        yield office, Smtp(host="127.0.0.1", port=port)
    finally:
        controller.stop()


def free_port():
    """Return a port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def only(user, password):
    """Return the settings of a server that wants a name and a password."""

    def judge(server, session, envelope, mechanism, given):  # noqa: ARG001 - as aiosmtpd calls it
        is_right = (given.login, given.password) == (user.encode(), password.encode())
        return AuthResult(success=is_right, handled=False)

    return {"authenticator": judge, "auth_require_tls": False}
