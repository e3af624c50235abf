"""What the library for signing in can say is translated, or is never said here."""

import ast
import importlib.util
from functools import cache
from pathlib import Path

import allauth
import pytest

from samsyn_web.face.texts import SITE

LIBRARY = Path(allauth.__file__).parent
SPEAKING = [
    *(LIBRARY / "account").glob("*.py"), *(LIBRARY / "account" / "internal").rglob("*.py"),
    *(LIBRARY / "mfa").rglob("*.py"), *(LIBRARY / "usersessions").glob("*.py"),
    LIBRARY / "socialaccount" / "adapter.py", LIBRARY / "socialaccount" / "forms.py",
]  # fmt: skip
SAYS = {"_", "gettext", "gettext_lazy", "pgettext", "ngettext"}
# What is never said here, and why.
NOBODY_HAS_A_PHONE = """
The phone number and/or password you specified are not correct.
A user is already registered with this phone number.
The phone number is not assigned to any user account.
Enter a phone number including country code (e.g. +1 for the US).
Phone
Username, email or phone
Username or phone
Email or phone
"""
NOBODY_HAS_A_USERNAME = """
Username can not be used. Please use other username.
The username and/or password you specified are not correct.
Username
Username (optional)
Username or email
Login
"""
THE_COORDINATOR_CHANGES_ADDRESSES = """
You cannot remove your primary email address.
This email address is already associated with this account.
You cannot add more than %d email addresses.
Your primary email address must be verified.
Please select only one.
You cannot add an email address to an account protected by two-factor authentication.
You cannot activate two-factor authentication until you have verified your email address.
Your account has no verified email address.
"""
NOBODY_SIGNS_UP = """
A user is already registered with this email address.
Email (optional)
Email (again)
Email address confirmation
You must type the same email each time.
An account already exists with this email address. Please sign in to that account first, then \
connect your %s account.
"""
NAMED_BY_OUR_FORMS = """
Master key
Backup key
Key nr. {number}
Passwordless
Enabling passwordless operation allows you to sign in using just this key, but imposes \
additional requirements such as biometrics or PIN protection.
Accounts
MFA
User Sessions
"""
NEVER_SAID = "".join([NOBODY_HAS_A_PHONE, NOBODY_HAS_A_USERNAME, NOBODY_SIGNS_UP,
                      THE_COORDINATOR_CHANGES_ADDRESSES, NAMED_BY_OUR_FORMS])  # fmt: skip


def never_said():
    return set(filter(None, NEVER_SAID.replace("\\\n", "").splitlines()))


def messages_in(path):
    """The messages a module of the library hands to translation."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in SAYS:
            said = node.args[1 if node.func.id == "pgettext" else 0]
            if isinstance(said, ast.Constant):
                yield said.value


@cache
def messages():
    tests = ("tests", "migrations")
    paths = [path for path in SPEAKING if not set(tests) & set(path.parts)]
    return frozenset(
        text for path in paths
        if path.name not in ("admin.py", "models.py") for text in messages_in(path)
    )  # fmt: skip


def translated(lang):
    root = SITE.parent.parent / "scripts" / "compile_locale.py"
    spec = importlib.util.spec_from_file_location("compiling", root)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    path = SITE / "face" / "locale" / lang / "LC_MESSAGES" / "django.po"
    return set(module.read_po(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_what_the_library_says_has_words_of_the_house(lang):
    assert len(messages()) > 50
    assert messages() - translated(lang) - never_said() == set()


def test_nothing_is_kept_that_the_library_never_says():
    assert never_said() - messages() == set()


def test_what_is_never_said_needs_no_words():
    assert never_said() & translated("nn") == set()
