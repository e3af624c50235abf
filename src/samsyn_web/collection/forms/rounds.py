"""What is typed into the pages of a round."""

from datetime import date
from typing import ClassVar

from django import forms

from samsyn.codes import LANGUAGES
from samsyn_web.audit.refusing import PersonalDataError, say_personal
from samsyn_web.collection.refusals import RoundRefusalError
from samsyn_web.face.texts import language, say

DAYS = ["%Y-%m-%d", "%d.%m.%Y"]


class DayInput(forms.DateInput):
    """A day, written as it is in the language of the page.

    The browser's own calendar writes days as its user's system does, which may be month first.
    """

    def format_value(self, value: object) -> str | None:
        """Return a day in the form that the help text shows; what was typed stands as it is."""
        if isinstance(value, date):
            return value.strftime(DAYS[0] if language() == "en" else DAYS[1])
        return value or None


class SaidForm(forms.Form):
    """A form whose labels and errors are sentences of texts.toml, named by its fields."""

    helps: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *args: object, **fields: object) -> None:
        super().__init__(*args, **fields)
        for name, field in self.fields.items():
            field.label = say(f"collection.field-{name.replace('_', '-')}")
            missing = say("face.field-missing", label=field.label)
            field.error_messages["required"] = missing
            if isinstance(field, forms.DateField):
                field.error_messages["invalid"] = say("collection.not-a-day", label=field.label)
                field.help_text = say("collection.help-day")
            if name in self.helps:
                field.help_text = say(f"collection.help-{name.replace('_', '-')}")

    def refuse(self, refusal: RoundRefusalError) -> None:
        """Show why the act could not be done, at the field it is about."""
        here = refusal.field if refusal.field in self.fields else None
        self.add_error(here, refusal.message())

    def refuse_personal(self, refused: PersonalDataError) -> None:
        """Show what could point to a person, at each field where it stands."""
        for one in refused.found:
            self.add_error(one.where, say_personal(one.kind))

    @property
    def opening(self) -> dict[str, str]:
        """The opening text by language."""
        return {lang: self.cleaned_data[f"opening_{lang}"] for lang in LANGUAGES}


class _Opening(SaidForm):
    """The deadline and the opening text."""

    deadline = forms.DateField(input_formats=DAYS, widget=DayInput)
    opening_nb = forms.CharField(max_length=4000, widget=forms.Textarea(attrs={"rows": 7}))
    opening_nn = forms.CharField(max_length=4000, widget=forms.Textarea(attrs={"rows": 7}))
    opening_en = forms.CharField(max_length=4000, widget=forms.Textarea(attrs={"rows": 7}))

    helps = ("deadline", "opening_nb", "period")


class ChangedRound(_Opening):
    """A new deadline, another opening text."""


class NewRound(_Opening):
    """A round that is made."""

    period = forms.CharField(max_length=10)
    field_order = ("period", "deadline", "opening_nb", "opening_nn", "opening_en")


class NextRoundForm(SaidForm):
    """The deadline of next year's round."""

    deadline = forms.DateField(input_formats=DAYS, widget=DayInput)
    helps = ("deadline",)


class Extension(SaidForm):
    """The day one service has until."""

    extended_to = forms.DateField(input_formats=DAYS, widget=DayInput)

    def refuse(self, refusal: RoundRefusalError) -> None:
        """Show why at the only field there is."""
        self.add_error("extended_to", refusal.message())


class PlannedReminder(SaidForm):
    """A day to remind on."""

    send_on = forms.DateField(input_formats=DAYS, widget=DayInput)
