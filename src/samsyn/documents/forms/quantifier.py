"""`=x | all`, `=x | none` and `=x | all-but`: «alle», «ingen», «alle unntatt én»."""

from samsyn.documents.forms.arguments import Switches, switches_of
from samsyn.documents.forms.form import Asked, Piece, Printed, no_arguments, value_of
from samsyn.documents.forms.nouns import insist_on_single_things
from samsyn.documents.forms.other import named_together
from samsyn.documents.forms.partitive import worded
from samsyn.documents.forms.whole import complete_whole_of, insist_on_division
from samsyn.documents.limits import limits
from samsyn.documents.words import number_words
from samsyn.figures import name_of


def all_of_them(asked: Asked) -> Printed:
    """Print that the part is the whole, of at least two."""
    switches, plain = switches_of(asked, offered=("noun", "counted"))
    insist_on_single_things(plain)
    whole = complete_whole_of(plain, counted="counted" in switches)
    part, all_of_it = value_of(plain.figure), value_of(whole)
    if part != all_of_it or all_of_it < 2:
        raise plain.refuse("all-not-so", {"part": part, "whole": all_of_it})
    text = _everything(plain, switches=switches)
    return Printed((Piece(text, plain.figure),), leaned_on=(whole,))


def none_of_them(asked: Asked) -> Printed:
    """Print that there are none, also of those named together with it, and that all counted."""
    switches, plain = switches_of(asked, offered=("noun", "counted"))
    plain, together = named_together(plain)
    no_arguments(plain)
    insist_on_single_things(plain)
    others = tuple(plain.look_up(other) for other in together)
    for figure in (plain.figure, *others):
        if value_of(figure):
            raise plain.refuse("none-not-so", {"own": name_of(figure), "value": figure.value})
        if "counted" in switches:
            insist_on_division(plain, figure)
        elif figure.missing:
            raise plain.refuse("claim-incomplete", {"who": plain.names_of(figure.missing)})
    text = worded(plain, "none", switches=switches)
    return Printed((Piece(text, plain.figure),), leaned_on=others)


def all_but(asked: Asked) -> Printed:
    """Print all but a few, the few in words; the few are those outside the part."""
    switches, plain = switches_of(asked, offered=("noun", "counted"))
    insist_on_single_things(plain)
    whole = complete_whole_of(plain, counted="counted" in switches)
    part, all_of_it = value_of(plain.figure), value_of(whole)
    outside, most = all_of_it - part, limits().most_exceptions
    if not 1 <= outside <= most or all_of_it < limits().least_majority:
        fields = {"outside": outside, "whole": all_of_it, "most": most}
        raise plain.refuse("all-but-not-so", {**fields, "least": limits().least_majority})
    few = number_words(outside, lang=plain.lang, gender=plain.basis.gender(plain.lang))
    everything = _everything(plain, switches=switches)
    text = plain.say("all_but", {"all": everything, "few": few})
    return Printed((Piece(text, plain.figure),), leaned_on=(whole,))


def _everything(asked: Asked, *, switches: Switches) -> str:
    """Return «alle», or «samtlige av de talte», which is the word before «av»."""
    word = "every_one" if "counted" in switches else "all"
    return worded(asked, word, switches=switches, definite=True)
