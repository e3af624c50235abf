"""Days as they are read aloud: «15. juni 2021»."""

from datetime import date

from samsyn.documents.sentences import sentences


def long_date(day: date, *, lang: str) -> str:
    """Return a day in words.

    Examples:
        >>> long_date(date(2021, 6, 15), lang="nb"), long_date(date(2021, 6, 15), lang="en")
        ('15. juni 2021', '15 June 2021')
    """
    plain = sentences("print")
    month = plain.say("months", lang=lang).split()[day.month - 1]
    fields = {"day": day.day, "month": month, "year": day.year}
    return plain.say("long_date", lang=lang, fields=fields)
