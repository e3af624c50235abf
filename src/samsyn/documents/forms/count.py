"""`=x | count`: the number with the noun of what is counted, «74 personer», «én person»."""

from samsyn.documents.forms.form import Asked, Piece, Printed, value_of
from samsyn.documents.forms.words import gender_of
from samsyn.documents.sentences import sentences
from samsyn.documents.words import number_words

NO_BREAK = "\u00a0"


def with_noun(asked: Asked) -> Printed:
    """Print the number with its noun, in digits or, with `count words`, in words."""
    value = value_of(asked.figure)
    if asked.figure.lower is not None:
        raise asked.refuse("count-of-overlap")
    noun = (asked.basis.one if value == 1 else asked.basis.many).text(asked.lang)
    first, *rest = asked.reference.arguments or ("",)
    if first not in ("", "words"):
        raise asked.refuse("form-takes-words", {"form": "count", "rest": first})
    if not first:
        return Printed((Piece(f"{asked.digits(value)}{NO_BREAK}{noun}", asked.figure),))
    gender = gender_of(asked, arguments=tuple(rest))
    number = number_words(value, lang=asked.lang, gender=gender)
    if not value:
        number = sentences("words").say("no", lang=asked.lang)
    return Printed((Piece(f"{number} {noun}", asked.figure),))
