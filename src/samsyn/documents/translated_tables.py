"""A table that the original writes in Markdown, with the words of a translation in its cells."""

from typing import Any

from samsyn.documents.bind import Ground
from samsyn.documents.elements import attr, plain, words
from samsyn.documents.numbering import table_name
from samsyn.documents.reference import is_reference
from samsyn.documents.sentences import SourceError
from samsyn.documents.translated_blocks import BlockWords
from samsyn.documents.walk import Node, find, replace, text_of

Rows = list[Any]  # rows and cells as pandoc has them


def translated_table(table: Node, *, block: BlockWords, ground: Ground) -> Node:
    """Return the table in the words of a block; cells that hold numbers or links alone stay.

    Raises:
        SourceError: a word too few or too many, other numbers, or a cell of words and numbers.
    """
    _, (short, title), columns, head, bodies, foot = table["c"]
    block.check_texts({"caption": _written(title)}, ground=ground)
    rows = [*head[1], *(row for body in bodies for row in (*body[2], *body[3])), *foot[1]]
    cells = [cell for row in rows for cell in row[1]]
    block.check_own_labels({text for cell in cells if (text := _label(cell, block=block))})
    made = [[b[0], b[1], _rows(b[2], block=block), _rows(b[3], block=block)] for b in bodies]
    return {
        "t": "Table",
        "c": [
            attr(identifier=table_name(table)),
            [short, [plain(_parsed(block.texts["caption"]))]],
            columns,
            [head[0], _rows(head[1], block=block)],
            made,
            [foot[0], _rows(foot[1], block=block)],
        ],
    }


def _rows(rows: Rows, *, block: BlockWords) -> Rows:
    return [
        [attributes, [_cell(cell, block=block) for cell in cells]] for attributes, cells in rows
    ]


def _cell(cell: list[Any], *, block: BlockWords) -> list[Any]:
    text = _label(cell, block=block)
    return [*cell[:4], [plain(words(block.label(text)))]] if text else cell


def _label(cell: list[Any], *, block: BlockWords) -> str:
    """Return the words of a cell that want words of their own, or nothing.

    Raises:
        SourceError: words and a number or a link stand in one cell.
    """
    bound = find(cell[4], kinds=["Code", "Link"])
    beside = text_of(replace(cell[4], by={id(node): [] for node in bound})).strip()
    text = text_of(cell[4])
    if not any(letter.isalpha() for letter in beside):
        return ""
    if bound:
        raise SourceError("cell-mixed", {"cell": text, "name": block.same})
    return text


def _written(content: list[Node]) -> str:
    """Return a text as it was written, its references between grave accents."""
    codes = {
        id(node): [{"t": "Str", "c": f"`{node['c'][1]}`"}] for node in find(content, kinds=["Code"])
    }
    return text_of(replace(content, by=codes))


def _parsed(text: str) -> list[Node]:
    """Return a text with its references as inline code, as a chapter would have it."""
    inlines: list[Node] = []
    for place, part in enumerate(text.split("`")):
        if place % 2 and is_reference(part):
            inlines.append({"t": "Code", "c": [attr(), part]})
        else:
            inlines.extend(words(part))
    return inlines
