"""All code lists together, read once."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samsyn.codes.breaks import Break, Replacement, read_breaks, read_replacements
from samsyn.codes.crosswalks import Correspondence, Scheme, read_crosswalks, read_schemes
from samsyn.codes.dimensions import Dimension, read_dimensions
from samsyn.codes.lists import CellStatus, OrganisationGroup, read_groups, read_statuses
from samsyn.codes.places import Country, read_countries
from samsyn.codes.quantities import CountBasis, Quantity, read_bases, read_quantities
from samsyn.codes.spoken import CategoryWords, SpokenCategory, read_spoken

PACKAGED = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Codes:
    """Every list of codes the program speaks."""

    bases: Mapping[str, CountBasis]
    statuses: Mapping[str, CellStatus]
    groups: Mapping[str, OrganisationGroup]
    dimensions: Mapping[str, Dimension]
    spoken: Mapping[SpokenCategory, CategoryWords]
    quantities: Mapping[str, Quantity]
    breaks: tuple[Break, ...]
    replacements: tuple[Replacement, ...]
    countries: Mapping[str, Country]
    schemes: Mapping[str, Scheme]
    crosswalks: tuple[Correspondence, ...]


@cache
def load_codes(folder: Path = PACKAGED) -> Codes:
    """Read all code lists of a folder; without one, those that come with the program.

    Raises:
        CodesError: names the file, the line and what to mend.
    """
    bases = read_bases(folder)
    dimensions = read_dimensions(folder)
    quantities = read_quantities(folder, bases=bases, dimensions=dimensions)
    countries = read_countries(folder, dimensions=dimensions)
    schemes = read_schemes(folder)
    return Codes(
        bases=bases,
        statuses=read_statuses(folder),
        groups=read_groups(folder),
        dimensions=dimensions,
        spoken=read_spoken(folder, dimensions=dimensions),
        quantities=quantities,
        breaks=read_breaks(folder, dimensions=dimensions, quantities=quantities),
        replacements=read_replacements(folder, dimensions=dimensions),
        countries=countries,
        schemes=schemes,
        crosswalks=read_crosswalks(
            folder, schemes=schemes, dimensions=dimensions, countries=countries
        ),
    )
