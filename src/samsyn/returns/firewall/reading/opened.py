"""A file under way: its bytes, the names that led to it, and the bounds it is read within."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from samsyn.returns.firewall.masking import quotable
from samsyn.returns.firewall.sightings import Kind, Part, SightingPlace, Stretch
from samsyn.returns.unpacking import Limits

Within = Callable[["Opened"], Iterator[Stretch]]


@dataclass(frozen=True, slots=True)
class Opened:
    """One file, or one within another.

    Attributes:
        within: reads a file found inside this one.
        hidden: the whole file is out of sight, as one embedded in another.
    """

    name: str
    content: bytes
    limits: Limits
    within: Within
    inside: tuple[str, ...] = ()

    def place(self, part: Part, **where: str | int | bool) -> SightingPlace:
        """Return a place in this file."""
        return replace(SightingPlace(part, self.inside), **where)  # type: ignore[arg-type] # - fields

    def stretch(
        self, text: str, part: Part, *, kind: Kind | None = None, **where: str | int | bool
    ) -> Stretch:
        """Return a text of this file with its place."""
        return Stretch(self.place(part, **where), text, kind or "")

    def unread(self, part: Part = "file", **where: str | int | bool) -> Stretch:
        """Return that something here cannot be searched."""
        return self.stretch("", part, kind="unread", **where)

    def files_in(self, name: str, content: bytes) -> Iterator[Stretch]:
        """Yield what stands in a file within this one."""
        inner = replace(self, name=name, content=content, inside=(*self.inside, quotable(name)))
        yield from self.within(inner)
