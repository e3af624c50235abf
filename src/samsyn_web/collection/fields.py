"""The fields of a return: which question, category and period a box on the page stands for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from samsyn.codes import PeriodError, read_period
from samsyn.returns import NumberQuestion, Questionnaire, Section

NAME = re.compile(r"([a-z0-9-]+)\.([a-z0-9*-]+)\.([a-z0-9*-]*)@([0-9TQ-]+)")


class UnknownFieldError(Exception):
    """A name that is no field of the return: a page that is out of date, or made by hand."""


@dataclass(frozen=True, slots=True, order=True)
class Field:
    """One answer that is asked for; the name is what forms, comments and waivers call it."""

    period: str
    quantity: str
    dimension: str
    category: str

    @property
    def name(self) -> str:
        """Return its name: `assisted-adults.sex.female@2020`."""
        return f"{self.quantity}.{self.dimension}.{self.category}@{self.period}"

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Return its parts, as the answer to it has them."""
        return (self.period, self.quantity, self.dimension, self.category)

    @property
    def without_period(self) -> tuple[str, str, str]:
        """Return what it shares with the same question of other years."""
        return (self.quantity, self.dimension, self.category)


def field_named(name: str, *, of: Questionnaire, period: str) -> Field:
    """Return the field of a questionnaire that has a name.

    Raises:
        UnknownFieldError: the questionnaire does not ask for it.

    Examples:
        >>> from samsyn.returns import questionnaire_for
        >>> asked = questionnaire_for("service", "2020")
        >>> field_named("assisted-adults.sex.female@2020", of=asked, period="2020").category
        'female'
    """
    match = NAME.fullmatch(name)
    if match is None:
        raise UnknownFieldError(name)
    quantity, dimension, category, of_period = match.groups()
    field = Field(of_period, quantity, dimension, category)
    for question in of.questions:
        if (question.quantity, question.dimension) == (quantity, dimension):
            is_asked = (dimension, category) in question.cells
            is_again = question.earlier_periods and _is_before(of_period, period)
            if is_asked and (of_period == period or is_again):
                return field
    raise UnknownFieldError(name)


def _is_before(of_period: str, period: str) -> bool:
    try:
        return read_period(of_period).code == of_period < period
    except PeriodError:
        return False


def fields_of(question: NumberQuestion, *, periods: Sequence[str]) -> Iterator[Field]:
    """Yield the fields of a question, period by period."""
    for period in periods if question.earlier_periods else periods[:1]:
        for dimension, category in question.cells:
            yield Field(period, question.quantity, dimension, category)


def section_named(code: str, *, of: Questionnaire) -> Section:
    """Return a section of a questionnaire.

    Raises:
        UnknownFieldError: it has no such section.
    """
    for section in of.sections:
        if section.code == code:
            return section
    raise UnknownFieldError(code)


def section_of(field: Field, *, of: Questionnaire) -> Section:
    """Return the section a field stands in.

    Raises:
        UnknownFieldError: no section has it.
    """
    for section in of.sections:
        for question in section.questions:
            if (question.quantity, question.dimension) == (field.quantity, field.dimension):
                return section
    raise UnknownFieldError(field.name)
