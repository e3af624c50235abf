"""The noun of what is counted, where a form may use it."""

from samsyn.documents.forms.form import Asked


def noun_of(asked: Asked, *, number: int = 2, definite: bool = False) -> str:
    """Return the noun after a number, in the language of the edition.

    Raises:
        SourceError: the number is a sum in which one person may stand several times.
    """
    if asked.figure.lower is not None:
        raise asked.refuse("count-of-overlap")
    basis = asked.basis
    if definite:
        return (basis.one_definite if number == 1 else basis.many_definite).text(asked.lang)
    return (basis.one if number == 1 else basis.many).text(asked.lang)


def insist_on_single_things(asked: Asked) -> None:
    """Refuse words that speak of single things: nobody says «flest kroner».

    Raises:
        SourceError: the number is an amount of money or a share.
    """
    if asked.basis.measure != "count":
        raise asked.refuse("not-single-things", {"basis": asked.basis.many.text(asked.lang)})
