"""`=x | missing`: the number of services that could not give it."""

from samsyn.documents.forms.form import Asked, Piece, Printed
from samsyn.documents.forms.words import gender_of
from samsyn.documents.words import number_words


def missing(asked: Asked) -> Printed:
    """Print how many services could not give the number, in digits or with `missing words`."""
    first, *rest = asked.reference.arguments or ("",)
    number = len(asked.figure.missing)
    if first not in ("", "words"):
        raise asked.refuse("form-takes-words", {"form": "missing", "rest": first})
    if not first:
        return Printed((Piece(asked.digits(number), asked.figure),))
    gender = gender_of(asked, arguments=tuple(rest) or ("et",))
    return Printed((Piece(number_words(number, lang=asked.lang, gender=gender), asked.figure),))
