"""How a category is said after its number: «17 kvinner», «ett avslag», «4 fra Asia»."""

from samsyn.documents.counted import PERSONS, basis_of
from samsyn.documents.forms.form import Asked
from samsyn.documents.words import number_words, words_before_noun


def said(
    asked: Asked, number: int, *, pair: tuple[str, str], overlapping: bool, in_words: bool
) -> tuple[str, str]:
    """Return a number and the words of its category.

    Args:
        pair: a dimension and a category.
        overlapping: the number is a sum in which one person may stand several times, so that
            its categories are said as those of help given.
        in_words: the number too.

    Raises:
        SourceError: nobody has said how this category is called in running text.
    """
    basis = basis_of(asked.figure.quantity, overlapping=overlapping, codes=asked.codes)
    spoken = asked.codes.spoken.get((*pair, "persons" if basis.code == PERSONS else "things"))
    if spoken is None:
        raise asked.refuse("category-unspoken", {"category": "=".join(pair)})
    phrase = (spoken.one if number == 1 else spoken.many).text(asked.lang)
    if not in_words:
        return asked.digits(number), phrase
    noun_gender = spoken.gender(asked.lang)
    if noun_gender:
        return words_before_noun(number, lang=asked.lang, gender=noun_gender), phrase
    return number_words(number, lang=asked.lang, gender=basis.gender(asked.lang)), phrase
