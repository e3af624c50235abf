"""The settings of the site, read from the environment and loud when they are wrong.

| variable | what |
| --- | --- |
| `SAMSYN_MODE` | `production` (the default), `demo` or `test` |
| `SAMSYN_SECRET_KEY` | at least fifty signs; must be given in production |
| `SAMSYN_HOSTS` | the names the site answers to, with commas between |
| `SAMSYN_ADDRESS` | what links in letters begin with; without it, `https://` and the first name |
| `DATABASE_URL` | SQLite or PostgreSQL; without it, SQLite in `SAMSYN_FOLDER` |
| `SAMSYN_FOLDER` | where the database lies; without it, `var` |
| `SAMSYN_MAIL_URL` | `smtp://user:password@host:port`, `smtp+tls://…` |
| `SAMSYN_MAIL_FROM` | the sender of every letter |
| `SAMSYN_RELEASE_KEY` | a file with the Ed25519 key that releases are signed with |
| `SAMSYN_OIDC` | a file of TOML that names the OpenID Connect providers |
"""

import os
from pathlib import Path

from samsyn_web.environment import (
    address,
    databases,
    form_targets,
    hosts,
    mode,
    oidc_providers,
    release_key,
    secret_key,
    smtp,
)

MODE = mode(os.environ)
FOLDER = Path(os.environ.get("SAMSYN_FOLDER", "var")).resolve()
SECRET_KEY = secret_key(os.environ, mode=MODE)
ALLOWED_HOSTS = hosts(os.environ, mode=MODE)
ADDRESS = address(os.environ, mode=MODE, host=ALLOWED_HOSTS[0])
DATABASES = databases(os.environ, folder=FOLDER)
DEBUG = False
HERE = Path(__file__).parent

INSTALLED_APPS = [
    "samsyn_web.search",
    "samsyn_web.publications",
    "samsyn_web.estimates",
    "samsyn_web.collection",
    "samsyn_web.organisations",
    "samsyn_web.people",
    "samsyn_web.mail",
    "samsyn_web.audit",
    "samsyn_web.permissions",
    "samsyn_web.face",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "samsyn_web.permissions.middleware.NotYoursMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "samsyn_web.people.middleware.SessionAgeMiddleware",
    "samsyn_web.organisations.middleware.SecondFactorMiddleware",
    "axes.middleware.AxesMiddleware",  # last: it turns a lock-out into an answer
]

ROOT_URLCONF = "samsyn_web.urls"
WSGI_APPLICATION = "samsyn_web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "face" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samsyn_web.face.context.every_page",
            ],
            "builtins": [
                "samsyn_web.face.templatetags.say",
                "samsyn_web.face.templatetags.days",
                "samsyn_web.face.templatetags.words",
            ],
        },
    }
]

# Language: bokmål first, then nynorsk and English; the language stands first in every address.
LANGUAGE_CODE = "nb"
LANGUAGES = [("nb", "Bokmål"), ("nn", "Nynorsk"), ("en", "English")]
LOCALE_PATHS = [HERE / "face" / "locale"]
TIME_ZONE = "Europe/Oslo"
USE_TZ = True
USE_THOUSAND_SEPARATOR = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = None  # served from where they lie
STATICFILES_DIRS = [HERE / "face" / "static"]
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.InMemoryStorage"
    },  # files lie in the database
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000  # bytes: a section of answers, never a file
FILE_UPLOAD_MAX_MEMORY_SIZE = 10_000_000
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]  # never on disk

# People and signing in.
AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if MODE == "test":
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "samsyn_web.people.password_rules.NotLikeTheirs",
     "OPTIONS": {"user_attributes": ("email", "name")}},
    {"NAME": "samsyn_web.people.password_rules.LongEnough",
     "OPTIONS": {"min_length": 12}},
    {"NAME": "samsyn_web.people.password_rules.NotCommon"},
    {"NAME": "samsyn_web.people.password_rules.NotOnlyDigits"},
]  # fmt: skip
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "start"
ACCOUNT_ADAPTER = "samsyn_web.people.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # whoever is invited was reached by mail already
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900  # seconds after which a sensitive act asks again
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_NOTIFICATIONS = True  # a letter when something changes in how one signs in
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_RATE_LIMITS = {"login": "300/m/ip"}  # on the last day a whole agency comes from one place
CACHES = {"default": {  # where tries are counted: all processes of the site count as one
    "BACKEND": "samsyn_web.people.tallies.Tallies", "LOCATION": "people_tally",
    "OPTIONS": {"MAX_ENTRIES": 100_000},  # above it, some are forgotten too soon
}}  # fmt: skip
SOCIALACCOUNT_ADAPTER = "samsyn_web.people.adapter.SocialAccountAdapter"
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = False
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True,
                                              "APPS": oidc_providers(os.environ)}}  # fmt: skip
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Samsyn"
MFA_ADAPTER = "samsyn_web.people.adapter.MfaAdapter"
_FORMS = "samsyn_web.people.library_forms."
ACCOUNT_FORMS = {
    "login": _FORMS + "Login", "change_password": _FORMS + "ChangePassword",
    "set_password": _FORMS + "SetPassword", "reset_password": _FORMS + "ResetPassword",
    "reset_password_from_key": _FORMS + "ResetPasswordKey",
    "reauthenticate": _FORMS + "Reauthenticate",
}  # fmt: skip
MFA_FORMS = {
    "authenticate": _FORMS + "Authenticate", "reauthenticate": _FORMS + "ReauthenticateByCode",
    "activate_totp": _FORMS + "ActivateTotp", "add_webauthn": _FORMS + "NewKey",
    "edit_webauthn": _FORMS + "RenamedKey",
}  # fmt: skip
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an address is given by the coordinator, never claimed
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = MODE != "production"  # 127.0.0.1 has no certificate
SECOND_FACTOR_REQUIRED = MODE != "demo"  # who looks around for two minutes has no app at hand
USERSESSIONS_TRACK_ACTIVITY = False  # it would write to the database at every request
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.5  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "samsyn_web.people.lockout.name_of"
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "samsyn_web.people.lockout.locked_out"
AXES_VERBOSE = False
AXES_ENABLE_ADMIN = False

# What a browser is told.
SESSION_COOKIE_AGE = 8 * 3600  # seconds: a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = MODE == "production"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if MODE == "production" else None
SECURE_HSTS_SECONDS = 31_536_000 if MODE == "production" else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = MODE == "production"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"], "script-src": ["'self'"], "style-src": ["'self'"],
        "img-src": ["'self'", "data:"], "font-src": ["'self'"], "connect-src": ["'self'"],
        "form-action": ["'self'", *form_targets(os.environ)],
        "frame-ancestors": ["'none'"], "base-uri": ["'none'"],
    }
}  # fmt: skip

RELEASE_KEY = release_key(os.environ)
MAIL = smtp(os.environ)
MAIL_FROM = os.environ.get("SAMSYN_MAIL_FROM", "samsyn@localhost")
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {"django": {"handlers": ["console"], "level": "WARNING", "propagate": False},
                "axes": {"handlers": ["console"], "level": "ERROR", "propagate": False}},
}  # fmt: skip
SILENCED_SYSTEM_CHECKS = ["axes.W003"]
