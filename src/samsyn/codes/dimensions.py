"""Dimensions (what a number is divided by) and their categories."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.tables import read_table
from samsyn.codes.validity import VALIDITY_COLUMNS, Validity, read_validity

DIMENSION_COLUMNS = ("code", "order", "partition", "of", *LABEL_COLUMNS)
CATEGORY_COLUMNS = ("dimension", "code", "order", *LABEL_COLUMNS, *VALIDITY_COLUMNS, "source")


@dataclass(frozen=True, slots=True)
class Category:
    """One value of a dimension, such as `female` of `sex`."""

    dimension: str
    code: str
    order: int
    label: Label
    validity: Validity
    source: str


@dataclass(frozen=True, slots=True)
class Dimension:
    """What a number may be divided by.

    `partition` says that the categories are disjoint and together make the whole; `of` names
    the category this dimension divides further (`form=labour-or-services`), or is empty where
    it divides the total.
    """

    code: str
    order: int
    label: Label
    partition: bool
    of: str
    categories: Mapping[str, Category]


def read_dimensions(folder: Path) -> dict[str, Dimension]:
    """Read `dimensions.csv` and every file in `categories/`.

    Raises:
        CodesError: a category of an unknown dimension, a code twice, or an unreadable file.
    """
    dimensions: dict[str, Dimension] = {}
    categories: dict[str, dict[str, Category]] = {}
    for line in read_table(folder / "dimensions.csv", columns=DIMENSION_COLUMNS):
        code = line.required("code")
        if code in dimensions:
            raise line.error(f"the dimension '{code}' stands twice")
        if line["partition"] not in ("yes", "no"):
            raise line.error("'partition' must be yes or no")
        dimensions[code] = Dimension(
            code=code,
            order=line.integer("order"),
            label=read_label(line),
            partition=line["partition"] == "yes",
            of=line["of"],
            categories=categories.setdefault(code, {}),
        )
    _fill_categories(folder / "categories", into=categories)
    return dimensions


def _fill_categories(folder: Path, *, into: dict[str, dict[str, Category]]) -> None:
    for path in sorted(folder.glob("*.csv")):
        for line in read_table(path, columns=CATEGORY_COLUMNS):
            dimension, code = line.required("dimension"), line.required("code")
            if dimension not in into:
                raise line.error(f"the dimension '{dimension}' is not in dimensions.csv")
            if code in into[dimension]:
                raise line.error(f"the category '{code}' of '{dimension}' stands twice")
            into[dimension][code] = Category(
                dimension=dimension,
                code=code,
                order=line.integer("order"),
                label=read_label(line),
                validity=read_validity(line),
                source=line["source"],
            )
