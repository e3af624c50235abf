"""The topics of the public pages, and which quantities belong to each."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes import Label

FILE = Path(__file__).parent.parent / "data" / "topics.toml"


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: its name, what it is about, and what is counted in it, the leading one first."""

    code: str
    label: Label
    text: Label
    quantities: tuple[str, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """Read the topics, in the order of the pages."""
    listed = tomllib.loads(FILE.read_text(encoding="utf-8"))["topic"]
    return tuple(
        Topic(one["code"], _label(one, "label"), _label(one, "text"), tuple(one["quantities"]))
        for one in listed
    )


def topic_of(quantity: str) -> Topic:
    """Return the topic that a quantity belongs to."""
    return next(topic for topic in topics() if quantity in topic.quantities)


def _label(one: dict[str, str], name: str) -> Label:
    return Label(nb=one[f"{name}_nb"], nn=one[f"{name}_nn"], en=one[f"{name}_en"])
