"""Why a file is turned away while it is opened."""

from collections.abc import Mapping


class RefusedError(Exception):
    """A check says no; the reason is a key of the sentences of the room that asked.

    Never leaves this room as it is: each reader turns it into an error that names the file.
    """

    def __init__(self, reason: str, *, fields: Mapping[str, object] | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.fields = dict(fields or {})
