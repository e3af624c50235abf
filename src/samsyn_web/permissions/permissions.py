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
    APPROVER = "approver"  # says whether a report may be released
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
    EDITION_READ = "edition-read"  # reports that are not released yet
    EDITION_WRITE = "edition-write"  # begin, write, ask those concerned, send to review, release
    EDITION_APPROVE = "edition-approve"
    EDITION_ANSWER = "edition-answer"  # say what one's organisation thinks of its passages
    ESTIMATE_RUN = "estimate-run"  # put in lists of counts, see them whole, estimate from them
    TOKEN_WRITE = "token-write"  # noqa: S105 - keys to the API, not a password


DUTIES: dict[Duty, frozenset[Permission]] = {
    Duty.COORDINATOR: frozenset(
        {Permission.ROUND_READ, Permission.ROUND_WRITE, Permission.LETTER_SEND,
         Permission.RETURN_READ, Permission.RETURN_REVIEW, Permission.REGISTER_READ,
         Permission.REGISTER_WRITE, Permission.AUDIT_READ, Permission.TOKEN_WRITE,
         Permission.EDITION_READ, Permission.EDITION_WRITE, Permission.EDITION_APPROVE,
         Permission.ESTIMATE_RUN}
    ),
    Duty.REPORTER: frozenset(
        {Permission.RETURN_READ, Permission.RETURN_WRITE, Permission.RETURN_SUBMIT}
    ),
    Duty.SIGNATORY: frozenset({Permission.RETURN_READ, Permission.EDITION_ANSWER}),
    Duty.APPROVER: frozenset({Permission.EDITION_READ, Permission.EDITION_APPROVE}),
    Duty.ADMINISTRATOR: frozenset(
        {Permission.REGISTER_READ, Permission.REGISTER_WRITE, Permission.AUDIT_READ}
    ),
}  # fmt: skip
SECOND_FACTOR = frozenset({Duty.COORDINATOR, Duty.SIGNATORY, Duty.APPROVER, Duty.ADMINISTRATOR})
# What is done only with a fresh proof of who is there, by the name of its address, and why. What
# one changes in how one signs in oneself is asked for likewise, by the library. Not on the list are
# acts done many times a day that can be taken back until the round is frozen: accepting, sending
# back, waiving, settling, leaving out. Erasing is a command at the machine, and has no address.
SENSITIVE: dict[str, str] = {
    "api-keys": "lets a machine in",
    "api-key-withdraw": "shuts one out",
    "invite": "lets a person in",
    "change-person": "sends what signs a person in to another address",
    "act-on-person": "opens or closes an account, or takes away its second step",
    "role": "gives somebody what a role carries",
    "end-role": "takes it from them",
    "invitations": "writes to all who are asked, and cannot be called back",
    "reminder": "writes to all who have not submitted",
    "deadline-letters": "writes to all who were told another deadline",
    "edition-verdict": "says that a report may go out",
    "edition-release": "publishes a report, which is never taken back",
    "freeze": "fixes the figures of a round for good",
}


class NotYoursError(Exception):
    """Somebody asked for what is not theirs; to them it is as if it were not there."""


def permissions_of(duty: Duty) -> frozenset[Permission]:
    """Return what a duty carries."""
    return DUTIES[duty]
