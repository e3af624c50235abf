"""Reading the yes to the totals, with what was shown when it was given."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Confirmation:
    """`shown` is the checksum of what stood on the page; `is_given` whether the box was ticked."""

    shown: str
    is_given: bool


def read_confirmation(sent: Mapping[str, str]) -> Confirmation:
    """Read the form below the answers."""
    return Confirmation(shown=sent.get("shown", "")[:64], is_given=sent.get("agree") == "yes")
