"""What the templates of studies ask for: numbers of people, names of states and of files."""

import math

from django import template

from samsyn.codes import PhraseError, decimal, digits
from samsyn.estimation import Reason
from samsyn_web.face.texts import language, say

register = template.Library()
NONE = "–"


@register.filter
def people(value: float | None) -> str:
    """Return a number of people as it is written, rounded; a dash where there is none."""
    if value is None or not math.isfinite(value):
        return NONE
    return digits(round(value), lang=language())


@register.filter
def told(reason: Reason) -> str:
    """Return what a reason says; one that is known no longer is its code."""
    try:
        return reason.message(language())
    except PhraseError:
        return reason.code


@register.filter
def percent(share: float) -> int:
    """Return a share in whole percent."""
    return round(share * 100)


@register.filter
def step(value: float) -> str:
    """Return a step of the dial with its sign."""
    return ("+" if value > 0 else "") + decimal(value, places=2, lang=language())


@register.simple_tag
def study_state(state: str) -> str:
    """Return what a state is called."""
    return say(f"estimates.state-{state}")


@register.simple_tag
def study_file(name: str) -> str:
    """Return what a file is called."""
    return say(f"estimates.file-{name.replace('.', '-')}")
