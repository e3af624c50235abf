"""The outline of next year's edition: what stays of a chapter, and what must be answered for.

Headings, tables and charts stay, since their numbers are references; the words are written anew.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.documents.edition_model import ChapterSource
from samsyn.documents.places import ATX, CODE, Places
from samsyn.documents.reference import PERIOD, is_reference
from samsyn.documents.sentences import sentences

BOX, END = re.compile(r"^:{3,}\s*\{?\s*\.?recommendation\b"), re.compile(r"^:{3,}\s*$")
IDENTIFIER = re.compile(r"\{[^}]*#([\w-]+)[^}]*\}\s*$")
ITEM = re.compile(r"^[-*] +", re.MULTILINE)
TITLE = re.compile(r"\*\*[^*]+\*\*")
ADDRESS = re.compile(r"\{[^}]*\}\s*$")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Something a report asked somebody to do: its words, and the heading it stood under."""

    text: str
    file: str
    heading: str
    identifier: str


def outline_of(chapter: ChapterSource) -> str:
    """Return the headings, tables and charts of a chapter, as they were written."""
    kept: list[str] = []
    for _, line, is_fenced in Places(chapter.text).fenced:
        if is_fenced:
            kept.append(line.rstrip("\n"))
        elif ATX.match(line):
            kept += ["", line.rstrip("\n"), ""]
        elif kept and kept[-1]:
            kept.append("")
    return "\n".join(kept).strip("\n") + "\n"


def recommendations_in(chapter: ChapterSource, *, period: str) -> tuple[Recommendation, ...]:
    """Return what a chapter recommends, a paragraph at a time.

    Args:
        chapter: of an edition.
        period: of that edition; numbers in a recommendation go on being of it.
    """
    return tuple(_recommendations(chapter, period=period))


def _recommendations(chapter: ChapterSource, *, period: str) -> Iterator[Recommendation]:
    heading, identifier = "", ""
    inside: list[str] | None = None
    for _, line, is_fenced in Places(chapter.text).fenced:
        if inside is not None and END.match(line):
            for text in _asked("".join(inside)):
                dated_text = dated(text, period=period)
                yield Recommendation(dated_text, chapter.file, heading, identifier)
            inside = None
        elif inside is not None:
            inside.append(line)
        elif BOX.match(line):
            inside = []
        elif ATX.match(line) and not is_fenced:
            named = IDENTIFIER.search(line)
            identifier = named[1] if named else ""
            heading = dated(ADDRESS.sub("", line.strip("# \n")).strip(), period=period)


def _asked(box: str) -> list[str]:
    """Return what a box asks for, one by one: a paragraph or an item that begins in bold is one.

    What follows belongs to the one before it; bold alone is a title.
    """
    found: list[str] = []
    for paragraph in re.split(r"\n\s*\n", box.strip()):
        for piece in ITEM.split(paragraph) if ITEM.match(paragraph) else [paragraph]:
            text = piece.strip()
            if not text or TITLE.fullmatch(text):
                continue
            if found and not text.startswith("**"):
                found[-1] = f"{found[-1]}\n\n{text}"
            else:
                found.append(text)
    return found


def dated(text: str, *, period: str) -> str:
    """Return a text whose references say of which period they are.

    Examples:
        >>> dated("Det var `=police-reports | words`.", period="2020")
        'Det var `=police-reports 2020 | words`.'
    """

    def written(match: re.Match[str]) -> str:
        if not is_reference(match[2]):
            return match[0]
        number, bar, form = match[2].partition("|")
        tokens = number.split()
        if any(PERIOD.fullmatch(token) for token in tokens):
            return match[0]
        said = " ".join([tokens[0], period, *tokens[1:]])
        return f"{match[1]}{said}{f' {bar}{form}' if bar else ''}{match[1]}"

    return CODE.sub(written, text)


def recommendations_chapter(
    recommendations: Sequence[Recommendation], *, period: str, lang: str
) -> str:
    """Return a chapter in which each recommendation of last year waits to be answered for.

    Args:
        recommendations: of last year's edition.
        period: of that edition.
        lang: of the chapter.
    """

    def say(key: str) -> str:
        return sentences("print").say(key, lang=lang, fields={"period": period})

    lines = [f"# {say('outline_title')} {{#anbefalinger-{period}}}", "", say("outline_lead")]
    for heading, group in _by_heading(recommendations):
        lines += ["", f"## {heading}"]
        for one in group:
            lines += ["", one.text, "", f"**{say('outline_answer')}**"]
    return "\n".join(lines) + "\n"


def _by_heading(
    recommendations: Sequence[Recommendation],
) -> Iterator[tuple[str, list[Recommendation]]]:
    headings = dict.fromkeys(one.heading for one in recommendations)
    for heading in headings:
        yield heading, [one for one in recommendations if one.heading == heading]
