"""What is typed into the pages of a round."""

from typing import ClassVar

from django import forms

from samsyn.codes import LANGUAGES
from samsyn_web.face.forms import DayField, SaidForm
from samsyn_web.face.refusals import RefusedError


class RoundForm(SaidForm):
    """A form of a round."""

    labels = "collection.field-"


def _text_in(lang: str) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": 7, "lang": lang})


class _Opening(RoundForm):
    """The deadline and the opening text."""

    deadline = DayField()
    opening_nb = forms.CharField(max_length=4000, widget=_text_in("nb-NO"))
    opening_nn = forms.CharField(max_length=4000, widget=_text_in("nn-NO"))
    opening_en = forms.CharField(max_length=4000, widget=_text_in("en-GB"))

    helps: ClassVar = {
        "period": "collection.help-period", "deadline": "collection.help-deadline",
        "opening_nb": "collection.help-opening-nb",
    }  # fmt: skip

    @property
    def opening(self) -> dict[str, str]:
        """The opening text by language."""
        return {lang: self.cleaned_data[f"opening_{lang}"] for lang in LANGUAGES}


class ChangedRound(_Opening):
    """A new deadline, another opening text."""


class NewRound(_Opening):
    """A round that is made."""

    period = forms.CharField(max_length=10)
    field_order = ("period", "deadline", "opening_nb", "opening_nn", "opening_en")


class NextRoundForm(RoundForm):
    """The deadline of next year's round."""

    deadline = DayField()
    helps: ClassVar = {"deadline": "collection.help-deadline"}


class Extension(RoundForm):
    """The day one service has until."""

    extended_to = DayField()

    def refuse(self, refused: RefusedError) -> None:
        """Show why at the only field there is."""
        self.add_error("extended_to", refused.sentence)


class PlannedReminder(RoundForm):
    """A day to remind on."""

    send_on = DayField()
