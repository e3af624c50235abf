"""How a category is said after a number: «17 kvinner», «4 fra Asia», «9 avslag»."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes.dimensions import Dimension, category_of
from samsyn.codes.labels import Label, read_label
from samsyn.codes.quantities import GENDERS
from samsyn.codes.tables import Line, read_table

PERSONS, THINGS, ALL = "persons", "things", "all"
COUNTED = {PERSONS: (PERSONS,), THINGS: (THINGS,), ALL: (PERSONS, THINGS)}
SPOKEN_COLUMNS = (
    "dimension", "category", "counted", "one_nb", "one_nn", "one_en", "many_nb", "many_nn",
    "many_en", "gender_nb", "gender_nn",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CategoryWords:
    """A category in running text, after one and after many.

    A noun («kvinne») has a gender in bokmål and one in nynorsk. All else («fra Asia», «ny») leaves
    the number to the noun of what is counted, and the genders are empty.
    """

    one: Label
    many: Label
    gender_nb: str
    gender_nn: str

    def gender(self, lang: str) -> str:
        """Return the gender of the noun in a language, or nothing where there is no noun."""
        return self.gender_nn if lang == "nn" else self.gender_nb


SpokenCategory = tuple[str, str, str]  # a dimension, a category, and `persons` or `things`


def read_spoken(
    folder: Path, *, dimensions: Mapping[str, Dimension]
) -> dict[SpokenCategory, CategoryWords]:
    """Read `spoken.csv`: how categories are said of persons, and of decisions and other things.

    Raises:
        CodesError: an unknown category, one that is said twice, or an unreadable file.
    """
    spoken: dict[SpokenCategory, CategoryWords] = {}
    for line in read_table(folder / "spoken.csv", columns=SPOKEN_COLUMNS):
        category = category_of(line, dimensions=dimensions, column="category")
        for counted in COUNTED[line.one_of("counted", COUNTED)]:
            key = (category.dimension, category.code, counted)
            if key in spoken:
                raise line.error(f"'{category.code}' of {counted} is said twice")
            spoken[key] = _words(line)
    return spoken


def _words(line: Line) -> CategoryWords:
    genders = [line.one_of(f"gender_{lang}", ("", *GENDERS)) for lang in ("nb", "nn")]
    if genders.count("") == 1:
        raise line.error("a noun has a gender in both 'gender_nb' and 'gender_nn'")
    return CategoryWords(
        one=read_label(line, "one"),
        many=read_label(line, "many"),
        gender_nb=genders[0],
        gender_nn=genders[1],
    )
