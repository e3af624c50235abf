"""`=x | more-than form=sexual`: two numbers of one period, «flere», «færre», «like mange»."""

from samsyn.documents.forms.arguments import switches_of
from samsyn.documents.forms.form import Asked, Form, Piece, Printed, value_of
from samsyn.documents.forms.nouns import insist_on_single_things
from samsyn.documents.forms.other import insist_on_known_to_all, other_of
from samsyn.documents.forms.partitive import worded


def compared(word: str, *, sign: int) -> Form:
    """Return the form that claims that a number is more (1), fewer (-1) or as many (0)."""

    def form(asked: Asked) -> Printed:
        switches, plain = switches_of(asked, offered=("noun", "counted"))
        insist_on_single_things(plain)
        other = plain.look_up(other_of(plain))
        insist_on_known_to_all(plain, plain.figure, other, counted="counted" in switches)
        ours, theirs = value_of(plain.figure), value_of(other)
        if (ours > theirs) - (ours < theirs) != sign:
            fields = {"ours": ours, "theirs": theirs}
            raise plain.refuse("comparison-not-so", {**fields})
        text = worded(plain, word, switches=switches)
        return Printed((Piece(text, plain.figure),), leaned_on=(other,))

    return form


more_than = compared("more_than", sign=1)
fewer_than = compared("fewer_than", sign=-1)
as_many_as = compared("as_many_as", sign=0)
