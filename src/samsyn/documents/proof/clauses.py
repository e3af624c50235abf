"""Where the sentences of a passage begin and end."""

import re

ABBREVIATIONS = frozenset(
    [
        "utf",
        "utl",
        "jf",
        "nr",
        "mv",
        "bl.a",
        "f.eks",
        "ca",
        "kl",
        "pst",
        "mill",
        "kap",
        "art",
        "tlf",
        "st",
        "prop",
        "innst",
        "meld",
        "dvs",
        "m.m",
        "mfl",
        "m.fl",
        "osv",
        "etc",
        "hhv",
        "inkl",
        "ev",
        "evt",
        "pr",
        "pkt",
        "fn",
        "no",
        "vol",
        "jr",
        "dr",
        "d.v.s",
        "mr",
        "e.g",
        "i.e",
        "vs",
        "p",
        "pp",
        "ot.prp",
        "st.prp",
        "f.o.m",
        "t.o.m",
        "iht",
        "avd",
    ]
)
STOP = re.compile(r"[.!?…:;](?=[\s»”\"')\]]|$)[»”\"')\]]*\s*")
LONGEST = 40  # signs: the longest word before a stop that tells an abbreviation
LAST_WORD = re.compile(r"([^\s(«“\"]+)$")


def sentence_spans(text: str, *, colons: bool = False) -> list[tuple[int, int]]:
    """Return the start and end of each sentence.

    Args:
        colons: whether a colon or semicolon ends a sentence too.

    Examples:
        >>> text = "UDI fattet 28 vedtak, jf. utf. § 8-3. Vedtakene gjaldt 27 personer."
        >>> [text[a:b] for a, b in sentence_spans(text)]
        ['UDI fattet 28 vedtak, jf. utf. § 8-3.', 'Vedtakene gjaldt 27 personer.']
    """
    spans = []
    start = 0
    for match in STOP.finditer(text):
        if match[0][0] in ":;" and not colons:
            continue
        if match[0][0] == "." and not _ends_here(text, match):
            continue
        end = match.start() + len(match[0].rstrip())
        spans.append((start, end))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _ends_here(text: str, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 1]
    if not after:
        return True
    word = LAST_WORD.search(text[max(match.start() - LONGEST, 0) : match.start()])
    before = word[1].lower() if word else ""
    if before in ABBREVIATIONS or after.islower():
        return False
    return not (before.isdigit() and len(before) <= 2 and not after.isupper())
