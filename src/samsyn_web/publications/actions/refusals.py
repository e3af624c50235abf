"""What the acts of an edition refuse; each refusal has its sentence in the texts."""

from samsyn_web.face.refusals import RefusedError


class EditionRefusalError(RefusedError):
    """An act of an edition cannot be done."""

    texts = "publications.refused-"


class NotFrozenError(EditionRefusalError):
    """The round is not frozen: it has no figures to write about."""

    key = "not-frozen"


class BegunError(EditionRefusalError):
    """There is an edition of this round and version."""

    key = "begun"


class NotDraftError(EditionRefusalError):
    """The edition is in review or released: nobody writes in it."""

    key = "not-draft"


class NotInReviewError(EditionRefusalError):
    """The edition is not in review."""

    key = "not-in-review"


class NotApprovedError(EditionRefusalError):
    """The edition is not approved."""

    key = "not-approved"


class UnreadableError(EditionRefusalError):
    """The settings or a chapter cannot be read; the fault says which and where."""

    key = "unreadable"


class FaultyError(EditionRefusalError):
    """Errors are left in the texts."""

    key = "faulty"


class WaitingError(EditionRefusalError):
    """Two have written in one text, and nobody has looked at both."""

    key = "waiting"


class SpokenError(EditionRefusalError):
    """This person has said yes or no of this candidate already."""

    key = "spoken"


class LedgerMovedError(EditionRefusalError):
    """Something else was published since the candidate was checked."""

    key = "ledger-moved"


class EmbargoPastError(EditionRefusalError):
    """The embargo ends before now."""

    key = "embargo-past"


class NotReleasedError(EditionRefusalError):
    """The edition is not released: it is written in, not corrected."""

    key = "not-released"


class LanguageThereError(EditionRefusalError):
    """The edition is in this language already, or it is no language of the site."""

    key = "language-there"


class AskedError(EditionRefusalError):
    """The organisation is asked already."""

    key = "asked"


class AnsweredError(EditionRefusalError):
    """The organisation has answered already."""

    key = "answered"


class FindingGoneError(EditionRefusalError):
    """There is nothing to waive: the finding is gone."""

    key = "finding-gone"
