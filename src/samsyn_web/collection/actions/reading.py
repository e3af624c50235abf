"""Telling the log that somebody read a return: once a day for each return and each reader.

Those who answer for a return read it all day: they are told of by what they save.
"""

from datetime import datetime

from samsyn_web.audit.actions import record_reading, record_reading_of_the_day
from samsyn_web.collection.models import Return, Round
from samsyn_web.people.models import Person

RETURN_READ, ROUND_EXPORTED = "collection.return-read", "collection.round-exported"
FIGURES_READ, CONFLICTS_READ = "collection.figures-read", "collection.conflicts-read"


def note_reading(of: Return, *, by: Person, at: datetime) -> None:
    """Tell that a return was opened, unless the same reader was told of on the same day."""
    record_reading_of_the_day(RETURN_READ, of=("return", of.pk), by=by.pk, at=at)


def note_figures(of: Round, *, by: Person, at: datetime) -> None:
    """Tell in the same way that somebody looked at what each service gave to the figures."""
    record_reading_of_the_day(FIGURES_READ, of=("round", of.pk), by=by.pk, at=at)


def note_conflicts(of: Round, *, by: Person, at: datetime) -> None:
    """Tell in the same way that somebody looked at the answers that disagree."""
    record_reading_of_the_day(CONFLICTS_READ, of=("round", of.pk), by=by.pk, at=at)


def note_export(of: Round, *, by: Person, at: datetime) -> None:
    """Tell that the answers of a whole round were taken out, each time."""
    record_reading(ROUND_EXPORTED, of=("round", of.pk), by=by.pk, at=at)
