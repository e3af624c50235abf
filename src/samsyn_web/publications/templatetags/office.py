"""What the templates of the office ask for: names of states, chapters, answers."""

from datetime import date

from django import template

from samsyn.documents import DocumentFinding
from samsyn_web.face.texts import say
from samsyn_web.publications.models import Consultation, Edition
from samsyn_web.publications.queries.editions import SETTINGS, Standing, titled

register = template.Library()
HEADINGS = ("h5", "h4", "h3", "h2", "h1")


@register.simple_tag
def edition_state(edition: Edition) -> str:
    """Return what a state is called."""
    return say(f"publications.state-{edition.state}")


@register.simple_tag
def language_name(code: str) -> str:
    """Return what a language is called."""
    return say(f"publications.language-{code}")


@register.simple_tag
def severity(name: str) -> str:
    """Return what a severity is called."""
    return say(f"publications.severity-{name}")


@register.simple_tag
def verdict_name(verdict: str) -> str:
    """Return what a verdict is called."""
    return say(f"publications.verdict-{verdict}")


@register.simple_tag
def answer_of(asked: Consultation, today: date) -> str:
    """Return what an organisation answered; silence is called silence when the day is past."""
    if asked.answer:
        return say(f"publications.answered-{asked.answer}")
    return say("publications.answered-silent" if asked.due < today else "publications.answered-not")


@register.filter
def chapter_title(standing: Standing) -> str:
    """Return the first heading of a chapter, or the name of its file."""
    if standing.text.path == SETTINGS:
        return say("publications.settings")
    return titled(standing)


@register.filter
def message_in(finding: DocumentFinding, lang: str) -> str:
    """Return what a finding says."""
    return finding.message(lang)


@register.filter
def lowered(html: str) -> str:
    """Return a chapter with its headings two levels lower: it stands within a page of the site."""
    for name in HEADINGS:
        level = min(int(name[1]) + 2, 6)
        html = html.replace(f"<{name} ", f"<h{level} ").replace(f"</{name}>", f"</h{level}>")
        html = html.replace(f"<{name}>", f"<h{level}>")
    return html
