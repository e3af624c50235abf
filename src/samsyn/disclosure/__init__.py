"""What may be published: tables in, tables that give no person away out.

In go counts and the tables to be published; out come the cells that are hidden, and what can still
be worked out from those that are not. Refused are codes and groups that do not hold together, and
tables that no hiding can protect.
"""

from samsyn.disclosure.attacking import Attacked, attack
from samsyn.disclosure.profiles import Profile, load_profiles, profile_at
from samsyn.disclosure.protect import Policy, Protected, protect
from samsyn.disclosure.published import Published, published_to_csv, read_published, rounded_to_csv
from samsyn.disclosure.refusals import DisclosureError, disclosure_phrases
from samsyn.disclosure.rounding import Rounded, round_small
from samsyn.disclosure.tables import (
    Counts,
    Dimension,
    System,
    full_cross,
    read_counts,
    read_dimensions,
    read_system,
)

__all__ = [
    "Attacked", "Counts", "Dimension", "DisclosureError", "Policy", "Profile", "Protected",
    "Published", "Rounded", "System", "attack", "disclosure_phrases", "full_cross", "load_profiles",
    "profile_at", "protect", "published_to_csv", "read_counts", "read_dimensions",
    "read_published", "read_system", "round_small", "rounded_to_csv",
]  # fmt: skip
