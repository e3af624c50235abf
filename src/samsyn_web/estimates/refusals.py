"""What is refused about a study; each refusal has its sentence in the texts."""

from typing import ClassVar

from samsyn_web.face.texts import say


class StudyRefusedError(Exception):
    """Something cannot be done with a study; `sentence` says why, and what to do."""

    key: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        super().__init__(self.key)
        self.fields = fields

    @property
    def sentence(self) -> str:
        """The sentence for the one who tried, in the language of the page."""
        return say(f"estimates.refused-{self.key}", **self.fields)


class ManyValuesError(StudyRefusedError):
    """A column that is no list has so many values that it could name people."""

    key = "many-values"


class LargeCountError(StudyRefusedError):
    """A count is longer than one of people: it could be a number of somebody."""

    key = "large-count"


class LongNameError(StudyRefusedError):
    """The name of a list is long."""

    key = "long-name"


class GateStopsError(StudyRefusedError):
    """The lists themselves say that nothing can be estimated from them."""

    key = "gate"


class AlreadyRunningError(StudyRefusedError):
    """The study is running."""

    key = "running"


class BusyError(StudyRefusedError):
    """Another study is running: one at a time."""

    key = "busy"


class NotMakerError(StudyRefusedError):
    """Somebody else made the study: only they delete it."""

    key = "not-maker"
