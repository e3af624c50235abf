"""What the acts of a round refuse; each refusal has its sentence in texts.toml."""

from datetime import date

from samsyn_web.face.days import day_in_words
from samsyn_web.face.texts import language, say


class RoundRefusalError(Exception):
    """An act of a round cannot be done; `text` is its sentence, `field` where it was typed."""

    text = ""
    field = ""

    def __init__(self, **fields: object) -> None:
        super().__init__(self.text, fields)
        self.fields = fields

    def message(self) -> str:
        """Return what is wrong and how to right it, in the language of the page."""
        said = {
            name: day_in_words(value, lang=language()) if isinstance(value, date) else value
            for name, value in self.fields.items()
        }
        return say(f"collection.{self.text}", **said)


class NotAPeriodError(RoundRefusalError):
    """The text names no period, or one without questionnaires."""

    text, field = "refused-period", "period"


class PeriodTakenError(RoundRefusalError):
    """There is a round of this period."""

    text, field = "refused-period-taken", "period"


class DeadlineTooEarlyError(RoundRefusalError):
    """The deadline is not after today, or not after the period."""

    text, field = "refused-deadline", "deadline"


class ExtensionTooEarlyError(RoundRefusalError):
    """The extension is not after the deadline of the round, or not after today."""

    text, field = "refused-extension", "deadline"


class RoundFrozenError(RoundRefusalError):
    """The round is frozen: nothing in it is changed any more."""

    text = "refused-frozen"


class NotPreparingError(RoundRefusalError):
    """The round has been opened already."""

    text = "refused-opened"


class NotOpenError(RoundRefusalError):
    """The round is not open: nobody is written to."""

    text = "refused-not-open"


class NobodyAskedError(RoundRefusalError):
    """Nobody is asked in the round."""

    text = "refused-nobody"


class OpeningMissingError(RoundRefusalError):
    """The opening text is missing in a language."""

    text = "refused-opening"


class AlreadyAnsweredError(RoundRefusalError):
    """A service that is to be taken out has begun to answer, or has been written to."""

    text = "refused-answered"


class ReturnDoneError(RoundRefusalError):
    """The return is submitted or accepted: its deadline means nothing any more."""

    text = "refused-done"


class ReminderPassedError(RoundRefusalError):
    """The reminder was sent or passed over already."""

    text = "refused-reminder-done"


class ReminderTakenError(RoundRefusalError):
    """There is a reminder on this day."""

    text, field = "refused-reminder-taken", "send_on"


class ReminderTooEarlyError(RoundRefusalError):
    """The day of the reminder is past."""

    text, field = "refused-reminder-past", "send_on"


class ChangedSinceShownError(RoundRefusalError):
    """What would happen is not what was shown: somebody changed it in between."""

    text = "refused-changed"
