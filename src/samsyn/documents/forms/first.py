"""`=x | first-more-than form=sexual 2016..2020`: «for første gang i årene 2016–2020»."""

from samsyn.documents.forms.arguments import with_words
from samsyn.documents.forms.form import Asked, Piece, Printed, value_of
from samsyn.documents.forms.other import insist_on_known_to_all, other_of
from samsyn.documents.forms.run import TO, run_name, run_named, run_of


def first_more_than(asked: Asked) -> Printed:
    """Print that a number is above another for the first time, and in the last period of a run."""
    words = asked.reference.arguments
    periods = run_named(with_words(asked, (word for word in words if TO in word)))
    other = other_of(with_words(asked, (word for word in words if TO not in word)))
    if periods[-1] != asked.reference.at.period:
        raise asked.refuse("first-not-last", {"last": periods[-1]})
    ours, theirs = run_of(asked, periods), run_of(asked, periods, at=other)
    for one, another in zip(ours, theirs, strict=True):
        insist_on_known_to_all(asked, one, another, counted=False)
        above = value_of(one) > value_of(another)
        if above != (one.period == periods[-1]):
            fields = {"period": one.period, "ours": one.value, "theirs": another.value}
            raise asked.refuse("first-not-so", {**fields})
    text = asked.say("first_time", {"run": run_name(asked, periods)})
    leaned_on = (*ours[:-1], *theirs)
    return Printed((Piece(text, asked.figure),), leaned_on=leaned_on)
