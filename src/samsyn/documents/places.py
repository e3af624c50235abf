"""Where in a chapter something stands.

Pandoc's Markdown keeps no line numbers, so a place is found again in the source: the third time
a reference is met in the text is the third time its words stand between backticks.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
ATX = re.compile(r"^#{1,6}(?:\s|$)")
BLOCK = re.compile(r"^ {0,3}(?:`{3,}|~{3,})\s*\{?\s*\.?(?:table|chart)\b")
PIPES = re.compile(r"^\s*\|?[\s:|-]*-[\s:|-]*$")
BUT_NEWLINE = re.compile(r"[^\n]")
SETEXT = re.compile(r"^(=+|-+)\s*$")


@dataclass(frozen=True)
class Places:
    """The lines of one source on which things stand, each list in the order of the text."""

    source: str

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.source))]

    def line_at(self, offset: int) -> int:
        """Return the line (from 1) of a character."""
        return bisect_right(self._starts, offset)

    @cached_property
    def fenced(self) -> list[tuple[int, str, bool]]:
        """Each line with its number, and whether it belongs to a fenced block."""
        marked, fence = [], ""
        for number, line in enumerate(self.source.splitlines(keepends=True), start=1):
            mark = FENCE.match(line)
            marked.append((number, line, bool(fence or mark)))
            if mark and not fence:
                fence = mark[1]
            elif mark and mark[1].startswith(fence) and line.strip() == mark[1]:
                fence = ""
        return marked

    @cached_property
    def left_open(self) -> int | None:
        """The line of a fenced block that is never closed, if there is one."""
        opened, fence = 0, ""
        for number, line in enumerate(self.source.splitlines(), start=1):
            mark = FENCE.match(line)
            if mark and not fence:
                opened, fence = number, mark[1]
            elif mark and mark[1].startswith(fence) and line.strip() == mark[1]:
                fence = ""
        return opened if fence else None

    @cached_property
    def _prose(self) -> str:
        """The source with the lines of fenced blocks blanked, every offset kept."""
        return "".join(
            BUT_NEWLINE.sub(" ", line) if fenced else line for _, line, fenced in self.fenced
        )

    @cached_property
    def headings(self) -> list[int]:
        """Lines of the headings."""
        lines = self._prose.splitlines()
        found = []
        for number, line in enumerate(lines, start=1):
            if ATX.match(line):
                found.append(number)
            elif SETEXT.match(line) and number > 1 and lines[number - 2].strip():
                found.append(number - 1)
        return found

    @cached_property
    def blocks(self) -> list[int]:
        """Lines on which `table` and `chart` blocks open."""
        return [number for number, line, fenced in self.fenced if fenced and BLOCK.match(line)]

    @cached_property
    def tables(self) -> list[int]:
        """Lines of the header rows of pipe tables."""
        lines = enumerate(self._prose.splitlines(), start=1)
        return [number - 1 for number, line in lines if PIPES.match(line) and "|" in line]

    def line(self, number: int) -> str:
        """Return one line of the source."""
        return self.fenced[number - 1][1] if number <= len(self.fenced) else ""

    @cached_property
    def _codes(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for match in CODE.finditer(self._prose):
            found[" ".join(match[2].split())].append(self.line_at(match.start()))
        return found

    def code(self, text: str, *, time: int) -> int:
        """Return the line on which inline code stands for the given time (from 0)."""
        return _nth(self._codes.get(" ".join(text.split()), []), time)

    def words(self, text: str, *, time: int) -> int:
        """Return the line on which these exact characters stand for the given time (from 0)."""
        matches = re.finditer(re.escape(text), self._prose)
        return _nth([self.line_at(match.start()) for match in matches], time)

    def words_after(self, text: str, *, line: int) -> int:
        """Return the first line from a given one on that holds these characters; else that line."""
        numbers = range(line, len(self.fenced) + 1)
        return next((number for number in numbers if text in self.line(number)), line)

    def anywhere(self, text: str, *, time: int) -> int:
        """Return the line of these characters as `words` does, or else in a fenced block."""
        if text in self._prose:
            return self.words(text, time=time)
        matches = re.finditer(re.escape(text), self.source)
        return _nth([self.line_at(match.start()) for match in matches], time)


def _nth(lines: list[int], time: int) -> int:
    if not lines:
        return 1
    return lines[min(time, len(lines) - 1)]
