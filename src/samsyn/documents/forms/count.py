"""`=x | count`: the number with its noun, «74 personer», «de 74 personene», «62 kvinner»."""

from samsyn.documents.forms.arguments import switches_of
from samsyn.documents.forms.category import said
from samsyn.documents.forms.form import Asked, Piece, Printed, no_arguments, value_of
from samsyn.documents.forms.nouns import noun_of
from samsyn.documents.forms.words import gender_of
from samsyn.documents.words import number_words, words_before_noun

NO_BREAK = "\u00a0"


def with_noun(asked: Asked) -> Printed:
    """Print the number with a noun, in digits or, with `words`, in words.

    The noun is that of what is counted; with `definite` that of those already spoken of, and
    with `category` the words of the category.
    """
    switches, plain = switches_of(asked, offered=("words", "definite", "category"))
    in_words = "words" in switches
    if not in_words:
        no_arguments(plain)
    gender = gender_of(asked, arguments=plain.reference.arguments)
    if {"definite", "category"} <= switches:
        raise asked.refuse("count-either", {"rest": "definite category"})
    if "definite" in switches:
        text = _definite(plain, gender=gender, in_words=in_words)
    elif "category" in switches:
        text = _of_category(plain, in_words=in_words)
    else:
        text = _plain(plain, gender=gender, in_words=in_words)
    return Printed((Piece(text, asked.figure),))


def _plain(asked: Asked, *, gender: str, in_words: bool) -> str:
    value = value_of(asked.figure)
    noun = noun_of(asked, number=value)
    if not in_words:
        return f"{asked.digits(value)}{NO_BREAK}{noun}"
    return f"{words_before_noun(value, lang=asked.lang, gender=gender)} {noun}"


def _definite(asked: Asked, *, gender: str, in_words: bool) -> str:
    value = value_of(asked.figure)
    if not value:
        raise asked.refuse("definite-of-none")
    noun = noun_of(asked, number=value, definite=True)
    if value == 1:
        key = "definite_one_neuter" if gender == "n" else "definite_one"
        return asked.say(key, {"noun": noun})
    number = number_words(value, lang=asked.lang) if in_words else asked.digits(value)
    space = " " if in_words else NO_BREAK
    return asked.say("definite_many", {"noun": f"{number}{space}{noun}"})


def _of_category(asked: Asked, *, in_words: bool) -> str:
    no_arguments(asked)
    where = asked.reference.at.where
    if len(where) != 1:
        raise asked.refuse("category-needs-one")
    overlapping = asked.figure.lower is not None
    number, phrase = said(
        asked, value_of(asked.figure), pair=where[0], overlapping=overlapping, in_words=in_words
    )
    return f"{number}{' ' if in_words else NO_BREAK}{phrase}"
