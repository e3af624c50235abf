"""`=x | fraction`: the nearest simple fraction in words, «knapt halvparten», «om lag en tredel»."""

from samsyn.documents.forms.arguments import switches_of
from samsyn.documents.forms.form import Asked, Piece, Printed, value_of
from samsyn.documents.forms.nouns import noun_of
from samsyn.documents.forms.whole import divided_whole_of, large_whole_of
from samsyn.documents.fractions import Fraction, Side, fractions


def fraction(asked: Asked) -> Printed:
    """Print the fraction within whose limits the share lies; refused between two of them."""
    switches, plain = switches_of(asked, offered=("noun",))
    divided_whole_of(plain)
    whole = large_whole_of(plain)
    part, all_of_it = value_of(plain.figure), value_of(whole)
    found = [known for known in fractions() if known.holds(part, all_of_it)]
    if not found or part == all_of_it:
        raise plain.refuse("no-fraction", {"part": part, "whole": all_of_it})
    text = _said(plain, found[0], side=found[0].side_of(part, all_of_it))
    if "noun" in switches:
        noun = noun_of(plain, definite=found[0].noun != "after")
        text = plain.say(f"fraction_{found[0].noun}", {"fraction": text, "noun": noun})
    return Printed((Piece(text, plain.figure),), leaned_on=(whole,))


def _said(asked: Asked, known: Fraction, *, side: Side) -> str:
    if side == "exactly" or known.around == "plain":
        return asked.say(known.word)
    if known.around == "sides":
        return asked.say(f"{known.word}_{side}")
    return asked.say("about", {"fraction": asked.say(known.word)})
