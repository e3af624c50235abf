"""`{% answer_in_words words %}`: what was typed, and what was chosen beside it in words."""

from django import template

from samsyn.codes import load_codes
from samsyn_web.collection.queries.dry_run import Words
from samsyn_web.face.texts import language

register = template.Library()


@register.simple_tag
def answer_in_words(words: Words) -> str:
    """Return an answer as its reporter wrote it."""
    statuses = load_codes().statuses
    chosen = statuses[words.chosen].label.text(language()) if words.chosen in statuses else ""
    return " – ".join(part for part in (words.typed, chosen.lower()) if part)
