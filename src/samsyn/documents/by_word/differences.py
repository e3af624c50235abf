"""What is different between two texts, line by line and word by word."""

import difflib
import re
from dataclasses import dataclass

WORDS = re.compile(r"`[^`]*`|\s+|\S+")


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where two texts differ: the line in the text before, and the words in either.

    One of `before` and `after` is empty where something was added or taken away. `around` is what
    stands on either side, for a reader to find it by.
    """

    line: int
    before: str
    after: str
    around: tuple[str, str] = ("", "")


def differences(before: str, after: str) -> tuple[Difference, ...]:
    """Return every difference, in the order of the text before.

    Examples:
        >>> differences("Ti kom.\\n", "Tolv kom.\\n")
        (Difference(line=1, before='Ti', after='Tolv', around=('', 'kom.')),)
    """
    old, new = before.splitlines(), after.splitlines()
    found: list[Difference] = []
    for what, i, j, k, m in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        if j - i == m - k:
            for n in range(j - i):
                found.extend(_within(old[i + n], new[k + n], line=i + n + 1))
        else:
            gone, come = ("\n".join(part).strip() for part in (old[i:j], new[k:m]))
            found.append(Difference(i + 1, gone, come))
    return tuple(one for one in found if one.before or one.after)


def _within(old: str, new: str, *, line: int) -> list[Difference]:
    a, b = WORDS.findall(old), WORDS.findall(new)
    codes = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [
        Difference(
            line, "".join(a[i:j]).strip(), "".join(b[k:m]).strip(),
            ("".join(a[max(0, i - 8) : i]).strip(), "".join(a[j : j + 8]).strip()),
        )
        for what, i, j, k, m in codes
        if what != "equal"
    ]  # fmt: skip
