"""What the environment says, read once at the start; what is wrong is told in one sentence."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from samsyn.yearbook import ReleaseError, read_key

MODES = ("production", "demo", "test")
LEAST_KEY = 50  # signs
PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
OF_A_PROVIDER = ("id", "name", "client_id", "secret", "server_url")


@dataclass(frozen=True, slots=True)
class Smtp:
    """The server that takes our letters; `tls` is asked for after connecting, `ssl` before."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    tls: bool = False
    ssl: bool = False


def mode(environment: Mapping[str, str]) -> str:
    """Return how the site runs.

    Raises:
        ImproperlyConfigured: a mode that does not exist.
    """
    asked = environment.get("SAMSYN_MODE", "production")
    if asked not in MODES:
        raise ImproperlyConfigured(
            f"SAMSYN_MODE is '{asked}': write one of {', '.join(MODES)}, or leave it out."
        )
    return asked


def secret_key(environment: Mapping[str, str], *, mode: str) -> str:
    """Return the key that sessions and links are signed with.

    Raises:
        ImproperlyConfigured: production without one, or with a short one.
    """
    given = environment.get("SAMSYN_SECRET_KEY", "")
    if mode != "production":
        return given or f"only-for-{mode}-" + "0" * LEAST_KEY
    if len(given) < LEAST_KEY:
        raise ImproperlyConfigured(
            f"SAMSYN_SECRET_KEY has {len(given)} signs and needs {LEAST_KEY}: make one with "
            "python3 -c 'import secrets; print(secrets.token_urlsafe(50))' and keep it secret."
        )
    return given


def hosts(environment: Mapping[str, str], *, mode: str) -> list[str]:
    """Return the names the site answers to.

    Raises:
        ImproperlyConfigured: production without any.
    """
    given = [host.strip() for host in environment.get("SAMSYN_HOSTS", "").split(",")]
    named = [host for host in given if host]
    if mode == "production" and not named:
        raise ImproperlyConfigured(
            "SAMSYN_HOSTS is empty: write the name of the site, for example samsyn.example.org."
        )
    return named or ["127.0.0.1", "localhost", "testserver", "[::1]"]


def address(environment: Mapping[str, str], *, mode: str, host: str) -> str:
    """Return what the links in letters begin with, without a slash at the end.

    Raises:
        ImproperlyConfigured: it is no address of a site.
    """
    plain = "https://" if mode == "production" else "http://"
    given = environment.get("SAMSYN_ADDRESS") or plain + host
    parts = urlsplit(given)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/"):
        raise ImproperlyConfigured(
            f"SAMSYN_ADDRESS is '{given}': write where the site is found, for example "
            "https://samsyn.example.org."
        )
    return given.rstrip("/")


def databases(environment: Mapping[str, str], *, folder: Path) -> dict[str, Any]:
    """Return the database of the site.

    Raises:
        ImproperlyConfigured: neither SQLite nor PostgreSQL.
    """
    url = environment.get("DATABASE_URL") or f"sqlite:///{folder / 'samsyn.sqlite3'}"
    try:
        found: dict[str, Any] = dict(dj_database_url.parse(url, conn_max_age=60))
    except ValueError as fault:
        raise ImproperlyConfigured(
            "DATABASE_URL cannot be read: write sqlite:///FILE or postgresql://USER@HOST/NAME."
        ) from fault
    engine = found["ENGINE"].rpartition(".")[2]
    if engine not in ("sqlite3", "postgresql"):
        raise ImproperlyConfigured(f"DATABASE_URL is for {engine}: use SQLite or PostgreSQL.")
    if engine == "sqlite3":
        found["ENGINE"] = "samsyn_web.sqlite3"
        found["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",  # a writer waits its turn instead of failing late
            "timeout": 20,  # seconds
            "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;",
        }
    return {"default": found}


def release_key(environment: Mapping[str, str]) -> str:
    """Return the file of the key that releases are signed with; empty where there is none.

    Raises:
        ImproperlyConfigured: there is no such file, or it holds no such key.
    """
    given = environment.get("SAMSYN_RELEASE_KEY", "")
    if given:
        try:
            read_key(Path(given))
        except ReleaseError as fault:
            raise ImproperlyConfigured(
                f"SAMSYN_RELEASE_KEY is '{given}', which holds no Ed25519 key: make one with "
                "openssl genpkey -algorithm ed25519 -out FILE and let nobody else read it."
            ) from fault
    return given


def smtp(environment: Mapping[str, str]) -> Smtp | None:
    """Return the server for letters, or None where letters stay in the queue.

    Raises:
        ImproperlyConfigured: an address that is not one of SMTP.
    """
    address = environment.get("SAMSYN_MAIL_URL", "")
    if not address:
        return None
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ImproperlyConfigured(
            "SAMSYN_MAIL_URL cannot be read: write smtp://HOST:PORT, smtp+tls://USER:PASSWORD@HOST "
            "or smtps://USER:PASSWORD@HOST."
        )
    return Smtp(
        host=parts.hostname,
        port=parts.port or PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        tls=parts.scheme == "smtp+tls",
        ssl=parts.scheme == "smtps",
    )


def form_targets(environment: Mapping[str, str]) -> list[str]:
    """Return the other sites a form may lead to: the providers, and where they say they ask.

    A browser holds the answer of a form to the content security policy, so the origin that asks
    for the identity must be known before: it is that of `server_url`, and those of `asks_at`.
    """
    tables = _tables(environment)
    addresses = [
        address for table in tables for address in (table["server_url"], *table.get("asks_at", []))
    ]
    parts = [urlsplit(address) for address in addresses]
    return sorted({f"{part.scheme}://{part.netloc}" for part in parts})


def oidc_providers(environment: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the OpenID Connect providers, as the sign-in library wants them.

    Raises:
        ImproperlyConfigured: the file cannot be read, or a provider lacks something.
    """
    return [_provider(table) for table in _tables(environment)]


def _tables(environment: Mapping[str, str]) -> list[dict[str, Any]]:
    file = environment.get("SAMSYN_OIDC", "")
    if not file:
        return []
    try:
        tables = tomllib.loads(Path(file).read_text(encoding="utf-8")).get("provider", [])
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise ImproperlyConfigured(f"SAMSYN_OIDC: {Path(file).name} cannot be read.") from fault
    for table in tables:
        absent = [key for key in OF_A_PROVIDER if not table.get(key)]
        if absent:
            raise ImproperlyConfigured(f"SAMSYN_OIDC: a provider lacks {', '.join(absent)}.")
    return list(tables)


def _provider(table: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "provider_id": table["id"],
        "name": table["name"],
        "client_id": table["client_id"],
        "secret": table["secret"],
        "settings": {"server_url": table["server_url"], "oauth_pkce_enabled": True},
    }
