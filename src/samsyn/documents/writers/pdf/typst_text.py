"""Text as Typst writes it in code."""

ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "", "\t": " "})


def quoted(text: str) -> str:
    """Return a string literal of Typst.

    Example:
        >>> quoted('«to» "ord"')
        '"«to» \\\\"ord\\\\""'
    """
    return f'"{text.translate(ESCAPES)}"'


def truth(value: object) -> str:
    """Return yes or no as Typst writes it."""
    return "true" if value else "false"


def label(identifier: str) -> str:
    """Return a reference to an id, whatever signs the id has."""
    return f"label({quoted(identifier)})"
