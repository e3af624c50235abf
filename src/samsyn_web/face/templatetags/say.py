"""`{% say "app.key" who=name %}`: a sentence in the language of the page, its fields escaped."""

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from samsyn_web.face.texts import say as say_in

register = template.Library()


@register.simple_tag
def say(key: str, **fields: object) -> SafeString:
    """Return a sentence; what stands in its fields is text, never markup."""
    plain = escape(say_in(key, **{name: _Open(name) for name in fields}))
    for name, value in fields.items():
        plain = SafeString(plain.replace(_mark(name), escape(value)))
    return mark_safe(plain)  # noqa: S308 - every part was escaped above


def _mark(name: str) -> str:
    return f"\x00{name}\x00"


class _Open:
    """Stands where a field will be, so that sentence and field are escaped apart."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __format__(self, _: str) -> str:
        return _mark(self.name)
