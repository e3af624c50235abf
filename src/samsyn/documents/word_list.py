"""Several words or phrases as one: «a, b og c»."""

from collections.abc import Sequence

from samsyn.documents.sentences import sentences


def listed(texts: Sequence[str], *, lang: str) -> str:
    """Return texts as a sentence lists them.

    Examples:
        >>> listed(["ROSA", "HTSO", "FRI"], lang="nb"), listed(["ROSA"], lang="nn")
        ('ROSA, HTSO og FRI', 'ROSA')
    """
    if len(texts) < 2:
        return "".join(texts)
    joint = sentences("words").say("and", lang=lang)
    return f"{', '.join(texts[:-1])} {joint} {texts[-1]}"
