"""`{{ question.label|words }}`: a label in the language of the page."""

from django import template

from samsyn.codes import Label
from samsyn_web.face.texts import language

register = template.Library()


@register.filter
def words(label: Label) -> str:
    """Return a label in the language of the page."""
    return label.text(language())
