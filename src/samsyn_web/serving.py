"""Serving the site with waitress: one process, or several that take from one socket.

A process of Python does one thing at a time; a second one halves the wait on a machine with two
cores where the database is a server. Writers to SQLite stand in line in one process only.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from waitress import create_server

THREADS = 8  # in each process
CONNECTIONS = 800  # a browser keeps up to six; at the usual 100, the hundredth is never answered
WAITING = 1024  # connections that may wait to be taken

Application = Callable[..., Any]


def listen(*, host: str, port: int) -> socket.socket:
    """Take a port of this machine.

    Raises:
        OSError: it is taken, or may not be taken.
    """
    return socket.create_server((host, port), backlog=WAITING)


def serve(application: Application, *, at: socket.socket, processes: int = 1) -> None:
    """Answer until stopped; the other processes are stopped with the first.

    Args:
        application: what answers, made before the first connection to a database.
        at: where it listens.
        processes: how many answer.
    """
    children = [child for child in (_child(application, at) for _ in range(processes - 1)) if child]
    signal.signal(signal.SIGTERM, _stop)
    try:
        _answer(application, at)
    finally:
        for child in children:
            os.kill(child, signal.SIGTERM)
        for child in children:
            os.waitpid(child, 0)


def _child(application: Application, at: socket.socket) -> int:
    """Start a process that answers; it ends with its work and never returns from here."""
    child = os.fork()
    if child:
        return child
    signal.signal(signal.SIGTERM, _stop)
    try:
        _answer(application, at)
    finally:
        os._exit(0)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(0)


def _answer(application: Application, at: socket.socket) -> None:
    server = create_server(
        application, sockets=[at], threads=THREADS, connection_limit=CONNECTIONS,
        asyncore_use_poll=True,
    )  # fmt: skip
    try:
        server.run()
    except (KeyboardInterrupt, SystemExit):
        server.close()
