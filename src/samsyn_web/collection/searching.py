"""The one place where the site asks the firewall: what the register shows to everybody may come.

The register is looked up only where something was found, so that saving a field costs no more.
"""

from collections.abc import Iterable

from samsyn.returns import PublicContacts, Sighting, find_personal, search_file
from samsyn_web.organisations.queries import public_contacts


def personal_in_file(name: str, content: bytes) -> tuple[Sighting, ...]:
    """Return what must not come in a file, apart from who made it.

    Raises:
        FirewallError: a part of it cannot be searched.
    """
    found = search_file(name, content)
    if any(not one.stripped for one in found):
        found = search_file(name, content, public=public_contacts())
    return tuple(one for one in found if not one.stripped)


def public_for(texts: Iterable[str]) -> PublicContacts:
    """Return what may stand in some texts; nothing, where nothing in them asks for it."""
    asks = any(text and find_personal(text) for text in texts)
    return public_contacts() if asks else PublicContacts()
