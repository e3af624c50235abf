"""What is typed into the pages of a round."""

from typing import ClassVar

from django import forms

from samsyn.codes import LANGUAGES
from samsyn_web.audit.refusing import PersonalDataError, say_personal
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.face.forms import DayField, say_faults
from samsyn_web.face.texts import say


class SaidForm(forms.Form):
    """A form whose labels and errors are sentences of texts.toml, named by its fields."""

    helps: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: object, **fields: object) -> None:
        super().__init__(*args, **fields)
        for name, field in self.fields.items():
            field.label = say(f"collection.field-{name.replace('_', '-')}")
            if name in self.helps:
                field.help_text = say(f"collection.help-{name.replace('_', '-')}")
        say_faults(self)

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


class _Opening(SaidForm):
    """The deadline and the opening text."""

    deadline = DayField()
    opening_nb = forms.CharField(max_length=4000, widget=_text_in("nb-NO"))
    opening_nn = forms.CharField(max_length=4000, widget=_text_in("nn-NO"))
    opening_en = forms.CharField(max_length=4000, widget=_text_in("en-GB"))

    helps = ("deadline", "opening_nb", "period")


class ChangedRound(_Opening):
    """A new deadline, another opening text."""


class NewRound(_Opening):
    """A round that is made."""

    period = forms.CharField(max_length=10)
    field_order = ("period", "deadline", "opening_nb", "opening_nn", "opening_en")


class NextRoundForm(SaidForm):
    """The deadline of next year's round."""

    deadline = DayField()
    helps = ("deadline",)


class Extension(SaidForm):
    """The day one service has until."""

    extended_to = DayField()

    def refuse(self, refusal: RoundRefusalError) -> None:
        """Show why at the only field there is."""
        self.add_error("extended_to", refusal.sentence)


class PlannedReminder(SaidForm):
    """A day to remind on."""

    send_on = DayField()
