"""A picture of a table with the pattern of what is hidden in it, as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import product

import numpy as np

from samsyn.disclosure.policy import Protected
from samsyn.disclosure.refusals import disclosure_phrases

ROW, COLUMN, LETTER, HEAD, EDGE = 24, 58, 7.2, 150, 16  # in pixels
MOST = 12  # columns: a wider table is drawn in pieces below each other
# one look for the reasons the office tells apart: hue, and a hatching for those who see no hue
LOOKS = {
    "shown": ("#ffffff", ""),
    "small": ("#f3d7d3", "small"),
    "sum": ("#dcebed", "sum"),
    "attack": ("#f6e8cf", "attack"),
    "hidden": ("#e6ebee", "sum"),
}
HATCHES = """<defs>
<pattern id="small" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 6L6 0" stroke="#b3261e" stroke-width="1"/></pattern>
<pattern id="sum" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 3H6" stroke="#0b5c66" stroke-width="1"/></pattern>
<pattern id="attack" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="1.1" fill="#a8540a"/></pattern>
</defs>"""  # noqa: E501 - a drawing


def pattern_picture(tables: Protected, table: int, *, lang: str, public: bool = False) -> str:
    """Return a drawing of one table: numbers where shown, and why not where hidden.

    Args:
        tables: protected tables.
        table: which of them, counted from 0.
        lang: `nb`, `nn` or `en`.
        public: one mark for all that is hidden, as everybody sees it.

    Returns:
        SVG with a title and a description, its rows the first dimension the table divides by and
        its columns all others. It holds no hidden number.
    """
    margins = tables.system.margins[table]
    kinds = [_kind(tables, cell, public=public) for cell in range(len(tables.values))]
    divided = [axis for axis, shown in enumerate(margins.shown) if shown != (0,)] or [0]
    columns = list(product(*(margins.shown[axis] for axis in divided[1:])))
    pieces = [columns[i : i + MOST] for i in range(0, len(columns), MOST)]
    rows = margins.shown[divided[0]]
    drawn: list[str] = []
    top = EDGE
    for piece in pieces:
        drawn.extend(_piece(_Table(tables, kinds, divided, rows), piece, top))
        top += _head_height(tables, divided, piece) + ROW * len(rows) + ROW
    own = [kinds[cell] for cell in tables.system.tables[table]]
    counts = {kind: own.count(kind) for kind in LOOKS}
    drawn.extend(_key(counts, top, lang))
    width = 2 * EDGE + HEAD + COLUMN * max(map(len, pieces))
    return _whole(drawn, width=max(width, 560), height=top + ROW + EDGE, said=_said(counts, lang))


def _kind(tables: Protected, cell: int, *, public: bool) -> str:
    if not tables.hidden[cell]:
        return "shown"
    if public:
        return "hidden"
    if tables.primary[cell]:
        return "small"
    return "attack" if cell in tables.added else "sum"


@dataclass(frozen=True, slots=True)
class _Table:
    """A table to be drawn: the kind of each cell, and by which dimensions it is divided."""

    tables: Protected
    kinds: Sequence[str]
    divided: Sequence[int]
    rows: Sequence[int]


def _piece(table: _Table, columns: Sequence[tuple[int, ...]], top: int) -> list[str]:
    tables, kinds, divided, rows = table.tables, table.kinds, table.divided, table.rows
    number = {place: i for i, place in enumerate(map(tuple, tables.system.places.tolist()))}
    names = tables.system.dimensions
    below = top + _head_height(tables, divided, columns)
    drawn = []
    for j, codes in enumerate(columns):
        words = " · ".join(names[axis].codes[c] for axis, c in zip(divided[1:], codes, strict=True))
        at = EDGE + HEAD + COLUMN * j + COLUMN / 2 + 4
        drawn.append(
            f'<text transform="translate({at:.0f} {below - 6}) rotate(-60)">{escape(words)}</text>'
        )
    for i, row in enumerate(rows):
        y = below + ROW * i
        weight = ' font-weight="600"' if i == 0 else ""
        name = escape(names[divided[0]].codes[row])
        drawn.append(f'<text x="{EDGE}" y="{y + 16}"{weight}>{name}</text>')
        for j, codes in enumerate(columns):
            place = [0] * len(names)
            for axis, code in zip(divided, (row, *codes), strict=True):
                place[axis] = code
            cell = number[tuple(place)]
            drawn.append(
                _cell(kinds[cell], int(tables.values[cell]), x=EDGE + HEAD + COLUMN * j, y=y)
            )
    return drawn


def _cell(kind: str, value: int, *, x: int, y: int) -> str:
    colour, hatch = LOOKS[kind]
    box = f'x="{x}" y="{y}" width="{COLUMN - 2}" height="{ROW - 2}"'
    drawn = f'<rect {box} fill="{colour}" stroke="#c5d0d2"/>'
    if hatch:
        return f'{drawn}<rect {box} fill="url(#{hatch})"/>'
    return f'{drawn}<text x="{x + COLUMN - 10}" y="{y + 16}" text-anchor="end">{value}</text>'


def _head_height(
    tables: Protected, divided: Sequence[int], columns: Sequence[tuple[int, ...]]
) -> int:
    longest = max(
        (
            sum(
                len(tables.system.dimensions[axis].codes[code]) + 3
                for axis, code in zip(divided[1:], codes, strict=True)
            )
            for codes in columns
        ),
        default=0,
    )
    return int(np.ceil(longest * LETTER * 0.87)) + 12


def _key(kinds: dict[str, int], top: int, lang: str) -> list[str]:
    drawn, x = [], EDGE
    for kind, count in kinds.items():
        if not count:
            continue
        colour, hatch = LOOKS[kind]
        words = disclosure_phrases().say(f"picture-{kind}", lang=lang, fields={"count": count})
        drawn.append(
            f'<rect x="{x}" y="{top}" width="18" height="14" fill="{colour}" stroke="#4d5964"/>'
        )
        if hatch:
            drawn.append(f'<rect x="{x}" y="{top}" width="18" height="14" fill="url(#{hatch})"/>')
        drawn.append(f'<text x="{x + 24}" y="{top + 12}">{escape(words)}</text>')
        x += int(len(words) * LETTER) + 44
    return drawn


def _said(kinds: dict[str, int], lang: str) -> str:
    parts = [
        disclosure_phrases().say(f"picture-{kind}", lang=lang, fields={"count": count})
        for kind, count in kinds.items() if count
    ]  # fmt: skip
    return ", ".join(parts)


def _whole(drawn: Sequence[str], *, width: int, height: int, said: str) -> str:
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'role="img" font-family="Inter, Arial, sans-serif" font-size="13" fill="#14202b">',
        f"<title>{escape(said)}</title>", HATCHES,
        f'<rect width="{width}" height="{height}" fill="#fff"/>', *drawn, "</svg>", "",
    ])  # fmt: skip
