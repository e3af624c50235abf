"""What may be published: tables in, tables that give no person away out.

In go counts and the tables to be published; out come the cells that are hidden, and what can still
be worked out from those that are not. Refused are codes and groups that do not hold together, and
tables that no hiding can protect.
"""

from samsyn.disclosure.attack import ImpossibleError
from samsyn.disclosure.attacking import Attacked, Witness, attack, witness
from samsyn.disclosure.certificate import (
    Certificate,
    CertificateError,
    Checked,
    Clearance,
    NotPublished,
    Opened,
    certificate_to_json,
    certify,
    insist_cleared,
    read_certificate,
)
from samsyn.disclosure.checking import attackers_of, checked_by
from samsyn.disclosure.earlier import OtherwiseError
from samsyn.disclosure.entering import entry_of, entry_of_rounded, stands_in
from samsyn.disclosure.explaining import (
    Reason,
    Recoding,
    cheapest_recodings,
    pattern_picture,
    reasons_of,
    told,
)
from samsyn.disclosure.ledger import About, Entry, Past, enter, head_of, read_ledger, read_splits
from samsyn.disclosure.partners import Told, told_to_partners
from samsyn.disclosure.policy import Policy, Protected
from samsyn.disclosure.profiles import Profile, ProfileError, load_profiles, profile_at, profile_of
from samsyn.disclosure.protect import protect, protect_cells
from samsyn.disclosure.published import Published, published_to_csv, read_published, rounded_to_csv
from samsyn.disclosure.refusals import DisclosureError, disclosure_phrases
from samsyn.disclosure.rounding import (
    History,
    Rounded,
    history_to_csv,
    read_history,
    round_small,
    told_apart_by,
)
from samsyn.disclosure.sayings import Saying
from samsyn.disclosure.tables import (
    TOTAL,
    Counts,
    Dimension,
    Margins,
    System,
    flat,
    full_cross,
    read_counts,
    read_dimensions,
    read_system,
    tree,
)

__all__ = [
    "TOTAL", "About", "Attacked", "Certificate", "CertificateError", "Checked", "Clearance",
    "Counts", "Dimension", "DisclosureError", "Entry", "History", "ImpossibleError", "Margins",
    "NotPublished", "Opened", "OtherwiseError", "Past", "Policy", "Profile", "ProfileError",
    "Protected", "Published", "Reason", "Recoding", "Rounded", "Saying", "System", "Told",
    "Witness", "attack", "attackers_of", "certificate_to_json", "certify", "cheapest_recodings",
    "checked_by", "disclosure_phrases", "enter", "entry_of", "entry_of_rounded", "flat",
    "full_cross", "head_of", "history_to_csv", "insist_cleared", "load_profiles",
    "pattern_picture", "profile_at", "profile_of", "protect", "protect_cells", "published_to_csv",
    "read_certificate", "read_counts", "read_dimensions", "read_history", "read_ledger",
    "read_published", "read_splits", "read_system", "reasons_of", "round_small", "rounded_to_csv",
    "stands_in", "told", "told_apart_by", "told_to_partners", "tree", "witness",
]  # fmt: skip
