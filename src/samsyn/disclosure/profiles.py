"""Profiles: how few persons, or acts, must not be shown."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.disclosure.refusals import DisclosureError

NOBODY = "about-nobody"
FILE = Path(__file__).parent / "data" / "profiles.toml"


class ProfileError(DisclosureError):
    """There is no such profile, or a threshold that protects nobody."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The rules for one kind of count; what each number means stands in `data/profiles.toml`."""

    name: str
    threshold: int
    width: int
    slack: int
    base: int
    opened_by_decision: bool
    source: str
    counts: tuple[str, ...] = ()

    def insist_opened(self, quantity: str, *, by: str) -> None:
        """Do nothing where small counts may be shown.

        Args:
            quantity: what is counted so.
            by: who decided it; empty where they were public before.

        Raises:
            ProfileError: a decision would open counts of persons.
        """
        if by and not self.opened_by_decision:
            raise ProfileError("persons-by-decision", fields={"quantity": quantity})


@cache
def load_profiles() -> dict[str, Profile]:
    """Return the profiles by name."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {
        name: Profile(
            name=name, threshold=rules["threshold"], width=rules["width"], slack=rules["slack"],
            base=rules["base"], opened_by_decision=rules["by"] == "decision",
            source=rules["source"], counts=tuple(rules.get("counts", ())),
        )
        for name, rules in tables.items() if name != NOBODY
    }  # fmt: skip


def profile_of(basis: str) -> Profile | None:
    """Return the profile of what is counted so; None where the counts are of nobody.

    Args:
        basis: a count basis of the codes: `persons`, `decisions` ...

    Raises:
        ProfileError: nobody has said whether such counts can find a person.
    """
    for profile in load_profiles().values():
        if basis in profile.counts:
            return profile
    if basis in tomllib.loads(FILE.read_text(encoding="utf-8"))[NOBODY]["counts"]:
        return None
    raise ProfileError("profile-unknown", fields={"basis": basis})


def profile_at(threshold: int) -> Profile:
    """Return the profile of persons with a threshold of one's own.

    Raises:
        ProfileError: a threshold below 2 would hide nothing.
    """
    if threshold < 2:
        raise ProfileError("threshold-low", fields={"threshold": threshold})
    for profile in load_profiles().values():
        if profile.threshold == threshold and not profile.opened_by_decision:
            return profile
    base = load_profiles()["persons"]
    return Profile("persons", threshold, min(base.width, threshold - 1), base.slack, base.base,
                   opened_by_decision=False, source=base.source)  # fmt: skip
