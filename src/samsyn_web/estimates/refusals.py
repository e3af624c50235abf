"""What is refused about a study; each refusal has its sentence in the texts."""

from samsyn.estimation import ListsError
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import language


class StudyRefusedError(RefusedError):
    """Something cannot be done with a study."""

    texts = "estimates.refused-"


class NotListsError(StudyRefusedError):
    """A file is no file of lists, for the reason that its reader gives."""

    field = "lists"

    def __init__(self, fault: ListsError) -> None:
        super().__init__()
        self.fault = fault

    @property
    def sentence(self) -> str:
        """What the reader of the file says."""
        return self.fault.message(language())


class ManyValuesError(StudyRefusedError):
    """A column that is no list has so many values that it could name people."""

    key, field = "many-values", "lists"


class LargeCountError(StudyRefusedError):
    """A count is longer than one of people: it could be a number of somebody."""

    key, field = "large-count", "lists"


class LongNameError(StudyRefusedError):
    """The name of a list is long."""

    key, field = "long-name", "lists"


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
