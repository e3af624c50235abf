"""Blocks written as source again, and only what was changed carried over to the text as it was.

Whoever wrote a chapter chose names for the footnotes and a way to write tables. What nobody has
touched in Word stays to the letter.
"""

import difflib
import json
import re
from collections.abc import Sequence

from samsyn.documents.document import Block
from samsyn.documents.markdown import READER
from samsyn.documents.walk import Node, find, text_of
from samsyn.documents.writers.pandoc import write_with_pandoc

WRITER = f"{READER}-auto_identifiers-simple_tables-multiline_tables-grid_tables"
OPTIONS = ("--wrap=none", "--markdown-headings=atx")
NOTES_AT = ("section", "block", "document")
FENCE = re.compile(r"^(`{3,}|~{3,}) (?=\w)", re.MULTILINE)
NOTE = re.compile(r"\[\^(\d+)\]")
NAMED_NOTE = re.compile(r"\[\^([^\]\s]+)\](?!:)")
ALIKE = 0.4  # how like an edited footnote must be to the one it was


def edited_source(source: str, *, before: Sequence[Block], after: Sequence[Block]) -> str:
    """Return the source of a chapter as it became.

    Args:
        source: as somebody wrote it.
        before: its blocks.
        after: what became of them.
    """
    ways = {at: _written(before, source=source, like=before, notes_at=at) for at in NOTES_AT}
    match = difflib.SequenceMatcher(None, b=source.splitlines(), autojunk=False)

    def likeness(at: str) -> float:
        match.set_seq1(ways[at].splitlines())
        return match.ratio()

    at = max(NOTES_AT, key=likeness)
    theirs = _written(after, source=source, like=before, notes_at=at)
    return carried_over(source, base=ways[at], theirs=theirs)


def _written(blocks: Sequence[Block], *, source: str, like: Sequence[Block], notes_at: str) -> str:
    """Return blocks as the program writes them, footnotes and addresses as in the source."""
    blocks = [_addressed(block, source=source) for block in blocks]
    options = [*OPTIONS, f"--reference-location={notes_at}"]
    text = write_with_pandoc(blocks, form=WRITER, options=options).decode()
    names = _names(find(list(blocks), kinds=["Note"]), find(list(like), kinds=["Note"]), source)
    text = NOTE.sub(lambda match: f"[^{names.get(int(match[1]), match[1])}]", text)
    return FENCE.sub(r"\1", text)


def _addressed(block: Block, *, source: str) -> Block:
    """Return a heading without its address where nobody gave it one: then it follows its words."""
    if block["t"] == "Div":
        inside = [_addressed(one, source=source) for one in block["c"][1]]
        return {"t": "Div", "c": [block["c"][0], inside]}
    if block["t"] != "Header":
        return block
    level, (identifier, *rest), inlines = block["c"]
    given = re.search(rf"#{re.escape(identifier)}[ }}]", source) if identifier else None
    return {"t": "Header", "c": [level, [identifier if given else "", *rest], inlines]}


def _names(notes: Sequence[Node], before: Sequence[Node], source: str) -> dict[int, str]:
    """Return the name of each footnote, by its number: what it was called, or a new one."""
    called = list(dict.fromkeys(NAMED_NOTE.findall(source)))
    if len(called) != len(before):
        return {}
    known = dict(zip(called, map(_said, before), strict=True))
    free, names = dict(known), {}
    for exactly in (True, False):
        for number, note in enumerate(notes, 1):
            name = None if number in names else _nearest(_said(note), free, exactly=exactly)
            if name is not None:
                names[number] = name
                del free[name]
    new = (f"ny-{n}" for n in range(1, len(notes) + 1) if f"ny-{n}" not in known)
    return {number: names.get(number) or next(new) for number in range(1, len(notes) + 1)}


def _said(note: Node) -> str:
    return text_of(note["c"]) or json.dumps(note["c"])


def _nearest(said: str, free: dict[str, str], *, exactly: bool) -> str | None:
    if exactly:
        return next((name for name, text in free.items() if text == said), None)
    like = {
        name: difflib.SequenceMatcher(None, said, text, autojunk=False).ratio()
        for name, text in free.items()
    }
    best = max(like, key=lambda name: like[name], default=None)
    return best if best is not None and like[best] >= ALIKE else None


def carried_over(source: str, *, base: str, theirs: str) -> str:
    """Return a source with what changed between two other ways to write it.

    Args:
        source: as somebody wrote it.
        base: the same, as the program writes it.
        theirs: what became of that.
    """
    s, b, t = source.splitlines(), base.splitlines(), theirs.splitlines()
    kept, before = _became(b, t)
    lines: list[str] = []
    for first, last, start, end in _units(b, s):
        lines.extend(before[first])
        inside = [line for n in range(first + 1, last) for line in (*before[n], *kept[n])]
        if [*kept[first], *inside] == b[first:last]:
            lines.extend(s[start:end])
        else:
            lines.extend([*kept[first], *inside])
    lines.extend(before[len(b)])
    return "\n".join(lines).rstrip("\n") + "\n"


def _became(base: list[str], theirs: list[str]) -> tuple[list[list[str]], list[list[str]]]:
    """Return what each line became, and what was put in before it; and at the very end."""
    kept: list[list[str]] = [[] for _ in base]
    before: list[list[str]] = [[] for _ in range(len(base) + 1)]
    match = difflib.SequenceMatcher(None, base, theirs, autojunk=False)
    for what, i, j, k, m in match.get_opcodes():
        if what == "equal":
            kept[i:j] = [[line] for line in base[i:j]]
        elif what == "insert":
            before[i] = theirs[k:m]
        elif j - i == m - k:
            kept[i:j] = [[line] for line in theirs[k:m]]
        else:
            kept[i] = theirs[k:m]
    return kept, before


def _units(base: list[str], source: list[str]) -> list[tuple[int, int, int, int]]:
    """Return the smallest pieces that are surely the same in both: lines of base and of source."""
    units: list[tuple[int, int, int, int]] = []
    match = difflib.SequenceMatcher(None, base, source, autojunk=False)
    for what, i, j, k, m in match.get_opcodes():
        if what == "insert":  # only in the source: goes with the line before
            if units:
                first, last, start, _ = units.pop()
                units.append((first, last, start, m))
            elif i < len(base):
                units.append((i, i, k, m))
        elif j - i == m - k:
            units.extend((i + n, i + n + 1, k + n, k + n + 1) for n in range(j - i))
        else:
            units.append((i, j, k, m))
    return [unit for unit in units if unit[0] < unit[1]]
