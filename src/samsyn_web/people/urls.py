"""Addresses of signing in: of the library's, those that are used here, under its own names."""

from allauth.account import views as account
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect.views import callback
from django.urls import include, path, re_path

from samsyn_web.people import views

urlpatterns = [
    path("invitation/<str:token>/", views.invitation, name="invitation"),
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/signup/", account.signup, name="account_signup"),
    path("account/inactive/", account.account_inactive, name="account_inactive"),
    path("account/reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path("account/password/change/", account.password_change, name="account_change_password"),
    path("account/password/set/", account.password_set, name="account_set_password"),
    path("account/password/reset/", account.password_reset, name="account_reset_password"),
    path("account/password/reset/done/", account.password_reset_done,
         name="account_reset_password_done"),
    path("account/password/reset/key/done/", account.password_reset_from_key_done,
         name="account_reset_password_from_key_done"),
    re_path(r"^account/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
            account.password_reset_from_key, name="account_reset_password_from_key"),
    path("account/factors/", include("allauth.mfa.urls")),
    path("account/sessions/", include("allauth.usersessions.urls")),
    path("account/identities/", social.connections, name="socialaccount_connections"),
    path("account/identities/cancelled/", social.login_cancelled,
         name="socialaccount_login_cancelled"),
    path("account/identities/error/", social.login_error, name="socialaccount_login_error"),
    path("account/identities/unknown/", social.signup, name="socialaccount_signup"),
    path("account/identities/<slug:provider_id>/login/", views.leave_for_provider,
         name="openid_connect_login"),
]  # fmt: skip

# Outside the languages: a provider wants one address to come back to, to the letter.
ways_back = [
    path("identities/<slug:provider_id>/back/", callback, name="openid_connect_callback"),
]
