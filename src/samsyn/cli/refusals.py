"""Which refusals of the rooms become one sentence and exit code 2; the rest are faults of ours."""

from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import CodesError, PeriodError
from samsyn.documents import EditionError
from samsyn.figures import SettlementsError
from samsyn.returns import QuestionnaireError, ReturnsError


def sentence_of(fault: Exception, speech: Speech) -> str | None:
    """Return the one sentence that tells a person about a refusal, or None for a fault of ours."""
    if isinstance(fault, CannotDoError):
        return speech.say(fault.key, **fault.fields)
    if isinstance(fault, CodesError):
        return speech.say("codes-broken", what=fault)
    if isinstance(fault, PeriodError):
        return speech.say("bad-period", text=fault.text)
    if isinstance(fault, EditionError):
        return fault.text(speech.lang)
    if isinstance(fault, ReturnsError | SettlementsError | QuestionnaireError):
        return str(fault)
    if isinstance(fault, OSError) and fault.filename:
        return speech.say("cannot-write", path=fault.filename, reason=fault.strerror)
    return None
