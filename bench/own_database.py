"""An empty database that is made, used and taken away again: a file, or one on a server."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg


@contextmanager
def own_database(folder: Path, *, server: str = "") -> Iterator[str]:
    """Make an empty database; gives its address.

    Args:
        folder: where the file of SQLite lies.
        server: the address of a database on a server of PostgreSQL; a new one is made beside it.
    """
    if not server.startswith("postgres"):
        yield f"sqlite:///{folder / 'site.sqlite3'}"
        return
    name = f"samsyn_{secrets.token_hex(6)}"
    with psycopg.connect(server, autocommit=True) as line:
        line.execute(f'CREATE DATABASE "{name}"')
        try:
            yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
        finally:
            line.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
