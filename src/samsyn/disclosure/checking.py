"""What a certificate says of protected tables: by which rule, and against which readers."""

from samsyn.disclosure.certificate import Checked
from samsyn.disclosure.ledger import Past
from samsyn.disclosure.policy import Policy, Protected

NOTHING_BEFORE = Past()


def attackers_of(policy: Policy, *, past: Past = NOTHING_BEFORE) -> tuple[str, ...]:
    """Return the readers that a policy reckons with, A0 to A4; `Checked` says who they are."""
    told = {
        "A0": policy.hardened, "A1": policy.hardened and policy.zeros_shown,
        "A2": policy.hardened and policy.insiders,
        "A3": policy.hardened and bool(policy.partners), "A4": bool(past.entries),
    }  # fmt: skip
    return tuple(name for name, is_so in told.items() if is_so)


def checked_by(policy: Policy, tables: Protected, *, past: Past, head: str) -> Checked:
    """Return what the protection of tables amounts to.

    Args:
        policy: how they were protected.
        tables: as they are published.
        past: what was published before.
        head: the hash of the last entry of the ledger; empty without one.
    """
    return Checked(
        profile=policy.profile.name, threshold=policy.profile.threshold,
        width=policy.profile.width, attackers=attackers_of(policy, past=past),
        cells=len(tables.values), hidden=int(tables.hidden.sum()), small=len(tables.public),
        ledger=head,
    )  # fmt: skip
