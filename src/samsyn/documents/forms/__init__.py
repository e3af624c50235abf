"""The forms a number can be printed in, and the claims it can bear: one idea a file."""

from collections.abc import Mapping

from samsyn.documents.forms.about_as import about_as
from samsyn.documents.forms.between import bounds
from samsyn.documents.forms.change import change
from samsyn.documents.forms.change_percent import change_percent
from samsyn.documents.forms.comparison import as_many_as, fewer_than, more_than
from samsyn.documents.forms.count import with_noun
from samsyn.documents.forms.coverage import coverage
from samsyn.documents.forms.digits import in_figures
from samsyn.documents.forms.direction import fall, rise, trend
from samsyn.documents.forms.enumeration import enumeration
from samsyn.documents.forms.first import first_more_than
from samsyn.documents.forms.form import Asked, Form, Piece, Printed
from samsyn.documents.forms.fraction import fraction
from samsyn.documents.forms.majority import majority, most_of, over_half
from samsyn.documents.forms.missing import missing
from samsyn.documents.forms.of_ten import of_ten
from samsyn.documents.forms.part import part
from samsyn.documents.forms.quantifier import all_but, all_of_them, none_of_them
from samsyn.documents.forms.range_in import range_in
from samsyn.documents.forms.record import (
    fewest_in,
    highest_in,
    highest_since,
    lowest_in,
    lowest_since,
    most_in,
)
from samsyn.documents.forms.share import share
from samsyn.documents.forms.superlative import commonest, fewest, largest, most, second_most
from samsyn.documents.forms.times import doubled, halved, tripled
from samsyn.documents.forms.words import in_words

FORMS: Mapping[str, Form] = {
    "digits": in_figures,
    "words": in_words,
    "count": with_noun,
    "list": enumeration,
    "between": bounds,
    "share": share,
    "of-ten": of_ten,
    "fraction": fraction,
    "part": part,
    "most-of": most_of,
    "majority": majority,
    "over-half": over_half,
    "all": all_of_them,
    "all-but": all_but,
    "none": none_of_them,
    "most": most,
    "fewest": fewest,
    "second-most": second_most,
    "commonest": commonest,
    "largest": largest,
    "more-than": more_than,
    "fewer-than": fewer_than,
    "as-many-as": as_many_as,
    "change": change,
    "trend": trend,
    "rise": rise,
    "fall": fall,
    "change-percent": change_percent,
    "doubled": doubled,
    "tripled": tripled,
    "halved": halved,
    "about-as": about_as,
    "range-in": range_in,
    "most-in": most_in,
    "fewest-in": fewest_in,
    "highest-in": highest_in,
    "lowest-in": lowest_in,
    "highest-since": highest_since,
    "lowest-since": lowest_since,
    "first-more-than": first_more_than,
    "coverage": coverage,
    "missing": missing,
}

# forms that say a number, whatever it is; every other one claims something that may not hold
SAYING = (
    "digits", "words", "count", "list", "between", "share", "of-ten", "fraction", "part",
    "change", "trend", "change-percent", "range-in", "coverage", "missing",
)  # fmt: skip
CLAIMS = frozenset(FORMS) - frozenset(SAYING)

__all__ = ["CLAIMS", "FORMS", "Asked", "Form", "Piece", "Printed"]
