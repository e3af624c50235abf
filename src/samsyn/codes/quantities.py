"""Quantities (what is counted) and count bases (what one of them is)."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.tables import Line, read_table
from samsyn.codes.validity import VALIDITY_COLUMNS, Validity, read_validity

GENDERS = ("m", "f", "n")
MEASURES = ("count", "amount", "share")
ADDS = ("overlapping", "disjoint", "single", "never")
BASIS_COLUMNS = (
    "code", "order", *LABEL_COLUMNS, "one_nb", "one_nn", "one_en", "many_nb", "many_nn", "many_en",
    "one_definite_nb", "one_definite_nn", "many_definite_nb", "many_definite_nn",
    "gender_nb", "gender_nn", "measure",
)  # fmt: skip
QUANTITY_COLUMNS = (
    "code", "order", "basis", "adds", "dimensions", *LABEL_COLUMNS,
    "definition_nb", "definition_nn", "definition_en", *VALIDITY_COLUMNS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CountBasis:
    """What is counted: persons, decisions, reports. Numbers of two bases are never added.

    `one` and `many` are the noun after a number ("person", "personer"), `one_definite` and
    `many_definite` the noun of those already spoken of ("personen", "personene"). The nouns of
    bokmål and nynorsk may differ in gender (`m`, `f` or `n`): én anmeldelse, ei melding.
    `measure` says what a number of them is: a `count` of single things, an `amount` or a `share`.
    """

    code: str
    order: int
    label: Label
    one: Label
    many: Label
    one_definite: Label
    many_definite: Label
    gender_nb: str
    gender_nn: str
    measure: str

    def gender(self, lang: str) -> str:
        """Return the gender of the noun in a language; English has none, and takes any."""
        return self.gender_nn if lang == "nn" else self.gender_nb


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something an organisation is asked to count.

    `adds` says what the answers of several organisations make together: `overlapping` (the sum
    counts the same persons or things several times where several met them), `disjoint` (a plain
    sum), `single` (one true number, so two different answers are a conflict) or `never` (each
    answer stands for itself, as a share, a price or the most in one evening does).
    """

    code: str
    order: int
    basis: str
    adds: str
    dimensions: tuple[str, ...]
    label: Label
    definition: Label
    validity: Validity


def read_bases(folder: Path) -> dict[str, CountBasis]:
    """Read `bases.csv`.

    Raises:
        CodesError: a code twice, an unknown gender or measure, or an unreadable file.
    """
    bases: dict[str, CountBasis] = {}
    for line in read_table(folder / "bases.csv", columns=BASIS_COLUMNS):
        code = line.new_code(among=bases, what="count basis")
        bases[code] = CountBasis(
            code=code,
            order=line.integer("order"),
            label=read_label(line),
            one=read_label(line, "one"),
            many=read_label(line, "many"),
            one_definite=_definite(line, "one"),
            many_definite=_definite(line, "many"),
            gender_nb=line.one_of("gender_nb", GENDERS),
            gender_nn=line.one_of("gender_nn", GENDERS),
            measure=line.one_of("measure", MEASURES),
        )
    return bases


def _definite(line: Line, number: str) -> Label:
    """Return the definite noun; in English it is the same word, after "the"."""
    nb, nn = (line.required(f"{number}_definite_{lang}") for lang in ("nb", "nn"))
    return Label(nb=nb, nn=nn, en=line.required(f"{number}_en"))


def read_quantities(
    folder: Path, *, bases: Collection[str], dimensions: Collection[str]
) -> dict[str, Quantity]:
    """Read every file in `quantities/`.

    Raises:
        CodesError: a code twice, an unknown basis, dimension or way to add, or an unreadable file.
    """
    quantities: dict[str, Quantity] = {}
    for path in sorted((folder / "quantities").glob("*.csv")):
        for line in read_table(path, columns=QUANTITY_COLUMNS):
            code = line.new_code(among=quantities, what="quantity")
            quantities[code] = _quantity(line, bases=bases, dimensions=dimensions)
    return quantities


def _quantity(line: Line, *, bases: Collection[str], dimensions: Collection[str]) -> Quantity:
    divided = tuple(line["dimensions"].split())
    if line["basis"] not in bases:
        raise line.error(f"the count basis '{line['basis']}' is not in bases.csv")
    for dimension in divided:
        if dimension not in dimensions:
            raise line.error(f"the dimension '{dimension}' is not in dimensions.csv")
    return Quantity(
        code=line["code"],
        order=line.integer("order"),
        basis=line["basis"],
        adds=line.one_of("adds", ADDS),
        dimensions=divided,
        label=read_label(line),
        definition=read_label(line, "definition"),
        validity=read_validity(line),
    )
