"""What roles, kinds and groups are called on a page."""

from django import template

from samsyn.codes import PhraseError
from samsyn_web.face.texts import say
from samsyn_web.organisations.models import Role
from samsyn_web.organisations.names import group_name, title_of

register = template.Library()


@register.filter
def role_title(role: Role) -> str:
    """Return what a role is called."""
    return title_of(role)


@register.filter
def group_title(code: str) -> str:
    """Return what a group of services is called."""
    return group_name(code)


@register.filter
def kind_title(code: str) -> str:
    """Return what a kind of organisation is called, or the code of one unknown."""
    try:
        return say(f"organisations.kind-{code}") if code else ""
    except PhraseError:
        return code


@register.filter
def language_title(code: str) -> str:
    """Return what a language is called."""
    return say(f"organisations.language-{code}")


@register.filter
def purpose_title(purpose: str) -> str:
    """Return what a consent is for."""
    return say(f"organisations.purpose-{purpose}")


@register.filter
def purpose_help(purpose: str) -> str:
    """Return what a consent is for, in a sentence."""
    return say(f"organisations.purpose-{purpose}-help")
