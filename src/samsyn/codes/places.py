"""Countries: their names in three languages, and the region and continent each belongs to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from samsyn.codes.dimensions import Dimension, category_in
from samsyn.codes.labels import LABEL_COLUMNS, Label, read_label
from samsyn.codes.tables import Line, read_table

COUNTRY_COLUMNS = (
    "code", "alpha3", "m49", *LABEL_COLUMNS, "origin", "continent", "subregion", "eu27",
)  # fmt: skip
NAME_COLUMNS = ("code", "name")


class CountryError(LookupError):
    """A text names no country that the list knows."""


@dataclass(frozen=True, slots=True)
class Country:
    """One country or territory of ISO 3166-1 (and Kosovo).

    `code` is the two-letter code; `m49` the number of the United Nations, empty for Kosovo;
    `origin` and `continent` are categories of the dimensions of those names; `subregion` is the
    M49 number of the part of the world; `eu27` tells membership of the union of 27 (from
    1 February 2020); `also` are other names in use.
    """

    code: str
    alpha3: str
    m49: str
    label: Label
    origin: str
    continent: str
    subregion: str
    eu27: bool
    also: tuple[str, ...] = ()

    @property
    def spellings(self) -> frozenset[str]:
        """Every code and name that means this country, written plainly."""
        names = (self.label.nb, self.label.nn, self.label.en, *self.also)
        codes = (self.code, self.alpha3, *([self.m49] if self.m49 else []))
        return frozenset(_plain(text) for text in (*codes, *names))


def read_countries(folder: Path, *, dimensions: Mapping[str, Dimension]) -> dict[str, Country]:
    """Read `countries.csv` and the other names in `country-names.csv`.

    Raises:
        CodesError: a code twice, a region that does not exist, a name that means two countries,
            or an unreadable file.
    """
    countries: dict[str, Country] = {}
    meant: dict[str, str] = {}
    for line in read_table(folder / "countries.csv", columns=COUNTRY_COLUMNS):
        country = _country(line, dimensions=dimensions)
        if country.code in countries:
            raise line.error(f"the country '{country.code}' stands twice")
        for spelling in country.spellings:
            _insist_one_meaning(line, spelling=spelling, code=country.code, meant=meant)
        meant.update(dict.fromkeys(country.spellings, country.code))
        countries[country.code] = country
    for line in read_table(folder / "country-names.csv", columns=NAME_COLUMNS):
        code, name = line.required("code"), line.required("name")
        if code not in countries:
            raise line.error(f"the country '{code}' is not in countries.csv")
        _insist_one_meaning(line, spelling=_plain(name), code=code, meant=meant)
        meant[_plain(name)] = code
        countries[code] = replace(countries[code], also=(*countries[code].also, name))
    return countries


def find_country(countries: Mapping[str, Country], *, name: str) -> Country:
    """Return the country that a code or a name means, in any of the three languages.

    Capitals, full stops, hyphens, spaces and "&" for "and" do not matter; nothing is guessed.

    Args:
        countries: `Codes.countries`.
        name: two or three letters, three digits (M49), or a name.

    Raises:
        CountryError: no country of the list is called that.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> find_country(load_codes().countries, name="Noreg").origin
        'western-europe'
    """
    wanted = _plain(name)
    for country in countries.values():
        if wanted in country.spellings:
            return country
    raise CountryError(
        f"{name!r} is not the name or code of a country in the list; "
        "write a two-letter code such as NO, or add the name to country-names.csv."
    )


def _country(line: Line, *, dimensions: Mapping[str, Dimension]) -> Country:
    return Country(
        code=line.required("code"),
        alpha3=line.required("alpha3"),
        m49=line["m49"],
        label=read_label(line),
        origin=category_in(line, dimensions["origin"], column="origin").code,
        continent=category_in(line, dimensions["continent"], column="continent").code,
        subregion=line["subregion"],
        eu27=line.flag("eu27"),
    )


def _insist_one_meaning(line: Line, *, spelling: str, code: str, meant: Mapping[str, str]) -> None:
    if meant.get(spelling, code) != code:
        raise line.error(f"'{spelling}' already means {meant[spelling]}")


def _plain(text: str) -> str:
    joined = text.casefold().replace("’", "'").replace(".", "").replace("&", " and ")
    return re.sub(r"[\s,-]+", " ", joined).strip()
