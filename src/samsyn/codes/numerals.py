"""Numbers in digits and days, as readers of each language write them."""

from datetime import date

THIN, BELOW_ZERO = "\u202f", "\u2212"


def digits(value: int, *, lang: str) -> str:
    """Return a whole number as readers of the language write it.

    Between thousands stands a thin no-break space in Norwegian, and a comma in English.

    Examples:
        >>> digits(1234, lang="nb") == "1\\u202f234", digits(1234, lang="en")
        (True, '1,234')
    """
    return f"{value:,}" if lang == "en" else f"{value:,}".replace(",", THIN)


def decimal(value: float, *, places: int, lang: str) -> str:
    """Return a number with decimals as readers of the language write it.

    Examples:
        >>> decimal(-1234.56, places=1, lang="nb") == "\u2212" "1\u202f234,6"
        True
        >>> decimal(0.25, places=2, lang="en"), decimal(-0.001, places=2, lang="en")
        ('0.25', '0.00')
    """
    text = f"{abs(value):.{places}f}"
    sign = BELOW_ZERO if value < 0 and float(text) else ""
    whole, _, part = text.partition(".")
    joint = "." if lang == "en" else ","
    return f"{sign}{digits(int(whole), lang=lang)}" + (f"{joint}{part}" if part else "")


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
