"""What may come because it is public: the contact data and the names of offices and services."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

NORWAY = "47"
LOCAL_DIGITS = 8
NOT_DIGIT = re.compile(r"\D+")


@dataclass(frozen=True, slots=True)
class PublicContacts:
    """Telephones, addresses and names that are no private person's.

    Attributes:
        phones: in any writing; a Norwegian number with and without +47 is one.
        addresses: e-mail addresses, or whole domains written "@example.org".
        names: of services, organisations and places that could be taken for a person.

    Examples:
        >>> public = PublicContacts(phones=["22 33 11 60"], addresses=["@politiet.no"])
        >>> public.has_phone("+47 22331160"), public.has_address("KOM.pod@politiet.no")
        (True, True)
    """

    phones: Iterable[str] = ()
    addresses: Iterable[str] = ()
    names: Iterable[str] = ()

    def __post_init__(self) -> None:
        """Write every entry one way."""
        object.__setattr__(self, "phones", frozenset(map(_plain_phone, self.phones)))
        object.__setattr__(self, "addresses", frozenset(a.casefold() for a in self.addresses))
        object.__setattr__(self, "names", frozenset(name.casefold() for name in self.names))

    def has_phone(self, number: str) -> bool:
        """Tell whether a telephone number is public."""
        return _plain_phone(number) in frozenset(self.phones)

    def has_address(self, address: str) -> bool:
        """Tell whether an e-mail address, or its domain, is public."""
        plain = address.casefold()
        return not {plain, f"@{plain.rpartition('@')[2]}"}.isdisjoint(self.addresses)

    def has_name(self, name: str) -> bool:
        """Tell whether a name is that of a service, an organisation or a place."""
        return name.casefold() in frozenset(self.names)


def _plain_phone(number: str) -> str:
    digits = NOT_DIGIT.sub("", number).removeprefix("00")
    return digits.removeprefix(NORWAY) if len(digits) == LOCAL_DIGITS + len(NORWAY) else digits


NOTHING_PUBLIC = PublicContacts()
