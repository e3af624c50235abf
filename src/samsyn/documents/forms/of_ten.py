"""`=x | of-ten`: the share in tenths, «tre av ti», «om lag tre av ti» where it is not exact."""

from samsyn.documents.forms.form import Asked, Piece, Printed, value_of
from samsyn.documents.forms.whole import large_whole_of
from samsyn.documents.numerals import rounded
from samsyn.documents.words import number_words


def of_ten(asked: Asked) -> Printed:
    """Print the nearest tenth in words; refused where that would be none or all of them."""
    whole = large_whole_of(asked)
    part, all_of_it = value_of(asked.figure), value_of(whole)
    tenths = rounded(part, all_of_it, steps=10)
    exact = part * 10 == tenths * all_of_it
    if not exact and tenths in (0, 10):
        raise asked.refuse("tenths-say-nothing", {"part": part, "whole": all_of_it})
    key = "of_ten" if exact else "about_of_ten"
    text = asked.say(key, {"tenths": number_words(tenths, lang=asked.lang)})
    return Printed((Piece(text, asked.figure),), leaned_on=(whole,))
