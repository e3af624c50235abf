"""Control characters: nobody typed them on purpose, and Word and HTML cannot hold them."""

import re
from collections.abc import Iterator

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def has_control_signs(value: object) -> bool:
    r"""Tell whether a text, or any text in a table or list as TOML has them, holds one.

    Examples:
        >>> has_control_signs("1\u202f234\n"), has_control_signs([{"label": "a\x00"}])
        (False, True)
    """
    return any(CONTROL.search(text) for text in _texts(value))


def written_out(text: str) -> str:
    r"""Return a text with its control characters written as codes.

    Examples:
        >>> written_out("a\x00b")
        'a<U+0000>b'
    """
    return CONTROL.sub(lambda sign: f"<U+{ord(sign[0]):04X}>", text)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.items():
            yield from _texts(list(inner))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
