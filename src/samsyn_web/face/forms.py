"""What every form has in common: days written as readers do, and faults told by their labels."""

from datetime import date
from typing import Any

from django import forms

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
