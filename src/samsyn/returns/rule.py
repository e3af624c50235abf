"""What a rule is, and how it puts a finding into words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from samsyn.returns.cells import TOTAL, Cell, Finding, Place, Severity
from samsyn.returns.evidence import Evidence, Fault
from samsyn.returns.frame import Frame, rule_phrases

NOWHERE = Place(file="")
OF_PLACES = ("origin", "continent", "district")  # names of places keep their capital
Find = Callable[[Evidence], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked: a stable id, and how it is found in the evidence."""

    code: str
    find: Find

    @property
    def severity(self) -> Severity:
        """How serious a finding of this rule is."""
        return severity_of(self.code)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a finding stands."""

    period: str
    service: str
    quantity: str = ""
    dimension: str = ""
    category: str = ""
    place: Place = NOWHERE
    prompt: str = ""


def severity_of(code: str, *, submits: bool = False) -> Severity:
    """Return the severity of a rule as its data says; that of a submitted form may be another."""
    texts = rule_phrases().texts[code]
    return cast(Severity, texts.get("submitted" if submits else "severity", texts["severity"]))


def spot_of(cell: Cell) -> Spot:
    """Return the place of a cell."""
    return Spot(
        period=cell.period,
        service=cell.service,
        quantity=cell.quantity,
        dimension=cell.dimension,
        category=cell.category,
        place=cell.place,
    )


def finding(
    code: str,
    *,
    at: Spot | Cell,
    frame: Frame,
    variant: str = "",
    fields: Mapping[str, object] | None = None,
    expected: object = "",
    found: object = "",
    submits: bool = False,
) -> Finding:
    """Put a finding into words; `variant` picks another wording of the same rule."""
    spot = spot_of(at) if isinstance(at, Cell) else at
    words = {"expected": expected, "found": found, **(fields or {})}
    key = f"{code}.{variant}" if variant else code
    return Finding(
        rule=code,
        severity=severity_of(code, submits=submits),
        period=spot.period,
        service=spot.service,
        quantity=spot.quantity,
        dimension=spot.dimension,
        category=spot.category,
        place=spot.place,
        expected=str(expected),
        found=str(found),
        message=rule_phrases().say(key, lang=frame.lang, fields=words),
        prompt=spot.prompt,
    )


def name_cell(frame: Frame, dimension: str, category: str, *, inside: bool = False) -> str:
    """Return what a cell is called in the language of the reader, also `inside` a sentence."""
    if dimension == TOTAL:
        name = {"nb": "Totalen", "nn": "Totalen", "en": "The total"}[frame.lang]
        return lower_first(name) if inside else name
    names: list[str] = []
    for name, code in zip(dimension.split("*"), category.split("*"), strict=False):
        known = frame.codes.dimensions.get(name)
        found = known.categories.get(code) if known else None
        label = found.label.text(frame.lang) if found else code
        lower = (inside or names) and name not in OF_PLACES
        names.append(lower_first(label) if lower else label)
    return ", ".join(names)


def name_quantity(frame: Frame, code: str) -> str:
    """Return what a quantity is called in the language of the reader."""
    known = frame.codes.quantities.get(code)
    return known.label.text(frame.lang) if known else code


def name_dimension(frame: Frame, dimension: str) -> str:
    """Return what a breakdown is called in the middle of a sentence."""
    names = [frame.codes.dimensions[name].label.text(frame.lang) for name in dimension.split("*")]
    return " × ".join(lower_first(name) for name in names)


def lower_first(text: str) -> str:
    """Return a label as it stands in the middle of a sentence.

    Examples:
        >>> lower_first("Kvinner"), lower_first("UDI")
        ('kvinner', 'UDI')
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
