"""What the acts of an edition refuse; each refusal has its sentence in the texts."""

from typing import ClassVar

from samsyn_web.face.texts import say


class RefusedError(Exception):
    """An act is refused; `sentence` says why, and what to do, in the language of the page."""

    key: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        super().__init__(self.key)
        self.fields = fields

    @property
    def sentence(self) -> str:
        """The sentence for the one who tried."""
        return say(f"publications.refused-{self.key}", **self.fields)


class NotFrozenError(RefusedError):
    """The round is not frozen: it has no figures to write about."""

    key = "not-frozen"


class BegunError(RefusedError):
    """There is an edition of this round and version."""

    key = "begun"


class NotDraftError(RefusedError):
    """The edition is in review or released: nobody writes in it."""

    key = "not-draft"


class NotInReviewError(RefusedError):
    """The edition is not in review."""

    key = "not-in-review"


class NotApprovedError(RefusedError):
    """The edition is not approved."""

    key = "not-approved"


class UnreadableError(RefusedError):
    """The settings or a chapter cannot be read; the fault says which and where."""

    key = "unreadable"


class FaultyError(RefusedError):
    """Errors are left in the texts."""

    key = "faulty"


class WaitingError(RefusedError):
    """Two have written in one text, and nobody has looked at both."""

    key = "waiting"


class SpokenError(RefusedError):
    """This person has said yes or no of this candidate already."""

    key = "spoken"


class LedgerMovedError(RefusedError):
    """Something else was published since the candidate was checked."""

    key = "ledger-moved"


class EmbargoPastError(RefusedError):
    """The embargo ends before now."""

    key = "embargo-past"


class NotReleasedError(RefusedError):
    """The edition is not released: it is written in, not corrected."""

    key = "not-released"


class LanguageThereError(RefusedError):
    """The edition is in this language already, or it is no language of the site."""

    key = "language-there"


class AskedError(RefusedError):
    """The organisation is asked already."""

    key = "asked"


class AnsweredError(RefusedError):
    """The organisation has answered already."""

    key = "answered"


class FindingGoneError(RefusedError):
    """There is nothing to waive: the finding is gone."""

    key = "finding-gone"
