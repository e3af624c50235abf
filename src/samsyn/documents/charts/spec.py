"""What a chart says, before it is drawn."""

from dataclasses import dataclass
from typing import Literal

from samsyn.codes import digits
from samsyn.documents.numerals import HIDDEN, MISSING

Kind = Literal["bar", "grouped", "stacked", "line", "multiples", "slope"]


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One place on the axis; `value` is None where no number is known, or none may be shown."""

    label: str
    value: int | None
    hidden: bool = False

    def shown(self, lang: str) -> str:
        """Return the number as the text of the report has it, or the sign that stands for it.

        Examples:
            >>> ChartPoint("2020", None).shown("nb"), ChartPoint("2020", 1234).shown("en")
            ('–', '1,234')
        """
        if self.value is None:
            return HIDDEN if self.hidden else MISSING
        return digits(self.value, lang=lang)


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """One line or one colour of bars, named in words beside it."""

    label: str
    points: tuple[ChartPoint, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart of series that says one thing.

    `headline` says it in words; `unit` is what one step of the axis counts ("anmeldelser").
    All series share the labels of the first. `breaks` are labels of points before which a
    definition changed. `wholes` are, for each point of a stack, the number its parts are parts
    of, None where it is not known; without them a stack prints its sum. `lang` decides how
    numbers are written.
    """

    kind: Kind
    headline: str
    unit: str
    series: tuple[ChartSeries, ...]
    breaks: tuple[str, ...] = ()
    lang: str = "nb"
    wholes: tuple[int | None, ...] | None = None

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of the axis."""
        return tuple(point.label for point in self.series[0].points)


@dataclass(frozen=True, slots=True)
class MapSpec:
    """A map of the police districts: a number for each, by code, and one for what is abroad.

    The label of a point is the name of its district. All twelve have one.
    """

    headline: str
    unit: str
    points: tuple[tuple[str, ChartPoint], ...]
    abroad: ChartPoint | None = None
    lang: str = "nb"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day; `is_break` where a definition changed with it.

    `day` orders the events (ISO), `when` is the day in words.
    """

    day: str
    when: str
    text: str
    is_break: bool = False


@dataclass(frozen=True, slots=True)
class TimelineSpec:
    """Dated events in words."""

    headline: str
    events: tuple[Event, ...]
    lang: str = "nb"


@dataclass(frozen=True, slots=True)
class Intersection:
    """How many belong to just these sets and to no other of the chart."""

    sets: tuple[str, ...]
    point: ChartPoint


@dataclass(frozen=True, slots=True)
class UpsetSpec:
    """Sets and what they have in common."""

    headline: str
    unit: str
    sets: tuple[str, ...]
    rows: tuple[Intersection, ...]
    lang: str = "nb"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a flow: `part_of` is the label of the step it is a part of.

    A step that comes `after` another is no part of it: what is counted there may have begun in
    an earlier year.
    """

    label: str
    value: int
    part_of: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class FlowSpec:
    """Decisions and what became of them."""

    headline: str
    unit: str
    steps: tuple[Step, ...]
    lang: str = "nb"


@dataclass(frozen=True, slots=True)
class Interval:
    """A number between two limits, or in words why there is none.

    `lower` and `upper` are None where there is no such limit. What is `said` stands under the
    number, and in its place where there is none. A number that is not `firm` is drawn hollow.
    """

    label: str
    value: int | None
    lower: int | None = None
    upper: int | None = None
    said: str = ""
    firm: bool = True

    def shown(self, lang: str) -> str:
        """Return the number with its limits.

        Examples:
            >>> Interval("A", 1234, 900, 2000).shown("en"), Interval("A", 8, 5).shown("nb")
            ('1,234 (900–2,000)', '8 (5–)')
        """
        if self.value is None:
            return MISSING
        number = digits(self.value, lang=lang)
        if self.lower is None and self.upper is None:
            return number
        ends = ("" if end is None else digits(end, lang=lang) for end in (self.lower, self.upper))
        return f"{number} ({MISSING.join(ends)})"


@dataclass(frozen=True, slots=True)
class IntervalsSpec:
    """Numbers with their limits, under each other on one axis.

    `known` is a number that none of them can be below, with its name.
    """

    headline: str
    unit: str
    rows: tuple[Interval, ...]
    known: ChartPoint | None = None
    lang: str = "nb"


Spec = ChartSpec | MapSpec | TimelineSpec | UpsetSpec | FlowSpec | IntervalsSpec
