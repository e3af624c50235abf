"""Making whole the paragraphs that a page break, or a note between them, has cut in two."""

import re
from dataclasses import replace

from samsyn.documents.proof.reading.draft import Draft, Drafts
from samsyn.documents.proof.text import Anchor

ENDS = re.compile(r"[.:;!?…][»”\"')\]]*$")
BEGINS_SMALL = re.compile(r"[a-zæøåé(,]")
DIVIDED = re.compile(r"[a-zæøå]-$")
GOES_ON = re.compile(r"(?!(?:og|eller|and|or)\b)[a-zæøå]")
LOOK_BACK = 6  # paragraphs: as many notes as may stand at the foot of a page
WHOLE = ("text", "item")


def rejoined(drafts: Drafts) -> Drafts:
    """Join each paragraph that begins in small letters to the one before that did not end."""
    joined: Drafts = []
    for draft in drafts:
        place = _cut_before(draft, joined) if isinstance(draft, Draft) else None
        earlier = joined[place] if place is not None else None
        if place is not None and isinstance(earlier, Draft) and isinstance(draft, Draft):
            joined[place] = _one(earlier, draft)
        else:
            joined.append(draft)
    return joined


def joined_words(text: str, line: str) -> str:
    """Join a line to a text, and make a word whole that was divided between them.

    Examples:
        >>> joined_words("et felles menneske-", "handelsfelt")
        'et felles menneskehandelsfelt'
        >>> joined_words("bo-", "og oppfølgingstiltak"), joined_words("i 2020", "og 2021")
        ('bo- og oppfølgingstiltak', 'i 2020 og 2021')
    """
    whole = DIVIDED.search(text) and GOES_ON.match(line)
    return f"{text[:-1]}{line}" if whole else f"{text} {line}"


def _cut_before(draft: Draft, drafts: Drafts) -> int | None:
    if draft.kind not in WHOLE or not BEGINS_SMALL.match(draft.text):
        return None
    for place in range(len(drafts) - 1, max(len(drafts) - 1 - LOOK_BACK, -1), -1):
        earlier = drafts[place]
        if isinstance(earlier, Draft) and earlier.kind in WHOLE:
            same_sort = draft.kind == "text" or draft.page != earlier.page
            return place if same_sort and not ENDS.search(earlier.text) else None
        if not isinstance(earlier, Draft) or earlier.kind != "note":
            return None
    return None


def _one(earlier: Draft, draft: Draft) -> Draft:
    text = joined_words(earlier.text, draft.text)
    moved = len(text) - len(draft.text)
    kept = min(len(earlier.text), moved)  # less a hyphen that divided a word
    anchors = [replace(a, end=min(a.end, kept)) for a in earlier.anchors if a.start < kept]
    late = [Anchor(a.start + moved, a.end + moved, a.target) for a in draft.anchors]
    if anchors and late and _one_link(anchors[-1], late[0], text=text):
        late[0] = replace(late[0], start=anchors.pop().start)
    return replace(earlier, text=text, anchors=(*anchors, *late))


def _one_link(first: Anchor, second: Anchor, *, text: str) -> bool:
    """Tell whether a link goes on where the page broke: «alle unntatt», then «én»."""
    return first.target == second.target and not text[first.end : second.start].strip()
