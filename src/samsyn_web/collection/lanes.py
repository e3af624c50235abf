"""The one place where a file that came is searched for what could point to a person."""

from samsyn.returns import Sighting
from samsyn_web.collection.searching import personal_in_file

WORKBOOK = ".xlsx"


class PersonalFileError(Exception):
    """A file holds what could point to a person: it is not stored, and `sightings` say where."""

    def __init__(self, sightings: tuple[Sighting, ...]) -> None:
        super().__init__(len(sightings))
        self.sightings = sightings


def refuse_personal(content: bytes, *, name: str) -> None:
    """Say nothing of a workbook in which nothing points to a person.

    Who made the file stands in every workbook: it is the sender, who has signed in, and no reason
    to refuse.

    Args:
        content: a workbook that has been let through by `read_workbook`.
        name: what the sender called it; that is searched too.

    Raises:
        PersonalFileError: something does.
        FirewallError: a part of it cannot be searched.
    """
    named = name if name.lower().endswith(WORKBOOK) else f"{name}{WORKBOOK}"
    found = personal_in_file(named, content)
    if found:
        raise PersonalFileError(found)
