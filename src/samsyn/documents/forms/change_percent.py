"""`=x | change-percent 2019`: a change in per cent, «opp 12 prosent, fra 65 i 2019 til 73 …»."""

from samsyn.documents.forms.change import direction, told
from samsyn.documents.forms.ends import ends_of, insist_on_same_givers
from samsyn.documents.forms.form import Asked, Printed
from samsyn.documents.limits import limits
from samsyn.documents.numerals import rounded


def change_percent(asked: Asked) -> Printed:
    """Print a change in whole per cent with both ends; refused from a small number."""
    ends = ends_of(asked)
    insist_on_same_givers(asked, (ends.before, ends.after))
    if asked.basis.measure == "share":
        raise asked.refuse("percent-of-share")
    least = limits().least_whole
    if ends.earlier < least:
        raise asked.refuse("percent-of-few", {"earlier": ends.earlier, "least": least})
    percent = rounded(abs(ends.later - ends.earlier), ends.earlier, steps=100)
    if percent == 0 or (percent == 100 and ends.later not in (0, 2 * ends.earlier)):
        raise asked.refuse("percent-says-nothing", {"percent": percent})
    fields: dict[str, object] = {"percent": asked.digits(percent)}
    return told(asked, ends, key=f"percent_{direction(ends)}", fields=fields)
