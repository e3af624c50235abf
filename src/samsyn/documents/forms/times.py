"""`=x | doubled 2019`: a change told as a multiple, «mer enn doblet, fra 12 i 2019 til 30 …»."""

from samsyn.documents.forms.change import told
from samsyn.documents.forms.ends import ends_of, insist_on_same_givers
from samsyn.documents.forms.form import Asked, Form, Printed
from samsyn.documents.limits import limits


def multiple(word: str, *, times: int, down: bool = False) -> Form:
    """Return the form that says that a number is so many times what it was, or one part of it."""

    def form(asked: Asked) -> Printed:
        return _told(asked, word=word, times=times, down=down)

    return form


def _told(asked: Asked, *, word: str, times: int, down: bool) -> Printed:
    ends = ends_of(asked)
    insist_on_same_givers(asked, (ends.before, ends.after))
    least = limits().least_base_of_times
    if ends.earlier < least:
        raise asked.refuse("times-of-few", {"earlier": ends.earlier, "least": least})
    small, large = sorted((ends.earlier, ends.later))
    if down != (ends.later < ends.earlier) or not _nearly(large, small, times=times):
        fields: dict[str, object] = {"earlier": ends.earlier, "later": ends.later}
        raise asked.refuse("times-not-so", fields)
    key = "times_exactly"
    if large != times * small:
        key = "times_more" if large > times * small else "times_nearly"
    return told(asked, ends, key=key, fields={"word": asked.say(word)})


def _nearly(large: int, small: int, *, times: int) -> bool:
    """Tell whether the larger is so many times the smaller, or short of it by very little."""
    return large * 100 >= small * times * (100 - limits().nearly_short)


doubled = multiple("doubled", times=2)
tripled = multiple("tripled", times=3)
halved = multiple("halved", times=2, down=True)
