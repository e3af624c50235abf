"""What an answer of a frozen round is instead, and why."""

from typing import Any

from django import forms

from samsyn_web.audit.refusing import say_personal
from samsyn_web.face.forms import say_faults
from samsyn_web.face.texts import say


class CorrectionForm(forms.Form):
    """The number as it should have been, and the reason, which is printed."""

    use_required_attribute = False  # the page says what is missing, not the browser
    typed = forms.CharField(max_length=40, required=False)
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - Django's own signature
        super().__init__(*args, **named)
        for name, field in self.fields.items():
            field.label = say(f"collection.correct-{name}")
        self.fields["typed"].help_text = say("collection.correct-typed-help")
        say_faults(self)

    def refuse(self, kind: str) -> None:
        """Say that the words could point to a person."""
        self.add_error("reason", say_personal(kind))
