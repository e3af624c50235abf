"""`=x | highest-since 2016` and `=x | most-in 2016..2020`: the largest or least of several periods.

«Siden 2016» says that 2016 was the last time it was as high. Where no earlier period was, the
run is named instead: «i årene 2016–2020».
"""

from collections.abc import Sequence

from samsyn.codes import periods_through
from samsyn.documents.forms.arguments import switches_of
from samsyn.documents.forms.ends import ends_of
from samsyn.documents.forms.form import Asked, Form, Piece, Printed, value_of
from samsyn.documents.forms.nouns import insist_on_single_things, noun_of
from samsyn.documents.forms.run import run_name, run_named, run_of
from samsyn.documents.period_names import period_name
from samsyn.figures import Figure


def since(word: str, *, least: bool) -> Form:
    """Return the form that says since when a number has not been so high, or so low."""

    def form(asked: Asked) -> Printed:
        switches, plain = switches_of(asked, offered=("noun",))
        earlier = ends_of(plain).before.period
        figures = run_of(plain, periods_through(earlier, plain.reference.at.period))
        first, *between, _ = figures
        if not between:
            raise plain.refuse("since-the-last", {"earlier": earlier})
        _insist_on_record(plain, between, least=least)
        if _beats(plain.figure, first, least=least):
            raise plain.refuse("since-the-first", {"earlier": earlier, "value": value_of(first)})
        words = _superlative(plain, word, noun="noun" in switches)
        text = plain.say(
            "record_since",
            {"word": words, "earlier": period_name(earlier, lang=plain.lang)},
        )
        return Printed((Piece(text, plain.figure),), leaned_on=figures[:-1])

    return form


def within(word: str, *, least: bool) -> Form:
    """Return the form that says that a number is the highest, or the lowest, of a run."""

    def form(asked: Asked) -> Printed:
        switches, plain = switches_of(asked, offered=("noun",))
        periods = run_named(plain)
        figures = run_of(plain, periods)
        others = [figure for figure in figures if figure.period != plain.figure.period]
        _insist_on_record(plain, others, least=least)
        words = _superlative(plain, word, noun="noun" in switches)
        text = plain.say("record_in", {"word": words, "run": run_name(plain, periods)})
        return Printed((Piece(text, plain.figure),), leaned_on=tuple(others))

    return form


def _superlative(asked: Asked, word: str, *, noun: bool) -> str:
    """Return «det høyeste antallet», of money «det høyeste beløpet», or «flest anmeldelser»."""
    if word in ("most", "fewest"):
        insist_on_single_things(asked)
        return asked.say(f"{word}_noun" if noun else word, {"noun": noun_of(asked) if noun else ""})
    if noun:
        insist_on_single_things(asked)
        return asked.say(f"{word}_count_noun", {"noun": noun_of(asked)})
    return asked.say(f"{word}_{asked.basis.measure}")


def _insist_on_record(asked: Asked, others: Sequence[Figure], *, least: bool) -> None:
    for other in others:
        if not _beats(asked.figure, other, least=least):
            fields = {
                "value": value_of(asked.figure),
                "other": value_of(other),
                "period": other.period,
            }
            raise asked.refuse("no-record", {**fields})


def _beats(one: Figure, other: Figure, *, least: bool) -> bool:
    if least:
        return value_of(one) < value_of(other)
    return value_of(one) > value_of(other)


highest_since = since("highest", least=False)
lowest_since = since("lowest", least=True)
highest_in = within("highest", least=False)
lowest_in = within("lowest", least=True)
most_in = within("most", least=False)
fewest_in = within("fewest", least=True)
