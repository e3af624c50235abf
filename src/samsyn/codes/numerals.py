"""Numbers in digits and days, as readers of each language write them."""

from datetime import date

THIN = "\u202f"


def digits(value: int, *, lang: str) -> str:
    """Return a whole number as readers of the language write it.

    Between thousands stands a thin no-break space in Norwegian, and a comma in English.

    Examples:
        >>> digits(1234, lang="nb") == "1\\u202f234", digits(1234, lang="en")
        (True, '1,234')
    """
    return f"{value:,}" if lang == "en" else f"{value:,}".replace(",", THIN)


def checksum_words(checksum: str) -> str:
    """Return a checksum in groups of eight signs, so that a line may break between them.

    Examples:
        >>> checksum_words("9f86d081884c7d65")
        '9f86d081 884c7d65'
    """
    return " ".join(checksum[place : place + 8] for place in range(0, len(checksum), 8))


def day_name(day: date, *, lang: str) -> str:
    """Return a day as readers of the language write it: 1.10.2015, in English 2015-10-01.

    Examples:
        >>> day_name(date(2015, 10, 1), lang="nn"), day_name(date(2015, 10, 1), lang="en")
        ('1.10.2015', '2015-10-01')
    """
    return day.isoformat() if lang == "en" else f"{day.day}.{day.month}.{day.year}"
