"""What is typed into the pages of an edition."""

from typing import Any, ClassVar

from django import forms

from samsyn_web.face.forms import DayField, SaidForm
from samsyn_web.face.refusals import RefusedError
from samsyn_web.face.texts import say

VERDICTS = ("yes", "no")
ANSWERS = ("yes", "comments")


class EditionForm(SaidForm):
    """A form of an edition, which shows above its fields why it was refused."""

    labels = "publications.field-"

    def refuse(self, refused: RefusedError) -> None:
        """Show at the form why the act could not be done; what was typed stands."""
        self.add_error(None, refused.sentence)

    def ask_for_words(self, *, otherwise: str) -> None:
        """Refuse what was chosen where nothing is written of it."""
        if not (self.cleaned_data.get("words") or "").strip():
            self.add_error("words", say(otherwise))


class ReasonForm(EditionForm):
    """A reason that is printed."""

    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class RemarkForm(EditionForm):
    """Something said of a text, and the words it is about."""

    quote = forms.CharField(max_length=300, required=False)
    words = forms.CharField(max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class ChapterForm(EditionForm):
    """The file name of a new chapter."""

    helps: ClassVar = {"chapter": "publications.chapter-help"}
    chapter = forms.RegexField(r"^[a-z0-9-]{1,60}$")

    def __init__(self, *args: Any, **named: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **named)
        self.fields["chapter"].error_messages["invalid"] = say("publications.chapter-name")


class VerdictForm(EditionForm):
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
        if self.cleaned_data.get("verdict") == "no":
            self.ask_for_words(otherwise="publications.no-says-why")
        return self.cleaned_data


class EmbargoForm(EditionForm):
    """The day from which the world may read it; none for at once."""

    embargo = DayField(required=False)


class AskForm(EditionForm):
    """Whom to ask, and by when."""

    organisation = forms.ModelChoiceField(None)
    due = DayField()
    is_whole = forms.BooleanField(required=False)

    def __init__(self, *args: Any, organisations: Any, **named: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **named)
        self.fields["organisation"].queryset = organisations


class AnswerForm(EditionForm):
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
        if self.cleaned_data.get("answer") == "comments":
            self.ask_for_words(otherwise="publications.comments-have-words")
        return self.cleaned_data
