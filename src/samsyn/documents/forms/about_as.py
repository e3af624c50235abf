"""`=x | about-as 2019`: hardly a change, «nesten uendret, fra 27 i 2019 til 28 i 2020».

With a run of years before it: «om lag som i årene 2016–2018, da tallet lå mellom 45 og 46: …».
"""

from samsyn.documents.forms.change import told
from samsyn.documents.forms.ends import ends_of, insist_on_same_givers
from samsyn.documents.forms.form import Asked, Printed, joined, value_of
from samsyn.documents.forms.run import TO, run_before, run_name, run_of
from samsyn.documents.limits import limits
from samsyn.documents.period_names import period_name


def about_as(asked: Asked) -> Printed:
    """Print that a number is almost as before; refused where it is not, or is just the same."""
    if any(TO in word for word in asked.reference.arguments):
        return _as_in_run(asked)
    ends = ends_of(asked)
    insist_on_same_givers(asked, (ends.before, ends.after))
    if ends.earlier == ends.later:
        raise asked.refuse("about-as-same")
    _insist_on_near(asked, earlier=ends.earlier)
    return told(asked, ends, key="about_as")


def _as_in_run(asked: Asked) -> Printed:
    periods = run_before(asked)
    *before, _ = figures = run_of(asked, (*periods, asked.reference.at.period))
    for figure in before:
        _insist_on_near(asked, earlier=value_of(figure))
    least, most = min(before, key=value_of), max(before, key=value_of)
    even = value_of(least) == value_of(most)
    if even and value_of(least) == value_of(asked.figure):
        raise asked.refuse("about-as-same")
    template = asked.say(
        "about_as_even_run" if even else "about_as_run",
        {
            "run": run_name(asked, periods),
            "later": period_name(asked.reference.at.period, lang=asked.lang),
            **{letter: f"{{{letter}}}" for letter in "abc"},
        },
    )
    shown = {"a": least, "b": asked.figure, "c": most}
    numbers = {letter: asked.in_digits(figure) for letter, figure in shown.items()}
    others = [figure for figure in figures if figure not in shown.values()]
    return Printed(joined(template, numbers=numbers), leaned_on=tuple(others))


def _insist_on_near(asked: Asked, *, earlier: int) -> None:
    later = value_of(asked.figure)
    if abs(later - earlier) * 100 > limits().hardly * earlier:
        fields = {"earlier": earlier, "later": later, "tolerance": limits().hardly}
        raise asked.refuse("about-as-not-so", {**fields})
