"""Who may do what: one page of permissions, and the refusal that says so."""

from samsyn_web.permissions.permissions import (
    SECOND_FACTOR,
    SENSITIVE,
    Duty,
    NotYoursError,
    Permission,
    permissions_of,
)

__all__ = [
    "SECOND_FACTOR", "SENSITIVE", "Duty", "NotYoursError", "Permission", "permissions_of",
]  # fmt: skip
