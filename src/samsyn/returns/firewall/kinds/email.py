"""E-mail addresses, also with the sign spelled out."""

import re
from collections.abc import Iterator

from samsyn.returns.firewall.public import PublicContacts

# Lengths after RFC 5321: 64 letters before the sign, 255 behind it.
ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+'-]{1,64}(?:@|\s?[\[(](?:at|krøllalfa|alfakrøll)[\])]\s?)"
    r"(?:[\w-]{1,63}\.){1,4}[^\W\d_]{2,63}",
    re.IGNORECASE,
)
SPELLED = re.compile(r"\s?[\[(]\w+[\])]\s?")


def find(text: str, public: PublicContacts) -> Iterator[tuple[int, int]]:
    """Yield where an address stands that is not public."""
    if "@" not in text and "(" not in text and "[" not in text:
        return
    for match in ADDRESS.finditer(text):
        if not public.has_address(SPELLED.sub("@", match[0])):
            yield match.span()
