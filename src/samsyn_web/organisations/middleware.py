"""Whoever asks, signs or keeps the register must have a second factor before anything else."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve
from django.utils import timezone

from samsyn_web.organisations.queries import must_have_second_factor

PROOFS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
OPEN = {  # what such a person may reach without one: what sets it up, and the way out
    "mfa_index", "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn",
    "mfa_view_recovery_codes", "mfa_generate_recovery_codes", "mfa_download_recovery_codes",
    "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    "account_logout", "account_set_password", "root",
}  # fmt: skip


class SecondFactorMiddleware:
    """Leads those whose duty asks for it to setting up a second factor."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer a request."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: object) -> HttpResponse | None:
        """Lead to the page of factors, where one is needed and there is none."""
        if not settings.SECOND_FACTOR_REQUIRED or not request.user.is_authenticated:
            return None
        today = timezone.localdate()
        if not must_have_second_factor(request.user, on=today):
            return None
        if is_mfa_enabled(request.user, PROOFS):
            return None
        request.must_have_factor = True
        is_open = resolve(request.path_info).url_name in OPEN
        return None if is_open else redirect("mfa_index")
