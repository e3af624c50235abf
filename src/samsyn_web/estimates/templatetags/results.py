"""The tables of a study as its page shows them."""

from django import template

from samsyn.estimation import Estimated, Study
from samsyn.yearbook import Near, near
from samsyn_web.estimates.queries import results
from samsyn_web.estimates.queries.results import Line

register = template.Library()


@register.simple_tag
def near_of(estimated: Estimated) -> Near:
    """Return an estimate as the report tells it too: no finer than it is known."""
    return near(estimated)


@register.simple_tag
def methods_of(study: Study) -> list[Line]:
    """Return every method."""
    return results.lines_of_methods(study)


@register.simple_tag
def without_of(study: Study) -> list[Line]:
    """Return the estimate without each list."""
    return results.lines_without(study)


@register.simple_tag
def merged_of(study: Study) -> list[Line]:
    """Return the estimate with each two lists made one."""
    return results.lines_merged(study)
