"""What must not come to a coordinator who may hold no case: searched for before anything is stored.

In go a text, or the name and bytes of a file; out come sightings, which say what kind of thing
stands where and never hold it. Refused, in one sentence, is a file that cannot be searched.
"""

from samsyn.returns.firewall.files import FirewallError, search_file, show_in_file
from samsyn.returns.firewall.masking import MASK, masked, quotable, shown_in
from samsyn.returns.firewall.public import NOTHING_PUBLIC, PublicContacts
from samsyn.returns.firewall.search import find_personal, search_text
from samsyn.returns.firewall.sightings import Sighting, SightingPlace
from samsyn.returns.firewall.telling import name_kind, tell, tell_place

__all__ = [
    "MASK",
    "NOTHING_PUBLIC",
    "FirewallError",
    "PublicContacts",
    "Sighting",
    "SightingPlace",
    "find_personal",
    "masked",
    "name_kind",
    "quotable",
    "search_file",
    "search_text",
    "show_in_file",
    "shown_in",
    "tell",
    "tell_place",
]  # fmt: skip
