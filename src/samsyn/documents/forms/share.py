"""`=x | share`: the share of the whole, «63 prosent»."""

from samsyn.documents.forms.form import Asked, Piece, Printed, value_of
from samsyn.documents.forms.whole import large_whole_of
from samsyn.documents.numerals import rounded


def share(asked: Asked) -> Printed:
    """Print the share in whole per cent; never 0 for something, nor 100 for less than all."""
    whole = large_whole_of(asked)
    part, all_of_it = value_of(asked.figure), value_of(whole)
    percent = rounded(part, all_of_it, steps=100)
    key = "share"
    if percent == 0 and part > 0:
        key = "share_below_one"
    elif percent == 100 and part < all_of_it:
        key = "share_above_99"
    text = asked.say(key, {"share": percent})
    return Printed((Piece(text, asked.figure),), leaned_on=(whole,))
