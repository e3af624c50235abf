"""What is typed into the pages of a round."""

from typing import ClassVar

from django import forms

from samsyn.codes import LANGUAGES
from samsyn_web.audit.refusing import PersonalDataError, say_personal
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.face.forms import DayField, SaidForm


class RoundForm(SaidForm):
    """A form of a round, which shows where it was refused."""

    labels = "collection.field-"

    def refuse(self, refusal: RoundRefusalError) -> None:
        """Show why the act could not be done, at the field it is about."""
        here = refusal.field if refusal.field in self.fields else None
        self.add_error(here, refusal.sentence)

    def refuse_personal(self, refused: PersonalDataError) -> None:
        """Show what could point to a person, at each field where it stands."""
        for one in refused.found:
            self.add_error(one.where, say_personal(one.kind))

    @property
    def opening(self) -> dict[str, str]:
        """The opening text by language."""
        return {lang: self.cleaned_data[f"opening_{lang}"] for lang in LANGUAGES}


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

    def refuse(self, refusal: RoundRefusalError) -> None:
        """Show why at the only field there is."""
        self.add_error("extended_to", refusal.sentence)


class PlannedReminder(RoundForm):
    """A day to remind on."""

    send_on = DayField()
