"""What a browser knows of a section: its fields with their versions, and what a save became."""

import html
import re
from dataclasses import dataclass

TYPED = re.compile(r'name="typed:([^"]+)" value="([^"]*)"')
CHOSEN = re.compile(r'name="chosen:([^"]+)">(.*?)</select>', re.DOTALL)
OPTION = re.compile(r'<option value="([^"]*)" selected>')
NOTE = re.compile(r'name="note:([^"]+)"[^>]*>([^<]*)</textarea>')
TEXT = re.compile(r'name="text:([^"]+)"[^>]*>([^<]*)</textarea>')
SEEN = re.compile(r'name="seen:([^"]+)" value="(\d+)"')
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
WAITS = '<div class="waiting">'

Words = tuple[str, ...]  # typed, chosen and note of a field; the text of a prompt


@dataclass(slots=True)
class Box:
    """A field or a prompt as its writer sees it, with the version that stood there."""

    name: str
    words: Words
    seen: int
    is_text: bool

    def as_sent(self, words: Words) -> dict[str, str]:
        """Return what the page sends when these words are left in the box."""
        parts = ("text",) if self.is_text else ("typed", "chosen", "note")
        sent = {f"{part}:{self.name}": word for part, word in zip(parts, words, strict=True)}
        return {**sent, f"seen:{self.name}": str(self.seen)}


@dataclass(frozen=True, slots=True)
class Became:
    """What the site said of a save: `stands` with its version, `waits`, or `nothing`."""

    how: str
    version: int = 0


def boxes_on(page: str) -> list[Box]:
    """Return every field and prompt of a section in order."""
    seen = {name: int(version) for name, version in SEEN.findall(page)}
    chosen = {name: _selected(options) for name, options in CHOSEN.findall(page)}
    notes = {name: html.unescape(text) for name, text in NOTE.findall(page)}
    fields = [
        Box(name, (html.unescape(typed), chosen[name], notes[name]), seen[name], is_text=False)
        for name, typed in TYPED.findall(page)
    ]
    prompts = [
        Box(name, (html.unescape(text),), seen[name], is_text=True)
        for name, text in TEXT.findall(page)
    ]
    return fields + prompts


def became(answer: str, *, of: Box) -> Became:
    """Return what became of the one box that was saved."""
    versions = dict(SEEN.findall(answer))
    if of.name in versions:
        return Became("stands", int(versions[of.name]))
    return Became("waits" if WAITS in answer else "nothing")


def _selected(options: str) -> str:
    found = OPTION.search(options)
    return found[1] if found else ""
