"""What a password is held to: Django's rules, refused in the words of the house."""

from django.contrib.auth import password_validation as rules

from samsyn_web.face.texts import say


class LongEnough(rules.MinimumLengthValidator):
    """A password of some length."""

    def get_error_message(self) -> str:
        """Say how long."""
        return say("people.password-short", count=self.min_length)


class NotLikeTheirs(rules.UserAttributeSimilarityValidator):
    """No password that is nearly a name or an address."""

    def get_error_message(self) -> str:
        """Say what it is too like."""
        return say("people.password-like-you")


class NotCommon(rules.CommonPasswordValidator):
    """None of the twenty thousand that are tried first."""

    def get_error_message(self) -> str:
        """Say that others use it."""
        return say("people.password-common")


class NotOnlyDigits(rules.NumericPasswordValidator):
    """No number."""

    def get_error_message(self) -> str:
        """Ask for letters."""
        return say("people.password-digits")
