"""`=x | most-of`: more than half of a whole, «de fleste», «flertallet», «over halvparten»."""

from samsyn.documents.forms.arguments import switches_of
from samsyn.documents.forms.form import Asked, Form, Piece, Printed, value_of
from samsyn.documents.forms.nouns import insist_on_single_things
from samsyn.documents.forms.partitive import worded
from samsyn.documents.forms.whole import complete_whole_of
from samsyn.documents.limits import limits


def above_half(word: str) -> Form:
    """Return the form that claims more than half, and less than all."""

    def form(asked: Asked) -> Printed:
        switches, plain = switches_of(asked, offered=("noun", "counted"))
        insist_on_single_things(plain)
        whole = complete_whole_of(plain, counted="counted" in switches)
        part, all_of_it = value_of(plain.figure), value_of(whole)
        fields: dict[str, object] = {"part": part, "whole": all_of_it}
        if all_of_it < limits().least_majority:
            raise plain.refuse("majority-of-few", {**fields, "least": limits().least_majority})
        if 2 * part <= all_of_it:
            raise plain.refuse("majority-not-so", fields)
        if part == all_of_it:
            raise plain.refuse("majority-is-all", fields)
        text = worded(plain, word, switches=switches, definite=True)
        return Printed((Piece(text, plain.figure),), leaned_on=(whole,))

    return form


most_of = above_half("most_of")
majority = above_half("majority")
over_half = above_half("over_half")
