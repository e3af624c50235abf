"""Reading for how many days a link shall open a section."""

from collections.abc import Mapping, Sequence


def read_days(sent: Mapping[str, str], *, among: Sequence[int]) -> int:
    """Return the days that were chosen, or the middle of those that may be."""
    text = sent.get("days", "")
    days = int(text) if text in {str(one) for one in among} else 0
    return days or among[len(among) // 2]
