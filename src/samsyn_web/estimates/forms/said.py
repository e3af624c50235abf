"""What the forms of a study have in common: labels from the texts, refusals at the form."""

from typing import Any

from django import forms

from samsyn.estimation import ListsError
from samsyn_web.audit.refusing import PersonalDataError, say_personal
from samsyn_web.estimates.refusals import StudyRefusedError
from samsyn_web.face.forms import say_faults
from samsyn_web.face.texts import language, say

REFUSALS = (StudyRefusedError, ListsError, PersonalDataError)
MOST_IN_TITLE = 120


class Said(forms.Form):
    """A form whose labels, helps and refusals lie in the texts of the app."""

    helps: tuple[str, ...] = ()
    refuses_at: str | None = None  # the field where a refusal stands; the form, where it is none

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        for name, field in self.fields.items():
            field.label = field.label or say(f"estimates.field-{name}")
        for name in self.helps:
            self.fields[name].help_text = say(f"estimates.help-{name}")
        say_faults(self)

    def refuse(self, refused: Exception) -> None:
        """Show why the act could not be done; what was typed stands."""
        if isinstance(refused, ListsError):
            told = refused.message(language())
        elif isinstance(refused, PersonalDataError):
            told = say_personal(refused.kind)
        else:
            told = refused.sentence if isinstance(refused, StudyRefusedError) else ""
        self.add_error(self.refuses_at, told)


def title_field() -> forms.CharField:
    """Return the field of what a study is called."""
    return forms.CharField(max_length=MOST_IN_TITLE)
