"""How services are called by those who read of them."""

from collections.abc import Iterable, Sequence

from samsyn.returns import Service


def names_of_services(codes: Iterable[str], *, services: Sequence[Service]) -> list[str]:
    """Return the names of services, in the order given; one that is not listed keeps its code."""
    known = {service.code: service.name for service in services}
    return [known.get(code, code) for code in codes]
