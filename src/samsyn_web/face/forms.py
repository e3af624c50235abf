"""What every form has in common: days as readers write them, labels and faults from the texts."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django import forms

from samsyn_web.face.refusals import RefusedError
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
        return str(value) if value else None


class DayField(forms.DateField):
    """A day."""

    widget = DayInput

    def __init__(self, **more: Any) -> None:  # noqa: ANN401 - a field's own signature
        super().__init__(input_formats=DAYS, **more)


class SaidForm(forms.Form):
    """A form whose labels and helps are sentences of the texts.

    `labels` is what the keys of its labels begin with, as `collection.field-`; the rest is the name
    of the field. `helps` has, by field, the key of the sentence beside it.
    """

    labels: ClassVar[str] = ""
    helps: ClassVar[Mapping[str, str]] = {}

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        for name, field in self.fields.items():
            field.label = say(f"{self.labels}{name}".replace("_", "-"))
            if name in self.helps:
                field.help_text = say(self.helps[name])
        say_faults(self)

    def refuse(self, refused: RefusedError) -> None:
        """Show why the act could not be done; what was typed stands."""
        say_refusal(self, refused)


def say_refusal(form: forms.Form, refused: RefusedError) -> None:
    """Show why an act could not be done: at the fields it is about, or at the form."""
    for where, sentence in refused.told:
        form.add_error(where if where in form.fields else None, sentence)


def say_faults(form: forms.Form) -> None:
    """Let every field tell by its label what is missing, too long, not a day or not in its list."""
    for field in form.fields.values():
        missing = "face.field-missing" if field.label else "face.unseen-field-missing"
        told = {"required": say(missing, label=field.label)}
        if isinstance(field, forms.ChoiceField):
            told["invalid_choice"] = say("face.field-not-in-list", label=field.label)
        if isinstance(field, forms.DateField):
            told["invalid"] = say("face.field-not-a-day", label=field.label)
            field.help_text = field.help_text or say("face.help-day")
        most = getattr(field, "max_length", None)
        if most:
            told["max_length"] = say("face.field-too-long", label=field.label, most=most)
        field.error_messages |= told
