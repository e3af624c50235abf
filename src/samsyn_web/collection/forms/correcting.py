"""What an answer of a frozen round is instead, and why."""

from typing import ClassVar

from django import forms

from samsyn_web.audit.refusing import say_personal
from samsyn_web.face.forms import SaidForm


class CorrectionForm(SaidForm):
    """The number as it should have been, and the reason, which is printed."""

    labels = "collection.correct-"
    helps: ClassVar = {"typed": "collection.correct-typed-help"}
    use_required_attribute = False  # the page says what is missing, not the browser
    typed = forms.CharField(max_length=40, required=False)
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def refuse(self, kind: str) -> None:
        """Say that the words could point to a person."""
        self.add_error("reason", say_personal(kind))
