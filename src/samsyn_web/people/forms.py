"""What is read about oneself: a name, a language, a new password."""

from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password

from samsyn_web.face.forms import SaidForm, say_faults
from samsyn_web.face.texts import say
from samsyn_web.people.models import Person


class AboutMe(SaidForm):
    """Name and language."""

    labels = "people."
    helps: ClassVar = {"language": "people.language-help"}
    name = forms.CharField(max_length=100)
    language = forms.ChoiceField(choices=settings.LANGUAGES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **kwargs)
        self.fields["name"].widget.attrs["autocomplete"] = "name"


class ChosenPassword(forms.Form):
    """A password, written twice by one who was invited."""

    password = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))
    again = forms.CharField(widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}))

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **kwargs)
        self.person = person
        self.fields["password"].label = say("people.password")
        self.fields["password"].help_text = say("people.password-help")
        self.fields["again"].label = say("people.password-again")
        say_faults(self)

    def clean_password(self) -> str:
        """Hold the password to the rules of the house."""
        validate_password(self.cleaned_data["password"], user=self.person)
        return str(self.cleaned_data["password"])

    def clean_again(self) -> str:
        """Hold the two together."""
        if self.cleaned_data["again"] != self.cleaned_data.get("password", self.data["password"]):
            raise forms.ValidationError(say("people.passwords-differ"))
        return str(self.cleaned_data["again"])
