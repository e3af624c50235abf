"""Blocks as a Word file holds them, back to blocks as the chapter's source has them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from samsyn.documents.by_word.marks import Kind, mark_of, mark_of_line
from samsyn.documents.by_word.mending import (
    LOOSE,
    STRESS,
    as_line,
    as_tight_as_before,
    content_of,
    end_of_box,
    joined,
    lists_joined,
    unstressed,
)
from samsyn.documents.by_word.out import ADDRESS, OpenChapter, blocks_out
from samsyn.documents.by_word.rows import rows_of, without_rows
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import attr, words
from samsyn.documents.sentences import SourceError
from samsyn.documents.walk import Node, find, text_of

BLOCKS = frozenset({
    "Para", "Plain", "Header", "BulletList", "OrderedList", "BlockQuote", "Table", "Div",
    "CodeBlock", "DefinitionList", "LineBlock", "HorizontalRule", "Figure", "RawBlock",
})  # fmt: skip
LISTS = ("BulletList", "OrderedList", "DefinitionList")
Remark = tuple[SourceError, bool]


@dataclass(frozen=True, slots=True)
class Restored:
    """The blocks of a chapter, and what is to be told: each with whether it is wrong."""

    blocks: list[Block]
    remarks: tuple[Remark, ...]


def restored(blocks: Sequence[Block], *, chapter: OpenChapter) -> Restored:
    """Return the blocks with every mark turned back into what it stands for.

    Args:
        blocks: as the Word file holds them, without its first line.
        chapter: as it was taken out.
    """
    work = _Restoring(chapter, find(blocks_out(chapter), kinds=["Table"]))
    made = work.blocks(list(blocks))
    lists = find(made, kinds=LISTS)
    as_tight_as_before(lists, find(chapter.chapter.blocks, kinds=LISTS))
    work.tell_of_missing(made)
    return Restored(made, tuple(work.remarks))


@dataclass(slots=True)
class _Restoring:
    chapter: OpenChapter
    shown: list[Node]  # the tables as they were taken out
    remarks: list[Remark] = field(default_factory=list)

    def blocks(self, blocks: list[Block]) -> list[Block]:
        """Return some blocks restored; boxes are closed again, tables of the program put in."""
        made: list[Block] = []
        place = 0
        while place < len(blocks):
            block = blocks[place]
            mark = mark_of_line(block)
            if mark and mark[0] == "begin":
                end = end_of_box(blocks, place, of=mark[1])
                attributes = self._held(mark[1])["c"][0]
                inside = self.blocks(blocks[place + 1 : end])
                made.append({"t": "Div", "c": [attributes, inside]})
                place = end + 1
            elif mark and mark[0] == "block":
                table = blocks[place + 1 : place + 2]
                has_table = bool(table) and rows_of(table[0], of=mark[1]) is not None
                made.append(self._block(mark[1], table[0] if has_table else None))
                place += 2 if has_table else 1
            else:
                if not (mark and mark[0] == "end"):
                    made.append(self._plain(block))
                place += 1
        return lists_joined(made)

    def tell_of_missing(self, made: list[Block]) -> None:
        """Tell which figures and tables are gone: on purpose, or not."""
        codes = [node["c"][1] for node in find(made, kinds=["Code", "CodeBlock"])]
        for node in self.chapter.held:
            if node["t"] not in ("Code", "CodeBlock"):
                continue
            if node["c"][1] in codes:
                codes.remove(node["c"][1])
            elif node["t"] == "Code":
                self._tell("word-figure-gone", figure=node["c"][1])

    def _plain(self, block: Block) -> Block:
        """Return a block that is no mark, with the marks inside it restored."""
        kind = block["t"]
        if kind == "Header":
            return self._header(block)
        if kind == "Table":
            return self._table(block)
        return {**block, "c": self._any(block.get("c"))} if "c" in block else block

    def _any(self, value: object) -> object:
        """Return lists of inlines or blocks restored, whatever holds them."""
        if isinstance(value, list):
            nodes = [one for one in value if isinstance(one, dict) and "t" in one]
            if nodes and len(nodes) == len(value):
                is_text = all(one["t"] not in BLOCKS for one in nodes)
                return self.inlines(nodes) if is_text else self.blocks(nodes)
            return [self._any(one) for one in value]
        return value

    def inlines(self, inlines: list[Inline]) -> list[Inline]:
        """Return inlines restored; what one mark was split into is one again."""
        made: list[Inline] = []
        for node in joined(inlines):
            if node["t"] in LOOSE:
                made.extend(self._loose(node))
            elif node["t"] == "Link":
                made.extend(self._link(node))
            elif node["t"] == "Note":
                made.append({"t": "Note", "c": self.blocks(node["c"])})
            elif isinstance(node.get("c"), list) and node["t"] not in ("Code", "Math", "Image"):
                made.append({**node, "c": self._any(node["c"])})
            else:
                made.append(node)
        return made

    def _loose(self, node: Node) -> list[Inline]:
        """Return what is inside; tracked changes are taken as accepted, comments are told."""
        classes = node["c"][0][1] if node["t"] == "Span" else []
        if "deletion" in classes or "comment-end" in classes:
            return []
        if "comment-start" in classes:
            author = dict(node["c"][0][2]).get("author", "")
            said = " ".join(text_of(node["c"][1]).split())
            self._tell("word-comment", author=author, comment=said)
            return []
        return self.inlines(content_of(node))

    def _link(self, node: Node) -> list[Inline]:
        mark = mark_of(node)
        if mark is None:
            return [{"t": "Link", "c": [attr(), self.inlines(node["c"][1]), self._target(node)]}]
        kind, of = mark
        inside, stresses = unstressed(node["c"][1])
        if kind == "span" and _is_stressed(self._held(of)):
            inside, stresses = node["c"][1], []
        made = self._marked(kind, of, inside)
        for stress in reversed(stresses):
            made = [{"t": stress, "c": made}]
        return made

    def _target(self, node: Node) -> list[str]:
        """Return where a link leads, without the slash that LibreOffice adds at the end."""
        target, title = node["c"][2]
        known = {str(one["c"][2][0]) for one in self.chapter.held if one["t"] == "Link"}
        bare = target.rstrip("/")
        return [bare if target not in known and bare in known else target, title]

    def _marked(self, kind: Kind, of: str, inside: list[Inline]) -> list[Inline]:
        said = " ".join(text_of(inside).split())
        if kind == "figure":
            self._insist_printed(of, said)
            return [{"t": "Code", "c": [attr(), of]}]
        if kind == "see":
            return [{"t": "Link", "c": [attr(), [], self._held(of)["c"][2]]}]
        if kind == "link":
            return [{"t": "Link", "c": [attr(), inside, self._held(of)["c"][2]]}]
        if kind == "span":
            return [{"t": "Span", "c": [self._held(of)["c"][0], self.inlines(inside)]}]
        if kind == "image":
            return [self._held(of)]
        return inside

    def _insist_printed(self, code: str, said: str) -> None:
        """Tell where a number was typed over; a reference that is new here is not known."""
        printed = [
            self.chapter.printed(node)
            for node in self.chapter.held if node["t"] == "Code" and node["c"][1] == code
        ]  # fmt: skip
        if said and printed and said not in printed:
            self._tell("word-typed-over", is_wrong=True, found=said, expected=printed[0],
                       figure=code)  # fmt: skip

    def _header(self, block: Block) -> Block:
        level, _, inlines = block["c"]
        before, rest = self._addressed(inlines)
        attributes = before["c"][1] if before and before["t"] == "Header" else attr()
        return {"t": "Header", "c": [level, attributes, self.inlines(rest)]}

    def _table(self, block: Block) -> Block:
        """Return a table of the author's; its columns are as wide as they were."""
        _, (short, title), columns, head, bodies, foot = block["c"]
        before, rest = self._addressed(title[0]["c"]) if title else (None, [])
        attributes = attr()
        if before and before["t"] == "Table":
            attributes = before["c"][0]
            columns = before["c"][2] if len(before["c"][2]) == len(columns) else columns
        named = [short, [{"t": "Plain", "c": self.inlines(rest)}] if rest else []]
        head, foot = self._rows_of(head), self._rows_of(foot)
        bodies = [[one[0], 0, one[2], self._rows_of([one[0], one[3]])[1]] for one in bodies]
        return {"t": "Table", "c": [attributes, named, columns, head, bodies, foot]}

    def _rows_of(self, part: list[Any]) -> list[Any]:
        """Return the head, a body or the foot of a table; a cell of one paragraph is a line."""
        rows = []
        for attributes, cells in part[1]:
            rows.append(
                [attributes, [[*cell[:4], as_line(self.blocks(cell[4]))] for cell in cells]]
            )
        return [part[0], rows]

    def _addressed(self, inlines: list[Inline]) -> tuple[Node | None, list[Inline]]:
        """Return what a heading or a caption was, by the mark in it, and its words without that."""
        marks = [(place, mark_of(node)) for place, node in enumerate(inlines)]
        place, of = next(((n, mark[1]) for n, mark in marks if mark and mark[0] == "id"), (-1, ""))
        if not of:
            return None, inlines
        typed = text_of(inlines[place]["c"][1]).replace(ADDRESS, "").strip()
        rest = [*inlines[:place], *inlines[place + 1 :], *words(typed)]
        while rest and rest[-1]["t"] == "Space":
            rest = rest[:-1]
        return self._held(of), rest

    def _block(self, of: str, table: Block | None) -> Block:
        """Return the source of a table or a chart, without the rows that are gone."""
        node = self._held(of)
        shown = next((b for b in self.shown if rows_of(b, of=of) is not None), None)
        known, left = (rows_of(one, of=of) if one else None for one in (shown, table))
        if not known or not left:
            return node
        for row, cells in left.items():
            for found, expected in zip(cells, known.get(row, cells), strict=False):
                if found != expected:
                    self._tell("word-cell", is_wrong=True, found=found, expected=expected,
                               row=known[row][0])  # fmt: skip
        gone = sorted(known.keys() - left.keys())
        kept = without_rows(node["c"][1], gone) if gone else node["c"][1]
        if kept is None:
            self._tell("word-rows-made", is_wrong=True, row=known[gone[0]][0])
            return node
        return {"t": "CodeBlock", "c": [node["c"][0], kept]}

    def _held(self, of: str) -> Node:
        held = self.chapter.held
        if not of.isdigit() or int(of) >= len(held):
            raise SourceError("word-mark", {"mark": of})
        return held[int(of)]

    def _tell(self, key: str, *, is_wrong: bool = False, **fields: str) -> None:
        self.remarks.append((SourceError(key, fields), is_wrong))


def _is_stressed(span: Node) -> bool:
    """Tell whether all of a span is bold or in italics, inside it."""
    inside = span["c"][1]
    return len(inside) == 1 and inside[0]["t"] in STRESS
