"""What is typed into the pages of an edition."""

from typing import Any

from django import forms

from samsyn_web.audit.refusing import PersonalDataError, say_personal
from samsyn_web.face.forms import DayField, say_faults
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say

VERDICTS = ("yes", "no")
ANSWERS = ("yes", "comments")


class Said(forms.Form):
    """A form whose labels and refusals lie in the texts of the app."""

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        for name, field in self.fields.items():
            field.label = say(f"publications.field-{name.replace('_', '-')}")
        say_faults(self)

    def refuse(self, refused: RefusedError | PersonalDataError) -> None:
        """Show why the act could not be done; what was typed stands."""
        told = refused.sentence if isinstance(refused, RefusedError) else say_personal(refused.kind)
        self.add_error(None, told)


class ReasonForm(Said):
    """A reason that is printed."""

    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class RemarkForm(Said):
    """Something said of a text, and the words it is about."""

    quote = forms.CharField(max_length=300, required=False)
    words = forms.CharField(max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class ChapterForm(Said):
    """The file name of a new chapter."""

    chapter = forms.RegexField(r"^[a-z0-9-]{1,60}$")

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        self.fields["chapter"].error_messages["invalid"] = say("publications.chapter-name")
        self.fields["chapter"].help_text = say("publications.chapter-help")


class VerdictForm(Said):
    """Yes or no, and what there is to say."""

    verdict = forms.ChoiceField(widget=forms.RadioSelect)
    words = forms.CharField(
        max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        self.fields["verdict"].choices = [
            (one, say(f"publications.verdict-{one}")) for one in VERDICTS
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for words where somebody says no."""
        read = super().clean() or self.cleaned_data
        if read.get("verdict") == "no" and not (read.get("words") or "").strip():
            self.add_error("words", say("publications.no-says-why"))
        return read


class EmbargoForm(Said):
    """The day from which the world may read it; none for at once."""

    embargo = DayField(required=False)


class AskForm(Said):
    """Whom to ask, and by when."""

    organisation = forms.ModelChoiceField(None)
    due = DayField()
    is_whole = forms.BooleanField(required=False)

    def __init__(self, *args: Any, organisations: Any, **named: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **named)
        self.fields["organisation"].queryset = organisations


class AnswerForm(Said):
    """What an organisation says of its passages."""

    answer = forms.ChoiceField(widget=forms.RadioSelect)
    words = forms.CharField(
        max_length=4000, required=False, widget=forms.Textarea(attrs={"rows": 6})
    )

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        self.fields["answer"].choices = [
            (one, say(f"publications.answer-{one}")) for one in ANSWERS
        ]

    def clean(self) -> dict[str, Any]:
        """Ask for words where there are comments."""
        read = super().clean() or self.cleaned_data
        if read.get("answer") == "comments" and not (read.get("words") or "").strip():
            self.add_error("words", say("publications.comments-have-words"))
        return read
