"""Periods as they are read aloud: «2020», «2. tertial 2025»."""

from samsyn.documents.sentences import sentences

ORDINALS = {"1": "first", "2": "second", "3": "third"}


def period_name(code: str, *, lang: str) -> str:
    """Return the name of a period.

    Examples:
        >>> period_name("2025-T2", lang="nb")
        '2. tertial 2025'
    """
    year, _, part = code.partition("-")
    if not part:
        return year
    kind = {"T": "period_third", "Q": "period_quarter"}[part[0]]
    number = ORDINALS.get(part[1], part[1]) if lang == "en" and part[0] == "T" else part[1]
    return sentences("print").say(kind, lang=lang, fields={"part": number, "year": year})
