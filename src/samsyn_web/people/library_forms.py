"""The forms of the library for signing in, with what they say in the words of the house."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django.core.exceptions import ValidationError

from samsyn_web.audit.refusing import personal_in, say_personal
from samsyn_web.face.forms import say_faults
from samsyn_web.face.texts import say


class _Said:
    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - a form's own signature
        super().__init__(*args, **kwargs)
        self.say()
        say_faults(self)

    def say(self) -> None:
        """Change labels and helps; most need none."""


class Login(_Said, account.LoginForm):
    """Address and password; the way to a new password stands below the form."""

    def say(self) -> None:
        """Take out the library's own link."""
        self.fields["password"].help_text = ""


class _SaidOfPasswords(_Said):
    def say(self) -> None:
        """Give one piece of advice in place of four rules."""
        self.fields["password1"].help_text = say("people.password-help")


class ChangePassword(_SaidOfPasswords, account.ChangePasswordForm):
    """The old password and the new one twice."""


class SetPassword(_SaidOfPasswords, account.SetPasswordForm):
    """The first password, twice."""


class ResetPassword(_Said, account.ResetPasswordForm):
    """Where the letter with the link shall go."""


class ResetPasswordKey(_SaidOfPasswords, account.ResetPasswordKeyForm):
    """The new password of one who followed the link."""


class Reauthenticate(_Said, account.ReauthenticateForm):
    """The password, once more."""


class Authenticate(_Said, AuthenticateForm):
    """The code of an app, or a recovery code."""


class ReauthenticateByCode(_Said, ReauthenticateForm):
    """The code, once more."""


class ActivateTotp(_Said, ActivateTOTPForm):
    """The first code of a new app."""


class _Named:
    def clean_name(self) -> str:
        """Refuse a name that could point to a person: it is read by others than its owner."""
        name: str = self.cleaned_data["name"]
        for one in personal_in([("name", name)]):
            raise ValidationError(say_personal(one.kind))
        return name


class NewKey(_Named, _Said, AddWebAuthnForm):
    """A key and what it is called."""

    def say(self) -> None:
        """Name the fields."""
        self.fields["name"].label = say("people.key-label")
        self.fields["passwordless"].label = say("people.key-alone")
        self.fields["passwordless"].help_text = say("people.key-alone-help")


class RenamedKey(_Named, _Said, EditWebAuthnForm):
    """What a key is called."""

    def say(self) -> None:
        """Name the field."""
        self.fields["name"].label = say("people.key-label")
