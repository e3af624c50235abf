"""What every chapter of the report is told with: the study, the language, and who will read it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from math import isfinite
from pathlib import Path

from samsyn.codes import Phrases, decimal, digits, load_phrases
from samsyn.documents import listed
from samsyn.estimation import Estimated, Study, method_phrases
from samsyn.yearbook.study_report.numbers import Near, near, to_tens

HERE = Path(__file__).parent
HIDDEN, MISSING, TIMES = ":", "–", " × "
SMALL = 5  # people; fewer, but not none, are hidden from the public


@cache
def report_phrases() -> Phrases:
    """Return the sentences of the report."""
    return load_phrases(HERE / "phrases.toml")


@dataclass(frozen=True, slots=True)
class Telling:
    """A study on its way to its readers."""

    study: Study
    lang: str
    for_public: bool = False

    def say(self, key: str, **fields: object) -> str:
        """Return one sentence."""
        return report_phrases().say(key, lang=self.lang, fields=fields)

    def says(self, key: str) -> bool:
        """Tell whether there is such a sentence."""
        return key in report_phrases().texts

    def number(self, value: int | None) -> str:
        """Return a rounded number in digits, or the sign for none."""
        return MISSING if value is None else digits(value, lang=self.lang)

    def people(self, count: int) -> str:
        """Return how many people there are; to the public in tens, and few are hidden."""
        if self.for_public and 0 < count < SMALL:
            return HIDDEN
        return digits(to_tens(count) if self.for_public else count, lang=self.lang)

    def exact(self, value: float | None, *, places: int = 1) -> str:
        """Return a number with decimals, or the sign for none."""
        if value is None or not isfinite(value):
            return MISSING
        return decimal(value, places=places, lang=self.lang)

    def percent(self, share: float) -> str:
        """Return a share as a whole number of per cent; one decimal where it is not whole."""
        part = 100 * share
        return self.exact(part, places=0 if abs(part - round(part)) < 0.05 else 1)

    @property
    def level(self) -> str:
        """The level of the intervals, in per cent."""
        return self.percent(self.study.level)

    @property
    def recommended(self) -> Near | None:
        """The recommended estimate, rounded; None where there is no number."""
        found = self.study.recommended
        return None if found is None or found.estimate is None else self.near(found)

    def near(self, estimated: Estimated) -> Near:
        """Return an estimate rounded."""
        return near(estimated, for_public=self.for_public)

    @property
    def every_method(self) -> tuple[Estimated, ...]:
        """The estimates of all methods, the recommended one first; to the public that alone."""
        first = self.study.recommended
        if self.for_public:
            return (first,) if first else ()
        others = [one for one in self.study.methods
                  if first is None or one.method != first.method]  # fmt: skip
        return (*([first] if first else []), *others)

    def terms(self, terms: tuple[int, ...]) -> tuple[str, ...]:
        """Return the largest interactions in the names of the lists: «politi × krisesenter»."""
        largest = [
            term for term in terms
            if not any(term != other and term & other == term for other in terms)
        ]  # fmt: skip
        return tuple(TIMES.join(self.names(term)) for term in largest)

    def names(self, history: int) -> tuple[str, ...]:
        """Return the names of the lists of a history."""
        return tuple(name for place, name in enumerate(self.study.lists.names)
                     if history >> place & 1)  # fmt: skip

    def every(self, texts: Iterable[str]) -> str:
        """Return texts as a sentence lists them."""
        return listed(tuple(texts), lang=self.lang)

    def method(self, code: str) -> str:
        """Return what a method is called in plain words; its code where nobody named it."""
        known = method_phrases()
        return known.say(code, lang=self.lang) if code in known.texts else code
