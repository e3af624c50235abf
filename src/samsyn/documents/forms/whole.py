"""The whole that a share, a tenth or a part is taken of."""

from dataclasses import replace

from samsyn.documents.forms.form import Asked, coordinates_of, value_of
from samsyn.documents.limits import limits
from samsyn.documents.reference import read_where
from samsyn.figures import Figure


def whole_of(asked: Asked) -> Figure:
    """Return the total of the same scope and period, or the whole named after `of`.

    Raises:
        SourceError: no such whole, or the number is no part of it.
    """
    at, arguments = asked.reference.at, asked.reference.arguments
    if arguments and (arguments[0] != "of" or not arguments[1:]):
        fields: dict[str, object] = {"form": asked.reference.form, "rest": " ".join(arguments)}
        raise asked.refuse("form-takes-of", fields)
    quantity = asked.codes.quantities[at.quantity]
    where = read_where(arguments[1:], quantity=quantity, codes=asked.codes)
    if where == at.where:
        raise asked.refuse("whole-is-itself")
    if not set(where) <= set(at.where):
        raise asked.refuse("no-part-of-whole", {"whole": str(replace(at, where=where))})
    whole = asked.look_up(replace(at, where=where))
    if value_of(asked.figure) > value_of(whole):
        raise asked.refuse("part-above-whole", {"part": asked.figure.value, "whole": whole.value})
    return whole


def large_whole_of(asked: Asked) -> Figure:
    """Return the whole of a share.

    Raises:
        SourceError: as for `whole_of`, or the whole is too small for a share.
    """
    whole = whole_of(asked)
    least = limits().least_whole
    if value_of(whole) < least:
        raise asked.refuse("whole-too-small", {"whole": whole.value, "least": least})
    return whole


def complete_whole_of(asked: Asked, *, counted: bool) -> Figure:
    """Return the whole of a claim that speaks of all of it.

    Args:
        counted: it is said that only the counted are meant, so that a service which could not
            give the whole is no obstacle.

    Raises:
        SourceError: as for `whole_of`, or somebody gave the whole and not the part, or did not
            give the whole.
    """
    whole = divided_whole_of(asked)
    if whole.missing and not counted:
        raise asked.refuse("claim-incomplete", {"who": asked.names_of(whole.missing)})
    return whole


def divided_whole_of(asked: Asked) -> Figure:
    """Return the whole, where everybody who gave it gave the part.

    Raises:
        SourceError: as for `whole_of`, or somebody gave the one and not the other.
    """
    whole = whole_of(asked)
    _insist_on_division(asked, asked.figure, whole=whole)
    insist_on_givers_of_whole(asked, asked.figure, whole=whole)
    return whole


def insist_on_division(asked: Asked, part: Figure) -> None:
    """Refuse to speak of those counted where some of them are not divided.

    Raises:
        SourceError: somebody gave the total and not the part.
    """
    total = asked.look_for(replace(coordinates_of(part), where=()))
    if total:
        _insist_on_division(asked, part, whole=total)


def _insist_on_division(asked: Asked, part: Figure, *, whole: Figure) -> None:
    silent = [code for code in part.missing if code not in whole.missing]
    if silent:
        raise asked.refuse("part-not-given", {"who": asked.names_of(silent)})


def insist_on_givers_of_whole(asked: Asked, part: Figure | None, *, whole: Figure) -> None:
    """Refuse to measure a part by a whole that does not hold all of it.

    Raises:
        SourceError: somebody gave the part and not the whole.
    """
    beyond = [code for code in part.sources if code not in whole.sources] if part else []
    if beyond:
        raise asked.refuse("whole-not-given", {"who": asked.names_of(beyond)})
