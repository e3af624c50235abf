"""How signing in is fitted to the house: nobody makes an account alone, letters go by the queue."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import user_pk_to_url_str
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from samsyn_web.face.texts import say
from samsyn_web.mail.actions import queue_letter
from samsyn_web.people.actions import tell_of_change
from samsyn_web.people.middleware import SIGNED_IN_AT
from samsyn_web.people.models import Person

CHANGES = {  # what the library tells of -> our word for it
    "account/email/password_changed": "password",
    "account/email/password_set": "password",
    "account/email/password_reset": "password",
    "mfa/email/totp_activated": "totp-added",
    "mfa/email/totp_deactivated": "totp-removed",
    "mfa/email/webauthn_added": "key-added",
    "mfa/email/webauthn_removed": "key-removed",
    "mfa/email/recovery_codes_generated": "codes",
    "socialaccount/email/account_connected": "identity-added",
    "socialaccount/email/account_disconnected": "identity-removed",
}


class AccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the coordinator; letters stand in the queue; tries are counted once."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth passes it
        """Nobody makes an account for themselves."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:  # noqa: ANN401 - the library's own signature
        """Leave counting of tries to the lock-out, which outlives a restart."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Lead to the first page, in the language of the one who signed in."""
        with override(request.user.language):
            return reverse("start")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:  # noqa: ARG002 - allauth passes it
        """Lead to the first page, in the language of the page."""
        return reverse("start")

    def send_password_reset_mail(
        self, user: Person, email: str, context: dict[str, Any]
    ) -> None:  # fmt: skip
        """Write the letter with the link to a new password; it goes to the person's own address."""
        if email.lower() != user.email:
            return
        at, lang = timezone.now(), user.language
        with override(lang):
            key = f"{user_pk_to_url_str(user)}-{context['key']}"
            link = self.get_reset_password_from_key_url(key)
        queue_letter(
            key=f"password:{user.pk}:{at.isoformat()}", to=user,
            subject=say("people.letter-password-subject", lang=lang),
            text=say("people.letter-password", lang=lang, name=user.name, link=link), at=at,
        )  # fmt: skip

    def is_reauthentication_required(self, *, app: str, **_: Any) -> bool:  # noqa: ARG002, ANN401 - the library's own signature
        """Ask again who is there, unless they signed in just now."""
        began = context.request.session.get(SIGNED_IN_AT, 0)
        return timezone.now().timestamp() - began > settings.ACCOUNT_REAUTHENTICATION_TIMEOUT

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send nothing past the queue."""

    def send_notification_mail(
        self, template_prefix: str, user: Person, context: dict[str, Any] | None = None,  # noqa: ARG002 - the library passes them
        email: str | None = None,  # noqa: ARG002 - the same
    ) -> None:  # fmt: skip
        """Write to the person that something changed in how they sign in."""
        with transaction.atomic():
            tell_of_change(person=user, change=CHANGES[template_prefix], at=timezone.now())


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """An identity from elsewhere is connected by its owner, who has signed in here first."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:  # noqa: ARG002 - allauth passes them
        """Nobody becomes a person here by being known elsewhere."""
        return False


class MfaAdapter(DefaultMFAAdapter):
    """Names and texts of second factors in the words of the house."""

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:
        """Name a key by its number."""
        count = Authenticator.objects.filter(user_id=user.pk, type=type).count()
        return say("people.key-name", number=count + 1)

    def _get_site_name(self) -> str:
        return "Samsyn"
