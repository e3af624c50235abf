"""Which refusals of the rooms become one sentence and exit code 2; the rest are faults of ours."""

from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import CodesError, PeriodError
from samsyn.documents import EditionError
from samsyn.figures import SettlementsError
from samsyn.returns import QuestionnaireError, ReturnsError


def sentence_of(fault: Exception, speech: Speech) -> str | None:
    """Return the one sentence that tells a person about a refusal, or None for a fault of ours."""
    match fault:
        case CannotDoError():
            sentence = speech.say(fault.key, **fault.fields)
        case CodesError():
            sentence = speech.say("codes-broken", what=fault)
        case PeriodError():
            sentence = speech.say("bad-period", text=fault.text)
        case EditionError():
            sentence = fault.text(speech.lang)
        case ReturnsError() | SettlementsError() | QuestionnaireError():
            sentence = str(fault)
        case OSError() if fault.filename:
            sentence = speech.say("cannot-write", path=fault.filename, reason=fault.strerror)
        case _:
            return None
    return sentence
