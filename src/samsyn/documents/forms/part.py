"""`=x | part`: a part and its whole, «11 av 28»."""

from samsyn.documents.forms.form import Asked, Printed, joined
from samsyn.documents.forms.whole import whole_of


def part(asked: Asked) -> Printed:
    """Print the part and the whole, each leading to its own source."""
    whole = whole_of(asked)
    numbers = {
        "a": asked.in_digits(asked.figure),
        "b": asked.in_digits(whole),
    }
    template = asked.say("part", {"a": "{a}", "b": "{b}"})
    return Printed(joined(template, numbers=numbers))
