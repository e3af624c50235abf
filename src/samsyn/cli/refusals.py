"""Which refusals become one sentence and exit code 2; the rest are faults of ours."""

from samsyn.cli.speech import CannotDoError, Speech
from samsyn.codes import CodesError, ReaderError


def sentence_of(fault: Exception, speech: Speech) -> str | None:
    """Return the one sentence that tells a person about a refusal, or None for a fault of ours."""
    match fault:
        case CannotDoError():
            return speech.say(fault.key, **fault.fields)
        case CodesError():
            return speech.say("codes-broken", what=fault)
        case ReaderError():
            return fault.message(speech.lang)
        case OSError():
            path = fault.filename or speech.say("output")
            return speech.say("cannot-write", path=path)
    return None
