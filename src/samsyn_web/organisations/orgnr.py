"""Organisation numbers: nine digits, of which the last checks the others."""

WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)  # Brønnøysundregistrene, modulus 11


def is_orgnr(text: str) -> bool:
    """Tell whether a text is an organisation number whose digits agree.

    Examples:
        >>> is_orgnr("974760673"), is_orgnr("974 760 673"), is_orgnr("974760674")
        (True, True, False)
    """
    digits = text.replace(" ", "").replace("\u00a0", "")
    if len(digits) != len(WEIGHTS) + 1 or not digits.isdecimal() or not digits.isascii():
        return False
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=False))
    return (11 - total % 11) % 11 == int(digits[-1])
