"""The two kinds of question: a number, and a prompt to be answered in words."""

from dataclasses import dataclass

from samsyn.codes import Label


@dataclass(frozen=True, slots=True)
class NumberQuestion:
    """A number, or a breakdown of one.

    `dimension` is `total`, one dimension, or several joined by `*`. `categories` are those asked
    for, in order (`female`, or `oslo*sexual` of a cross), and empty for a total. `label` is what
    the reporter reads; `help` says what to count. `earlier_periods` tells that earlier years may
    be answered again in the same return, as the police do with a series.
    """

    quantity: str
    dimension: str
    categories: tuple[str, ...]
    required: bool
    earlier_periods: bool
    label: Label
    help: Label

    @property
    def code(self) -> str:
        """A name for the question, unique in its questionnaire."""
        return f"{self.quantity}.{self.dimension}"

    @property
    def cells(self) -> tuple[tuple[str, str], ...]:
        """The (dimension, category) of each answer: one for a total, else one a category."""
        return tuple((self.dimension, category) for category in self.categories or ("",))


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question answered in words, with the most words it leaves room for."""

    code: str
    text: Label
    help: Label
    words: int
    required: bool


@dataclass(frozen=True, slots=True)
class Link:
    """Two quantities about the same matter: the total of `part` is never above that of `whole`.

    Every person in `victim-permit-persons` has at least one decision in
    `victim-permit-decisions`; the two are still never added, for they count different things.
    """

    part: str
    whole: str
