"""What an answer of a frozen round is instead, and why."""

from typing import ClassVar

from django import forms

from samsyn_web.audit.refusing import PersonalDataError
from samsyn_web.face.forms import SaidForm
from samsyn_web.face.refusals import RefusedError


class CorrectionForm(SaidForm):
    """The number as it should have been, and the reason, which is printed."""

    labels = "collection.correct-"
    helps: ClassVar = {"typed": "collection.correct-typed-help"}
    use_required_attribute = False  # the page says what is missing, not the browser
    typed = forms.CharField(max_length=40, required=False)
    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def refuse(self, refused: RefusedError) -> None:
        """Show why the act could not be done; of what could point to a person, at the reason."""
        where = "reason" if isinstance(refused, PersonalDataError) else None
        self.add_error(where, refused.sentence)
