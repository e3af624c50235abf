"""What must not part at the end of a line: a section sign and its number."""

import re

SIGN_AND_NUMBER = re.compile(r"(§|\bnr\.) (?=\d)")


def hold_together(text: str) -> str:
    """Return a text in which a sign and the number after it have a space that is never broken.

    Example:
        >>> hold_together("§§ 257 og 258, § 4-29, nr. 2").count("\u00a0")
        3
    """
    return SIGN_AND_NUMBER.sub("\\1\u00a0", text)
