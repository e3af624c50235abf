"""What is searched for, one file a kind: each finds where in a plain text it stands."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from samsyn.returns.firewall.kinds import (
    birth_date,
    case_number,
    duf,
    email,
    named,
    national_id,
    passport,
    phone,
)
from samsyn.returns.firewall.public import PublicContacts
from samsyn.returns.firewall.sightings import Kind

Find = Callable[[str, PublicContacts], Iterator[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Searched:
    """One kind and how it is found."""

    kind: Kind
    find: Find


# In this order: of two that overlap the earlier is kept.
SEARCHED = (
    Searched("email", email.find),
    Searched("national-id", national_id.find),
    Searched("duf", duf.find),
    Searched("passport", passport.find),
    Searched("case-number", case_number.find),
    Searched("birth-date", birth_date.find),
    Searched("phone", phone.find),
    Searched("name", named.find),
)

__all__ = ["SEARCHED", "Searched"]
