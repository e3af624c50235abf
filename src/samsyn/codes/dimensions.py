"""Dimensions (what a number is divided by) and their categories."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.tables import Line, read_table
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
    lines = list(read_table(folder / "dimensions.csv", columns=DIMENSION_COLUMNS))
    for line in lines:
        code = line.new_code(among=dimensions, what="dimension")
        dimensions[code] = Dimension(
            code=code,
            order=line.integer("order"),
            label=read_label(line),
            partition=line.flag("partition"),
            of=line["of"],
            categories=categories.setdefault(code, {}),
        )
    _fill_categories(folder / "categories", into=categories)
    _insist_wholes_exist(lines, dimensions=dimensions)
    return dimensions


def category_of(line: Line, *, dimensions: Mapping[str, Dimension], column: str) -> Category:
    """Return the category a line names by its column `dimension` and one more column.

    Raises:
        CodesError: the dimension or the category does not exist.
    """
    dimension = line.required("dimension")
    if dimension not in dimensions:
        raise line.error(f"the dimension '{dimension}' is not in dimensions.csv")
    return category_in(line, dimensions[dimension], column=column)


def category_in(line: Line, dimension: Dimension, *, column: str) -> Category:
    """Return the category of a dimension that one column of a line names.

    Raises:
        CodesError: the dimension has no such category.
    """
    code = line.required(column)
    if code not in dimension.categories:
        raise line.error(f"'{dimension.code}' has no category '{code}'")
    return dimension.categories[code]


def _fill_categories(folder: Path, *, into: dict[str, dict[str, Category]]) -> None:
    for path in sorted(folder.glob("*.csv")):
        for line in read_table(path, columns=CATEGORY_COLUMNS):
            dimension = line.required("dimension")
            if dimension not in into:
                raise line.error(f"the dimension '{dimension}' is not in dimensions.csv")
            code = line.new_code(among=into[dimension], what=f"category of '{dimension}'")
            into[dimension][code] = Category(
                dimension=dimension,
                code=code,
                order=line.integer("order"),
                label=read_label(line),
                validity=read_validity(line),
                source=line["source"],
            )


def _insist_wholes_exist(lines: list[Line], *, dimensions: Mapping[str, Dimension]) -> None:
    for line in lines:
        if not line["of"]:
            continue
        dimension, _, category = line["of"].partition("=")
        if dimension not in dimensions or category not in dimensions[dimension].categories:
            raise line.error(
                f"'of' names '{line['of']}', which is no category (DIMENSION=CATEGORY)"
            )
