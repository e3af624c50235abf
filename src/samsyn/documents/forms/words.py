"""`=x | words`: the number in words, «tjueseks»; zero is «ingen»."""

from samsyn.documents.forms.form import Asked, Piece, Printed, value_of
from samsyn.documents.words import number_words

GENDERS = {"en": "m", "ei": "ei", "et": "n"}


def in_words(asked: Asked) -> Printed:
    """Print the number in words; 1 takes the gender of what is counted, or the one asked for."""
    gender = gender_of(asked, arguments=asked.reference.arguments)
    text = number_words(value_of(asked.figure), lang=asked.lang, gender=gender)
    return Printed((Piece(text, asked.figure),))


def gender_of(asked: Asked, *, arguments: tuple[str, ...]) -> str:
    """Return the gender of the number 1.

    Raises:
        SourceError: something else than en, ei or et was asked for.
    """
    if not arguments:
        return asked.basis.gender(asked.lang)
    if len(arguments) > 1 or arguments[0] not in GENDERS:
        raise asked.refuse("gender-unknown", {"rest": " ".join(arguments)})
    return GENDERS[arguments[0]]
