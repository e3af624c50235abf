"""Numbers in words, in bokmål, nynorsk and English."""

from samsyn.documents.sentences import SourceError, sentences

LIMIT = 999_999  # above this nobody reads a number in words
JOINTS = {"nb": "", "nn": "", "en": "-"}


def number_words(number: int, *, lang: str, gender: str = "m") -> str:
    """Return a whole number in words.

    Args:
        number: from 0 to 999 999.
        lang: `nb`, `nn` or `en`.
        gender: of what is counted: `m`, `f`, `n`, or `ei` (feminine also in bokmål).

    Raises:
        SourceError: the number is too large to be read in words.

    Examples:
        >>> number_words(26, lang="nb"), number_words(1, lang="nn", gender="n")
        ('tjueseks', 'eitt')
        >>> number_words(1234, lang="nb")
        'tusen to hundre og trettifire'
    """
    if number > LIMIT:
        raise SourceError("too-large-for-words", {"number": number})
    if number == 0:
        return _word("none", lang)
    thousands, rest = divmod(number, 1000)
    parts = []
    if thousands:
        parts.append(_multiple(thousands, "thousand", lang=lang, first=True))
    if rest >= 100:
        parts.append(_multiple(rest // 100, "hundred", lang=lang, first=not thousands))
    if rest % 100:
        below = _below_hundred(rest % 100, lang=lang, gender=gender)
        parts.extend([_word("and", lang), below] if parts else [below])
    return " ".join(parts)


def words_before_noun(number: int, *, lang: str, gender: str = "m") -> str:
    """Return a whole number in words as it stands before its noun; the arguments as above.

    Raises:
        SourceError: the number is too large to be read in words.

    Examples:
        >>> words_before_noun(0, lang="en"), words_before_noun(3, lang="en")
        ('no', 'three')
    """
    return number_words(number, lang=lang, gender=gender) if number else _word("no", lang)


def _multiple(times: int, unit: str, *, lang: str, first: bool) -> str:
    if times == 1 and first:
        return _word(f"a_{unit}", lang)
    if times < 100:
        return f"{_below_hundred(times, lang=lang, gender='n')} {_word(unit, lang)}"
    return f"{number_words(times, lang=lang, gender='n')} {_word(unit, lang)}"


def _below_hundred(number: int, *, lang: str, gender: str) -> str:
    if number == 1:
        return _word(f"one_{gender}", lang)
    if number < 20:
        return _word("below_twenty", lang).split()[number - 2]
    ten, one = divmod(number, 10)
    stem = _word("tens", lang).split()[ten - 2]
    if not one:
        return stem
    return f"{stem}{JOINTS[lang]}{_below_hundred(one, lang=lang, gender=gender)}"


def _word(key: str, lang: str) -> str:
    return sentences("words").say(key, lang=lang)
