"""What the log says of an act and of its object: each app keeps its sentences and gives its names.

The sentence of `collection.return-accepted` is `act-return-accepted` in the texts of collection.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from samsyn_web.face.texts import SITE, say, texts_of


@dataclass(frozen=True, slots=True)
class Named:
    """An object of the log as a page shows it: its name, and its address where it has one."""

    name: str
    address: str = ""


Namer = Callable[[Collection[str]], Mapping[str, Named]]
NAMERS: dict[str, Namer] = {}


def name_objects(kind: str, namer: Namer) -> None:
    """Let an app name the objects of a kind by their ids; it says so once, when it is ready."""
    NAMERS[kind] = namer


def named(kind: str, ids: Collection[str]) -> Mapping[str, Named]:
    """Return the names of some objects of a kind; those that are gone are not there."""
    return NAMERS[kind](ids) if kind in NAMERS else {}


def sentence_key(act: str) -> str:
    """Return the key of the sentence that tells an act.

    Examples:
        >>> sentence_key("collection.return-accepted")
        'collection.act-return-accepted'
    """
    app, _, name = act.partition(".")
    return f"{app}.act-{name}"


def has_sentence(act: str) -> bool:
    """Tell whether an act can be told in words."""
    app, _, name = sentence_key(act).partition(".")
    return (SITE / app / "texts.toml").is_file() and name in texts_of(app).texts


def told(act: str) -> str:
    """Return an act in the language of the page, or its code where no app has words for it."""
    return say(sentence_key(act)) if has_sentence(act) else act
