"""Scopes: whose answers a figure adds up: `all`, `group:NAME` or `service:CODE`."""

from collections.abc import Sequence

from samsyn.returns import Service

ALL = "all"


def scopes_of(services: Sequence[Service], *, groups: Sequence[str]) -> dict[str, list[Service]]:
    """Return every scope some services make, in the order figures are written.

    Args:
        services: in the order of their file.
        groups: codes of all organisation groups, in their order.
    """
    scopes = {ALL: list(services)}
    for group in groups:
        members = [service for service in services if service.group == group]
        if members:
            scopes[f"group:{group}"] = members
    return scopes | {f"service:{service.code}": [service] for service in services}


def in_scope(service: Service, *, scope: str) -> bool:
    """Tell whether a scope holds a service."""
    return scope in (ALL, f"group:{service.group}", f"service:{service.code}")
