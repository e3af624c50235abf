"""What the acts of a round refuse; each refusal has its sentence in texts.toml."""

from samsyn_web.face.refusals import RefusedError


class RoundRefusalError(RefusedError):
    """An act of a round, or of a return in it, cannot be done."""

    texts = "collection."


class NotAPeriodError(RoundRefusalError):
    """The text names no period, or one without questionnaires."""

    key, field = "refused-period", "period"


class PeriodTakenError(RoundRefusalError):
    """There is a round of this period."""

    key, field = "refused-period-taken", "period"


class DeadlineTooEarlyError(RoundRefusalError):
    """The deadline is not after today, or not after the period."""

    key, field = "refused-deadline", "deadline"


class ExtensionTooEarlyError(RoundRefusalError):
    """The extension is not after the deadline of the round, or not after today."""

    key, field = "refused-extension", "deadline"


class RoundFrozenError(RoundRefusalError):
    """The round is frozen: nothing in it is changed any more."""

    key = "refused-frozen"


class NotPreparingError(RoundRefusalError):
    """The round has been opened already."""

    key = "refused-opened"


class NotOpenError(RoundRefusalError):
    """The round is not open: nobody is written to."""

    key = "refused-not-open"


class NobodyAskedError(RoundRefusalError):
    """Nobody is asked in the round."""

    key = "refused-nobody"


class OpeningMissingError(RoundRefusalError):
    """The opening text is missing in a language."""

    key = "refused-opening"


class AlreadyAnsweredError(RoundRefusalError):
    """A service that is to be taken out has begun to answer, or has been written to."""

    key = "refused-answered"


class ReturnDoneError(RoundRefusalError):
    """The return is submitted or accepted: its deadline means nothing any more."""

    key = "refused-done"


class ReminderPassedError(RoundRefusalError):
    """The reminder was sent or passed over already."""

    key = "refused-reminder-done"


class ReminderTakenError(RoundRefusalError):
    """There is a reminder on this day."""

    key, field = "refused-reminder-taken", "send_on"


class ReminderTooEarlyError(RoundRefusalError):
    """The day of the reminder is past."""

    key, field = "refused-reminder-past", "send_on"


class ChangedSinceShownError(RoundRefusalError):
    """What would happen is not what was shown: somebody changed it in between."""

    key = "refused-changed"
