"""Which references stand in one sentence, so that a form may lean on what stands there already.

An abbreviation looks like the end of a sentence. Then two references are held apart that belong
together, and a form that needs the other is refused: never the other way round.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from samsyn.documents.walk import Node, Tree

END = re.compile(r"[.!?…][\"'’”»)\]]*$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or inline code with a key by which it is known."""

    word: str = ""
    code: str = ""
    key: int = 0


Mates = Mapping[int, tuple[str, ...]]  # by the key of each code, the other codes of its sentence


def mates_in_blocks(nodes: Iterable[Node]) -> Mates:
    """Return the mates of every inline code of paragraphs and headings, by its identity.

    Examples:
        >>> code = [{"t": "Code", "c": [["", [], []], text]} for text in ("=a", "=b", "=c")]
        >>> para = {"t": "Para", "c": [*code[:2], {"t": "Str", "c": "."}, code[2]]}
        >>> mates = mates_in_blocks([para])
        >>> [mates[id(node)] for node in code]
        [('=b',), ('=a',), ()]
    """
    mates: dict[int, tuple[str, ...]] = {}
    for node in nodes:
        if node["t"] in ("Para", "Plain", "Header"):
            mates.update(_mates(_tokens(node["c"])))
    return mates


def mates_in_parts(parts: Sequence[str]) -> Mates:
    """Return the mates in a text split at its backticks, where every second part is code.

    Examples:
        >>> mates_in_parts(["A ", "=a", " and ", "=b", ". C ", "=c", ""])
        {1: ('=b',), 3: ('=a',), 5: ()}
    """
    return _mates(
        token
        for place, part in enumerate(parts)
        for token in ([Token(code=part, key=place)] if place % 2 else map(Token, part.split()))
    )


def _mates(tokens: Iterable[Token]) -> dict[int, tuple[str, ...]]:
    mates: dict[int, tuple[str, ...]] = {}
    for sentence in _sentences(tokens):
        for own in sentence:
            mates[own.key] = tuple(other.code for other in sentence if other is not own)
    return mates


def _sentences(tokens: Iterable[Token]) -> Iterator[list[Token]]:
    """Yield the codes of each sentence."""
    codes: list[Token] = []
    for token in tokens:
        if token.code:
            codes.append(token)
        elif END.search(token.word):
            yield codes
            codes = []
    yield codes


def _tokens(tree: Tree) -> Iterator[Token]:
    if isinstance(tree, list):
        for item in tree:
            yield from _tokens(item)
    elif isinstance(tree, dict):
        kind, inner = tree.get("t"), tree.get("c")
        if kind == "Code" and isinstance(inner, list):
            yield Token(code=inner[1], key=id(tree))
        elif kind == "Str":
            yield Token(word=str(inner))
        elif kind != "Note":
            yield from _tokens(inner)
