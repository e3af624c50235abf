"""Every permission of the site, and the duties that carry it.

A duty is what a role is for. A role belongs to a service, to an organisation or to the whole site,
and a permission reaches no further than its role: the reporter of ROSA has `RETURN_WRITE` for the
returns of ROSA and for no other.
"""

from enum import StrEnum


class Duty(StrEnum):
    """What a role is for."""

    COORDINATOR = "coordinator"  # asks, reviews, freezes
    REPORTER = "reporter"  # answers for a service
    SIGNATORY = "signatory"  # says yes for an organisation
    ADMINISTRATOR = "administrator"  # keeps people, roles and the log


class Permission(StrEnum):
    """NOUN_VERB: what is done to what."""

    ROUND_READ = "round-read"
    ROUND_WRITE = "round-write"  # make, open, change deadlines, freeze
    LETTER_SEND = "letter-send"
    RETURN_READ = "return-read"
    RETURN_WRITE = "return-write"
    RETURN_SUBMIT = "return-submit"
    RETURN_REVIEW = "return-review"  # send back, settle, waive, accept
    REGISTER_READ = "register-read"
    REGISTER_WRITE = "register-write"  # organisations, services, roles, who holds them
    AUDIT_READ = "audit-read"
    TOKEN_WRITE = "token-write"  # noqa: S105 - keys to the API, not a password


DUTIES: dict[Duty, frozenset[Permission]] = {
    Duty.COORDINATOR: frozenset(
        {Permission.ROUND_READ, Permission.ROUND_WRITE, Permission.LETTER_SEND,
         Permission.RETURN_READ, Permission.RETURN_REVIEW, Permission.REGISTER_READ,
         Permission.REGISTER_WRITE, Permission.AUDIT_READ, Permission.TOKEN_WRITE}
    ),
    Duty.REPORTER: frozenset(
        {Permission.RETURN_READ, Permission.RETURN_WRITE, Permission.RETURN_SUBMIT}
    ),
    Duty.SIGNATORY: frozenset({Permission.RETURN_READ}),
    Duty.ADMINISTRATOR: frozenset(
        {Permission.REGISTER_READ, Permission.REGISTER_WRITE, Permission.AUDIT_READ}
    ),
}  # fmt: skip
SECOND_FACTOR = frozenset({Duty.COORDINATOR, Duty.SIGNATORY, Duty.ADMINISTRATOR})


class NotYoursError(Exception):
    """Somebody asked for what is not theirs; to them it is as if it were not there."""


def permissions_of(duty: Duty) -> frozenset[Permission]:
    """Return what a duty carries."""
    return DUTIES[duty]
