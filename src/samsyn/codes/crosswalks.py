"""Correspondences between our categories and those of the standards others count by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes.dimensions import Dimension, category_of
from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.places import Country
from samsyn.codes.tables import Line, read_table
from samsyn.codes.validity import VALIDITY_COLUMNS, Validity, read_validity

RELATIONS = ("exact", "broader", "narrower", "none")
COUNTRY = "country"
ANY = "*"
UNION = "eu27"
SCHEME_COLUMNS = ("code", "order", *LABEL_COLUMNS, "version", "publisher", "licence")
NOTE_COLUMNS = ("code", *LABEL_COLUMNS)
CROSSWALK_COLUMNS = (
    "dimension", "category", "relation", "field", "term", "note", *VALIDITY_COLUMNS, "source",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scheme:
    """A standard, a statistic or a law that has categories of its own."""

    code: str
    order: int
    label: Label
    version: str
    publisher: str
    licence: str


@dataclass(frozen=True, slots=True)
class Correspondence:
    """What one of our categories is called in a scheme.

    `relation` says what the scheme's term is to ours: `exact`, `broader` (theirs holds more),
    `narrower` (theirs holds less, and several may stand together), or `none` (`term` is empty).
    `field` is the column or question the term belongs to. A `note` says where the two differ, and
    stands with every relation but `exact`. `category` is `*` for all that have no line of their
    own. `source` is what the line was read from.
    """

    scheme: str
    dimension: str
    category: str
    relation: str
    field: str
    term: str
    note: Label | None
    validity: Validity
    source: str


def read_schemes(folder: Path) -> dict[str, Scheme]:
    """Read `schemes.csv`.

    Raises:
        CodesError: a code twice, or an unreadable file.
    """
    schemes: dict[str, Scheme] = {}
    for line in read_table(folder / "schemes.csv", columns=SCHEME_COLUMNS):
        code = line.new_code(among=schemes, what="scheme")
        schemes[code] = Scheme(
            code=code,
            order=line.integer("order"),
            label=read_label(line),
            version=line["version"],
            publisher=line.required("publisher"),
            licence=line.required("licence"),
        )
    return schemes


def read_crosswalks(
    folder: Path,
    *,
    schemes: Mapping[str, Scheme],
    dimensions: Mapping[str, Dimension],
    countries: Mapping[str, Country],
) -> tuple[Correspondence, ...]:
    """Read `crosswalks/SCHEME.csv` of every scheme, and the notes in `crosswalk-notes.csv`.

    Raises:
        CodesError: an unknown category, relation or note, a term where there is none, or an
            unreadable file.
    """
    notes: dict[str, Label] = {}
    for line in read_table(folder / "crosswalk-notes.csv", columns=NOTE_COLUMNS):
        notes[line.new_code(among=notes, what="note")] = read_label(line)
    read: list[Correspondence] = []
    for scheme in schemes:
        for line in read_table(folder / "crosswalks" / f"{scheme}.csv", columns=CROSSWALK_COLUMNS):
            _insist_category_exists(line, dimensions=dimensions, countries=countries)
            read.append(_correspondence(line, scheme=scheme, notes=notes))
    return tuple(read)


def matching(
    correspondences: tuple[Correspondence, ...],
    *,
    scheme: str,
    dimension: str,
    names: Iterator[str],
) -> tuple[Correspondence, ...]:
    """Return the lines of the first of several names that has any: the most specific wins."""
    lines = tuple(c for c in correspondences if (c.scheme, c.dimension) == (scheme, dimension))
    for name in names:
        found = tuple(line for line in lines if line.category == name)
        if found:
            return found
    return ()


def _insist_category_exists(
    line: Line, *, dimensions: Mapping[str, Dimension], countries: Mapping[str, Country]
) -> None:
    if line["dimension"] == COUNTRY:
        if line["category"] not in (ANY, UNION, *countries):
            raise line.error(f"the country '{line['category']}' is not in countries.csv")
    elif line["category"] != ANY:
        category_of(line, dimensions=dimensions, column="category")
    elif line["dimension"] not in dimensions:
        raise line.error(f"the dimension '{line['dimension']}' is not in dimensions.csv")


def _correspondence(line: Line, *, scheme: str, notes: Mapping[str, Label]) -> Correspondence:
    relation = line.one_of("relation", RELATIONS)
    if (relation == "none") == bool(line["term"]):
        raise line.error("'term' must be empty where 'relation' is none, and only there")
    if relation != "exact" and not line["note"]:
        raise line.error(f"'note' must say how the two differ where 'relation' is {relation}")
    if line["note"] and line["note"] not in notes:
        raise line.error(f"the note '{line['note']}' is not in crosswalk-notes.csv")
    return Correspondence(
        scheme=scheme,
        dimension=line["dimension"],
        category=line["category"],
        relation=relation,
        field=line["field"],
        term=line["term"],
        note=notes.get(line["note"]),
        validity=read_validity(line),
        source=line.required("source"),
    )
