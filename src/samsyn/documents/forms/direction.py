"""`=x | rise 2019`: a change whose direction is claimed, «en økning fra 63 i 2019 til 74 i 2020».

`fall` claims the other direction, and `trend` chooses the word. With `verb` the phrase is a verb
(«økte fra …»). With `short` only the earlier end is printed, where the later one stands already.
"""

from collections.abc import Collection

from samsyn.documents.forms.arguments import switches_of
from samsyn.documents.forms.change import direction, told
from samsyn.documents.forms.ends import ends_of, insist_on_same_givers
from samsyn.documents.forms.form import Asked, Form, Printed

NUMBERS = ("digits", "words", "count")  # forms that print the number of a reference itself


def going(allowed: Collection[str]) -> Form:
    """Return the form that prints a change in one of the directions `up`, `down` and `none`."""

    def form(asked: Asked) -> Printed:
        switches, plain = switches_of(asked, offered=("verb", "short"))
        if len(switches) > 1:
            raise asked.refuse("change-verb-or-short")
        ends = ends_of(plain)
        insist_on_same_givers(plain, (ends.before, ends.after))
        way = direction(ends)
        if way not in allowed:
            numbers = {"earlier": ends.earlier, "later": ends.later, "since": ends.before.period}
            raise asked.refuse("change-other-way", {**numbers})
        if "short" in switches and not _stands_beside(asked):
            raise asked.refuse("change-half")
        return told(plain, ends, key=f"{next(iter(switches), 'noun')}_{way}")

    return form


def _stands_beside(asked: Asked) -> bool:
    """Tell whether the present number is printed by another reference of the same sentence."""
    here = asked.reference.at
    return any(other.at == here and other.form in NUMBERS for other in asked.beside)


rise = going(["up"])
fall = going(["down"])
trend = going(["up", "down", "none"])
