"""The one question asked of the crosswalks: what is this category called over there?"""

from collections.abc import Iterator
from dataclasses import replace

from samsyn.codes.book import Codes
from samsyn.codes.crosswalks import ANY, COUNTRY, UNION, Correspondence, matching
from samsyn.codes.periods import Period


class CrosswalkError(LookupError):
    """A crosswalk is asked for something that it does not know."""


def crosswalk(
    codes: Codes, *, scheme: str, dimension: str, category: str, period: Period | None = None
) -> tuple[Correspondence, ...]:
    """Return what one of our categories corresponds to in a scheme.

    Args:
        codes: the code lists.
        scheme: a code of `Codes.schemes`.
        dimension: one of ours, or `country`.
        category: one of ours; for `country` a two-letter code.
        period: only what holds on a day of it; None is always.

    Returns:
        One correspondence, or several where the scheme divides more finely. Where the scheme has
        nothing that corresponds there is one, with the relation `none` and a note that says why.

    Raises:
        CrosswalkError: an unknown scheme or category, or a dimension the crosswalk is silent on.

    Examples:
        >>> from samsyn.codes import load_codes
        >>> [(c.relation, c.term) for c in crosswalk(load_codes(), scheme="eurostat",
        ...                                          dimension="exploitation", category="begging")]
        [('broader', 'Other purposes')]
    """
    _insist_known(codes, scheme=scheme, dimension=dimension, category=category)
    found = matching(
        codes.crosswalks,
        scheme=scheme,
        dimension=dimension,
        names=_names(codes, dimension=dimension, category=category),
    )
    if not found:
        raise CrosswalkError(f"The crosswalk to {scheme!r} says nothing of {dimension}={category}.")
    return tuple(
        _for_category(codes, line, category=category)
        for line in found
        if period is None or line.validity.covers(first=period.first, last=period.last)
    )


def _insist_known(codes: Codes, *, scheme: str, dimension: str, category: str) -> None:
    if scheme not in codes.schemes:
        raise CrosswalkError(
            f"There is no scheme {scheme!r}; there are {', '.join(codes.schemes)}."
        )
    if dimension == COUNTRY:
        known = category in codes.countries
    else:
        known = dimension in codes.dimensions and category in codes.dimensions[dimension].categories
    if not known:
        raise CrosswalkError(f"There is no category {dimension}={category}.")


def _names(codes: Codes, *, dimension: str, category: str) -> Iterator[str]:
    yield category
    if dimension == COUNTRY and codes.countries[category].eu27:
        yield UNION
    yield ANY


def _for_category(codes: Codes, line: Correspondence, *, category: str) -> Correspondence:
    if line.dimension != COUNTRY:
        return replace(line, category=category)
    country = codes.countries[category]
    term = line.term.replace("{alpha2}", country.code).replace("{alpha3}", country.alpha3)
    return replace(line, category=category, term=term)
