"""A claim in words, alone, with its noun, or «av de talte» where somebody could not count."""

from samsyn.documents.forms.arguments import Switches
from samsyn.documents.forms.form import Asked
from samsyn.documents.forms.nouns import noun_of


def worded(asked: Asked, word: str, *, switches: Switches, definite: bool = False) -> str:
    """Return the words of a claim.

    Args:
        word: a phrase of `print.toml`, which also exists with `_noun`.
        switches: `noun` puts the noun there, `counted` says that only the counted are meant.
        definite: the noun that belongs to the word is definite: «alle anmeldelsene».
    """
    if "counted" in switches:
        fields: dict[str, object] = {"word": asked.say(word)}
        if "noun" not in switches:
            return asked.say("of_counted", fields)
        return asked.say("of_counted_noun", {**fields, "noun": noun_of(asked, definite=True)})
    if "noun" not in switches:
        return asked.say(word)
    return asked.say(f"{word}_noun", {"noun": noun_of(asked, definite=definite)})
