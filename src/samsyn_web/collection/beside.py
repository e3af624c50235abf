"""What other apps have to say of an answer: each tells once, when it is ready."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samsyn_web.collection.fields import Field


@dataclass(frozen=True, slots=True)
class StandsAt:
    """A place where the number of an answer stands: its name and its address."""

    name: str
    address: str


Teller = Callable[[str, Field], Sequence[StandsAt]]
TELLERS: list[Teller] = []


def tell_where_it_stands(teller: Teller) -> None:
    """Let an app tell where the answer of a service to a field stands."""
    TELLERS.append(teller)


def where_it_stands(service: str, field: Field) -> list[StandsAt]:
    """Return every place where an answer of a service stands, whoever knows it."""
    return [one for teller in TELLERS for one in teller(service, field)]
