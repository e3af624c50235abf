"""`=x | most`: a number among its siblings, «flest», «færrest», «nest flest», «vanligste».

With `with DIM=CAT …` several are named together, and each must be ahead of all the rest.
"""

from collections.abc import Sequence

from samsyn.documents.forms.arguments import Switches, switches_of
from samsyn.documents.forms.form import Asked, Form, Piece, Printed
from samsyn.documents.forms.nouns import insist_on_single_things
from samsyn.documents.forms.other import named_together
from samsyn.documents.forms.partitive import worded
from samsyn.documents.forms.siblings import Sibling, Siblings, siblings_of
from samsyn.documents.reference import Coordinates
from samsyn.documents.sentences import SourceError


def ranked(
    word: str, *, least: bool = False, place: int = 1, switches: Sequence[str] = ("noun", "counted")
) -> Form:
    """Return the form that claims a place among the siblings, from the top or from the bottom."""

    def form(asked: Asked) -> Printed:
        found, plain = switches_of(asked, offered=switches)
        insist_on_single_things(plain)
        if least and not plain.figure.value:
            raise plain.refuse("fewest-of-none")
        single, together = named_together(plain)
        among = siblings_of(single, counted="counted" in found)
        leaders = [among.own, *_named(plain, together, among=among)]
        _insist_on_place(plain, leaders, among=among, least=least, place=place)
        text = _text(plain, word, switches=found, among=among)
        leaned_on = [sibling.figure for sibling in among.others if sibling.figure]
        return Printed((Piece(text, plain.figure),), leaned_on=(*leaned_on, among.whole))

    return form


def _named(
    asked: Asked, together: Sequence[Coordinates], *, among: Siblings
) -> tuple[Sibling, ...]:
    found = tuple(sibling for sibling in among.others if sibling.at in together)
    if len(found) != len(together):
        raise asked.refuse("siblings-unclear")
    return found


def _insist_on_place(
    asked: Asked, leaders: Sequence[Sibling], *, among: Siblings, least: bool, place: int
) -> None:
    """Insist that each leader is ahead of all the rest but those before its place."""
    rest = [sibling for sibling in among.others if sibling not in leaders]
    rest.sort(key=lambda sibling: sibling.most, reverse=not least)
    ahead = [one for one in rest if all(_beats(one, own, least=least) for own in leaders)]
    if len(ahead) >= place:
        raise _refusal(asked, among.own, ahead[place - 1], least=least)
    for own in leaders:
        for other in rest:
            if other not in ahead and not _beats(own, other, least=least):
                raise _refusal(asked, own, other, least=least)
    if len(ahead) < place - 1:
        raise asked.refuse("siblings-nobody-ahead")


def _beats(one: Sibling, other: Sibling, *, least: bool) -> bool:
    return one.most < other.least if least else one.least > other.most


def _refusal(asked: Asked, own: Sibling, other: Sibling, *, least: bool) -> SourceError:
    fields: dict[str, object] = {
        "own": str(own.at),
        "other": str(other.at),
        "ours": own.least,
        "theirs": other.least,
        "undivided": other.most - other.least,
    }
    if own.least == other.least:
        return asked.refuse("siblings-tie", fields)
    if (own.least < other.least) == least:
        return asked.refuse("siblings-unsure", fields)
    return asked.refuse("siblings-not-so", fields)


def _text(asked: Asked, word: str, *, switches: Switches, among: Siblings) -> str:
    if among.services and "counted" in switches:
        fields = {"word": worded(asked, word, switches=switches - {"counted"})}
        return asked.say("of_services", {**fields, "services": among.services})
    return worded(asked, word, switches=switches)


most = ranked("most")
fewest = ranked("fewest", least=True)
second_most = ranked("second_most", place=2)
commonest = ranked("commonest", switches=())
largest = ranked("largest", switches=())
